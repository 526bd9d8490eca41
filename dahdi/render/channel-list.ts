/** Channel numbers as system.conf writes them, in lines dahdi_cfg reads whole. */

/** Far below dahdi_cfg's 255 bytes. */
const LONGEST_LIST = 120

/** `['1-4,7', …]`: sorted, each channel once, adjoining ones joined, cut where a line would get long. */
export function channelLists(channels: readonly number[]): string[] {
  const sorted = [...new Set(channels)].sort((a, b) => a - b)
  const ranges: [first: number, last: number][] = []
  for (const channel of sorted) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === channel - 1) last[1] = channel
    else ranges.push([channel, channel])
  }
  const lists: string[] = []
  for (const [first, last] of ranges) {
    const range = first === last ? `${first}` : `${first}-${last}`
    const list = lists.at(-1)
    if (list !== undefined && list.length + range.length < LONGEST_LIST)
      lists.splice(-1, 1, `${list},${range}`)
    else lists.push(range)
  }
  return lists
}
