/** Sound as the prompts need it: read from a WAV file, brought to 8 kHz, trimmed and made as loud as the other prompts. */

export interface Sound {
  readonly rate: number
  /** Mono, -1 to 1. */
  readonly samples: Float64Array
}

export const PROMPT_RATE = 8000

/** 16 bit mono PCM. Throws for anything else. */
export function readWav(bytes: Buffer): Sound {
  const isWav = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WAVE'
  let rate = 0
  for (let at = 12; isWav && at + 8 <= bytes.length; ) {
    const chunk = bytes.toString('latin1', at, at + 4)
    const size = Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8)
    if (chunk === 'fmt ') {
      const [format, channels, bits] = [10, 12, 24].map(place => bytes.readUInt16LE(at + place - 2))
      if (format !== 1 || channels !== 1 || bits !== 16) break
      rate = bytes.readUInt32LE(at + 12)
    }
    if (chunk === 'data' && rate > 0) {
      const samples = Float64Array.from(
        { length: size >> 1 },
        (_, index) => bytes.readInt16LE(at + 8 + index * 2) / 32768,
      )
      return { rate, samples }
    }
    at += 8 + size + (size & 1)
  }
  throw new Error('not a WAV file of 16 bit mono')
}

export function wavBytes({ rate, samples }: Sound): Buffer {
  const bytes = Buffer.alloc(44 + samples.length * 2)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(36 + samples.length * 2, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(rate * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36, 'latin1')
  bytes.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((sample, index) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32767), 44 + index * 2)
  })
  return bytes
}

/** Zero crossings of the windowed sinc on each side. */
const REACH = 24
/** Of the lower Nyquist frequency: nothing folds back into what a telephone carries. */
const EDGE = 0.94

/** Band-limited; the filter's weights are made once for each of the phases the two rates have towards each other. */
export function resampled({ rate, samples }: Sound, wanted: number): Sound {
  const divisor = gcd(rate, wanted)
  const [up, down] = [wanted / divisor, rate / divisor]
  const cutoff = EDGE * Math.min(1, wanted / rate)
  const half = Math.ceil(REACH / cutoff)
  const phases = Array.from({ length: up }, (_, phase) =>
    Float64Array.from({ length: 2 * half }, (_, tap) => {
      const distance = phase / up + half - 1 - tap
      const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / half)
      return Math.abs(distance) >= half ? 0 : cutoff * sinc(distance * cutoff) * window
    }),
  )
  const length = Math.floor((samples.length * up) / down)
  const result = Float64Array.from({ length }, (_, index) => {
    const place = index * down
    const weights = phases[place % up] as Float64Array
    const first = Math.floor(place / up) - half + 1
    let sum = 0
    for (let tap = 0; tap < weights.length; tap += 1)
      sum += (weights[tap] as number) * (samples[first + tap] ?? 0)
    return sum
  })
  return { rate: wanted, samples: result }
}

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

const QUIET = 0.004
const KEPT_MS = 60
/** Measured on Debian's English prompts: -22 dB while somebody speaks. */
const SPEAKING_POWER = 10 ** (-22 / 10)
const LOUDEST = 0.89

/** Without the pauses at its ends, as loud as Debian's prompts. */
export function asPrompt({ rate, samples }: Sound): Sound {
  const isLoud = (sample: number) => Math.abs(sample) > QUIET
  const first = samples.findIndex(isLoud)
  if (first < 0) return { rate, samples }
  const kept = Math.round((KEPT_MS * rate) / 1000)
  const cut = samples.slice(Math.max(0, first - kept), samples.findLastIndex(isLoud) + kept)
  const speaking = cut.filter(isLoud)
  const power = speaking.reduce((sum, sample) => sum + sample * sample, 0) / speaking.length
  const peak = cut.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  const gain = Math.min(Math.sqrt(SPEAKING_POWER / power), LOUDEST / peak)
  return { rate, samples: cut.map(sample => sample * gain) }
}
