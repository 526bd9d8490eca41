/** The machine's network as a form: read, checked and saved, wherever the form stands. */

import { networkSchema } from '../../daemon/settings/areas/network.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import { isLoopback, sameAddress } from '../../daemon/system/local-address.ts'
import type { Web } from '../env.ts'
import type { Speech } from '../i18n/translate.ts'
import { fieldErrors } from './field-errors.ts'
import { type FormState, freshForm } from './form-state.ts'
import { optional, revisionOf, text } from './read-form.ts'
import { saveForm } from './save.ts'

/** In the order of the form. */
const FIELDS = [
  'interface',
  'ipv4',
  'address',
  'gateway',
  'nameServers',
  'search',
  'vlan',
  'ipv6',
  'telephones',
  'telephonesInterface',
  'telephonesVlan',
  'telephonesAddress',
  'hostName',
] as const
type Field = (typeof FIELDS)[number]

export function networkValues({ network }: Settings): URLSearchParams {
  const { office, telephones, hostName } = network
  const { ipv4 } = office
  return new URLSearchParams({
    interface: office.interface ?? '',
    ipv4: ipv4.is,
    address: ipv4.is === 'fixed' ? ipv4.address : '',
    gateway: ipv4.is === 'fixed' ? (ipv4.gateway ?? '') : '',
    nameServers: office.nameServers.join(' '),
    search: office.searchDomain ?? '',
    vlan: String(office.vlan ?? ''),
    ipv6: office.ipv6,
    ...(telephones === null ? {} : { telephones: 'on' }),
    telephonesInterface: telephones?.interface ?? '',
    telephonesVlan: String(telephones?.vlan ?? ''),
    telephonesAddress: telephones?.address ?? '',
    hostName: hostName ?? '',
  })
}

/** As people write lists: blanks, commas and semicolons alike. */
export const words = (values: URLSearchParams, name: string): string[] =>
  text(values, name)
    .split(/[\s,;]+/)
    .filter(word => word !== '')

const wholeNumber = (values: URLSearchParams, name: string): number | null => {
  const typed = optional(values, name)
  return typed === null ? null : Number(typed)
}

function typedNetwork(values: URLSearchParams, former: Settings['network']) {
  return {
    ...former,
    hostName: optional(values, 'hostName'),
    office: {
      interface: optional(values, 'interface'),
      vlan: wholeNumber(values, 'vlan'),
      ipv4:
        text(values, 'ipv4') === 'fixed'
          ? { is: 'fixed', address: text(values, 'address'), gateway: optional(values, 'gateway') }
          : { is: text(values, 'ipv4') },
      nameServers: words(values, 'nameServers'),
      searchDomain: optional(values, 'search'),
      ipv6: text(values, 'ipv6'),
    },
    telephones: values.has('telephones')
      ? {
          interface: optional(values, 'telephonesInterface'),
          vlan: wholeNumber(values, 'telephonesVlan'),
          address: text(values, 'telephonesAddress'),
        }
      : null,
  }
}

/** Where the schema finds a fault, and what is said there. */
function fieldOf(path: readonly PropertyKey[]): Field {
  const [area, part, inner] = path.map(String)
  if (area === 'telephones')
    return part === 'interface'
      ? 'telephonesInterface'
      : part === 'vlan'
        ? 'telephonesVlan'
        : 'telephonesAddress'
  if (area !== 'office') return 'hostName'
  if (part === 'ipv4') return inner === 'gateway' ? 'gateway' : inner === 'address' ? 'address' : 'ipv4'
  if (part === 'searchDomain') return 'search'
  return FIELDS.find(name => name === part) ?? 'ipv4'
}

function faultText(field: Field, { t }: Speech): string {
  switch (field) {
    case 'address':
    case 'telephonesAddress':
      return t('network.wrong.address')
    case 'gateway':
      return t('network.wrong.one-address')
    case 'nameServers':
      return t('network.wrong.name-servers')
    case 'search':
      return t('network.wrong.search')
    case 'vlan':
    case 'telephonesVlan':
      return t('network.wrong.vlan')
    case 'hostName':
      return t('network.wrong.host-name')
    case 'interface':
    case 'telephonesInterface':
      return t('network.wrong.interface')
    case 'ipv4':
    case 'ipv6':
    case 'telephones':
      return t('error.choice')
  }
}

const SUBJECTS: Readonly<Record<string, Field>> = {
  'network:office': 'address',
  'network:gateway': 'gateway',
  'network:telephones': 'telephonesAddress',
}

export type SavedNetwork =
  | { readonly is: 'saved' }
  | { readonly is: 'refused'; readonly form: FormState; readonly status: 409 | 422 }

export async function saveNetwork(web: Web, values: URLSearchParams, speech: Speech): Promise<SavedNetwork> {
  const { t } = speech
  const revision = revisionOf(values)
  const former = web.appliance.settings().settings.network
  const parsed = networkSchema.safeParse(typedNetwork(values, former))
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error.issues, path => {
      const field = fieldOf(path)
      return { field, sentence: faultText(field, speech) }
    })
    return { is: 'refused', form: { ...freshForm(values, revision), errors }, status: 422 }
  }
  const { hostName, office, telephones } = parsed.data
  const change = (draft: Settings): Settings => ({
    ...draft,
    network: { ...draft.network, hostName, office, telephones },
  })
  const outcome = await saveForm(web, values, revision, change, {
    labels: {
      interface: t('network.interface'),
      ipv4: t('network.ipv4'),
      address: t('network.address'),
      gateway: t('network.gateway'),
      nameServers: t('network.name-servers'),
      hostName: t('network.host-name'),
    },
    savedValues: networkValues,
    fieldOf: ({ subject }) => (subject === null ? null : (SUBJECTS[subject] ?? null)),
    say: issue => speech.issue(issue).what,
  })
  if (outcome.is === 'refused')
    return { is: 'refused', form: outcome.form, status: outcome.form.conflict === null ? 422 : 409 }
  return { is: 'saved' }
}

/** What is saved is another place in the network than what is in force: whoever applies it looks for the machine elsewhere. */
export const movesMachine = (before: Settings | null, after: Settings): boolean => {
  const place = ({ office, telephones }: Settings['network']) => JSON.stringify([office, telephones])
  return before !== null && place(before.network) !== place(after.network)
}

/**
 * Whether somebody who reached the machine at `local` has seen that its next address works: over a second network, or what is left
 * of the former one, nothing is proven. Which address DHCP gives, nobody knows before.
 */
export function provesMove(local: string, before: Settings | null, after: Settings): boolean {
  const { ipv4 } = after.network.office
  if (!movesMachine(before, after) || ipv4.is === 'dhcp' || local === '' || isLoopback(local)) return true
  return sameAddress(local, ipv4.address.replace(/\/.*$/, ''))
}
