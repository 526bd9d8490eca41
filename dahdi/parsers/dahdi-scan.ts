/** Output of dahdi_scan: one `[N]` block per span (dahdi-tools dahdi_scan.c). */

import type { Alarm, SpanKind } from '../../daemon/model/inventory.ts'
import { spanKind } from '../detect/span-kind.ts'
import { alarmsFromWords } from './alarms.ts'
import { linesOf, wholeNumber } from './text.ts'

export interface ScannedSpan {
  readonly number: number
  readonly active: boolean
  /** False where it says UNCONFIGURED: dahdi_cfg has not run. */
  readonly configured: boolean
  readonly alarms: readonly Alarm[]
  readonly name: string
  readonly description: string
  readonly manufacturer: string
  /** Without the echo canceller's suffix. */
  readonly deviceType: string
  /** `VPMADT032`, `VPMOCT032`…; null without one. */
  readonly hardwareEchoCanceller: string | null
  readonly location: string
  readonly firstChannel: number | null
  readonly channelCount: number | null
  readonly irq: number | null
  /** null when the block breaks off before its type. */
  readonly type: 'analog' | 'digital' | null
  readonly kind: SpanKind
  readonly syncSource: number | null
  readonly coding: string | null
  /** CCS, CAS, ESF, D4. */
  readonly framing: string | null
  readonly crc4: boolean
  readonly ports: readonly ScannedPort[]
}

/** `kind` is the module in the socket, opposite to its signalling. */
export interface ScannedPort {
  readonly channel: number
  readonly kind: 'fxs' | 'fxo' | 'empty' | 'failed' | 'unknown'
  /** FAILED: the module is there, its power is not. */
  readonly module: 'fxs' | 'fxo' | null
}

export function parseDahdiScan(text: string): ScannedSpan[] {
  const blocks: { number: number; values: Map<string, string>; ports: ScannedPort[] }[] = []
  for (const line of linesOf(text)) {
    const heading = wholeNumber(/^\s*\[(\d{1,4})\]\s*$/.exec(line)?.[1])
    const block = blocks.at(-1)
    if (heading !== null) blocks.push({ number: heading, values: new Map(), ports: [] })
    else if (block !== undefined) {
      const [, key = '', value = ''] = /^\s*([a-z_]{1,20})\s*=\s*(.*?)\s*$/i.exec(line) ?? []
      if (key.toLowerCase() !== 'port') block.values.set(key.toLowerCase(), value)
      else block.ports.push(...parsePort(value))
    }
  }
  return blocks.map(({ number, values, ports }) => scannedSpan(number, values, ports))
}

function scannedSpan(
  number: number,
  values: ReadonlyMap<string, string>,
  ports: readonly ScannedPort[],
): ScannedSpan {
  const told = (key: string) => values.get(key) ?? ''
  const [, deviceType = '', canceller] = /^(.*?)(?:\s+\((VPM\w+)\))?$/.exec(told('devicetype')) ?? []
  const [, type, spanType] = /^(analog|digital)(?:-(.*))?$/i.exec(told('type')) ?? []
  const [framing = '', ...more] = told('framing').split('/')
  const digital = type === undefined ? null : type.toLowerCase() === 'digital'
  return {
    number,
    active: /^yes$/i.test(told('active')),
    configured: !/UNCONFIGURED/i.test(told('alarms')),
    alarms: alarmsFromWords(told('alarms')),
    name: told('name'),
    description: told('description'),
    manufacturer: told('manufacturer'),
    deviceType,
    hardwareEchoCanceller: canceller ?? null,
    location: told('location'),
    firstChannel: wholeNumber(told('basechan')),
    channelCount: wholeNumber(told('totchans')),
    irq: wholeNumber(told('irq')),
    type: digital === null ? null : digital ? 'digital' : 'analog',
    kind: spanKind({
      spanType: spanType ?? null,
      device: null,
      name: told('name'),
      description: told('description'),
      digital,
      lineConfig: [told('coding'), framing, ...more].filter(word => word !== ''),
      sigcaps: new Array<null>(Math.min(wholeNumber(told('totchans')) ?? 0, 64)).fill(null),
      channelNames: [],
    }),
    syncSource: wholeNumber(told('syncsrc')),
    coding: told('coding') || null,
    framing: framing || null,
    crc4: more.some(word => /^CRC4$/i.test(word)),
    ports,
  }
}

/** `5,FXS FAILED`, `1,FXO`, `3,none`, `7,unknown`. */
function parsePort(value: string): ScannedPort[] {
  const [, channel, word, failed] = /^(\d{1,5})\s*,\s*([A-Za-z]+)(\s+FAILED)?/i.exec(value) ?? []
  if (channel === undefined || word === undefined) return []
  const module = /^FXS$/i.test(word) ? 'fxs' : /^FXO$/i.test(word) ? 'fxo' : null
  const kind =
    module !== null && failed !== undefined
      ? 'failed'
      : (module ?? (/^none$/i.test(word) ? 'empty' : 'unknown'))
  return [{ channel: Number(channel), kind, module }]
}
