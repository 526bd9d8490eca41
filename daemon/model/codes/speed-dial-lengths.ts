/** How many digits a speed dial may have behind its code: one or two, three where the house has such a place. */

export const speedDialLengths = (places: readonly string[]): number[] =>
  Array.from({ length: Math.max(2, ...places.map(place => place.length)) }, (_, at) => at + 1)
