/** The sounds the lab makes, and the file it offers for listening. */

import { expect, test } from 'vitest'
import { dialledKeys, keyOfTones, tonesOfKey } from '../audio/dtmf.ts'
import { bytesOf, decibels, FRAME_SAMPLES, levelOf, samplesOf } from '../audio/frame.ts'
import { power, tonePower } from '../audio/goertzel.ts'
import { mouth } from '../audio/mouth.ts'
import { joined, silence, tones, voice } from '../audio/sounds.ts'
import { wavFile } from '../audio/wav.ts'

test('a pure tone holds all the power of its frequency and none of another', () => {
  const sound = tones([425], 40, 8000)
  expect(tonePower(sound, 425) / power(sound)).toBeCloseTo(1, 2)
  expect(tonePower(sound, 700) / power(sound)).toBeLessThan(0.02)
})

test('both tones of a key are equally strong', () => {
  const sound = dialledKeys('7', 100, 0)
  expect(tonePower(sound, 852) / power(sound)).toBeCloseTo(0.5, 1)
  expect(tonePower(sound, 1209) / power(sound)).toBeCloseTo(0.5, 1)
})

test('keys and their tones belong together', () => {
  for (const key of '0123456789*#ABCD') {
    const pair = tonesOfKey(key)
    expect(pair && keyOfTones(pair.low, pair.high)).toBe(key)
  }
  expect(tonesOfKey('x')).toBeNull()
  expect(keyOfTones(700, 1209)).toBeNull()
  expect(() => dialledKeys('1-2')).toThrow('"-" is not a key')
})

test('dialling takes a fifth of a second a key', () => {
  expect(dialledKeys('0227001122').length).toBe(10 * 1600)
})

test('levels', () => {
  expect(decibels(levelOf(silence(20)))).toBe(-96)
  expect(decibels(levelOf(tones([1000], 1000, 32767)))).toBeCloseTo(-3, 1)
  expect(levelOf(new Int16Array(0))).toBe(0)
})

test('nothing the lab says is clipped', () => {
  for (const sound of [voice(3000), dialledKeys('#D'), tones([1020], 100, 8000)]) {
    const peak = sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
    expect(peak).toBeLessThan(32767)
    expect(peak).toBeGreaterThan(3000)
  }
})

test('samples survive their way over the wire', () => {
  const samples = Int16Array.from([0, 1, -1, 32767, -32768])
  expect([...samplesOf(bytesOf(samples))]).toEqual([...samples])
})

test('a WAV file says its length in both places', () => {
  const file = wavFile(tones([1000], 100))
  expect(file.toString('latin1', 0, 4)).toBe('RIFF')
  expect(file.readUInt32LE(4)).toBe(file.length - 8)
  expect(file.readUInt32LE(40)).toBe(1600)
  expect(file.readUInt32LE(24)).toBe(8000)
})

test('a mouth says its sounds one after the other, in whole frames, and then nothing', async () => {
  const said = mouth()
  const order: string[] = []
  const first = said.say(tones([1000], 30)).then(() => order.push('first'))
  const second = said.say(tones([1000], 25)).then(() => order.push('second'))
  const frames = Array.from({ length: 4 }, () => said.nextFrame())
  await Promise.all([first, second])
  expect(order).toEqual(['first', 'second'])
  expect(frames.every(frame => frame.length === FRAME_SAMPLES)).toBe(true)
  const all = joined(frames)
  expect([...all.subarray(0, 240)]).toEqual([...tones([1000], 30)])
  expect([...all.subarray(240, 440)]).toEqual([...tones([1000], 25)])
  expect([...all.subarray(440)].every(sample => sample === 0)).toBe(true)
})

test('hushing ends what is being said', async () => {
  const said = mouth()
  const speech = said.say(tones([1000], 1000))
  said.nextFrame()
  said.hush()
  await speech
  expect([...said.nextFrame()].every(sample => sample === 0)).toBe(true)
})
