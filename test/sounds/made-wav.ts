/** WAV files as recorders make them, for tests: a tone in any format. */

export interface MadeWav {
  readonly rate: number
  readonly channels?: number
  readonly bits?: 8 | 16 | 24 | 32
  /** Tag of the format: 1 PCM, 3 float, 6 A-law, 7 µ-law. */
  readonly tag?: 1 | 3
  readonly seconds?: number
  readonly hertz?: number
  /** Written by some programs between the format and the sound. */
  readonly extraChunk?: boolean
  readonly extensible?: boolean
}

export function madeWav({
  rate,
  channels = 1,
  bits = 16,
  tag = 1,
  seconds = 0.5,
  hertz = 440,
  extraChunk = false,
  extensible = false,
}: MadeWav): Uint8Array<ArrayBuffer> {
  const frames = Math.round(rate * seconds)
  const bytes = bits / 8
  const formatBytes = extensible ? 40 : 16
  const extra = extraChunk ? 8 + 5 + 1 : 0
  const dataBytes = frames * channels * bytes
  const file = Buffer.alloc(12 + 8 + formatBytes + extra + 8 + dataBytes)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(formatBytes, 16)
  file.writeUInt16LE(extensible ? 0xfffe : tag, 20)
  file.writeUInt16LE(channels, 22)
  file.writeUInt32LE(rate, 24)
  file.writeUInt32LE(rate * channels * bytes, 28)
  file.writeUInt16LE(channels * bytes, 32)
  file.writeUInt16LE(bits, 34)
  if (extensible) file.writeUInt16LE(tag, 44)
  let at = 20 + formatBytes
  if (extraChunk) {
    file.write('LIST', at, 'latin1')
    file.writeUInt32LE(5, at + 4)
    at += extra
  }
  file.write('data', at, 'latin1')
  file.writeUInt32LE(dataBytes, at + 4)
  at += 8
  for (let frame = 0; frame < frames; frame += 1) {
    const value = Math.sin((2 * Math.PI * hertz * frame) / rate) * 0.5
    for (let channel = 0; channel < channels; channel += 1) {
      if (tag === 3) file.writeFloatLE(value, at)
      else if (bits === 8) file.writeUInt8(Math.round(value * 127) + 128, at)
      else file.writeIntLE(Math.round(value * (2 ** (bits - 1) - 1)), at, bytes)
      at += bytes
    }
  }
  return new Uint8Array(file)
}

/** Of a WAV of ours: how loud it is at a frequency, 0 to 1. */
export function loudnessAt(wav: Uint8Array, hertz: number): number {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength)
  const count = (wav.length - 44) / 2
  let [real, imaginary] = [0, 0]
  for (let index = 0; index < count; index += 1) {
    const sample = view.getInt16(44 + index * 2, true) / 32_768
    const turn = (2 * Math.PI * hertz * index) / 8000
    real += sample * Math.cos(turn)
    imaginary += sample * Math.sin(turn)
  }
  return (2 * Math.hypot(real, imaginary)) / count
}
