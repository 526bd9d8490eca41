/** Sounds as people send them become what Asterisk plays; anything else is refused, whatever its bytes. */

import { describe, expect, it } from 'vitest'
import { samplesOf } from '../../daemon/line-test/sound/wav.ts'
import { soundName } from '../../daemon/sounds/files.ts'
import { readPcm } from '../../daemon/sounds/pcm.ts'
import { takeSound } from '../../daemon/sounds/take-sound.ts'
import { telephoneWav } from '../../daemon/sounds/telephone-wav.ts'
import { loudnessAt, type MadeWav, madeWav } from './made-wav.ts'

const streamOf = (...pieces: readonly Uint8Array[]) =>
  ReadableStream.from(pieces) as ReadableStream<Uint8Array>

async function converted(made: MadeWav): Promise<Uint8Array> {
  const pcm = readPcm(madeWav(made))
  if (pcm === null) throw new Error('not read')
  return telephoneWav(pcm)
}

describe('a sound', () => {
  it.each<MadeWav>([
    { rate: 8000 },
    { rate: 16_000 },
    { rate: 44_100, channels: 2 },
    { rate: 48_000, bits: 24 },
    { rate: 48_000, bits: 32, tag: 3, channels: 2, extensible: true },
    { rate: 22_050, bits: 8 },
    { rate: 11_025, extraChunk: true },
    { rate: 96_000, bits: 32 },
  ])('of %o keeps its tone and its length', async made => {
    const wav = await converted(made)
    const samples = samplesOf(wav)
    expect(samples.ok && samples.value.length).toBeGreaterThanOrEqual(3995)
    expect(loudnessAt(wav, 440)).toBeGreaterThan(0.45)
    expect(loudnessAt(wav, 440)).toBeLessThan(0.55)
    expect(loudnessAt(wav, 1000)).toBeLessThan(0.02)
  })

  it('folds nothing back that a telephone cannot carry', async () => {
    const wav = await converted({ rate: 48_000, hertz: 5000 })
    // 5000 would come back as 3000.
    expect(loudnessAt(wav, 3000)).toBeLessThan(0.01)
    expect(loudnessAt(await converted({ rate: 48_000, hertz: 3000 }), 3000)).toBeGreaterThan(0.4)
  })

  it.each([
    ['A-law', 6, 0xd5, 0x2a, 0],
    ['µ-law', 7, 0xff, 0x80, 0.98],
  ])('in %s is read as ITU-T G.711 has it', (_, tag, silence, loud) => {
    const file = Buffer.from(madeWav({ rate: 8000, bits: 8, seconds: 2 / 8000 }))
    file.writeUInt16LE(tag, 20)
    file[44] = silence
    file[45] = loud
    const pcm = readPcm(file)
    expect(Math.abs(pcm?.at(0) ?? 1)).toBeLessThan(0.001)
    expect(Math.abs(pcm?.at(1) ?? 0)).toBeCloseTo(0.98, 1)
  })
})

describe('what is sent', () => {
  const whole = madeWav({ rate: 44_100, seconds: 0.1 })
  const fault = async (file: Uint8Array, mostSeconds = 10) => {
    const taken = await takeSound(streamOf(file), mostSeconds)
    return taken.ok ? 'taken' : taken.error[0]?.code
  }

  it('comes in pieces', async () => {
    const taken = await takeSound(streamOf(whole.slice(0, 7), whole.slice(7, 50), whole.slice(50)), 10)
    expect(taken.ok).toBe(true)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('RIFF....WAVE and no more')],
    ['an MP3', new TextEncoder().encode(`ID3${'x'.repeat(500)}`)],
    ['a head without sound', whole.slice(0, 44)],
    ['no channels', patched(whole, 22, 0)],
    ['a hundred channels', patched(whole, 22, 100)],
    ['no rate', patched(whole, 24, 0)],
    ['a rate that fits nothing', patched(whole, 24, 44_101)],
    ['compressed sound', patched(whole, 20, 0x55)],
  ])('is refused when it is %s', async (_, file) => {
    expect(await fault(file)).toBe('sound-not-readable')
  })

  it('is refused when it is too long', async () => {
    expect(await fault(madeWav({ rate: 8000, seconds: 11 }))).toBe('sound-too-long')
  })

  it('never breaks the reader, wherever it is cut or changed', async () => {
    for (let at = 0; at < 60; at += 1) {
      const changed = Uint8Array.from(whole)
      changed[at] = 255 - (changed[at] ?? 0)
      expect(['taken', 'sound-not-readable', 'sound-too-long']).toContain(await fault(changed))
      expect(['taken', 'sound-not-readable']).toContain(await fault(whole.slice(0, at)))
    }
  })
})

function patched(file: Uint8Array, at: number, value: number): Uint8Array {
  const changed = Buffer.from(file)
  changed.writeUInt16LE(value, at)
  if (at === 24) changed.writeUInt16LE(0, 26)
  return changed
}

describe('the name of a piece', () => {
  it.each([
    ['Café (live).MP3', 'cafe-live.wav'],
    ['../../etc/passwd', 'passwd.wav'],
    ['C:\\Music\\Für Elise.wav', 'fur-elise.wav'],
    ['音楽.ogg', 'music.wav'],
    ['a\nb;[x]$y', 'a-b-x-y.wav'],
  ])('%j is kept as %s', (given, kept) => {
    expect(soundName(given, new Set())).toBe(kept)
  })

  it('is another where there is one already', () => {
    expect(soundName('a.wav', new Set(['a.wav', 'a-2.wav']))).toBe('a-3.wav')
  })
})
