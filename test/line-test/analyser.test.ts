/** The ear of the line test, on sounds made for it. */

import { describe, expect, it } from 'vitest'
import { TONE_ZONES } from '../../asterisk-conf/static/tone-zones.ts'
import { echoOf } from '../../daemon/line-test/sound/echo.ts'
import { heardIn, type ZoneTones } from '../../daemon/line-test/sound/heard.ts'
import { levelDbm0 } from '../../daemon/line-test/sound/level.ts'
import { cadenceOf, frequenciesOf, rhythmOf } from '../../daemon/line-test/sound/tone-plan.ts'
import { samplesOf } from '../../daemon/line-test/sound/wav.ts'
import { delayed, joined, mixed, noise, repeated, silence, tone, wav } from './sound.ts'

const zone = (name: string): ZoneTones => {
  const found = TONE_ZONES[name]
  if (found === undefined) throw new Error(`no zone ${name}`)
  return found
}
/** Three are a modulated carrier: its side bands have half its amplitude each. */
const sounding = (hz: readonly number[], ms: number) =>
  hz.length < 3
    ? tone(hz, ms, -15)
    : mixed(tone(hz.slice(1, 2), ms, -15), tone([hz[0] ?? 0, hz[2] ?? 0], ms, -21))
const noisy = (sound: Int16Array, levelDbm0 = -45) =>
  mixed(sound, noise((sound.length / 8000) * 1000, levelDbm0))

describe('level', () => {
  it.each([0, -10, -30])('of a sine at %s dBm0 is that', level => {
    expect(levelDbm0(tone([1020], 1000, level))).toBeCloseTo(level, 1)
  })
  it('of nothing is a number', () => {
    expect(levelDbm0(silence(100))).toBe(-75)
    expect(levelDbm0(new Int16Array(0))).toBe(-75)
  })
})

describe('a tone plan', () => {
  it('reads frequencies, rhythms, what is played once, and modulation', () => {
    expect(cadenceOf('!350+440/100,!0/100,440+350')).toEqual([{ frequenciesHz: [350, 440], ms: null }])
    expect(rhythmOf(cadenceOf('400/400,0/200,400/400,0/2000'))).toHaveLength(4)
    expect(frequenciesOf(cadenceOf('400*25'))).toEqual([375, 400, 425])
    expect(rhythmOf(cadenceOf('425'))).toBeNull()
  })
})

describe('what is heard on a line', () => {
  it.each(Object.keys(TONE_ZONES))('the dial tone of %s, after a moment and with noise', name => {
    const cycle = cadenceOf(zone(name).dial).map(({ frequenciesHz, ms }) =>
      frequenciesHz.length === 0 ? silence(ms ?? 0) : sounding(frequenciesHz, ms ?? 3000),
    )
    const heard = heardIn(noisy(joined(silence(300), ...repeatedParts(cycle))), zone(name))
    expect(heard.is).toBe('dial-tone')
  })

  it('tells its level and its frequencies', () => {
    const heard = heardIn(noisy(tone([425], 3000, -18)), zone('ch'))
    expect(heard).toEqual({ is: 'dial-tone', frequenciesHz: [425], levelDbm0: expect.closeTo(-18, 0) })
    const pair = heardIn(noisy(tone([350, 440], 3000, -16)), zone('us'))
    expect(pair).toMatchObject({
      is: 'dial-tone',
      frequenciesHz: [350, 440],
      levelDbm0: expect.closeTo(-13, 0),
    })
  })

  it('hears a dial tone under noise that is nearly as loud', () => {
    expect(heardIn(mixed(tone([425], 3000, -20), noise(3000, -24)), zone('ch')).is).toBe('dial-tone')
  })

  it('tells another country’s dial tone from this one’s', () => {
    expect(heardIn(tone([350, 440], 3000, -16), zone('ch'))).toMatchObject({
      is: 'steady-tone',
      frequenciesHz: [350, 440],
    })
    expect(heardIn(tone([425], 3000, -16), zone('us')).is).toBe('steady-tone')
  })

  const busy = repeated(joined(tone([425], 500, -15), silence(500)), 4)
  const congestion = repeated(joined(tone([425], 200, -15), silence(200)), 10)
  const ringing = repeated(joined(tone([425], 1000, -15), silence(4000)), 2)
  it.each([
    ['busy', busy],
    ['congestion', congestion],
    ['ringing', ringing],
  ] as const)('%s by its rhythm', (name, sound) => {
    expect(heardIn(noisy(sound), zone('ch')).is).toBe(name)
    // Wherever the recording begins.
    expect(heardIn(noisy(sound).subarray(1300), zone('ch')).is).toBe(name)
  })

  it('silence, though it hisses and clicks', () => {
    const click = silence(3000)
    click[9000] = 20000
    expect(heardIn(mixed(click, noise(3000, -52)), zone('ch')).is).toBe('silence')
    expect(heardIn(new Int16Array(0), zone('ch')).is).toBe('silence')
  })

  it('noise and speech as what they are: some sound', () => {
    expect(heardIn(noise(3000, -20), zone('ch')).is).toBe('sound')
    const speech = joined(
      ...[130, 220, 310, 180, 260].map(hz => tone([hz, 3 * hz, 7 * hz, 11 * hz], 300, -20)),
    )
    expect(heardIn(speech, zone('ch')).is).toBe('sound')
  })
})

const repeatedParts = (parts: readonly Int16Array[]): readonly Int16Array[] => {
  const all = joined(...parts)
  return [repeated(all, Math.ceil(24_000 / all.length))]
}

describe('echo', () => {
  const sent = joined(silence(30), tone([1020], 2000, -10), silence(100))

  it.each([4, 12, 25])('that comes back %s dB weaker is measured so', loss => {
    const echo = echoOf(sent, mixed(delayed(sent, 12, loss), noise(2130, -55)))
    expect(echo).toMatchObject({ sentDbm0: expect.closeTo(-10, 0), isAtLeast: false })
    expect(echo?.lossDb).toBeCloseTo(loss, 0)
  })

  it('is found beneath a dial tone that is much louder', () => {
    const echo = echoOf(sent, mixed(delayed(sent, 5, 25), tone([350, 440], 2130, -10)))
    expect(echo?.lossDb).toBeCloseTo(25, 0)
  })

  it('that does not rise above the noise is said to be at least that much down', () => {
    const echo = echoOf(sent, noise(2130, -45))
    expect(echo?.isAtLeast).toBe(true)
    expect(echo?.lossDb).toBeGreaterThan(40)
    expect(echoOf(sent, silence(2130))).toMatchObject({ isAtLeast: true, lossDb: expect.closeTo(65, 0) })
  })

  it('is not made up where no tone was sent, or nothing recorded', () => {
    expect(echoOf(silence(2000), noise(2000, -30))).toBeNull()
    expect(echoOf(sent, new Int16Array(0))).toBeNull()
    expect(echoOf(tone([1020], 300, -10), silence(300))).toBeNull()
  })
})

describe('a recording', () => {
  it('gives its samples back', () => {
    const samples = tone([425], 50, -10)
    expect(samplesOf(wav(samples))).toEqual({ ok: true, value: samples })
  })

  it('that Asterisk still writes is said to be open', () => {
    expect(samplesOf(wav(tone([425], 50, -10), { length: 0 }))).toEqual({ ok: false, error: 'open' })
    expect(samplesOf(wav(tone([425], 50, -10)).subarray(0, 500))).toEqual({ ok: false, error: 'open' })
    expect(samplesOf(new Uint8Array(0))).toEqual({ ok: false, error: 'open' })
  })

  it('that is none is refused, whatever its bytes', () => {
    const good = wav(tone([425], 20, -10))
    for (let at = 0; at < 44; at += 1) {
      const bad = Uint8Array.from(good)
      bad[at] = (bad[at] ?? 0) ^ 0xff
      expect(() => samplesOf(bad)).not.toThrow()
      expect(() => samplesOf(good.subarray(0, at))).not.toThrow()
    }
    expect(samplesOf(Buffer.alloc(4000, 'RIFF'))).toEqual({ ok: false, error: 'not-wav' })
  })
})
