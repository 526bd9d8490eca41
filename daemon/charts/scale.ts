/** Round numbers for an axis, and which labels have room. Pure. */

export interface Scale {
  readonly top: number
  readonly ticks: readonly number[]
}

/** From 0 to a round number that is not below `most`, in about four steps of 1, 2, 2.5 or 5 times a power of ten. */
export function scaleFor(most: number): Scale {
  if (!(most > 0)) return { top: 1, ticks: [0, 1] }
  const rough = most / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find(factor => factor * power >= rough * (1 - 1e-9)) ?? 10) * power
  const count = Math.ceil(most / step - 1e-9)
  return {
    top: count * step,
    ticks: Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12))),
  }
}

/** Every how many labels one is written, so that none touches the next. */
export function labelStep(labels: readonly string[], pitch: number, characterWidth: number): number {
  const longest = Math.max(1, ...labels.map(label => label.length))
  return Math.max(1, Math.ceil(((longest + 1.5) * characterWidth) / pitch))
}
