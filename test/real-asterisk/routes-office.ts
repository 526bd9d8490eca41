/** An office with every kind of right, route and lock, between the same lines as office.ts. */

import type { GatewayModel, NetworkLine } from '../../daemon/model/gateway-model.ts'
import { scheduleSchema } from '../../daemon/settings/areas/call-flow.ts'
import { classOfServiceSchema } from '../../daemon/settings/areas/class-of-service.ts'
import { conferenceSchema } from '../../daemon/settings/areas/services.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import {
  analogLine,
  extensionOf,
  isdnLine,
  modelOf,
  sipDevice,
  trunkOf,
} from '../asterisk-conf/model-fixtures.ts'
import { incoming, outgoing } from '../model-parts.ts'

const country = countryPack('CH')
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const schedule = (id: string, isOpen: boolean, index: number) =>
  scheduleSchema.parse({
    id,
    name: id,
    index,
    hours: isOpen ? [{ days: [...WEEK], from: '00:00', to: '00:00' }] : [],
    open: { kind: 'hangup' },
    closed: { kind: 'hangup' },
  })

const classes = [
  {
    id: 'standard',
    name: 'Standard',
    may: ['free', 'local', 'national', 'mobile'],
    rights: ['transfer-outside'],
  },
  { id: 'no-transfer', name: 'No transfer', may: ['national', 'mobile'] },
  { id: 'internal', name: 'Internal' },
  { id: 'exceptions', name: 'Exceptions', may: ['national'], allow: ['0791234XXX'], deny: ['022700.'] },
  {
    id: 'locked',
    name: 'Locked',
    may: ['national'],
    nightLock: { schedule: 'never', classOfService: 'internal' },
  },
  {
    id: 'open',
    name: 'Open',
    may: ['national'],
    nightLock: { schedule: 'always', classOfService: 'internal' },
  },
].map(one => classOfServiceSchema.parse(one))

export const CLASS_OF = {
  101: 'standard',
  102: 'no-transfer',
  103: 'internal',
  104: 'exceptions',
  105: 'locked',
  106: 'open',
} as const

export const sipProvider = (
  port: number,
  parts: Partial<Extract<NetworkLine, { kind: 'sip' }>> = {},
): NetworkLine => ({
  kind: 'sip',
  id: 'provider',
  name: 'Provider',
  number: '+41445550000',
  host: '127.0.0.1',
  port,
  transport: 'udp',
  encryption: 'none',
  user: 'account',
  secret: 'ProviderSecret',
  register: false,
  fromUser: '',
  fromDomain: '',
  addresses: [],
  maxCalls: 1,
  numberFormat: 'e164-plus',
  ...parts,
})

export const routesOffice = (providerPort: number): GatewayModel =>
  modelOf({
    country,
    classesOfService: classes,
    schedules: [schedule('never', false, 1), schedule('always', true, 2)],
    extensions: Object.entries(CLASS_OF).map(([number, classOfService]) =>
      extensionOf(number, {
        classOfService,
        devices: [sipDevice(number)],
        voicemail: null,
        ringSeconds: 5,
        accountCode: number === '101' ? 'sales' : null,
        outsideCallerId: number === '101' ? '0445550101' : null,
      }),
    ),
    trunks: [
      trunkOf('main', 0, [analogLine('one', 5, country, '0227001122')]),
      trunkOf('reserve', 1, [isdnLine('pri', 2, [7, 8], 'pri_cpe', country, '0227002200')]),
      trunkOf('net', 2, [], { networkLines: [sipProvider(providerPort)] }),
    ],
    outgoing: [
      outgoing({
        id: 'abroad',
        name: 'Over the network',
        accessCode: '0',
        patterns: ['0765.'],
        trunkIds: ['net', 'reserve'],
      }),
      outgoing({
        id: 'own',
        name: 'Of 101 alone',
        accessCode: '0',
        patterns: ['0781.'],
        extensions: ['101'],
        trunkIds: ['reserve'],
      }),
      outgoing({
        id: 'closed',
        name: 'Never open',
        accessCode: '0',
        scheduleId: 'never',
        trunkIds: ['reserve'],
      }),
      outgoing({ id: 'outside', name: 'Outside', accessCode: '0', trunkIds: ['main', 'reserve'] }),
      outgoing({
        id: 'with-pin',
        name: 'With a PIN',
        accessCode: '7',
        pins: ['4711'],
        strip: 1,
        prepend: '99',
        outsideCallerId: '0445559999',
        trunkIds: ['main'],
      }),
      outgoing({
        id: 'least',
        name: 'Least used',
        accessCode: '8',
        trunkIds: ['main', 'reserve'],
        selection: 'least-used',
      }),
    ],
    incoming: [
      incoming({
        id: 'vip',
        trunkId: 'reserve',
        caller: '+4179111.',
        namePrefix: 'VIP [$1]',
        destination: { kind: 'extension', number: '101' },
      }),
      incoming({ id: 'secret', trunkId: 'reserve', caller: 'anonymous', destination: { kind: 'busy' } }),
      incoming({
        id: 'line',
        trunkId: 'main',
        lineId: 'one',
        destination: { kind: 'extension', number: '102' },
      }),
      incoming({ id: 'rest', destination: { kind: 'extension', number: '103' } }),
    ],
    conferences: [conferenceSchema.parse({ id: 'room', name: 'Room', number: '200', announceCount: false })],
    disa: [{ id: 'home', name: 'Home', pin: '123456', classOfService: 'standard', callerId: '0445550001' }],
    emergencyNotice: { extensions: ['106'], emails: ['help@example.org'] },
  })
