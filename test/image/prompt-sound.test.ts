/** Sound of the prompts: what a telephone carries stays, what would fold back is gone. */

import { describe, expect, it } from 'vitest'
import { asPrompt, readWav, resampled, type Sound, wavBytes } from '../../image/layers/prompts/sound.ts'

const sine = (hertz: number, rate: number, seconds = 0.5, peak = 0.5): Sound => ({
  rate,
  samples: Float64Array.from(
    { length: rate * seconds },
    (_, at) => peak * Math.sin((2 * Math.PI * hertz * at) / rate),
  ),
})
const power = ({ samples }: Sound) => {
  const middle = samples.subarray(samples.length >> 2, (samples.length * 3) >> 2)
  return middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length
}

describe('resampling to 8 kHz', () => {
  it.each([300, 1000, 3000])('keeps %i Hz', hertz => {
    const { rate, samples } = resampled(sine(hertz, 22050), 8000)
    expect([rate, samples.length]).toEqual([8000, 4000])
    expect(10 * Math.log10(power({ rate, samples }) / 0.125)).toBeCloseTo(0, 0)
  })

  it.each([5000, 7000, 10000])('takes %i Hz away', hertz => {
    expect(10 * Math.log10(power(resampled(sine(hertz, 22050), 8000)))).toBeLessThan(-50)
  })
})

describe('a prompt', () => {
  it('comes back from its file as it went in', () => {
    const sound = sine(1000, 8000)
    const back = readWav(wavBytes(sound))
    expect(back.rate).toBe(8000)
    expect(
      Math.max(...back.samples.map((sample, at) => Math.abs(sample - (sound.samples[at] ?? 9)))),
    ).toBeLessThan(0.001)
    expect(() => readWav(Buffer.from('RIFFxxxxWAVE'))).toThrow('not a WAV file')
  })

  it('has no long pauses at its ends and is as loud as the others', () => {
    const quiet = new Float64Array(4000)
    const samples = Float64Array.from([...quiet, ...sine(1000, 8000, 0.5, 0.05).samples, ...quiet])
    const prompt = asPrompt({ rate: 8000, samples })
    expect(prompt.samples.length).toBeLessThan(4000 + 2 * 600)
    // Its silent samples do not count.
    expect(10 * Math.log10(power(prompt))).toBeGreaterThan(-24)
    expect(10 * Math.log10(power(prompt))).toBeLessThan(-21)
  })
})
