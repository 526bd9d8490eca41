/** The three wires of the lab: sound, manager interface, and the files of the world. Fed whole, in pieces, and with rubbish. */

import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { bytesOf, FRAME_SAMPLES } from '../audio/frame.ts'
import { tones } from '../audio/sounds.ts'
import {
  type AudioMessage,
  audioMessage,
  audioSplitter,
  LEAD_FRAMES,
  startAudioServer,
  uuidText,
} from '../audio-socket.ts'
import { channelsIn, lawLines, lawsIn } from '../guest/laws.ts'
import { asteriskFiles, dahdiChannelsFile, dahdiSpansFile, type WorldOptions } from '../guest/world-files.ts'
import { ordersFor } from '../lab-disk.ts'
import { switzerland } from '../networks.ts'
import { type AmiFields, amiAction, amiSplitter } from '../world/ami.ts'

/** A seeded stream of bytes. */
function rubbish(length: number, seed: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = seed
  for (let at = 0; at < length; at += 1) {
    state = (state * 1103515245 + 12345) % 2147483648
    bytes[at] = state >> 16
  }
  return bytes
}

describe('sound', () => {
  const stream = Buffer.concat([
    audioMessage(0x01, Buffer.from('00112233445566778899aabbccddeeff', 'hex')),
    audioMessage(0x10, bytesOf(tones([425], 20))),
    audioMessage(0x03, Buffer.from('5')),
    audioMessage(0x00, Buffer.alloc(0)),
  ])
  const messages = (...parts: Buffer[]): string[] => {
    const all: string[] = []
    const split = audioSplitter(({ kind, payload }) => all.push(`${kind} ${payload.toString('hex')}`))
    for (const part of parts) split(part)
    return all
  }

  test('is the same in one piece and in two, wherever it is cut', () => {
    const whole = messages(stream)
    expect(whole.map(message => message.split(' ')[0])).toEqual(['1', '16', '3', '0'])
    for (let cut = 0; cut <= stream.length; cut += 1)
      expect(messages(stream.subarray(0, cut), stream.subarray(cut))).toEqual(whole)
  })

  test('rubbish throws nothing', () => {
    for (let seed = 1; seed < 50; seed += 1) messages(rubbish(500, seed))
  })

  test('a connection is recognised by its name, gets its lead of silence, and is answered frame by frame', async () => {
    const server = await startAudioServer(() => '00112233-4455-6677-8899-aabbccddeeff')
    const heard: number[] = []
    const said = tones([1020], 20)
    try {
      const leg = server.expect({
        hear: samples => heard.push(samples.length),
        hearDigit: () => {},
        say: () => said,
        connected: () => heard.push(-1),
        gone: () => {},
      })
      expect(leg).toBe('00112233-4455-6677-8899-aabbccddeeff')
      const socket = connect(server.port, '127.0.0.1')
      const answers: AudioMessage[] = []
      await new Promise<void>(resolve => {
        socket.on(
          'data',
          audioSplitter(message => {
            if (answers.push(message) > LEAD_FRAMES) resolve()
          }),
        )
        socket.write(stream.subarray(0, 3 + 16 + 3 + FRAME_SAMPLES * 2))
      })
      socket.destroy()
      expect(heard).toEqual([-1, FRAME_SAMPLES])
      expect(answers.every(({ kind }) => kind === 0x10)).toBe(true)
      const silence = Array.from({ length: LEAD_FRAMES }, () => bytesOf(new Int16Array(FRAME_SAMPLES)))
      expect(answers.map(({ payload }) => payload)).toEqual([...silence, bytesOf(said)])
    } finally {
      await server.close()
    }
  })

  test('a stranger is sent away', async () => {
    const server = await startAudioServer(() => 'unused')
    try {
      const socket = connect(server.port, '127.0.0.1')
      socket.write(stream)
      await new Promise(resolve => socket.on('close', resolve))
    } finally {
      await server.close()
    }
  })

  test('names are written as Asterisk takes them', () => {
    expect(uuidText(Buffer.from('00112233445566778899aabbccddeeff', 'hex'))).toBe(
      '00112233-4455-6677-8899-aabbccddeeff',
    )
  })
})

describe('the manager interface', () => {
  const stream =
    'Asterisk Call Manager/11.0.0\r\nResponse: Success\r\nActionID: lab-1\r\n\r\nEvent: Hangup\r\nCause-txt: Normal: Clearing\r\nEmpty:\r\n\r\n'
  const messages = (...parts: string[]): AmiFields[] => {
    const all: AmiFields[] = []
    const split = amiSplitter(fields => all.push(fields))
    for (const part of parts) split(part)
    return all
  }

  test('gives the same messages wherever the stream is cut', () => {
    const whole = messages(stream)
    expect(whole.map(each => ({ ...each }))).toEqual([
      { Response: 'Success', ActionID: 'lab-1' },
      { Event: 'Hangup', 'Cause-txt': 'Normal: Clearing', Empty: '' },
    ])
    for (let cut = 0; cut <= stream.length; cut += 1)
      expect(messages(stream.slice(0, cut), stream.slice(cut))).toEqual(whole)
  })

  test('rubbish throws nothing', () => {
    for (let seed = 1; seed < 50; seed += 1) messages(rubbish(500, seed).toString('latin1'))
  })

  test('lists keep their order, and a line break is refused', () => {
    expect(amiAction({ Action: 'Originate', Variable: ['B=1', 'A=2'] })).toBe(
      'Action: Originate\r\nVariable: B=1\r\nVariable: A=2\r\n\r\n',
    )
    expect(() => amiAction({ Action: 'Originate', Channel: 'DAHDI/1\r\nAction: Command' })).toThrow(
      'line break',
    )
  })
})

describe('the world', () => {
  const options: WorldOptions = ordersFor(switzerland).options
  const spans = {
    analog: { number: 4, firstChannel: 41 },
    bri: { number: 5, firstChannel: 47 },
    pri: { number: 6, firstChannel: 50 },
  }

  test('its spans are made in the order of the card, without touching the tone zone of the gateway', () => {
    const pairs = Object.values(ordersFor(switzerland).spans)
    const wanted = pairs.map(({ world, channels }) => ({ address: world, channels }))
    expect(dahdiSpansFile(wanted, ['loadzone=fr', 'defaultzone=fr'])).toBe(
      'dynamic=loc,1:1,6,0\ndynamic=loc,2:1,3,0\ndynamic=loc,3:1,31,0\nloadzone=fr\ndefaultzone=fr\n',
    )
  })

  test('every channel is a telephone, an exchange line, a bearer or a D channel', () => {
    expect(dahdiChannelsFile(spans, options, ['alaw=47-48', 'loadzone=ch'])).toBe(
      [
        'fxsls=41-44',
        'fxoks=45-46',
        'bchan=47-48,50-64,66-80',
        'dchan=49,65',
        'alaw=47-48',
        'loadzone=ch',
        '',
      ].join('\n'),
    )
  })

  test('a primary rate interface may be a T1, whose last channel is the D channel', () => {
    const american = ordersFor({ ...switzerland, primaryRate: 't1' })
    expect(american.spans.pri.channels).toBe(24)
    expect(dahdiChannelsFile(spans, american.options, [])).toContain('bchan=47-48,50-72\ndchan=49,73\n')
  })

  test('its companding is that of the gateway, channel by channel', () => {
    const lawOf = lawsIn('# comment\nfxoks=1-4\nalaw=7-8, 10\n mulaw = 9\nalaw=')
    expect([1, 7, 8, 9, 10, 11].map(lawOf)).toEqual(['mulaw', 'alaw', 'alaw', 'mulaw', 'alaw', 'mulaw'])
    const mirrored = [6, 7, 8].map(peer => ({ channel: peer + 40, peer }))
    expect(lawLines(mirrored, lawOf)).toEqual(['alaw=47,48', 'mulaw=46'])
    expect(channelsIn('1-3,x,9-7,5')).toEqual([1, 2, 3, 5])
  })

  test('nothing of the gateway is read or written', () => {
    const place = { configDir: '/run/w/etc', runDir: '/run/w', modulesDir: '/usr/lib/m', amiPort: 5039 }
    const files = asteriskFiles(spans, options, place)
    const directories = files['asterisk.conf']?.match(/=> (\S+)/g)?.map(each => each.slice(3))
    expect(directories?.filter(each => !each.startsWith('/run/w'))).toEqual([
      '/usr/lib/m',
      '/usr/share/asterisk',
    ])
    expect(files['chan_dahdi.conf']).toContain('signalling=bri_net_ptmp\ngroup=1\nchannel=>47-48')
    expect(files['manager.conf']).toContain('port=5039')
  })
})
