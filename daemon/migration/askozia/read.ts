/** AskoziaPBX: its one `config.xml`, of phones and providers in `<sip>`, `<iax>`, `<isdn>`, `<analog>`, and its dialplan. */

import {
  nothingOld,
  type OldDestination,
  type OldDevice,
  type OldExtension,
  type OldIncoming,
  type OldLine,
  type OldOutgoing,
  type OldSystem,
  type OldTrunk,
} from '../old-system.ts'
import { whole } from '../read/values.ts'
import { child, childrenOf, readXml, textIn, type XmlElement } from '../read/xml.ts'

/** null for XML that is none of Askozia's. */
export function readAskozia(text: string): OldSystem | null {
  const root = readXml(text)
  const isOurs =
    root !== null && ['sip', 'iax', 'isdn', 'analog'].some(name => child(root, name) !== undefined)
  if (root === null || !isOurs) return null
  const phones = TECHS.flatMap(tech => childrenOf(child(root, tech), 'phone').map(phone => ({ tech, phone })))
  const providers = TECHS.flatMap(tech =>
    childrenOf(child(root, tech), 'provider').map(provider => ({ tech, provider })),
  )
  const groups = childrenOf(child(root, 'dialplan'), 'callgroup')
  const rooms = childrenOf(child(root, 'conferencing'), 'room')
  const external = childrenOf(child(root, 'external'), 'phone')
  const numberOf = new Map(phones.map(({ phone }) => [textIn(phone, 'uniqid'), textIn(phone, 'extension')]))
  const dialOf = new Map(external.map(phone => [textIn(phone, 'uniqid'), textIn(phone, 'dialstring')]))
  const groupIds = new Set(groups.map(group => textIn(group, 'uniqid')))
  const roomOf = new Map(rooms.map(room => [textIn(room, 'uniqid'), textIn(room, 'number')]))
  const destination = (target: string): OldDestination => {
    const number = numberOf.get(target)
    const room = roomOf.get(target)
    if (number !== undefined) return { to: 'extension', number }
    if (groupIds.has(target)) return { to: 'ring-group', key: target }
    if (room !== undefined) return { to: 'conference', key: room }
    return target === '' ? { to: 'nowhere' } : { to: 'unknown', text: target.slice(0, 80) }
  }
  return {
    ...nothingOld,
    kind: 'askozia',
    version: textIn(root, 'version').replace(/[^0-9.]/g, ''),
    extensions: phones.map(({ tech, phone }) => extensionOf(tech, phone)),
    trunks: providers.map(({ tech, provider }) => trunkOf(tech, provider)),
    outgoing: providers.flatMap(({ provider }): OldOutgoing[] => {
      const patterns = childrenOf(provider, 'dialpattern').map(({ text: written }) => patternOf(written))
      const key = textIn(provider, 'uniqid')
      return patterns.length === 0
        ? []
        : [
            {
              key,
              name: textIn(provider, 'name') || key,
              patterns,
              trunks: [key],
              pins: [],
              callerId: callerIdOf(provider),
              isEmergency: false,
              hours: null,
            },
          ]
    }),
    incoming: providers.flatMap(({ provider }) => incomingOf(provider, destination)),
    ringGroups: groups.map(group => ({
      key: textIn(group, 'uniqid'),
      number: textIn(group, 'extension'),
      name: textIn(group, 'name'),
      members: childrenOf(group, 'groupmember').map(
        ({ text: member }) => numberOf.get(member) ?? dialOf.get(member) ?? member,
      ),
      strategy: 'ringall',
      ringSeconds: whole(textIn(group, 'ringlength')),
      announcement: null,
      namePrefix: '',
      confirm: false,
      skipForwards: null,
      destination: { to: 'nowhere' },
    })),
    conferences: rooms.map(room => ({
      key: textIn(room, 'number'),
      number: textIn(room, 'number'),
      name: textIn(room, 'name'),
      pin: textIn(room, 'pin'),
      adminPin: '',
      options: '',
    })),
    others: [
      ...(external.length === 0
        ? []
        : [
            {
              what: 'external',
              names: external.map(phone => textIn(phone, 'name') || textIn(phone, 'extension')),
            },
          ]),
      ...root.children
        .filter(({ name }) => !KNOWN.has(name))
        .map(({ name, children }) => ({
          what: 'config.xml',
          names: [children.length === 0 ? name : `${name} (${children.length})`],
        })),
    ],
  }
}

const TECHS = ['sip', 'iax', 'isdn', 'analog', 'skinny'] as const
type Tech = (typeof TECHS)[number]
/** Of the program itself, or read. */
const KNOWN = new Set<string>([
  ...TECHS,
  'external',
  'dialplan',
  'conferencing',
  'version',
  'lastchange',
  'system',
  'interfaces',
])

function extensionOf(tech: Tech, phone: XmlElement): OldExtension {
  const number = textIn(phone, 'extension')
  const box = textIn(phone, 'vmtoemail') || textIn(phone, 'voicemailbox')
  return {
    number,
    name: textIn(phone, 'callerid') || textIn(phone, 'descr'),
    devices: [deviceOf(tech, phone)],
    ringSeconds: whole(textIn(phone, 'ringlength')),
    outsideCallerId: '',
    // Askozia only mails messages: there is no PIN.
    mailbox:
      box === ''
        ? null
        : {
            pin: '',
            name: '',
            email: box,
            pager: '',
            attach: true,
            sayCallerId: null,
            envelope: null,
            delete: null,
          },
    recording: { incoming: null, outgoing: null },
    accountCode: '',
    language: textIn(phone, 'language'),
    callGroups: [],
    pickupGroups: [],
    screening: false,
    others:
      childrenOf(phone, 'manualattribute').length + childrenOf(phone, 'manual-attribute').length === 0
        ? []
        : ['manualattribute'],
  }
}

function deviceOf(tech: Tech, phone: XmlElement): OldDevice {
  const secret = textIn(phone, 'secret')
  if (tech === 'sip') return { is: 'sip', secret, transport: textIn(phone, 'transport'), encrypted: false }
  if (tech === 'iax') return { is: 'iax2', secret }
  const channel = tech === 'analog' ? channelOf(phone) : null
  return channel === null
    ? { is: 'other', dial: `${tech} ${textIn(phone, 'interface')}`.trim() }
    : { is: 'analog', channel }
}

/** The port counts as DAHDI counted it: `1`, `analog-fxs-1`, `1-1`. */
const channelOf = (element: XmlElement): number | null =>
  whole(/([0-9]{1,4})\D*$/.exec(textIn(element, 'interface') || textIn(element, 'port'))?.[1] ?? '')

function trunkOf(tech: Tech, provider: XmlElement): OldTrunk {
  const get = (name: string) => textIn(provider, name)
  const key = get('uniqid')
  return {
    key,
    name: get('name') || key,
    disabled: child(provider, 'disabled') !== undefined,
    callerId:
      get('number') ||
      get('readbacknumber') ||
      callerIdOf(provider) ||
      (childrenOf(provider, 'msn')[0]?.text ?? ''),
    maxCalls: null,
    rules: get('prefix') === '' ? [] : [`${get('prefix')}+`],
    line: lineOf(tech, provider),
  }
}

function lineOf(tech: Tech, provider: XmlElement): OldLine {
  const get = (name: string) => textIn(provider, name)
  if (tech === 'sip' || tech === 'iax')
    return {
      is: tech === 'sip' ? 'sip' : 'iax2',
      host: get('host'),
      port: whole(get('port')),
      user: get('authuser') || get('username'),
      secret: get('secret'),
      register: child(provider, 'noregister') === undefined,
      fromUser: get('fromuser'),
      fromDomain: get('fromdomain'),
      transport: get('transport'),
    }
  const channel = channelOf(provider)
  const kind = tech === 'analog' ? 'fxo' : 'bri'
  return channel === null
    ? { is: 'other', dial: `${tech} ${get('interface')}`.trim() }
    : { is: 'card', dial: get('interface'), channels: [{ number: channel, kind }] }
}

const callerIdOf = (provider: XmlElement): string =>
  textIn(provider, 'calleridsource') === 'string' ? textIn(provider, 'calleridstring') : ''

/** `9|NXXXXXX`: what stands before the bar is dialled and taken away; `0+9|X.` puts 0 before. */
function patternOf(written: string) {
  const [, prepend = '', prefix = '', match = ''] =
    /^_?(?:([0-9*#]*)\+)?(?:([^|]*)\|)?(.*)$/.exec(written.trim()) ?? []
  return { prefix, match, prepend, caller: '' }
}

/** From 1.1 on a list of patterns, before that one extension. */
function incomingOf(provider: XmlElement, destination: (target: string) => OldDestination): OldIncoming[] {
  const key = textIn(provider, 'uniqid')
  const name = textIn(provider, 'name')
  const maps = childrenOf(provider, 'incomingextensionmap')
  const one = (called: string, target: string, nth: number): OldIncoming => ({
    key: `${key}/${nth}`,
    name: name || key,
    called,
    caller: '',
    destination: destination(target),
    namePrefix: textIn(provider, 'override') === 'prepend' ? textIn(provider, 'overridestring') : '',
    faxTo: '',
    channel: null,
    trunk: key,
  })
  const older = textIn(provider, 'incomingextension')
  return [
    ...maps.map((map, nth) => one(textIn(map, 'incomingpattern'), textIn(map, 'extension'), nth)),
    ...(older === '' ? [] : [one('', older, maps.length)]),
  ]
}
