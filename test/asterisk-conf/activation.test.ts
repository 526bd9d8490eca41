/** What a change of each file needs, and no more. */

import { describe, expect, it } from 'vitest'
import { ranges } from '../../asterisk-conf/files/chan-dahdi.ts'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import type { Device, Extension, GatewayModel, Line, Trunk } from '../../daemon/model/gateway-model.ts'
import type { Activation } from '../../daemon/model/generated-file.ts'
import { analogDevice, extensionOf, firstStart, sipDevice, switzerland } from './model-fixtures.ts'

/** By file, what changed for it; files that stay the same are left out. */
function activations(edit: (model: GatewayModel) => GatewayModel): Record<string, Activation> {
  const before = new Map(renderAsterisk(firstStart()).map(file => [file.name, file.text]))
  return Object.fromEntries(
    renderAsterisk(edit(firstStart())).flatMap(file => {
      const former = before.get(file.name) ?? null
      const activation = file.activation(former, file.text)
      expect(activation.do === 'nothing').toBe(former === file.text)
      return activation.do === 'nothing' ? [] : [[file.name, activation]]
    }),
  )
}

const first = (change: Partial<Extension>) => (model: GatewayModel) => ({
  ...model,
  extensions: model.extensions.map((one, index) => (index === 0 ? { ...one, ...change } : one)),
})
const line =
  (index: number, change: (one: Line) => Line, trunkChange: Partial<Trunk> = {}) =>
  (model: GatewayModel) => ({
    ...model,
    trunks: model.trunks.map(trunk => ({
      ...trunk,
      ...trunkChange,
      lines: trunk.lines.map((one, position) => (position === index ? change(one) : one)),
    })),
  })
const reload = (module: string): Activation => ({ do: 'reload', module })
const dialplan = reload('pbx_config.so')
const restartPorts: Activation = { do: 'restart-dahdi-channels' }

describe('a change of', () => {
  it.each<[string, (model: GatewayModel) => GatewayModel, Record<string, Activation>]>([
    ['nothing', model => model, {}],
    [
      'a name',
      first({ name: 'Reception' }),
      {
        'chan_dahdi.conf': reload('chan_dahdi.so'),
        'extensions.conf': dialplan,
        'voicemail.conf': reload('app_voicemail.so'),
      },
    ],
    ['the ring time', first({ ringSeconds: 40 }), { 'extensions.conf': dialplan }],
    [
      'the mailbox to none',
      first({ voicemail: null }),
      {
        'chan_dahdi.conf': reload('chan_dahdi.so'),
        'extensions.conf': dialplan,
        'voicemail.conf': reload('app_voicemail.so'),
      },
    ],
    [
      'the language of an extension',
      first({ language: 'fr' }),
      {
        'chan_dahdi.conf': reload('chan_dahdi.so'),
        // What a wake-up call says, and the mailbox.
        'extensions.conf': dialplan,
        'voicemail.conf': reload('app_voicemail.so'),
      },
    ],
    [
      'a port to another extension',
      first({ devices: [] }),
      { 'chan_dahdi.conf': restartPorts, 'extensions.conf': dialplan },
    ],
    [
      'an extension by a SIP telephone',
      first({ devices: [analogDevice(1), sipDevice('101')] }),
      { 'pjsip.conf': reload('res_pjsip.so'), 'extensions.conf': dialplan },
    ],
    [
      'the extensions by one on SIP',
      model => ({
        ...model,
        extensions: [...model.extensions, extensionOf('201', { devices: [sipDevice('201')] })],
      }),
      {
        'pjsip.conf': reload('res_pjsip.so'),
        'extensions.conf': dialplan,
        'voicemail.conf': reload('app_voicemail.so'),
      },
    ],
    [
      'the gain of an analog line',
      line(0, one => (one.kind === 'analog' ? { ...one, rxGainDb: 3 } : one)),
      { 'chan_dahdi.conf': reload('chan_dahdi.so') },
    ],
    ...(
      [
        ['caller ID', { callerIdGainDb: 7, callerIdExpected: false }],
        ['polarity', { answerOnPolarity: true, hangUpOnPolarity: true, polarityDelayMs: 700 }],
        ['busy tone', { busyDetection: false }],
        ['dialling', { dialMode: 'pulse', dialToneWaitMs: 1000, hangUpOnDialTone: true }],
        ['echo', { echo: '64', echoTrainingMs: 800 }],
      ] as const
    ).map(([what, details]): [string, (model: GatewayModel) => GatewayModel, Record<string, Activation>] => [
      `what a reload takes over of an analog line: ${what}`,
      line(0, one => (one.kind === 'analog' ? { ...one, details } : one)),
      { 'chan_dahdi.conf': reload('chan_dahdi.so') },
    ]),
    [
      'the flash of an analog line, which DAHDI learns as the port is opened',
      line(0, one => (one.kind === 'analog' ? { ...one, details: { flashMs: 100 } } : one)),
      { 'chan_dahdi.conf': restartPorts },
    ],
    [
      'the ring timeout of an analog line',
      line(0, one => (one.kind === 'analog' ? { ...one, details: { ringTimeoutMs: 5000 } } : one)),
      { 'chan_dahdi.conf': restartPorts },
    ],
    [
      'the longest call of an analog line',
      line(0, one => (one.kind === 'analog' ? { ...one, details: { callLimitMinutes: 60 } } : one)),
      { 'chan_dahdi.conf': reload('chan_dahdi.so'), 'extensions.conf': dialplan },
    ],
    [
      'anything of an ISDN line',
      line(2, one => (one.kind === 'bri' ? { ...one, details: { layer2: 'keep_up' } } : one)),
      { 'chan_dahdi.conf': restartPorts },
    ],
    [
      'the longest flash of a handset',
      first({ devices: [{ ...analogDevice(1), details: { flashMs: 500 } } as Device] }),
      { 'chan_dahdi.conf': restartPorts },
    ],
    [
      'the lamp and the call waiting of a handset',
      first({
        devices: [
          {
            ...analogDevice(1),
            details: { messageWaiting: 'neon', callWaiting: true, dialMode: 'tone', txGainDb: 3 },
          } as Device,
        ],
      }),
      { 'chan_dahdi.conf': reload('chan_dahdi.so'), 'extensions.conf': dialplan },
    ],
    [
      'the tones chan_dahdi recognises',
      model => ({ ...model, everyLine: { ...model.everyLine, progressZone: 'uk' } }),
      { 'chan_dahdi.conf': reload('chan_dahdi.so') },
    ],
    [
      'the loudness of DTMF caller ID, read at the start alone',
      model => ({ ...model, everyLine: { ...model.everyLine, dtmfLevel: 7640 } }),
      { 'chan_dahdi.conf': restartPorts },
    ],
    [
      'the number of an analog line',
      line(0, one => ({ ...one, number: '0227001122' })),
      // The simulated incoming call is for the first line's number.
      { 'chan_dahdi.conf': reload('chan_dahdi.so'), 'extensions.conf': dialplan },
    ],
    [
      'the signalling of a BRI line',
      line(2, one => (one.kind === 'bri' ? { ...one, signalling: 'bri_cpe' } : one)),
      { 'chan_dahdi.conf': restartPorts },
    ],
    [
      'the number of a PRI line, which its span reads at the start alone',
      line(3, one => ({ ...one, number: '0227002200' })),
      { 'chan_dahdi.conf': restartPorts, 'extensions.conf': dialplan },
    ],
    [
      'the order of the lines, which is none of the ports',
      model => ({
        ...model,
        trunks: model.trunks.map(trunk => ({ ...trunk, lines: trunk.lines.toReversed() })),
      }),
      { 'chan_dahdi.conf': reload('chan_dahdi.so'), 'extensions.conf': dialplan },
    ],
    ['the name of a line', line(0, one => ({ ...one, name: 'Fax' })), {}],
    [
      'the address of SIP',
      model => ({ ...model, network: { ...model.network, sip: { address: '10.0.0.1', port: 5061 } } }),
      { 'pjsip.conf': { do: 'restart-asterisk' } },
    ],
    [
      "the manager's secret",
      model => ({ ...model, network: { ...model.network, ami: { ...model.network.ami, secret: 'other' } } }),
      { 'manager.conf': reload('manager') },
    ],
    [
      'the language of the house',
      model => ({ ...model, language: 'fr' }),
      // Prompts on the lines; an ISDN span reads it at the start alone.
      { 'asterisk.conf': { do: 'restart-asterisk' }, 'chan_dahdi.conf': restartPorts },
    ],
    [
      'where records go',
      model => ({ ...model, layout: { ...model.layout, stateDir: '/elsewhere' } }),
      {
        'asterisk.conf': { do: 'restart-asterisk' },
        'cdr_sqlite3_custom.conf': { do: 'restart-asterisk' },
        'cel_sqlite3_custom.conf': { do: 'restart-asterisk' },
        // Recordings of the house.
        'extensions.conf': dialplan,
        'voicemail.conf': reload('app_voicemail.so'),
      },
    ],
    [
      'the tones',
      model => ({ ...model, country: { ...switzerland, toneZone: 'de' } }),
      { 'indications.conf': reload('indications') },
    ],
  ])('%s', (_, edit, expected) => {
    expect(activations(edit)).toEqual(expected)
  })
})

describe('every file', () => {
  it('asks for something when it comes, changes or goes, and for nothing when it stays', () => {
    for (const { text, activation } of renderAsterisk(firstStart())) {
      expect(activation(null, text).do).not.toBe('nothing')
      expect(activation(text, null).do).not.toBe('nothing')
      expect(activation(text, `${text}\n`).do).not.toBe('nothing')
      expect(activation(text, text)).toEqual({ do: 'nothing' })
      expect(activation(null, null)).toEqual({ do: 'nothing' })
    }
  })
})

describe('channel ranges', () => {
  it.each([
    [[], ''],
    [[4], '4'],
    [[1, 2, 3], '1-3'],
    [[3, 1, 2, 5, 5, 7, 8], '1-3,5,7-8'],
  ])('of %j', (channels, text) => {
    expect(ranges(channels)).toBe(text)
  })
})
