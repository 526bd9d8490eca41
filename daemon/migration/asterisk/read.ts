/** A plain /etc/asterisk: telephones, accounts, mailboxes and queues, as far as they can be told without its dialplan. */

import { readRegister } from '../freepbx/trunks.ts'
import {
  nothingOld,
  type OldDevice,
  type OldExtension,
  type OldMailbox,
  type OldSystem,
  type OldTrunk,
} from '../old-system.ts'
import { parts, whole, yesOrNo } from '../read/values.ts'
import { channelsIn, isHandset, linesAmong } from './channels.ts'
import { allOf, type ConfFiles, type ConfSection, lastOf, readConf } from './conf.ts'
import { dialledDevices } from './dialplan.ts'
import { queuesIn } from './queues.ts'
import { mailboxesOf } from './voicemail.ts'

export interface ConfSources {
  /** Text by path. */
  readonly confs: ReadonlyMap<string, string>
  readonly state: ReadonlyMap<string, string>
}

export interface ConfReader {
  /** Text of a file of /etc/asterisk by its name; '' when it did not come along. */
  text(name: string): string
  readonly files: ConfFiles
}

/** Includes are found among what came along, by their name. */
export function confReader(confs: ReadonlyMap<string, string>): ConfReader {
  const find = (name: string) => {
    const wanted = name.split('/').at(-1) ?? ''
    const paths = [...confs.keys()].filter(path => path === wanted || path.endsWith(`/${wanted}`))
    const best = paths.find(path => /(?:^|\/)asterisk\//.test(path)) ?? paths[0]
    return best === undefined ? null : (confs.get(best) ?? null)
  }
  return { text: name => find(name) ?? '', files: { include: find } }
}

interface Phone {
  readonly device: OldDevice
  readonly name: string
  readonly mailbox: string
  readonly callGroup: string
  readonly pickupGroup: string
  readonly accountCode: string
  readonly language: string
}

export function readPlainAsterisk({ confs, state }: ConfSources): OldSystem {
  const reader = confReader(confs)
  const mailboxes = mailboxesOf(reader.text('voicemail.conf'), reader.files)
  const phones = new Map<string, Phone[]>()
  const trunks: OldTrunk[] = []
  const add = (number: string, phone: Phone) => phones.set(number, [...(phones.get(number) ?? []), phone])
  const numberOf = dialledDevices(reader)

  for (const section of readConf(reader.text('sip.conf'), reader.files))
    takePeer(section, 'sip', numberOf, add, trunks)
  for (const section of readConf(reader.text('iax.conf'), reader.files))
    takePeer(section, 'iax2', numberOf, add, trunks)
  takePjsip(readConf(reader.text('pjsip.conf'), reader.files), numberOf, add, trunks)
  for (const section of readConf(reader.text('users.conf'), reader.files)) {
    if (yesOrNo(lastOf(section, 'hassip')) === true) takePeer(section, 'sip', numberOf, add, trunks)
    else if (yesOrNo(lastOf(section, 'hasiax')) === true) takePeer(section, 'iax2', numberOf, add, trunks)
  }
  const channels = ['chan_dahdi.conf', 'zapata.conf', 'users.conf'].flatMap(name =>
    channelsIn(reader.text(name), reader.files),
  )
  for (const one of channels.filter(isHandset)) {
    const [, named = '', number = ''] = /^\s*"?([^"<]*)"?\s*<?([0-9]*)>?/.exec(one.callerId) ?? []
    const own = numberOf(`DAHDI/${one.channel}`) ?? numberOf(`ZAP/${one.channel}`) ?? (number || one.mailbox)
    if (own === '') continue
    add(own, {
      device: { is: 'analog', channel: one.channel },
      name: named.trim(),
      mailbox: one.mailbox,
      callGroup: one.callGroup,
      pickupGroup: one.pickupGroup,
      accountCode: '',
      language: '',
    })
  }
  const lines = linesAmong(channels)
  if (lines.length > 0)
    trunks.push({
      key: 'cards',
      name: 'DAHDI',
      disabled: false,
      callerId: '',
      maxCalls: null,
      rules: [],
      line: { is: 'card', dial: '', channels: lines },
    })

  return {
    ...nothingOld,
    kind: 'asterisk',
    extensions: [...phones].map(([number, own]) => extensionOf(number, own, mailboxes)),
    trunks,
    queues: queuesIn(reader, numberOf),
    state,
    others: dialplanOf(reader),
  }
}

function extensionOf(
  number: string,
  phones: readonly Phone[],
  mailboxes: ReadonlyMap<string, OldMailbox>,
): OldExtension {
  const [first] = phones
  const box = mailboxes.get(first?.mailbox || number) ?? null
  return {
    number,
    name: phones.find(({ name }) => name !== '')?.name ?? box?.name ?? '',
    devices: phones.map(({ device }) => device),
    ringSeconds: null,
    outsideCallerId: '',
    mailbox: box,
    recording: { incoming: null, outgoing: null },
    accountCode: first?.accountCode ?? '',
    language: first?.language ?? '',
    callGroups: parts(first?.callGroup ?? ''),
    pickupGroups: parts(first?.pickupGroup ?? ''),
    screening: false,
    others: [],
  }
}

type Add = (number: string, phone: Phone) => void
type NumberOf = (device: string) => string | null

/** A peer that registers with us is a telephone, one with an address of its own a trunk. */
function takePeer(
  section: ConfSection,
  is: 'sip' | 'iax2',
  numberOf: NumberOf,
  add: Add,
  trunks: OldTrunk[],
): void {
  const get = (name: string) => lastOf(section, name)
  if (section.name === 'general') {
    for (const written of allOf(section, 'register')) {
      const own = readRegister(written)
      if (own === null) continue
      const same = trunks.find(({ line }) => line.is === is && line.host === own.host)
      if (same === undefined)
        trunks.push(
          trunkFrom(own.host, { is, ...own, register: true, fromUser: '', fromDomain: '', transport: '' }),
        )
    }
    return
  }
  if (section.isTemplate || ['authentication', 'template'].includes(section.name)) return
  const host = get('host')
  const isPhone = host === 'dynamic' || (host === '' && get('type') !== 'peer')
  if (!isPhone) {
    const index = trunks.findIndex(({ line }) => line.is === is && line.host === host)
    const register = index !== -1
    const line = {
      is,
      host,
      port: whole(get('port')),
      user: get('defaultuser') || get('username') || get('fromuser'),
      secret: get('remotesecret') || get('secret'),
      register,
      fromUser: get('fromuser'),
      fromDomain: get('fromdomain'),
      transport: get('transport'),
    }
    const made = trunkFrom(section.name, line)
    if (index === -1) trunks.push(made)
    else trunks[index] = { ...made, line: line.user === '' ? { ...line, ...pick(trunks[index]) } : line }
    return
  }
  const [named = '', shown = ''] = callerOf(get('callerid'))
  const number =
    numberOf(`${is === 'sip' ? 'SIP' : 'IAX2'}/${section.name}`) ??
    (/^[0-9]{2,8}$/.test(section.name) ? section.name : shown)
  add(number === '' ? section.name : number, {
    device:
      is === 'sip'
        ? {
            is: 'sip',
            secret: get('secret'),
            transport: get('transport'),
            encrypted: yesOrNo(get('encryption')) === true,
          }
        : { is: 'iax2', secret: get('secret') },
    name: get('fullname') || named,
    mailbox: get('mailbox').split(/[@,]/)[0] ?? '',
    callGroup: get('callgroup') || get('namedcallgroup'),
    pickupGroup: get('pickupgroup') || get('namedpickupgroup'),
    accountCode: get('accountcode'),
    language: get('language'),
  })
}

/** What the registration says, where the peer does not. */
const pick = (trunk: OldTrunk | undefined) =>
  trunk !== undefined && (trunk.line.is === 'sip' || trunk.line.is === 'iax2')
    ? { user: trunk.line.user, secret: trunk.line.secret }
    : {}

const trunkFrom = (name: string, line: OldTrunk['line']): OldTrunk => ({
  key: name,
  name,
  disabled: false,
  callerId: '',
  maxCalls: null,
  rules: [],
  line,
})

/** `"Name" <101>`, `Name <101>`, `101`. */
function callerOf(written: string): [name: string, number: string] {
  const [, name = '', number = ''] = /^\s*"?([^"<]*?)"?\s*<\s*([^>]*)\s*>/.exec(written) ?? []
  return number === '' && /^[0-9]+$/.test(written.trim())
    ? ['', written.trim()]
    : [name || written.replace(/[<>"]/g, '').trim(), number]
}

/** Endpoints with their auth and aor; one whose aor has a contact of its own, or that registers, is a trunk. */
function takePjsip(sections: readonly ConfSection[], numberOf: NumberOf, add: Add, trunks: OldTrunk[]): void {
  const of = (type: string) =>
    sections.filter(section => !section.isTemplate && lastOf(section, 'type') === type)
  const named = (type: string, name: string) => of(type).find(section => section.name === name)
  const registrations = of('registration')
  for (const endpoint of of('endpoint')) {
    const get = (name: string) => lastOf(endpoint, name)
    const aor = named('aor', get('aors').split(',')[0]?.trim() ?? '')
    const auth = named('auth', get('auth').split(',')[0]?.trim() ?? '')
    const outAuth = named('auth', get('outbound_auth').split(',')[0]?.trim() ?? '')
    const contact = aor === undefined ? '' : lastOf(aor, 'contact')
    const own = outAuth ?? auth
    const user = own === undefined ? '' : lastOf(own, 'username')
    const secret = own === undefined ? '' : lastOf(own, 'password')
    if (contact !== '' || outAuth !== undefined) {
      const registration = registrations.find(
        one =>
          lastOf(one, 'endpoint') === endpoint.name || lastOf(one, 'outbound_auth') === get('outbound_auth'),
      )
      const [, host = '', port = ''] =
        /sips?:(?:[^@]*@)?([^:;>/]+)(?::([0-9]+))?/.exec(
          contact || (registration === undefined ? '' : lastOf(registration, 'server_uri')),
        ) ?? []
      trunks.push(
        trunkFrom(endpoint.name, {
          is: 'sip',
          host,
          port: whole(port),
          user,
          secret,
          register: registration !== undefined,
          fromUser: get('from_user'),
          fromDomain: get('from_domain'),
          transport: get('transport'),
        }),
      )
      continue
    }
    const [shown = '', number = ''] = callerOf(get('callerid'))
    const extension =
      numberOf(`PJSIP/${endpoint.name}`) ??
      (/^[0-9]{2,8}$/.test(endpoint.name) ? endpoint.name : number || endpoint.name)
    add(extension, {
      device: {
        is: 'sip',
        secret,
        transport: get('transport'),
        encrypted: /sdes|dtls/.test(get('media_encryption')),
      },
      name: shown,
      mailbox:
        (get('mailboxes') || (aor === undefined ? '' : lastOf(aor, 'mailboxes'))).split(/[@,]/)[0] ?? '',
      callGroup: get('named_call_group') || get('call_group'),
      pickupGroup: get('named_pickup_group') || get('pickup_group'),
      accountCode: get('accountcode'),
      language: get('language'),
    })
  }
}

/** A dialplan of one's own is a program: it is named, and does not come over. */
function dialplanOf(reader: ConfReader): OldSystem['others'] {
  const names = readConf(reader.text('extensions.conf'), reader.files)
    .map(({ name }) => name)
    .filter(name => name !== 'general' && name !== 'globals')
  const ael = reader.text('extensions.ael') === '' ? [] : ['extensions.ael']
  return names.length + ael.length === 0
    ? []
    : [{ what: 'extensions.conf', names: [...names.slice(0, 100).map(name => `[${name}]`), ...ael] }]
}
