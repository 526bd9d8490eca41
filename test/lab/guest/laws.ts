/** Which companding law each channel has: both ends of a loop must speak the same, so the world follows the gateway. */

export type Law = 'alaw' | 'mulaw'

/** From dahdi_cfg's file; a channel it does not name has the law of a dynamic span (DAHDI_LAW_MULAW, dahdi_dynamic.c). */
export function lawsIn(systemConf: string): (channel: number) => Law {
  const named = new Map<number, Law>()
  for (const line of systemConf.split('\n')) {
    const [, law, channels] = line.match(/^\s*(alaw|mulaw)\s*=\s*([0-9,\s-]+)/) ?? []
    if (law === undefined || channels === undefined) continue
    for (const channel of channelsIn(channels)) named.set(channel, law as Law)
  }
  return channel => named.get(channel) ?? 'mulaw'
}

/** `1-4,7` as numbers. */
export function channelsIn(list: string): number[] {
  return list.split(',').flatMap(part => {
    const [first = Number.NaN, last = first] = part.split('-').map(Number)
    return Array.from({ length: Math.max(0, Math.min(last - first + 1, 1024)) || 0 }, (_, at) => first + at)
  })
}

/** One line per law, for channels that mirror others. */
export function lawLines(
  mirrored: readonly { readonly channel: number; readonly peer: number }[],
  lawOf: (channel: number) => Law,
): string[] {
  return (['alaw', 'mulaw'] as const).flatMap(law => {
    const channels = mirrored.filter(({ peer }) => lawOf(peer) === law).map(({ channel }) => channel)
    return channels.length === 0 ? [] : [`${law}=${channels.join(',')}`]
  })
}
