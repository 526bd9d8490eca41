/** The numbers the kernel gives to a span that is registered next. */

export interface Place {
  readonly number: number
  readonly firstChannel: number
  readonly channels: number
}

/** dahdi-base.c `_assign_spanno_and_basechan`: the first gap in span and channel numbers that is large enough, else the end. */
export function nextPlace(taken: readonly Place[], channels: number): Place {
  let number = 1
  let firstChannel = 1
  for (const place of taken.toSorted((a, b) => a.number - b.number)) {
    if (place.number > number && firstChannel + channels <= place.firstChannel) break
    number = place.number + 1
    firstChannel = place.firstChannel + place.channels
  }
  return { number, firstChannel, channels }
}
