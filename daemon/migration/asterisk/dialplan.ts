/** From an extensions.conf only this: which number rings which device, `exten => 101,1,Dial(SIP/desk,20)`. */

import { readConf } from './conf.ts'
import type { ConfReader } from './read.ts'

/** Device, `SIP/desk` in any case, to the shortest plain number that dials it; queues as `QUEUE/name`. */
export function dialledDevices(reader: ConfReader): (device: string) => string | null {
  const numbers = new Map<string, string>()
  const globals = new Map<string, string>()
  for (const section of readConf(reader.text('extensions.conf'), reader.files)) {
    let current = ''
    for (const { name, value } of section.entries) {
      if (section.name === 'globals') globals.set(name.toUpperCase(), value)
      if (name !== 'exten' && name !== 'same') continue
      const written = name === 'same' ? `${current},${value}` : value
      const [number = '', , ...rest] = written.split(',')
      current = number.trim()
      if (!/^[0-9]{2,8}$/.test(current)) continue
      const application = expanded(rest.join(','), globals, current)
      const [, dialled] = /^\s*(?:[^(]*\b)?dial\(([^,|)]*)/i.exec(application) ?? []
      const [, queue] = /^\s*queue\(([^,|)]*)/i.exec(application) ?? []
      const targets = [
        ...(dialled?.split('&') ?? []),
        ...(queue === undefined ? [] : [`QUEUE/${queue.trim()}`]),
      ]
      // Several devices at once are a group, not one's own number.
      if (targets.length !== 1) continue
      const device = (targets[0] ?? '').trim().toUpperCase()
      if (!numbers.has(device)) numbers.set(device, current)
    }
  }
  return device => numbers.get(device.toUpperCase()) ?? null
}

const expanded = (text: string, globals: ReadonlyMap<string, string>, number: string): string =>
  text
    .replace(/\$\{EXTEN\}/g, number)
    .replace(/\$\{([A-Za-z0-9_]+)\}/g, (gap, name: string) => globals.get(name.toUpperCase()) ?? gap)
