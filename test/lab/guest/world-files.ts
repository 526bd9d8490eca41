/** Every file of the second Asterisk, which plays the telephones and the public network. Pure. */

import type { LabNetwork } from '../networks.ts'
import { cardSpans, dataPosition } from '../virtual-card.ts'

export interface WorldSpan {
  /** DAHDI's number of the span and of its first channel. */
  readonly number: number
  readonly firstChannel: number
}

export interface WorldPlace {
  readonly configDir: string
  readonly runDir: string
  readonly modulesDir: string
  readonly amiPort: number
}

export interface WorldOptions {
  readonly handsets: number
  readonly analogLines: number
  readonly network: LabNetwork
}

/** The world's halves of the card; channels are counted by the kernel, so they are only known in the machine. */
export interface WorldSpans {
  readonly analog: WorldSpan
  readonly bri: WorldSpan
  readonly pri: WorldSpan
}

export const amiAccount = { user: 'lab', secret: 'lab' } as const

const range = (first: number, count: number) => (count === 1 ? `${first}` : `${first}-${first + count - 1}`)

/** First run of dahdi_cfg: makes the spans. The zones must be said, or it makes `us` the default one of the kernel. */
export function dahdiSpansFile(
  spans: readonly { address: string; channels: number }[],
  zoneLines: readonly string[],
): string {
  return lines([...spans.map(span => `dynamic=loc,${span.address},${span.channels},0`), ...zoneLines])
}

/**
 * Second run: configures their channels. Handsets are loop start: a telephone does not hang itself up when the
 * exchange drops the loop current (kewlstart would), its owner hears the busy tone and does it.
 */
export function dahdiChannelsFile(
  spans: WorldSpans,
  options: WorldOptions,
  /** Companding and tone zones, as the gateway has them. */
  more: readonly string[],
): string {
  const { analog, bri, pri } = spans
  const wide = cardSpans(options.network)
  const [basic, primary] = [channelsOf(bri, wide.bri), channelsOf(pri, wide.pri)]
  return lines([
    `fxsls=${range(analog.firstChannel, options.handsets)}`,
    `fxoks=${range(analog.firstChannel + options.handsets, options.analogLines)}`,
    `bchan=${basic.bearers},${primary.bearers}`,
    `dchan=${basic.data},${primary.data}`,
    ...more,
  ])
}

/** Of an ISDN span: as dahdi_cfg and chan_dahdi write lists. */
function channelsOf({ firstChannel }: WorldSpan, { channels }: { readonly channels: number }) {
  const data = dataPosition(channels)
  const before = range(firstChannel, data - 1)
  const bearers = data === channels ? before : `${before},${range(firstChannel + data, channels - data)}`
  return { bearers, data: firstChannel + data - 1 }
}

/** Directories of its own, so that nothing of the gateway's is read or written. */
export function asteriskFiles(
  spans: WorldSpans,
  options: WorldOptions,
  place: WorldPlace,
): Record<string, string> {
  return {
    'asterisk.conf': lines([
      '[directories]',
      `astetcdir => ${place.configDir}`,
      `astmoddir => ${place.modulesDir}`,
      `astvarlibdir => ${place.runDir}/lib`,
      `astdbdir => ${place.runDir}/lib`,
      `astkeydir => ${place.runDir}/lib`,
      'astdatadir => /usr/share/asterisk',
      `astspooldir => ${place.runDir}/spool`,
      `astrundir => ${place.runDir}`,
      `astlogdir => ${place.runDir}/log`,
      '[options]',
      'systemname = world',
    ]),
    'modules.conf': lines(['[modules]', 'autoload=no', ...worldModules.map(module => `load=${module}.so`)]),
    'logger.conf': lines(['[general]', '[logfiles]', 'full => notice,warning,error,verbose,debug']),
    'manager.conf': lines([
      '[general]',
      'enabled=yes',
      `port=${place.amiPort}`,
      'bindaddr=0.0.0.0',
      `[${amiAccount.user}]`,
      `secret=${amiAccount.secret}`,
      'read=call,user,dialplan,system',
      'write=call,originate,system,command',
    ]),
    'extensions.conf': dialplan,
    'chan_dahdi.conf': chanDahdi(spans, options),
    'indications.conf': lines([
      '[general]',
      'country=us',
      '[us]',
      'ringcadence = 2000,4000',
      'dial = 350+440',
    ]),
  }
}

const worldModules = [
  'res_timing_timerfd',
  'pbx_config',
  'func_callerid',
  'func_channel',
  'func_strings',
  'app_userevent',
  'app_senddtmf',
  'app_playtones',
  'res_audiosocket',
  'app_audiosocket',
  'codec_ulaw',
  'codec_alaw',
  'chan_dahdi',
]

/**
 * `LabAudio` is where the lab's program listens; the lab sets it and, for each call, `LEG` (the audio connection's name).
 * An incoming call waits unanswered until the lab redirects it to one of the last contexts.
 */
const dialplan = `[globals]
LabAudio=

[handset-rings]
exten => s,1,UserEvent(LabRing,Channel: \${CHANNEL(name)},From: \${CALLERID(num)},Name: \${CALLERID(name)})
 same => n,Wait(3600)

[exchange]
exten => _[+0-9*#].,1,UserEvent(LabCall,Channel: \${CHANNEL(name)},From: \${CALLERID(num)},To: \${EXTEN})
 same => n,Ringing()
 same => n,Wait(3600)
exten => s,1,UserEvent(LabCall,Channel: \${CHANNEL(name)},From: \${CALLERID(num)},To:)
 same => n,Ringing()
 same => n,Wait(3600)

[talk]
exten => s,1,Answer()
 same => n,AudioSocket(\${LEG},\${LabAudio})
 same => n,Hangup()

[refuse]
exten => busy,1,Busy(30)
exten => congestion,1,Congestion(30)
exten => unallocated,1,Hangup(1)
`

/**
 * One section after the other: options stay in force until changed, so each block says all it depends on.
 * matchdigit_timeout is how long the exchange waits for a further digit of a number of open length.
 */
function chanDahdi({ analog, bri, pri }: WorldSpans, options: WorldOptions): string {
  const { network } = options
  const wide = cardSpans(network)
  const basic = network.basicRate.bus === 'point-to-multipoint' ? '_ptmp' : ''
  const side = network.basicRate.gateway === 'te' ? 'net' : 'cpe'
  const isdn = [
    `switchtype=${network.switchType}`,
    'context=exchange',
    'pridialplan=dynamic',
    'prilocaldialplan=dynamic',
  ]
  const prefixes = ['internationalprefix=00', 'nationalprefix=0', 'overlapdial=no', 'resetinterval=never']
  return lines([
    '[channels]',
    '; in an emulated machine the interrupts come in bursts: 320 ms of sound may wait on each side',
    'buffers=16,immediate',
    'usecallerid=yes',
    `cidsignalling=${network.callerId}`,
    'cidstart=ring',
    'echocancel=no',
    'callwaiting=no',
    'threewaycalling=no',
    'transfer=no',
    'canpark=no',
    'firstdigit_timeout=30000',
    'interdigit_timeout=2000',
    'matchdigit_timeout=2000',
    '; a telephone: it rings until nothing has rung for this long',
    'ringtimeout=7000',
    'signalling=fxs_ls',
    'context=handset-rings',
    `channel=>${range(analog.firstChannel, options.handsets)}`,
    'signalling=fxo_ks',
    `sendcalleridafter=${network.callerIdAfterRings}`,
    'context=exchange',
    `channel=>${range(analog.firstChannel + options.handsets, options.analogLines)}`,
    ...isdn,
    ...prefixes,
    `signalling=bri_${side}${basic}`,
    'group=1',
    `channel=>${channelsOf(bri, wide.bri).bearers}`,
    'signalling=pri_net',
    'group=2',
    `channel=>${channelsOf(pri, wide.pri).bearers}`,
  ])
}

const lines = (all: readonly string[]) => `${all.join('\n')}\n`
