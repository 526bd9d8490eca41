/**
 * The readers outside of dahdi/ of what Asterisk says of its lines, in events, lists, logs and recordings: every beginning and
 * a hundred thousand damaged copies each, without an exception or a hang.
 */

import { describe, expect, it } from 'vitest'
import { parseSections } from '../../asterisk-conf/parse-sections.ts'
import { dahdiShowChannels, dahdiShowStatus, priShowSpans } from '../../daemon/ami/dahdi-actions.ts'
import { parseEvent } from '../../daemon/ami/events.ts'
import type { Frame } from '../../daemon/ami/frame.ts'
import { readLogNotes } from '../../daemon/asterisk/log-notes.ts'
import { samplesOf } from '../../daemon/line-test/sound/wav.ts'
import { hexId } from '../../dahdi/parsers/text.ts'
import { MUTATIONS, mutations, seeded, survives } from '../dahdi/hostile.ts'
import { rawFrames } from '../fake-ami/raw-frames.ts'

const events = `Event: Alarm
Privilege: system,all
Alarm: Red Alarm
DAHDIChannel: 5

Event: SpanAlarm
Alarm: Yellow Alarm
Span: 2

Event: DAHDIChannel
Channel: DAHDI/i3/0227001122-4
Uniqueid: 1795415354.7
DAHDIGroup: 0
DAHDISpan: 3
DAHDIChannel: no-media (1)
`

const lists = `Event: DAHDIShowChannels
DAHDIChannel: 5
Channel: DAHDI/5-1
Uniqueid: 1795415354.7
SignallingCode: 4128
Signalling: FXO Kewlstart
Context: from-handset
DND: Disabled
Alarm: No Alarm

Event: DAHDIShowStatus
Span: 2
Description: Wildcard TE131/TE133 Card 0
Alarms: BLU/RED
IRQ: 12
bpviol: 0
CRC: 0
Framing: CCS
Coding: HDB3
Options: CRC4
LBO: 0 db (CSU)/0-133 feet (DSX-1)

Event: PRIShowSpans
Span: 3
DChannel: 16
Order: Primary
Active: Yes
Alarm: No
Up: Yes
`

const log = `Asterisk 22.10.0 built by nobody @ pbx on a x86_64 running Linux on 2026-01-01 00:00:00 UTC
[2026-11-25 06:45:05.123] WARNING[7] chan_dahdi.c: PRI Error on span 1: We think we're the CPE, but they think they're the CPE too.
[2026-11-25 06:45:05.123] NOTICE[7][C-00000001] chan_dahdi.c: Got DAHDI event: HDLC Abort (6) on D-channel of span 1
[2026-11-25 06:45:06.000] ERROR[7] chan_dahdi.c: Signalling requested on channel 5 is FXO Kewlstart but line is in FXS Kewlstart signalling
`

const conf = `; Span 1: B4/0/1 "B4XXP (PCI) Card 0 Span 1" (MASTER) RED
[channels]
group = 0,11              ; belongs to group 0 and 11
[line](!)
signalling = bri_cpe_ptmp
[line-1](line)
setvar=NAME=a\\;b
channel => 1-2,4
#tryinclude chan_dahdi.custom.conf
`

const frames = (text: string): readonly Frame[] => rawFrames(text)

const parsers = {
  'events of Asterisk': [(text: string) => frames(text).map(frame => parseEvent(frame, 0)), events],
  'its log': [readLogNotes, log],
  'chan_dahdi.conf': [parseSections, conf],
  'numbers of cards': [hexId, '0xe159\n'],
} as const

describe('readers of what Asterisk says', () => {
  it.each(Object.entries(parsers))('%s survive every beginning and any damage', (_, [parse, text]) => {
    for (let end = 0; end <= text.length; end++) survives(parse, text.slice(0, end))
    for (const damaged of mutations([text], MUTATIONS)) survives(parse, damaged)
  })

  it('lists of ports, spans and D-channels give numbers that exist, or nothing', async () => {
    const read = async (text: string) => {
      const items = frames(text)
      const asker = { ask: async () => ({ ok: true as const, value: { response: {}, items } }) }
      const answers = [
        await dahdiShowChannels(asker),
        await dahdiShowStatus(asker),
        await priShowSpans(asker),
      ]
      const numbers = answers.flatMap(answer =>
        answer.ok ? answer.value.map(item => ('span' in item ? item.span : item.dahdiChannel)) : [0],
      )
      const odd = numbers.find(number => !(Number.isInteger(number) && number >= 1 && number <= 1024))
      if (odd !== undefined) expect.fail(`${odd} in ${JSON.stringify(text)}`)
      return numbers
    }
    expect(await read(lists)).toEqual([5, 2, 3, 2, 3])
    for (let end = 0; end <= lists.length; end++) await read(lists.slice(0, end))
    for (const damaged of mutations([lists], MUTATIONS)) await read(damaged)
  })

  it('recordings are samples of a telephone, or none', () => {
    const wav = Buffer.alloc(44 + 1600)
    wav.write('RIFF', 0)
    wav.writeUInt32LE(36 + 1600, 4)
    wav.write('WAVEfmt ', 8)
    wav.writeUInt32LE(16, 16)
    wav.writeUInt16LE(1, 20)
    wav.writeUInt16LE(1, 22)
    wav.writeUInt32LE(8000, 24)
    wav.writeUInt32LE(16_000, 28)
    wav.writeUInt16LE(2, 32)
    wav.writeUInt16LE(16, 34)
    wav.write('data', 36)
    wav.writeUInt32LE(1600, 40)
    expect(samplesOf(wav)).toMatchObject({ ok: true, value: { length: 800 } })
    for (let end = 0; end <= wav.length; end++) samplesOf(wav.subarray(0, end))
    const random = seeded(8)
    let read = 0
    for (let n = 0; n < MUTATIONS; n++) {
      const damaged = Buffer.from(wav.subarray(0, 44 + Math.floor(random() * 400)))
      for (let edits = 1 + Math.floor(random() * 3); edits > 0; edits--)
        damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256)
      const samples = samplesOf(damaged)
      if (samples.ok) read = Math.max(read, samples.value.length)
    }
    expect(read).toBeLessThanOrEqual(200)
  })
})
