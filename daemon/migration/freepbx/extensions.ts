/** Extensions of a FreePBX: its users, their devices, and the mailboxes of voicemail.conf. */

import type { OldDevice, OldExtension, OldMailbox, OldRecordingRule } from '../old-system.ts'
import { isYes, parts, whole } from '../read/values.ts'
import { byId, rowsOf, type Tables, text } from './tables.ts'

type Keywords = ReadonlyMap<string, string>

export interface ExtensionSources {
  readonly tables: Tables
  /** AstDB: what a FreePBX sets for a person is there, too, and newer than the tables. */
  readonly state: ReadonlyMap<string, string>
  /** Of voicemail.conf, by number. */
  readonly mailboxes: ReadonlyMap<string, OldMailbox>
}

export function extensionsOf({ tables, state, mailboxes }: ExtensionSources): OldExtension[] {
  const devices = devicesByUser(tables)
  const keywords = deviceKeywords(tables)
  const users = new Map(rowsOf(tables, 'users').map(row => [text(row, 'extension'), row]))
  return [...users].flatMap(([number, row]): OldExtension[] => {
    if (number === '') return []
    const setting = (key: string) => state.get(`AMPUSER/${number}/${key}`) ?? ''
    const own = devices.get(number) ?? []
    const first =
      own.map(id => keywords.get(id)).find(found => found !== undefined) ?? new Map<string, string>()
    const ring = whole(setting('ringtimer')) ?? whole(text(row, 'ringtimer'))
    return [
      {
        number,
        name: setting('cidname') || text(row, 'name'),
        devices: own.flatMap(id => deviceOf(id, tables, keywords.get(id) ?? new Map())),
        // 0 is FreePBX's word for its default.
        ringSeconds: ring === null || ring <= 0 ? null : ring,
        outsideCallerId: setting('outboundcid') || text(row, 'outboundcid'),
        mailbox: mailboxFor(number, text(row, 'voicemail'), mailboxes),
        recording: recordingOf(text(row, 'recording'), setting),
        accountCode: first.get('accountcode') ?? '',
        language: setting('language'),
        callGroups: parts(first.get('callgroup') ?? first.get('namedcallgroup') ?? ''),
        pickupGroups: parts(first.get('pickupgroup') ?? first.get('namedpickupgroup') ?? ''),
        screening: ['memory', 'nomemory'].includes(setting('screen')),
        others: othersOf(row, setting),
      },
    ]
  })
}

/** `devices.user` names the extension; 'none' is a telephone somebody logs on to. */
function devicesByUser(tables: Tables): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const row of rowsOf(tables, 'devices')) {
    const [user, id] = [text(row, 'user', 'default_user'), text(row, 'id')]
    if (user === '' || user === 'none' || id === '') continue
    all.set(user, [...(all.get(user) ?? []), id])
  }
  return all
}

/** pjsip devices keep theirs in `sip`; before DAHDI there was Zaptel, with a table of the same shape. */
function deviceKeywords(tables: Tables): Map<string, Keywords> {
  const all = new Map<string, Keywords>()
  for (const table of ['pjsip', 'sip', 'iax', 'zap', 'dahdi'])
    for (const [id, keywords] of byId(rowsOf(tables, table))) if (id !== '') all.set(id, keywords)
  return all
}

function deviceOf(id: string, tables: Tables, keywords: Keywords): OldDevice[] {
  const row = rowsOf(tables, 'devices').find(one => text(one, 'id') === id)
  if (row === undefined) return []
  const [tech, dial] = [text(row, 'tech').toLowerCase(), text(row, 'dial') || (keywords.get('dial') ?? '')]
  const secret = keywords.get('secret') ?? keywords.get('password') ?? ''
  switch (tech) {
    case 'sip':
    case 'pjsip': {
      const transport = keywords.get('transport') ?? ''
      const encrypted =
        isYes(keywords.get('encryption') ?? '') || /sdes|dtls/.test(keywords.get('media_encryption') ?? '')
      return [{ is: 'sip', secret, transport, encrypted }]
    }
    case 'iax':
    case 'iax2':
      return [{ is: 'iax2', secret }]
    case 'zap':
    case 'dahdi': {
      const channel = whole(keywords.get('channel') ?? '') ?? whole(/\/([0-9]+)/.exec(dial)?.[1] ?? '')
      return [channel === null ? { is: 'other', dial } : { is: 'analog', channel }]
    }
    case 'virtual':
      return []
    default:
      return [{ is: 'other', dial: dial || tech }]
  }
}

function mailboxFor(
  number: string,
  context: string,
  mailboxes: ReadonlyMap<string, OldMailbox>,
): OldMailbox | null {
  if (context === 'novm' || context === 'disabled') return null
  const found = mailboxes.get(number)
  if (found !== undefined) return found
  if (context === '') return null
  return { ...noMailbox, name: '' }
}

/** Said to be there, with nothing known of it. */
const noMailbox: OldMailbox = {
  pin: '',
  name: '',
  email: '',
  pager: '',
  attach: null,
  sayCallerId: null,
  envelope: null,
  delete: null,
}

/** Once `out=Always|in=Adhoc` in the users table, later `AMPUSER/101/recording/in/external` = always, dontcare, never, force, yes. */
function recordingOf(column: string, setting: (key: string) => string): OldExtension['recording'] {
  const rule = (newer: string, older: string): OldRecordingRule =>
    /^(?:always|force|yes)$/i.test(newer || older)
      ? 'always'
      : /^(?:never|no)$/i.test(newer || older)
        ? 'never'
        : newer || older
          ? 'on-demand'
          : null
  const old = (way: 'in' | 'out') =>
    new RegExp(`${way}=(\\w+)`, 'i').exec(column || setting('recording'))?.[1] ?? ''
  return {
    incoming: rule(setting('recording/in/external'), old('in')),
    outgoing: rule(setting('recording/out/external'), old('out')),
  }
}

const DESTINATIONS = ['noanswer_dest', 'busy_dest', 'chanunavail_dest'] as const

function othersOf(row: Readonly<Record<string, string | null>>, setting: (key: string) => string): string[] {
  const asked = DESTINATIONS.filter(column => text(row, column) !== '')
  const music = text(row, 'mohclass')
  return [
    ...asked,
    ...(music === '' || music === 'default' ? [] : ['mohclass']),
    ...(isYes(setting('pinless')) ? ['pinless'] : []),
    ...(setting('dictate/enabled') === 'enabled' ? ['dictate'] : []),
  ]
}
