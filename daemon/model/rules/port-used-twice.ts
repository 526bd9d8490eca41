/** A port or span serves one extension or one line. */

import type { Rule } from './rule.ts'

export const portUsedTwice: Rule = settings => {
  const users = new Map<string, string[]>()
  const use = (place: string, user: string) => users.set(place, [...(users.get(place) ?? []), user])
  for (const { number, devices } of settings.extensions)
    for (const device of devices) if (device.kind === 'analog') use(device.port, number)
  for (const line of settings.trunks.flatMap(trunk => trunk.lines))
    use(line.kind === 'analog' ? line.port : line.span, line.name)
  return [...users]
    .filter(([, names]) => names.length > 1)
    .map(([place, names]) => ({
      code: 'port-used-twice',
      severity: 'error',
      subject: `port:${place}`,
      params: { place, users: names.join(', ') },
    }))
}
