/** An extension's form: from the settings to fields and back. */

import { followed } from '../../../daemon/model/references.ts'
import type { DeviceSettings, ExtensionSettings, Settings } from '../../../daemon/settings/schema.ts'
import { extensionSchema } from '../../../daemon/settings/schema.ts'
import { detailError, faultyField, handsetFields, readDetails, setDetails } from '../../form/details.ts'
import { type FieldFault, fieldErrors } from '../../form/field-errors.ts'
import { number, optional, phone, text } from '../../form/read-form.ts'
import type { Speech } from '../../i18n/translate.ts'

type SipDevice = Extract<DeviceSettings, { kind: 'sip' }>

/** The one the form is about; an extension may have more, which the form leaves alone. */
export const sipDevice = (extension: ExtensionSettings | null): SipDevice | null =>
  extension?.devices.find(device => device.kind === 'sip') ?? null

/** Name of a field of a handset's details: each socket has its own. */
export const socketField =
  (port: string) =>
  (key: string): string =>
    `socket.${port}.${key}`

export function extensionValues(extension: ExtensionSettings): URLSearchParams {
  const sip = sipDevice(extension)
  const values = new URLSearchParams({
    number: extension.number,
    name: extension.name,
    language: extension.language ?? '',
    ringSeconds: String(extension.ringSeconds),
    outsideCallerId: extension.outsideCallerId ?? '',
    sipContacts: String(sip?.maxContacts ?? 3),
    pin: extension.voicemail?.pin ?? '',
    email: extension.voicemail?.email ?? '',
  })
  for (const device of extension.devices)
    if (device.kind === 'analog') {
      values.append('port', device.port)
      setDetails(values, handsetFields, device.details, socketField(device.port))
    }
  if (sip !== null) values.set('sip', 'on')
  if (extension.browserPhone) values.set('browserPhone', 'on')
  if (extension.voicemail !== null) values.set('voicemail', 'on')
  return values
}

/** Devices stay in their order; new ones come after them. */
function devicesOf(
  values: URLSearchParams,
  former: ExtensionSettings | null,
  newSecret: () => string,
): unknown[] {
  const ports = values.getAll('port')
  const maxContacts = number(values, 'sipContacts')
  const wantsSip = values.get('sip') === 'on'
  const mainSip = sipDevice(former)
  const kept = (former?.devices ?? []).flatMap((device): unknown[] => {
    if (device.kind === 'analog') {
      const details = readDetails(values, handsetFields, device.details, socketField(device.port))
      return ports.includes(device.port) ? [{ ...device, details }] : []
    }
    if (device !== mainSip) return [device]
    return wantsSip ? [{ ...device, maxContacts }] : []
  })
  const had = new Set(former?.devices.map(device => (device.kind === 'analog' ? device.port : '')))
  const added = ports.filter(port => !had.has(port)).map(port => ({ kind: 'analog', port }))
  const sip = wantsSip && mainSip === null ? [{ kind: 'sip', secret: newSecret(), maxContacts }] : []
  return [...kept, ...added, ...sip]
}

export type ParsedExtension =
  | { readonly ok: true; readonly extension: ExtensionSettings }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

export interface ExtensionSurroundings {
  readonly newSecret: () => string
  /** Keys of the sockets there are. */
  readonly sockets: ReadonlySet<string>
  readonly speech: Speech
}

export function parseExtension(
  values: URLSearchParams,
  former: ExtensionSettings | null,
  { newSecret, sockets, speech }: ExtensionSurroundings,
): ParsedExtension {
  const own = former?.devices.map(device => (device.kind === 'analog' ? device.port : '')) ?? []
  if (values.getAll('port').some(port => !sockets.has(port) && !own.includes(port)))
    return { ok: false, errors: { port: speech.t('error.choice') } }
  const devices = devicesOf(values, former, newSecret)
  const parsed = extensionSchema.safeParse({
    ...former,
    number: text(values, 'number'),
    name: text(values, 'name'),
    language: optional(values, 'language'),
    ringSeconds: number(values, 'ringSeconds'),
    outsideCallerId: phone(values, 'outsideCallerId'),
    devices,
    browserPhone: values.get('browserPhone') === 'on',
    voicemail:
      values.get('voicemail') === 'on'
        ? { ...former?.voicemail, pin: text(values, 'pin'), email: optional(values, 'email') }
        : null,
  })
  if (parsed.success) return { ok: true, extension: parsed.data }
  return { ok: false, errors: fieldErrors(parsed.error.issues, path => describe(path, devices, speech)) }
}

function describe(
  path: readonly PropertyKey[],
  devices: readonly unknown[],
  speech: Speech,
): FieldFault | null {
  const [first, second, third, fourth] = path
  const { t } = speech
  switch (first) {
    case 'number':
      return { field: 'number', sentence: t('error.extension-number') }
    case 'name':
      return { field: 'name', sentence: t('error.name') }
    case 'ringSeconds':
      return { field: 'ringSeconds', sentence: t('error.ring-seconds') }
    case 'outsideCallerId':
      return { field: 'outsideCallerId', sentence: t('error.phone-number') }
    case 'language':
      return { field: 'language', sentence: t('error.choice') }
    case 'devices': {
      const device = devices[Number(second)]
      const detail = third === 'details' ? faultyField(handsetFields, fourth) : undefined
      if (detail !== undefined && isSocket(device))
        return { field: socketField(device.port)(detail.key), sentence: detailError(detail.control, speech) }
      return third === 'maxContacts'
        ? { field: 'sipContacts', sentence: t('error.sip-contacts') }
        : { field: 'port', sentence: t('error.devices') }
    }
    case 'voicemail':
      return second === 'email'
        ? { field: 'email', sentence: t('error.email') }
        : { field: 'pin', sentence: t('error.pin') }
    default:
      return null
  }
}

const isSocket = (device: unknown): device is { readonly port: string } =>
  typeof device === 'object' && device !== null && 'port' in device

export const extensionLabels = ({ t }: Speech): Record<string, string> => ({
  number: t('extension.number'),
  name: t('extension.name'),
  port: t('extension.sockets'),
  sip: t('extension.sip'),
  sipContacts: t('extension.sip-contacts'),
  browserPhone: t('extension.browser-phone'),
  ringSeconds: t('extension.ring-seconds'),
  voicemail: t('extension.voicemail'),
  pin: t('extension.pin'),
  email: t('extension.email'),
  outsideCallerId: t('extension.outside-number'),
  language: t('extension.language'),
})

/** Puts the extension in place of `former`; whoever named the former number follows. */
export function withExtension(
  settings: Settings,
  former: string | null,
  extension: ExtensionSettings,
): Settings {
  if (former === null) {
    const extensions = [...settings.extensions, extension]
    return {
      ...settings,
      extensions: extensions.toSorted((a, b) => Number(a.number) - Number(b.number)),
    }
  }
  const extensions = settings.extensions.map(item => (item.number === former ? extension : item))
  return followed({ ...settings, extensions }, new Map([[former, extension.number]]))
}
