/** Lets asynchronous work through one at a time, in the order it came. */

export type Turn = <T>(work: () => Promise<T>) => Promise<T>

export function oneAtATime(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  return work => {
    const mine = last.then(work, work)
    last = mine.catch(() => {})
    return mine
  }
}
