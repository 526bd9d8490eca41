/** GatewayModel values for tests: small parts, and a few whole systems made of them. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: hostile on purpose

import type {
  AsteriskLayout,
  CountryPack,
  Device,
  Extension,
  GatewayModel,
  Line,
  ModelPort,
  ModelSpan,
  PortUse,
  R2Line,
  Trunk,
} from '../../daemon/model/gateway-model.ts'
import { switzerland } from '../country-packs.ts'
import {
  extension,
  handset,
  incoming,
  mailbox,
  outgoing,
  sipPhone,
  usualSwitchboard,
} from '../model-parts.ts'

export { switzerland }

export const france: CountryPack = {
  ...switzerland,
  code: 'FR',
  toneZone: 'fr',
  opermode: 'FRANCE',
  crc4: false,
  emergencyNumbers: ['112', '15', '17', '18', '114'],
  analogDriverOptions: ['fastringer=1', 'boostringer=1'],
}

export const unitedStates: CountryPack = {
  ...switzerland,
  code: 'US',
  toneZone: 'us',
  opermode: 'USA',
  companding: 'mulaw',
  digitalLine: 't1',
  crc4: false,
  switchType: 'national',
  callerId: { signalling: 'bell', start: 'ring' },
  handsetCallerId: 'bell',
  internationalPrefix: '011',
  nationalPrefix: '1',
  emergencyNumbers: ['911', '988'],
  accessDigit: '9',
}

export const britain: CountryPack = {
  ...switzerland,
  code: 'GB',
  toneZone: 'uk',
  opermode: 'UK',
  callerId: { signalling: 'v23', start: 'polarity' },
  sendCallerIdAfterRings: 2,
  progressZone: 'uk',
  busyPattern: [375, 375],
  emergencyNumbers: ['999', '112'],
  analogDriverOptions: ['fwringdetect=1', 'battthresh=4'],
}

export const applianceLayout: AsteriskLayout = {
  configDir: '/etc/asterisk',
  modulesDir: '/usr/lib/x86_64-linux-gnu/asterisk/modules',
  dataDir: '/usr/share/asterisk',
  stateDir: '/var/lib/asterisk',
  spoolDir: '/var/spool/asterisk',
  runDir: '/run/asterisk',
  logDir: '/var/log/asterisk',
  program: '/usr/bin/node /usr/lib/offhook/for-asterisk.mjs',
}

export const analogDevice = (channel: number): Device => handset(portKey(channel), channel)

export const sipDevice = (
  username: string,
  secret = `Secret${username.replace(/[^0-9]/g, '')}00000000`,
): Device => sipPhone(username, secret)

export const extensionOf = (number: string, parts: Partial<Extension> = {}): Extension =>
  extension(number, { voicemail: mailbox(`9${number}`), ...parts })

export const analogLine = (
  id: string,
  channel: number,
  country: CountryPack,
  number: string | null = null,
): Line => ({
  kind: 'analog',
  id,
  name: `Line ${id}`,
  number,
  portKey: portKey(channel),
  channel,
  callerId: country.callerId,
  busyPattern: country.busyPattern,
  rxGainDb: 0,
  txGainDb: 0,
  details: {},
})

export const isdnLine = (
  id: string,
  span: number,
  bearerChannels: readonly number[],
  signalling: Extract<Line, { kind: 'bri' | 'pri' }>['signalling'],
  country: CountryPack,
  number: string | null = null,
): Line => ({
  kind: signalling.startsWith('bri') ? 'bri' : 'pri',
  id,
  name: `Line ${id}`,
  number,
  spanKey: `@card/${span}`,
  span,
  bearerChannels,
  signalling,
  switchType: country.switchType,
  details: {},
})

export const r2Line = (
  id: string,
  span: number,
  bearerChannels: readonly number[],
  variant: string,
  parts: Partial<R2Line> = {},
): R2Line => ({
  kind: 'r2',
  id,
  name: `Line ${id}`,
  number: null,
  spanKey: `@card/${span}`,
  span,
  bearerChannels,
  variant,
  category: 'national_subscriber',
  maxAni: 10,
  maxDnis: 4,
  aniFirst: false,
  collectCalls: false,
  details: { callLimitMinutes: 30 },
  ...parts,
})

export const trunkOf = (
  id: string,
  group: number,
  lines: readonly Line[],
  parts: Partial<Trunk> = {},
): Trunk => ({
  id,
  name: `Trunk ${id}`,
  group,
  selection: 'ascending',
  lines,
  networkLines: [],
  ...parts,
})

/** Ports of one use on consecutive channels. */
export const portsOf = (
  first: number,
  count: number,
  use: PortUse,
  echoCanceller: string | null = 'oslec',
): ModelPort[] =>
  Array.from({ length: count }, (_, index) => ({
    key: portKey(first + index),
    channel: first + index,
    position: index + 1,
    use,
    echoCanceller,
    companding: null,
  }))

export const spanOf = (number: number, kind: ModelSpan['kind'], ports: readonly ModelPort[]): ModelSpan => ({
  number,
  key: `@card/${number}`,
  name: `CARD/${number}`,
  kind,
  dynamic: null,
  firstChannel: ports[0]?.channel ?? 1,
  channelCount: ports.length,
  line: null,
  registration: null,
  hardwareEchoCanceller: null,
  ports,
})

const portKey = (channel: number): string => `@card/port/${channel}`

/** A system of nothing; say what there is. */
export const modelOf = (parts: Partial<GatewayModel> = {}): GatewayModel => {
  const country = parts.country ?? switzerland
  return {
    siteName: 'Offhook',
    country,
    language: 'en',
    layout: applianceLayout,
    network: {
      ami: { address: '127.0.0.1', port: 5038, user: 'offhook', secret: 'ManagerSecret0123456789' },
      sip: { address: '0.0.0.0', port: 5060 },
      rtp: { firstPort: 10000, lastPort: 10999 },
    },
    spans: [],
    drivers: [],
    extensions: [],
    trunks: [],
    incoming: [],
    outgoing: [],
    emergency: {
      numbers: country.emergencyNumbers,
      trunkIds: parts.trunks?.map(trunk => trunk.id) ?? [],
      accessCodes: parts.outgoing?.map(route => route.accessCode) ?? [],
    },
    everyLine: { dtmfLevel: 256, progressZone: country.progressZone },
    callLimits: { each: 30, office: 150 },
    callerNumbers: 'dialable',
    ...usualSwitchboard,
    ...parts,
  }
}

const firstStartRoutes = (country: CountryPack): Pick<GatewayModel, 'incoming' | 'outgoing'> => ({
  incoming: [
    incoming({
      id: 'anything',
      trunkId: null,
      calledNumber: null,
      destination: { kind: 'extension', number: '101' },
    }),
  ],
  outgoing: [
    outgoing({ id: 'outside', name: 'Outside line', accessCode: country.accessDigit, trunkIds: ['outside'] }),
  ],
})

/** 4 handsets, 2 analog lines, a BRI and an E1 PRI, everything as the first start sets it up. */
export function firstStart(): GatewayModel {
  return modelOf({
    ...firstStartRoutes(switzerland),
    spans: [
      spanOf(1, 'analog', [...portsOf(1, 4, { is: 'handset' }), ...portsOf(5, 2, { is: 'line' })]),
      spanOf(2, 'bri-te', [
        ...portsOf(7, 2, { is: 'bearer' }),
        ...portsOf(9, 1, { is: 'data', hdlc: 'hard' }, null),
      ]),
      spanOf(3, 'e1', [
        ...portsOf(10, 15, { is: 'bearer' }),
        ...portsOf(25, 1, { is: 'data', hdlc: 'soft' }, null),
        ...portsOf(26, 15, { is: 'bearer' }),
      ]),
    ],
    drivers: ['wcaxx', 'wcb4xxp', 'wct4xxp'],
    extensions: [1, 2, 3, 4].map(channel =>
      extensionOf(`10${channel}`, { devices: [analogDevice(channel)] }),
    ),
    trunks: [
      trunkOf('outside', 0, [
        analogLine('analog-1', 5, switzerland),
        analogLine('analog-2', 6, switzerland),
        isdnLine('bri-1', 2, [7, 8], 'bri_cpe_ptmp', switzerland),
        isdnLine('pri-1', 3, channels(10, 24, 26, 40), 'pri_cpe', switzerland),
      ]),
    ],
  })
}

/** An E1 without CRC-4, direct dialling to extensions and a mailbox, French prompts. */
export function frenchPri(): GatewayModel {
  return modelOf({
    country: france,
    language: 'fr',
    spans: [
      spanOf(1, 'e1', [
        ...portsOf(1, 15, { is: 'bearer' }, null),
        ...portsOf(16, 1, { is: 'data', hdlc: 'soft' }, null),
        ...portsOf(17, 15, { is: 'bearer' }, null),
      ]),
    ],
    extensions: [
      extensionOf('201', {
        name: 'Réception',
        language: 'fr',
        devices: [sipDevice('201'), sipDevice('201-2')],
      }),
      extensionOf('202', { language: 'fr', outsideCallerId: '0145670002', devices: [sipDevice('202')] }),
      extensionOf('203', { language: 'en', voicemail: null }),
    ],
    trunks: [
      trunkOf('primary', 0, [isdnLine('t2', 1, channels(1, 15, 17, 31), 'pri_cpe', france, '0145670000')], {
        selection: 'round-robin',
      }),
    ],
    incoming: [
      incoming({
        id: 'sales',
        trunkId: 'primary',
        calledNumber: '014567020X',
        destination: { kind: 'voicemail', number: '202', greeting: 'unavailable' },
      }),
      incoming({
        id: 'direct',
        trunkId: 'primary',
        calledNumber: '0145670202',
        destination: { kind: 'extension', number: '202' },
      }),
      incoming({ id: 'nuisance', trunkId: null, calledNumber: '01456799.', destination: { kind: 'hangup' } }),
      incoming({
        id: 'rest',
        trunkId: null,
        calledNumber: null,
        destination: { kind: 'extension', number: '201' },
      }),
    ],
    outgoing: [outgoing({ id: 'outside', name: 'Ligne extérieure', accessCode: '0', trunkIds: ['primary'] })],
  })
}

/** A T1, 9 for a line, emergency numbers that begin with the access code. */
export function americanT1(): GatewayModel {
  return modelOf({
    ...firstStartRoutes(unitedStates),
    country: unitedStates,
    spans: [
      spanOf(1, 't1', [
        ...portsOf(1, 23, { is: 'bearer' }),
        ...portsOf(24, 1, { is: 'data', hdlc: 'soft' }, null),
      ]),
      spanOf(2, 'analog', portsOf(25, 2, { is: 'handset' })),
    ],
    extensions: [
      extensionOf('101', { devices: [analogDevice(25)] }),
      extensionOf('102', { devices: [analogDevice(26), sipDevice('102')], ringSeconds: 40 }),
    ],
    trunks: [
      trunkOf('outside', 0, [isdnLine('t1', 1, channels(1, 23), 'pri_cpe', unitedStates, '2125550100')]),
    ],
  })
}

/**
 * Analog lines with polarity caller ID, each with its own number and destination; two trunks, one of them a
 * reserve.
 */
export function britishAnalog(): GatewayModel {
  return modelOf({
    country: britain,
    spans: [
      spanOf(1, 'analog', [
        ...portsOf(1, 2, { is: 'handset' }),
        ...portsOf(3, 3, { is: 'line' }),
        ...portsOf(6, 1, { is: 'foreign', signalling: 'fxoks' }),
        ...portsOf(7, 1, { is: 'unused' }),
      ]),
    ],
    extensions: [
      extensionOf('21', { devices: [analogDevice(1)], voicemail: null }),
      extensionOf('22', { devices: [analogDevice(2)] }),
    ],
    trunks: [
      trunkOf('main', 1, [
        analogLine('one', 3, britain, '02079460001'),
        analogLine('two', 4, britain, '02079460002'),
      ]),
      trunkOf('reserve', 2, [{ ...analogLine('three', 5, britain), rxGainDb: 3.5, txGainDb: -2 } as Line]),
    ],
    incoming: [
      incoming({
        id: 'one',
        trunkId: 'main',
        calledNumber: '02079460001',
        destination: { kind: 'extension', number: '21' },
      }),
      incoming({
        id: 'two',
        trunkId: 'main',
        calledNumber: '02079460002',
        destination: { kind: 'voicemail', number: '22', greeting: 'unavailable' },
      }),
      incoming({ id: 'reserve', trunkId: 'reserve', calledNumber: null, destination: { kind: 'hangup' } }),
    ],
    outgoing: [
      outgoing({ id: 'outside', name: 'Outside', accessCode: '9', trunkIds: ['main', 'reserve'] }),
      outgoing({ id: 'cheap', name: 'Reserve only', accessCode: '81', trunkIds: ['reserve'] }),
    ],
  })
}

export const brazil: CountryPack = {
  ...switzerland,
  code: 'BR',
  toneZone: 'br',
  opermode: 'BRAZIL',
  crc4: false,
  callerId: { signalling: 'dtmf', start: 'dtmf' },
  handsetCallerId: 'dtmf',
  busyPattern: [250, 250],
  congestionPattern: [250, 250, 750, 250],
  progressZone: 'br',
  emergencyNumbers: ['190', '192', '193'],
}

/** Nothing is as usual: caller ID by DTMF and by polarity, a line without hang-up signal, handsets with a lamp, a BRI shared with others. */
export function brazilianOddLines(): GatewayModel {
  const withDetails = (line: Line, details: Line['details']): Line => ({ ...line, details }) as Line
  return modelOf({
    country: brazil,
    everyLine: { dtmfLevel: 7640, progressZone: 'us' },
    spans: [
      spanOf(1, 'analog', [...portsOf(1, 3, { is: 'handset' }), ...portsOf(4, 4, { is: 'line' })]),
      spanOf(2, 'bri-te', [
        ...portsOf(8, 2, { is: 'bearer' }),
        ...portsOf(10, 1, { is: 'data', hdlc: 'hard' }, null),
      ]),
      spanOf(3, 'e1', [
        ...portsOf(11, 15, { is: 'bearer' }, null),
        ...portsOf(26, 1, { is: 'data', hdlc: 'soft' }, null),
        ...portsOf(27, 15, { is: 'bearer' }, null),
      ]),
      spanOf(4, 'e1', [
        ...portsOf(42, 15, { is: 'bearer', casIdle: '1101' }),
        ...portsOf(57, 1, { is: 'unused' }, null),
        ...portsOf(58, 15, { is: 'bearer', casIdle: '1101' }),
      ]),
    ],
    extensions: [
      extensionOf('301', {
        devices: [
          {
            ...analogDevice(1),
            details: {
              callerIdAfterRings: 2,
              callWaiting: true,
              messageWaiting: 'neon',
              flashMs: 600,
              dialMode: 'tone',
              rxGainDb: 2.25,
              txGainDb: -3,
              echo: '256',
            },
          } as Device,
        ],
      }),
      extensionOf('302', {
        voicemail: null,
        devices: [
          {
            ...analogDevice(2),
            details: { callerId: false, messageWaiting: 'stutter', echo: 'off' },
          } as Device,
        ],
      }),
      extensionOf('303', { devices: [analogDevice(3)] }),
    ],
    trunks: [
      trunkOf('city', 0, [
        withDetails(analogLine('by-polarity', 4, brazil, '1130000001'), {
          callerIdGainDb: 8,
          answerOnPolarity: true,
          hangUpOnPolarity: true,
          polarityDelayMs: 900,
          busyDetection: false,
          flashMs: 100,
        }),
        withDetails(
          {
            ...analogLine('by-tone', 5, brazil),
            callerId: { signalling: 'bell', start: 'ring' },
            busyPattern: [250, 250, 750, 250],
          } as Line,
          {
            busyTones: 6,
            hangUpOnDialTone: true,
            callLimitMinutes: 120,
            ringTimeoutMs: 6000,
            echo: '64',
            echoTrainingMs: 800,
          },
        ),
        withDetails({ ...analogLine('old-exchange', 6, brazil), busyPattern: [] } as Line, {
          callerIdExpected: false,
          dialMode: 'pulse',
          dialToneWaitMs: 1500,
          echo: 'off',
        }),
        analogLine('as-usual', 7, brazil),
      ]),
      trunkOf('isdn', 1, [
        withDetails(isdnLine('shared', 2, [8, 9], 'bri_cpe_ptmp', brazil), {
          layer1: 'required',
          layer2: 'keep_up',
          msns: ['1130000010', '1130000011'],
          internationalPrefix: '0021',
          nationalPrefix: '021',
          localPrefix: '02111',
        }),
        withDetails(
          { ...isdnLine('pabx', 3, channels(11, 25, 27, 41), 'pri_net', brazil), switchType: 'qsig' } as Line,
          {
            overlap: 'incoming',
            calledPlan: 'private',
            callingPlan: 'dynamic',
            callLimitMinutes: 1,
          },
        ),
      ]),
      trunkOf('bits', 2, [r2Line('old-e1', 4, channels(42, 56, 58, 72), 'br')]),
    ],
    incoming: [
      incoming({
        id: 'all',
        trunkId: null,
        calledNumber: null,
        destination: { kind: 'extension', number: '301' },
      }),
    ],
    outgoing: [
      outgoing({ id: 'outside', name: 'Outside', accessCode: '0', trunkIds: ['city', 'isdn', 'bits'] }),
    ],
  })
}

/** Ten SIP telephones and no card. */
export function sipOnly(): GatewayModel {
  return modelOf({
    extensions: Array.from({ length: 10 }, (_, index) =>
      extensionOf(String(201 + index), { devices: [sipDevice(String(201 + index))] }),
    ),
  })
}

export const HOSTILE_NAMES: readonly string[] = [
  'Quote " and \\ back\\\\slash"',
  'Semicolon ; comment ;-- block --; \\; escaped',
  '${SHELL(touch /tmp/offhook-owned)} $[1 + 1]',
  'Comma, pipe| & <999> (x) [general]',
  'Line\nbreak\r\n[other]\nexten => 999,1,System(true)',
  'Emoji 📞🇨🇭 é ß 漢字',
  'x'.repeat(60),
  '> arrow = equals => both',
  '#include /etc/passwd',
  '" <1234>',
  'ends with a backslash\\',
  '\u0000\u0007\u2028',
]

/** Every name a person could type, and some that the settings would refuse, on analog and SIP telephones. */
export function hostileNames(): GatewayModel {
  return modelOf({
    siteName: HOSTILE_NAMES[2] ?? '',
    spans: [spanOf(1, 'analog', portsOf(1, HOSTILE_NAMES.length, { is: 'handset' }))],
    extensions: HOSTILE_NAMES.map((name, index) =>
      extensionOf(String(301 + index), {
        name,
        devices: [analogDevice(index + 1), sipDevice(String(301 + index))],
      }),
    ),
    trunks: [
      trunkOf('outside', 0, [analogLine('analog-1', 40, switzerland)], { name: HOSTILE_NAMES[4] ?? '' }),
    ],
    outgoing: [
      outgoing({ id: 'outside', name: HOSTILE_NAMES[0] ?? '', accessCode: '0', trunkIds: ['outside'] }),
    ],
    incoming: [
      incoming({
        id: 'broken',
        trunkId: null,
        calledNumber: '[[-',
        destination: { kind: 'extension', number: '301' },
      }),
      incoming({
        id: 'dot',
        trunkId: null,
        calledNumber: '.',
        destination: { kind: 'extension', number: '302' },
      }),
    ],
  })
}

/** Every system with a directory of expected files. */
export const goldenModels: Readonly<Record<string, () => GatewayModel>> = {
  'first-start': firstStart,
  'fr-pri': frenchPri,
  'us-t1': americanT1,
  'gb-analog': britishAnalog,
  'br-odd-lines': brazilianOddLines,
  'sip-only': sipOnly,
  'hostile-names': hostileNames,
}

/** `channels(1, 3, 7, 8)` is 1, 2, 3, 7, 8. */
function channels(...bounds: number[]): number[] {
  const result: number[] = []
  for (let index = 0; index < bounds.length; index += 2)
    for (let channel = bounds[index] ?? 0; channel <= (bounds[index + 1] ?? 0); channel += 1)
      result.push(channel)
  return result
}
