/** What differs between incoming and outgoing routes, for the pages they share. */

import type { Child } from 'hono/jsx'
import type {
  IncomingRouteSettings,
  OutgoingRouteSettings,
  Settings,
} from '../../../daemon/settings/schema.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { destinationName } from './destination-words.ts'
import { IncomingPage, OutgoingPage } from './edit-pages.tsx'
import { incomingValues, type Parsed, parseIncoming, withIncoming } from './incoming.ts'
import { outgoingValues, parseOutgoing, trunkField, withOutgoing } from './outgoing.ts'

export interface RouteKind<T> {
  readonly path: 'incoming' | 'outgoing'
  /** New ids are this and a number. */
  readonly stem: string
  title(speech: Speech, isNew: boolean): string
  /** The whole route in one line, for asking before it is deleted. */
  sentence(route: T, settings: Settings, speech: Speech): string
  page(view: { speech: Speech; settings: Settings; form: FormState; id: string | null }): Child
  list(settings: Settings): readonly T[]
  values(route: T): URLSearchParams
  newValues(settings: Settings, speech: Speech): URLSearchParams
  parse(values: URLSearchParams, id: string, speech: Speech): Parsed<T>
  put(settings: Settings, route: T): Settings
  remove(settings: Settings, id: string): Settings
  labels(speech: Speech): Record<string, string>
  readonly fieldOfIssue: Readonly<Record<string, string>>
}

const trunkName = (settings: Settings, id: string): string =>
  settings.trunks.find(trunk => trunk.id === id)?.name ?? id

export const incomingKind: RouteKind<IncomingRouteSettings> = {
  path: 'incoming',
  stem: 'in',
  title: ({ t }, isNew) => (isNew ? t('incoming.new') : t('incoming.edit')),
  sentence: (route, settings, speech) => {
    const who = route.trunk === null ? speech.t('incoming.any-trunk') : trunkName(settings, route.trunk)
    const called = route.calledNumber ?? speech.t('incoming.any-number')
    const to = destinationName(route.destination, settings, speech)
    return `${speech.t('incoming.sentence', { who, called })} → ${to}`
  },
  page: view => <IncomingPage {...view} />,
  list: settings => settings.routes.incoming,
  values: incomingValues,
  newValues: settings => {
    const first = settings.extensions[0]
    const destination = first === undefined ? 'hangup' : `extension:${first.number}`
    return new URLSearchParams({ trunk: '', calledNumber: '', destination })
  },
  parse: parseIncoming,
  put: withIncoming,
  remove: (settings, id) => ({
    ...settings,
    routes: { ...settings.routes, incoming: settings.routes.incoming.filter(route => route.id !== id) },
  }),
  labels: ({ t }) => ({
    trunk: t('incoming.trunk'),
    calledNumber: t('incoming.called'),
    destination: t('incoming.destination'),
  }),
  fieldOfIssue: {
    'route-no-extension': 'destination',
    'route-no-mailbox': 'destination',
    'route-no-trunk': 'trunk',
  },
}

export const outgoingKind: RouteKind<OutgoingRouteSettings> = {
  path: 'outgoing',
  stem: 'out',
  title: ({ t }, isNew) => (isNew ? t('outgoing.new') : t('outgoing.edit')),
  sentence: ({ accessCode, name }) => `${accessCode} ${name}`,
  page: view => <OutgoingPage {...view} />,
  list: settings => settings.routes.outgoing,
  values: outgoingValues,
  newValues: settings =>
    new URLSearchParams({ name: '', accessCode: '', [trunkField(0)]: settings.trunks[0]?.id ?? '' }),
  parse: parseOutgoing,
  put: withOutgoing,
  remove: (settings, id) => ({
    ...settings,
    routes: { ...settings.routes, outgoing: settings.routes.outgoing.filter(route => route.id !== id) },
  }),
  labels: ({ t }) => ({
    name: t('outgoing.name'),
    accessCode: t('outgoing.access-code'),
    ...Object.fromEntries(
      [0, 1, 2].map(index => [trunkField(index), t('outgoing.trunk', { position: index + 1 })]),
    ),
  }),
  fieldOfIssue: {
    'access-codes-overlap': 'accessCode',
    'extension-access-code': 'accessCode',
    'emergency-access-code': 'accessCode',
    'route-no-trunk': trunkField(0),
  },
}
