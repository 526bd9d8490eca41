/** What holds for the files of any machine with any settings. */

import { describe, expect, it } from 'vitest'
import { chanDahdiFile } from '../../asterisk-conf/files/chan-dahdi.ts'
import { parseSections } from '../../asterisk-conf/parse-sections.ts'
import type { GatewayModel, ModelSpan } from '../../daemon/model/gateway-model.ts'
import { complaints } from '../../daemon/root-helper/guards.ts'
import { parseAssignedSpans, parseSpanTypes } from '../../dahdi/parsers/span-files.ts'
import { parseSystemConf } from '../../dahdi/parsers/system-conf.ts'
import { renderDahdi } from '../../dahdi/render.ts'
import { builtOffice } from './offices.ts'
import { randomOffice } from './random-office.ts'

const OFFICES = 400

/** `1-15,17-31` */
const expand = (list: string): number[] =>
  list.split(',').flatMap(part => {
    const [first = 0, last = first] = part.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, at) => first + at)
  })

const twice = (numbers: readonly number[]) => numbers.filter((number, at) => numbers.indexOf(number) !== at)

/** dahdi-base.c _check_spanno_and_basechan: spans already there, and one more at a number and channel of our choice. */
function assignable(spans: readonly ModelSpan[], rows: ReturnType<typeof parseAssignedSpans>): string[] {
  const there: { number: number; first: number; channels: number }[] = []
  return rows.flatMap(({ number, firstChannel }) => {
    const channels = spans.find(span => span.number === number)?.channelCount ?? 0
    const fits = there.every(other =>
      other.number <= number
        ? firstChannel >= other.first + other.channels
        : firstChannel + channels <= other.first,
    )
    there.push({ number, first: firstChannel, channels })
    return fits ? [] : [`span ${number} at ${firstChannel}`]
  })
}

function faultsOf(model: GatewayModel): string[] {
  const faults: string[] = []
  const expectThat = (holds: boolean, what: string) => {
    if (!holds) faults.push(what)
  }
  const files = new Map(renderDahdi(model).map(file => [file.name, file]))
  for (const { room, name, text } of files.values()) {
    for (const complaint of complaints(room, name, text)) faults.push(`${name}: ${complaint}`)
    for (const line of text.split('\n')) expectThat(Buffer.byteLength(line) <= 254, `${name}: long line`)
  }
  const text = files.get('system.conf')?.text ?? ''
  const conf = parseSystemConf(text)
  const { spans } = model
  const channels = spans.flatMap(span => span.ports).map(port => port.channel)
  expectThat(twice(channels).length === 0, 'two ports on one channel')
  expectThat(!text.includes('Left out'), 'a line was left out')

  const written = [...text.matchAll(/^(?:fx[os]ks|bchan|dchan|hardhdlc|cas)=([0-9,-]+)/gm)]
  const inFile = written.flatMap(match => expand(match[1] ?? ''))
  const used = spans.flatMap(span => span.ports).filter(({ use }) => use.is !== 'unused')
  expectThat(twice(inFile).length === 0, 'a channel is there twice')
  expectThat(
    `${[...inFile].sort((a, b) => a - b)}` === `${used.map(port => port.channel).sort((a, b) => a - b)}`,
    'not every used channel, or another one',
  )

  for (const span of spans) {
    const at = { 3: 3, 24: 24, 31: 16 }[span.channelCount]
    const data = span.ports.filter(({ use }) => use.is === 'data')
    const bearers = span.ports.filter(({ use }) => use.is === 'bearer')
    const isR2 = bearers.some(({ use }) => use.is === 'bearer' && use.casIdle !== undefined)
    if (bearers.length > 0 && !isR2)
      expectThat(data.length === 1 && data[0]?.position === at, `D-channel of span ${span.number}`)
    if (isR2) expectThat(data.length === 0 && span.channelCount === 31, `R2 on span ${span.number}`)
    for (const { channel } of data) {
      const isRealBri = span.channelCount === 3 && span.dynamic === null && !/^ZTHFC/.test(span.name)
      const wanted = isRealBri ? 'hardhdlc' : 'dchan'
      expectThat(conf.channels.get(channel)?.signalling === wanted, `${wanted} of channel ${channel}`)
    }
  }

  const rows = parseAssignedSpans(files.get('assigned-spans.conf')?.text ?? '')
  const types = parseSpanTypes(files.get('span-types.conf')?.text ?? '')
  const hardware = spans.filter(span => span.dynamic === null)
  const isOfCard = (row: (typeof rows)[number]) => !row.device.startsWith('DYN/')
  const assigned = (some: typeof rows) => `${some.map(row => `${row.number}:${row.firstChannel}`)}`
  const numbers = (some: typeof spans) => `${some.map(span => `${span.number}:${span.firstChannel}`)}`
  const ofCards = rows.filter(isOfCard)
  if (ofCards.length > 0) expectThat(assigned(ofCards) === numbers(hardware), 'spans assigned')
  const dynamic = hardware.length === 0 ? [] : spans.filter(span => span.dynamic !== null)
  expectThat(
    assigned(rows.filter(row => !isOfCard(row))) === numbers(dynamic),
    'dynamic spans beside cards have a number',
  )
  faults.push(...assignable(spans, rows))
  for (const line of conf.spans) {
    const span = hardware.find(({ number }) => number === line.number)
    expectThat(span !== undefined, `span=${line.number} of nobody`)
    const isE1 = span?.kind === 'e1'
    const isTrunk = isE1 || span?.kind === 't1' || span?.kind === 'j1'
    const framings = isTrunk && !isE1 ? ['esf', 'd4'] : ['ccs', 'cas']
    const codings = isTrunk ? [isE1 ? 'hdb3' : 'b8zs', 'ami'] : ['ami']
    expectThat(
      framings.includes(line.framing) && codings.includes(line.coding),
      `line of span ${line.number}`,
    )
    expectThat(line.buildOut === 0 || (isTrunk && !isE1), `build-out of span ${line.number}`)
    expectThat(!line.options.includes('crc4') || line.framing === 'ccs', `crc4 of span ${line.number}`)
    const type = types.find(
      each => each.local === span?.registration?.local && each.device === span.registration.device,
    )
    expectThat(
      type === undefined || type.lineMode.toLowerCase() === span?.kind,
      `type of span ${line.number}`,
    )
    const isUsed = span?.ports.some(({ use }) => use.is === 'bearer') ?? false
    expectThat(line.timing === 0 || isUsed, `clock of span ${line.number}, which nobody uses`)
    // Jumpers decide, or the keyword where there are none.
    const isNt = span?.line?.role === null ? span.kind === 'bri-nt' : line.options.includes('nt')
    expectThat(line.timing === 0 || !isNt, `clock of span ${line.number}, an NT`)
  }
  const clocks = conf.spans.map(line => line.timing).filter(timing => timing > 0)
  expectThat(`${[...clocks].sort((a, b) => a - b)}` === `${clocks.map((_, at) => at + 1)}`, 'clocks')

  const sections = parseSections(chanDahdiFile(model).text)
  const opened = sections.flatMap(({ entries }) =>
    entries.filter(([key]) => key === 'dahdichan').flatMap(([, list]) => expand(list)),
  )
  expectThat(twice(opened).length === 0, 'Asterisk opens a channel twice')
  for (const channel of opened)
    expectThat(conf.channels.has(channel), `Asterisk opens ${channel}, DAHDI does not`)
  return faults
}

describe('any machine with any settings', () => {
  it('gives files that are accepted, whole and consistent', () => {
    let lines = 0
    for (let seed = 1; seed <= OFFICES; seed++) {
      const { settings, inventory } = randomOffice(seed)
      const { model } = builtOffice(settings, inventory)
      expect({ seed, faults: faultsOf(model) }).toEqual({ seed, faults: [] })
      lines += model.trunks.flatMap(trunk => trunk.lines).length
    }
    expect(lines).toBeGreaterThan(OFFICES)
  })

  it('gives the same files again once the cards stand as they were told to', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { settings, inventory } = randomOffice(seed)
      const { model } = builtOffice(settings, inventory)
      const spans = inventory.spans.map(span => {
        const planned = model.spans.find(({ key }) => key === span.key)
        if (planned === undefined || span.kind === 'dynamic') return span
        const kindOf = (position: number) => span.ports.find(port => port.position === position)
        const ports = planned.ports.map(({ key, channel, position }) => ({
          ...(kindOf(position) ?? span.ports[0]),
          key,
          channel,
          position,
        }))
        return { ...span, kind: planned.kind, firstChannel: planned.firstChannel, ports } as typeof span
      })
      const again = builtOffice(settings, { ...inventory, spans }).model
      const texts = (each: GatewayModel) => renderDahdi(each).map(file => file.text)
      expect({ seed, texts: texts(again) }).toEqual({ seed, texts: texts(model) })
    }
  })
})
