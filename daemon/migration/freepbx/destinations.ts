/** FreePBX's destinations, `context,extension,priority`, by the context names of its modules. */

import type { OldDestination } from '../old-system.ts'
import { rowsOf, type Tables, text } from './tables.ts'

/** Never throws; what no module of ours answers to is unknown, with its text. */
export function destinationsOf(tables: Tables): (written: string) => OldDestination {
  const misc = new Map(rowsOf(tables, 'miscdests').map(row => [text(row, 'id'), text(row, 'destdial')]))
  const queues = new Set(rowsOf(tables, 'queues_config').map(row => text(row, 'extension')))
  const groups = new Set(rowsOf(tables, 'ringgroups').map(row => text(row, 'grpnum')))
  const rooms = new Set(rowsOf(tables, 'meetme').map(row => text(row, 'exten')))
  const through = passedThrough(tables)
  const read = (written: string, been: number): OldDestination => {
    const [context = '', target = ''] = written.split(/[,|]/).map(part => part.trim())
    const behind = (prefix: string) => context.slice(prefix.length)
    if (context === '') return { to: 'nowhere' }
    const next = through.get(`${context},${target}`)
    if (next !== undefined && next !== '' && been < MOST_STEPS) return read(next, been + 1)
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
  return written => read(written, 0)
}

/** More of them in a row go round in a circle. */
const MOST_STEPS = 10

/** Changes something of the call (its language, its caller's name, its place in the queue) and leads on: `context,id` to there. */
function passedThrough(tables: Tables): Map<string, string> {
  const steps = [
    ['languages', 'app-languages', 'language_id', 'dest'],
    ['setcid', 'app-setcid', 'cid_id', 'dest'],
    ['queueprio', 'app-queueprio', 'queueprio_id', 'dest'],
    ['callrecording', 'ext-callrecording', 'callrecording_id', 'dest'],
  ] as const
  return new Map(
    steps.flatMap(([table, context, id, dest]) =>
      rowsOf(tables, table).map(row => [`${context},${text(row, id)}`, text(row, dest)] as const),
    ),
  )
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
