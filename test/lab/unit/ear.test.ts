/** What the lab's ear makes of sounds whose meaning is known. */

import { describe, expect, test } from 'vitest'
import { dialledKeys } from '../audio/dtmf.ts'
import { ear, type Sound } from '../audio/ear.ts'
import { markerFrequencies, markerSound } from '../audio/markers.ts'
import { joined, silence, tones, voice } from '../audio/sounds.ts'
import { cadence, type ProgressTone, tonePlan } from '../audio/tone-plan.ts'

/** The sounds recognised, in order, neighbours alike taken together. */
function hears(zone: string, sound: Int16Array): Sound[] {
  const listening = ear(tonePlan(zone))
  listening.hear(sound)
  return listening.heard().map(each => each.sound)
}

/** Plays a cadence as a tone zone would. */
function played(text: string, ms: number): Int16Array {
  const { lead, cycle } = cadence('dial tone', text)
  const parts: Int16Array[] = []
  let length = 0
  const steps = [...lead]
  while (length < ms * 8) {
    const step = steps.shift()
    if (step === undefined) {
      steps.push(...cycle)
      continue
    }
    const lasts = step.ms ?? ms
    const part =
      step.sound === 'silence' ? silence(lasts) : tones(step.sound.split('+').map(Number), lasts, 4000)
    parts.push(part)
    length += part.length
  }
  return joined(parts).subarray(0, ms * 8)
}

const everyTone: readonly [string, ProgressTone, string][] = [
  ['ch', 'dial tone', '425'],
  ['ch', 'stutter dial tone', '425+340/1100,0/1100'],
  ['ch', 'recall dial tone', '!425/100,!0/100,!425/100,!0/100,!425/100,!0/100,425'],
  ['ch', 'ringing', '425/1000,0/4000'],
  ['ch', 'busy', '425/500,0/500'],
  ['ch', 'congestion', '425/200,0/200'],
  ['ch', 'information tone', '950/330,1400/330,1800/330,0/1000'],
  ['fr', 'dial tone', '440'],
  ['fr', 'stutter dial tone', '!440/100,!0/100,!440/100,!0/100,!440/100,!0/100,!440/100,!0/100,440'],
  ['fr', 'recall dial tone', '!350+440/100,!0/100,!350+440/100,!0/100,!350+440/100,!0/100,350+440'],
  ['fr', 'ringing', '440/1500,0/3500'],
  ['fr', 'information tone', '!950/330,!1400/330,!1800/330,0'],
  ['de', 'busy', '425/480,0/480'],
  ['uk', 'dial tone', '350+440'],
  ['uk', 'stutter dial tone', '350+440/750,440/750'],
  ['uk', 'ringing', '400+450/400,0/200,400+450/400,0/2000'],
  ['uk', 'busy', '400/375,0/375'],
  ['uk', 'congestion', '400/400,0/350,400/225,0/525'],
  ['us', 'dial tone', '350+440'],
  ['us', 'ringing', '440+480/2000,0/4000'],
  ['us', 'busy', '480+620/500,0/500'],
  ['us', 'congestion', '480+620/250,0/250'],
]

describe('call progress tones', () => {
  test.each(everyTone)('%s: %s', (zone, tone, text) => {
    const heard = hears(zone, joined([silence(900), played(text, 12_000)]))
    expect(heard.filter(each => each !== 'silence')).toEqual([tone])
  })

  test('ringing goes on as one sound through its pauses', () => {
    const listening = ear(tonePlan('ch'))
    listening.hear(played('425/1000,0/4000', 20_000))
    expect(listening.heard()).toHaveLength(1)
    expect(listening.now()).toBe('ringing')
  })

  test('a dial tone cut off by dialling is not taken for ringing', () => {
    for (let ms = 300; ms < 1600; ms += 50) {
      const recall = played('!425/100,!0/100,!425/100,!0/100,!425/100,!0/100,425', 600 + ms)
      expect(hears('ch', joined([silence(500), recall, silence(1200)]))).not.toContain('ringing')
    }
  })

  test('a tone of another country is not recognised', () => {
    expect(hears('us', played('425', 3000))).not.toContain('dial tone')
  })

  test('after the tone has ended it is no longer heard', () => {
    const listening = ear(tonePlan('ch'))
    listening.hear(joined([played('425', 2000), silence(3000)]))
    expect(listening.now()).toBe('silence')
    expect(listening.heard()[0]).toMatchObject({ sound: 'dial tone' })
    expect(listening.heard()[0]?.until).toBeGreaterThan(1900)
  })
})

describe('people', () => {
  test('every key of the telephone', () => {
    const keys = '0123456789*#ABCD'
    const heard = hears('ch', joined([silence(300), dialledKeys(keys), silence(300)]))
    expect(heard).toEqual([...keys].map(key => `key ${key}`))
  })

  test('the same key twice is two keys', () => {
    expect(hears('ch', dialledKeys('55'))).toEqual(['key 5', 'key 5'])
  })

  test.each(['ch', 'fr', 'de', 'uk', 'us'])('each marker is heard as itself (%s)', zone => {
    for (const frequency of markerFrequencies) {
      const heard = new Set(hears(zone, joined([silence(200), markerSound(frequency), silence(200)])))
      expect([...heard]).toEqual([`marker ${frequency}`])
    }
  })

  test('a voice is a voice, with its pauses', () => {
    const heard = hears('ch', joined([voice(2500), silence(400), voice(2000), silence(3000)]))
    expect(heard.filter(each => each === 'voice')).toHaveLength(1)
    expect(heard.at(-1)).toBe('silence')
  })

  test('a marker under a quarter of noise is still heard', () => {
    const noisy = markerSound(1020)
    let seed = 1
    for (let at = 0; at < noisy.length; at += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648
      noisy[at] = (noisy[at] ?? 0) + Math.round((seed / 2147483648 - 0.5) * 4000)
    }
    expect(hears('ch', noisy)).toContain('marker 1020')
  })

  test('nothing but hiss is silence', () => {
    const hiss = new Int16Array(24_000).map((_, at) => ((at * 7919) % 13) - 6)
    expect(hears('ch', hiss)).toEqual(['silence'])
  })
})

test('the recording is the last seconds, in order', () => {
  const listening = ear(tonePlan('ch'))
  const counted = new Int16Array(120_000).map((_, at) => at % 1000)
  listening.hear(counted)
  expect(Buffer.from(listening.recording().buffer).equals(Buffer.from(counted.slice(24_000).buffer))).toBe(
    true,
  )
})
