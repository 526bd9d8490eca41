/** modprobe.d/offhook.conf: how the drivers are loaded in this country, and who must not take the cards. */

import type { CountryPack, GatewayModel } from '../../daemon/model/gateway-model.ts'
import { stealingDrivers } from '../catalogue.ts'
import { isOpermode } from '../countries/opermodes.ts'
import { isDahdiModule, takesParameter } from '../drivers.ts'
import { HEADER } from './header.ts'
import { assignsSpans } from './span-files.ts'

/**
 * Options stand for every driver, also of cards not here yet: a card must come up right the first time it is plugged in.
 * Drivers of several kinds of cards are loaded by us in one order, not by udev in any: span numbers depend on it.
 */
export function renderModprobeConf(model: GatewayModel): string {
  const { country, drivers } = model
  const options = countryOptions(country).map(
    ([module, values]) => `options ${module} ${withThreshold(model, module, values).join(' ')}`,
  )
  const ordered = drivers.length > 1 ? drivers.filter(isDahdiModule) : []
  return `${[
    HEADER,
    `options dahdi ${dahdiOptions(model).join(' ')}`,
    ...options,
    ...lineOptions(model),
    '',
    '# These take telephone cards before DAHDI can.',
    ...stealingDrivers.map(name => `blacklist ${name}`),
    ...(ordered.length === 0
      ? []
      : ['', '# Loaded in the order of /etc/dahdi/modules.', ...ordered.map(name => `blacklist ${name}`)]),
  ].join('\n')}\n`
}

/** Whether the kernel numbers the spans as they come, or waits for us. */
function dahdiOptions({ spans }: GatewayModel): string[] {
  // The hardware would take the place of a software canceller that somebody chose instead of it (dahdi-base.c).
  const software = spans.some(
    span =>
      span.hardwareEchoCanceller !== null &&
      span.ports.some(({ echoCanceller }) => echoCanceller !== null && echoCanceller !== 'hwec'),
  )
  return [`auto_assign_spans=${assignsSpans(spans) ? 0 : 1}`, ...(software ? ['hwec_overrides_swec=0'] : [])]
}

/** Somebody's own voltage below which a line counts as unplugged, in place of the country's. */
function withThreshold(
  { everyLine: { batteryThreshold } }: GatewayModel,
  module: string,
  values: readonly string[],
): readonly string[] {
  if (batteryThreshold === undefined || !takesParameter(module, 'battthresh')) return values
  return [...values.filter(value => !value.startsWith('battthresh=')), `battthresh=${batteryThreshold}`]
}

/** A BRI line that is let go of between calls: the driver, too, must not keep layer 1 up by itself. */
function lineOptions({ trunks, drivers }: GatewayModel): string[] {
  const leavesDown = trunks.some(({ lines }) =>
    lines.some(line => line.kind === 'bri' && line.details.layer2 === 'leave_down'),
  )
  if (!leavesDown) return []
  return [
    ...(drivers.includes('wcb4xxp') ? ['options wcb4xxp persistentlayer1=0'] : []),
    ...(drivers.includes('wctdm24xxp') ? ['options wctdm24xxp bri_persistentlayer1=0'] : []),
  ]
}

const countryOptions = (country: CountryPack): (readonly [module: string, options: readonly string[]])[] =>
  DRIVERS.map(([module, options]) => [module, options(country)] as const).filter(
    ([, options]) => options.length > 0,
  )

type Options = (country: CountryPack) => readonly string[]

/** An unknown mode would keep the driver from loading at all (wctdm.c: ENODEV). */
const opermode: Options = ({ opermode: name }) => (isOpermode(name) ? [`opermode=${name}`] : [])

/** Country options a driver knows; thresholds only where they were tried, on the TDM400P family. */
const countryExtras =
  (module: string): Options =>
  ({ analogDriverOptions }) =>
    analogDriverOptions.filter(option => {
      const [, name] = /^([a-z0-9_]+)=[A-Za-z0-9]+$/.exec(option) ?? []
      const tried = name !== 'battthresh' || module === 'wctdm' || module === 'opvxa1200'
      return name !== undefined && tried && takesParameter(module, name)
    })

const isAlaw: (country: CountryPack) => boolean = ({ companding }) => companding === 'alaw'

/** The TDM400P family: `alawoverride`. */
const singleBoard =
  (module: string): Options =>
  country => [
    ...opermode(country),
    ...(isAlaw(country) ? ['alawoverride=1'] : []),
    ...countryExtras(module)(country),
  ]

/** wctdm24xxp/base.c and wcaxx-base.c compare with `alaw` and `ulaw`; anything else means `auto`, which is mulaw here. */
const voicebus =
  (module: string): Options =>
  country => [
    ...opermode(country),
    ...(isAlaw(country) ? ['companding=alaw'] : []),
    ...countryExtras(module)(country),
  ]

/** The driver's own default is T1 or whatever the jumpers say, and boards leave the factory jumpered for T1. */
const lineMode: Options = ({ digitalLine }) => [`default_linemode=${digitalLine}`]

/** The countries wcfxo.c lists for its mode 1, CTR21; 0 is FCC. */
// biome-ignore format: one list
const CTR21 = [
  'AUSTRIA', 'BELGIUM', 'DENMARK', 'FINLAND', 'FRANCE', 'GERMANY', 'GREECE', 'ICELAND', 'IRELAND', 'ITALY', 'LUXEMBOURG',
  'NETHERLANDS', 'NORWAY', 'PORTUGAL', 'SPAIN', 'SWEDEN', 'SWITZERLAND', 'TBR21', 'UK',
]

const DRIVERS: readonly (readonly [module: string, options: Options])[] = [
  ['opvxa1200', singleBoard('opvxa1200')],
  ['wcaxx', voicebus('wcaxx')],
  // Its default is alaw (wcb4xxp/base.c).
  ['wcb4xxp', country => (isAlaw(country) ? [] : ['companding=ulaw'])],
  ['wcfxo', country => [`opermode=${CTR21.includes(country.opermode) ? 1 : 0}`]],
  ['wct4xxp', lineMode],
  ['wctdm', singleBoard('wctdm')],
  ['wctdm24xxp', voicebus('wctdm24xxp')],
  // It knows no line modes, only E1 or not.
  ['wcte11xp', ({ digitalLine }) => [`t1e1override=${digitalLine === 'e1' ? 1 : 0}`]],
  ['wcte12xp', lineMode],
  ['wcte13xp', lineMode],
  ['wcte43x', lineMode],
]
