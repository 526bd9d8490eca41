/** The two protocols of front panels against what their makers publish. */

import { describe, expect, it } from 'vitest'
import { crc16, crystalfontz, packetBytes } from '../../daemon/front-panel/crystalfontz.ts'
import { matrixOrbital } from '../../daemon/front-panel/matrix-orbital.ts'
import type { Frame, Packet } from '../../daemon/front-panel/protocol.ts'

const hex = (packets: readonly Packet[]) => packets.map(({ bytes }) => Buffer.from(bytes).toString('hex'))
const dark: Frame = { lines: ['', '', '', ''], lamps: [] }

describe('Matrix Orbital', () => {
  it('puts each line at its place, and only those that changed', () => {
    const frame: Frame = { lines: ['Offhook', 'Überall', '', ''], lamps: [] }
    const [first, second, ...others] = hex(matrixOrbital.show(frame, dark))
    expect(first).toBe(`fe470101${Buffer.from('Offhook'.padEnd(20)).toString('hex')}`)
    expect(second).toBe(`fe470102${Buffer.from('Uberall'.padEnd(20)).toString('hex')}`)
    expect(others).toEqual([])
    expect(matrixOrbital.show(frame, frame)).toEqual([])
  })

  it('lights two outputs a lamp', () => {
    const lit = matrixOrbital.show({ ...dark, lamps: ['green', 'red', 'yellow'] }, dark)
    expect(hex(lit)).toEqual(['fe5701', 'fe5602', 'fe5603', 'fe5704', 'fe5605', 'fe5606'])
  })

  it('no text begins a command', () => {
    const shown = matrixOrbital.show({ lines: ['\xfeX\x00\n', '', '', ''], lamps: [] }, null)
    for (const { bytes } of shown) expect([...bytes].slice(1)).not.toContain(0xfe)
  })

  it('hears keys as they are pressed, nothing else', () => {
    const read = matrixOrbital.reader()
    expect(read(Buffer.from('BbH?\xfe\x00E', 'latin1'))).toEqual(
      ['up', 'down', 'enter'].map(key => ({ is: 'key', key })),
    )
  })
})

describe('CrystalFontz', () => {
  it('counts the CRC as the catalogue of CRCs has it (CRC-16/IBM-SDLC, check value 0x906E)', () => {
    expect(crc16(Buffer.from('123456789'))).toBe(0x906e)
  })

  it('sends text with its place; the CFA-633 line by line', () => {
    const frame: Frame = { lines: ['a', 'b', '', ''], lamps: [] }
    const [, second] = crystalfontz('cfa635').show(frame, dark)
    expect(second?.bytes.subarray(0, 5)).toEqual(Uint8Array.of(31, 22, 0, 1, 'b'.charCodeAt(0)))
    const [, below] = crystalfontz('cfa633').show(frame, dark)
    expect(below?.bytes.subarray(0, 3)).toEqual(Uint8Array.of(8, 16, 'b'.charCodeAt(0)))
    expect(below?.bytes).toHaveLength(20)
  })

  it('lights green and red of the lamps of the CFA-635 from the top; the others have none', () => {
    const lamps = { ...dark, lamps: ['red', 'off', 'off', 'yellow'] as const }
    const sent = crystalfontz('cfa635').show(lamps, dark)
    expect(sent.map(({ bytes }) => [...bytes.subarray(2, 4)])).toEqual([
      [11, 0],
      [12, 100],
      [5, 100],
      [6, 100],
    ])
    expect(crystalfontz('cfa631').show(lamps, dark)).toEqual([])
  })

  it('finds packets among rubbish and in pieces; a wrong CRC is none', () => {
    const read = crystalfontz('cfa635').reader()
    const enter = packetBytes(0x80, Uint8Array.of(5))
    const broken = Uint8Array.from(enter)
    broken[2] = 6
    const bytes = Uint8Array.of(0xff, 0x1f, 7, ...broken, ...enter, ...packetBytes(0x5f, new Uint8Array()))
    const whole = [...bytes].flatMap(byte => read(Uint8Array.of(byte)))
    expect(whole).toEqual([
      { is: 'key', key: 'enter' },
      { is: 'answer', command: 31, done: true },
    ])
    expect(read(packetBytes(0xdf, new Uint8Array()))).toEqual([{ is: 'answer', command: 31, done: false }])
    expect(read(packetBytes(0x80, Uint8Array.of(11)))).toEqual([])
  })

  it('keeps no more than a packet, whatever comes', () => {
    const read = crystalfontz('cfa631').reader()
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)
    read(noise)
    const keys = packetBytes(0x80, Uint8Array.of(13))
    const events = Array.from({ length: 8 }, () => read(keys)).flat()
    expect(events.length).toBeGreaterThanOrEqual(7)
  })
})
