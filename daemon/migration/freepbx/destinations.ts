/** FreePBX's destinations, `context,extension,priority`, by the context names of its modules. */

import type { OldDestination } from '../old-system.ts'
import { rowsOf, type Tables, text } from './tables.ts'

/** Never throws; what no module of ours answers to is unknown, with its text. */
export function destinationsOf(tables: Tables): (written: string) => OldDestination {
  const misc = new Map(rowsOf(tables, 'miscdests').map(row => [text(row, 'id'), text(row, 'destdial')]))
  const queues = new Set(rowsOf(tables, 'queues_config').map(row => text(row, 'extension')))
  const groups = new Set(rowsOf(tables, 'ringgroups').map(row => text(row, 'grpnum')))
  const rooms = new Set(rowsOf(tables, 'meetme').map(row => text(row, 'exten')))
  return written => {
    const [context = '', target = ''] = written.split(/[,|]/).map(part => part.trim())
    const behind = (prefix: string) => context.slice(prefix.length)
    if (context === '') return { to: 'nowhere' }
    if (context === 'app-blackhole') return blackHole(target)
    if (context === 'ext-local' || context === 'from-did-direct' || context === 'ext-findmefollow') {
      const box = /^vm([a-z])([0-9]+)$/.exec(target)
      if (box !== null)
        return { to: 'voicemail', number: box[2] ?? '', greeting: GREETINGS[box[1] ?? ''] ?? 'unavailable' }
      return { to: 'extension', number: target.replace(/^FM/, '') }
    }
    if (context === 'ext-group') return { to: 'ring-group', key: target }
    if (context === 'ext-queues') return { to: 'queue', key: target }
    if (/^ivr-[0-9]+$/.test(context)) return { to: 'menu', key: behind('ivr-') }
    if (context === 'timeconditions') return { to: 'schedule', key: target }
    if (context === 'app-daynight') return { to: 'switch', key: target }
    if (/^app-announcement-[0-9]+$/.test(context))
      return { to: 'announcement', key: behind('app-announcement-') }
    if (context === 'ext-meetme') return { to: 'conference', key: target.replace(/^STARTMEETME$/, '') }
    if (context === 'disa') return { to: 'disa', key: target }
    if (context === 'ext-fax' || context === 'app-fax') return { to: 'fax' }
    if (context === 'app-directory' || context === 'directory') return { to: 'directory' }
    if (context === 'ext-miscdests') {
      const number = misc.get(target) ?? ''
      return number === '' ? { to: 'unknown', text: written } : { to: 'outside', number }
    }
    // As from a telephone of the house.
    if (context === 'from-internal' && /^[0-9]+$/.test(target)) {
      if (groups.has(target)) return { to: 'ring-group', key: target }
      if (queues.has(target)) return { to: 'queue', key: target }
      if (rooms.has(target)) return { to: 'conference', key: target }
      return { to: 'extension', number: target }
    }
    return { to: 'unknown', text: written.slice(0, 80) }
  }
}

const GREETINGS: Readonly<Record<string, 'unavailable' | 'busy' | 'none'>> = {
  u: 'unavailable',
  b: 'busy',
  s: 'none',
  i: 'none',
}

/** `musiconhold`, `ring` and `zapateller` end the call in their own way. */
const blackHole = (target: string): OldDestination =>
  target === 'busy'
    ? { to: 'busy' }
    : target === 'congestion' || target === 'zapateller'
      ? { to: 'congestion' }
      : { to: 'hangup' }
