/** Old extensions as ours: number, name, password, mailbox; what does not fit is remarked. Pure but for what must be made anew. */

import type { Issue } from '../../model/issue.ts'
import { neutralName, newSipSecret, newVoicemailPin } from '../../model/new-extension.ts'
import { email, extensionNumber, LANGUAGES, pin, secret } from '../../settings/atoms.ts'
import { deviceSchema, type ExtensionSettings, extensionSchema } from '../../settings/schema.ts'
import type { OldDevice, OldExtension, OldMailbox } from '../old-system.ts'
import { oneLine } from '../read/text.ts'
import { type Remark, type RemarkCode, remark } from '../remarks.ts'
import type { ReportLine } from '../report.ts'
import {
  callerIdFor,
  type Notes,
  nameFor,
  notes,
  placeOfChannel,
  type Surroundings,
  within,
} from './context.ts'

export interface TranslatedExtensions {
  readonly extensions: readonly ExtensionSettings[]
  readonly report: readonly ReportLine[]
}

const MOST = 2000
const MOST_DEVICES = 8
/** Shorter ones are found by trying; so is the number itself. */
const STRONG_SECRET = 12

export function translateExtensions(
  old: readonly OldExtension[],
  around: Surroundings,
): TranslatedExtensions {
  const extensions = new Map<string, ExtensionSettings>()
  const report: ReportLine[] = []
  const usedPlaces = new Set<string>()
  for (const one of old) {
    const to = notes()
    const told = `${one.number} ${oneLine(one.name)}`.trim()
    const left = (code: RemarkCode, params: Remark['params'] = {}, issue?: Issue) =>
      report.push({ area: 'extension', old: told, here: null, remarks: [remark(code, params, issue)] })
    const reason = around.refused.get(`extension:${one.number}`)
    if (!extensionNumber.safeParse(one.number).success) left('number-impossible')
    else if (extensions.has(one.number)) left('number-twice')
    else if (reason !== undefined) left('refused', {}, reason)
    else if (extensions.size >= MOST) left('too-many')
    else {
      const made = extensionFrom(one, around, usedPlaces, to)
      extensions.set(made.number, made)
      report.push({ area: 'extension', old: told, here: `${made.number} ${made.name}`, remarks: to.all })
    }
  }
  return { extensions: [...extensions.values()], report }
}

function extensionFrom(
  one: OldExtension,
  around: Surroundings,
  usedPlaces: Set<string>,
  to: Notes,
): ExtensionSettings {
  const { number } = one
  const former = around.here.extensions.find(extension => extension.number === number)
  const groups = (names: readonly string[]) =>
    names.map(name => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')).filter(id => /^[a-z0-9]/.test(id))
  const [memberOf, mayTakeFrom] = [groups(one.callGroups), groups(one.pickupGroups)]
  for (const other of one.others) to.add(remark('option-left', { value: other }))
  return extensionSchema.parse({
    number,
    name: nameFor(one.name, neutralName(number), 60, to),
    language: languageOf(one.language, to),
    ...(one.ringSeconds === null ? {} : { ringSeconds: within(one.ringSeconds, 5, 300, 25) }),
    outsideCallerId: callerIdFor(one.outsideCallerId, to),
    devices: one.devices
      .flatMap(device => deviceFrom(device, number, around, usedPlaces, former, to))
      .slice(0, MOST_DEVICES),
    voicemail: one.mailbox === null ? null : mailboxFrom(one.mailbox, number, around, to),
    classOfService: classOf(around),
    ...(memberOf.length + mayTakeFrom.length === 0
      ? {}
      : { pickup: { memberOf: memberOf.slice(0, 16), mayTakeFrom: mayTakeFrom.slice(0, 16) } }),
    recording: {
      ...(one.recording.incoming === null ? {} : { incoming: one.recording.incoming }),
      ...(one.recording.outgoing === null ? {} : { outgoing: one.recording.outgoing }),
    },
    accountCode: accountOf(one.accountCode, number, to),
    screening: one.screening,
  })
}

/** The class of those for whom nothing else was decided. */
export const classOf = ({ here }: Pick<Surroundings, 'here'>): string =>
  here.classesOfService.some(({ id }) => id === 'standard')
    ? 'standard'
    : (here.classesOfService[0]?.id ?? 'standard')

function deviceFrom(
  device: OldDevice,
  number: string,
  around: Surroundings,
  usedPlaces: Set<string>,
  former: ExtensionSettings | undefined,
  to: Notes,
): unknown[] {
  switch (device.is) {
    case 'sip': {
      const transport = /tls/i.test(device.transport) ? 'tls' : /^tcp/i.test(device.transport) ? 'tcp' : 'udp'
      const encryption = device.encrypted ? 'srtp' : 'none'
      return [
        deviceSchema.parse({
          kind: 'sip',
          secret: secretFor(device.secret, number, around, to),
          transport,
          encryption,
        }),
      ]
    }
    case 'iax2':
      return [{ kind: 'iax2', secret: secretFor(device.secret, number, around, to) }]
    case 'analog': {
      const port = around.places.get(placeOfChannel(device.channel))
      if (port === undefined || usedPlaces.has(port)) {
        to.add(remark('no-socket', { channel: device.channel }))
        return []
      }
      usedPlaces.add(port)
      // What was set for this socket here stays.
      const same = former?.devices.find(one => one.kind === 'analog' && one.port === port)
      return [same ?? { kind: 'analog', port }]
    }
    case 'other':
      to.add(remark('device-left', { value: oneLine(device.dial).slice(0, 60) }))
      return []
  }
}

function secretFor(text: string, number: string, { random }: Surroundings, to: Notes): string {
  const isUsable = secret.safeParse(text).success && text !== number && !/^(.)\1*$/.test(text)
  if (!isUsable) {
    to.add(remark('secret-new'))
    return newSipSecret(random)
  }
  if (text.length < STRONG_SECRET) to.add(remark('secret-weak'))
  return text
}

function mailboxFrom(box: OldMailbox, number: string, { random }: Surroundings, to: Notes) {
  // FreePBX's first PIN is the number itself.
  const isPin = pin.safeParse(box.pin).success && box.pin !== number
  if (!isPin) to.add(remark('pin-new'))
  const address = (text: string) => {
    const [first = ''] = oneLine(text).split(/[;|\s]/)
    if (first === '') return null
    const parsed = email.safeParse(first)
    if (!parsed.success) to.add(remark('email-left', { value: first.slice(0, 80) }))
    return parsed.success ? parsed.data : null
  }
  const said = <T>(name: string, value: T | null) => (value === null ? {} : { [name]: value })
  return {
    pin: isPin ? box.pin : newVoicemailPin(random, number),
    email: address(box.email),
    pager: address(box.pager),
    ...said('attach', box.attach),
    ...said('sayCallerId', box.sayCallerId),
    ...said('sayEnvelope', box.envelope),
    ...said('deleteWhenMailed', box.delete),
  }
}

function languageOf(text: string, to: Notes) {
  if (text === '') return null
  const found = LANGUAGES.find(language => text.toLowerCase().slice(0, 2) === language)
  if (found === undefined) to.add(remark('language-left', { value: oneLine(text).slice(0, 20) }))
  return found ?? null
}

function accountOf(text: string, number: string, to: Notes): string | null {
  if (text === '' || text === number) return null
  if (/^[A-Za-z0-9._-]{1,20}$/.test(text)) return text
  to.add(remark('account-left', { value: oneLine(text).slice(0, 40) }))
  return null
}
