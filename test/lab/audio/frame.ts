/** Sound as the telephone network has it: 8000 samples a second, 20 ms at a time. */

export const SAMPLE_RATE = 8000
/** Samples of one frame (20 ms). */
export const FRAME_SAMPLES = 160

/** Signed 16 bit samples, little endian as AudioSocket sends them. */
export function samplesOf(bytes: Buffer): Int16Array {
  const samples = new Int16Array(bytes.length >> 1)
  for (let at = 0; at < samples.length; at += 1) samples[at] = bytes.readInt16LE(at * 2)
  return samples
}

export function bytesOf(samples: Int16Array): Buffer {
  const bytes = Buffer.alloc(samples.length * 2)
  for (let at = 0; at < samples.length; at += 1) bytes.writeInt16LE(samples[at] ?? 0, at * 2)
  return bytes
}

/** Root of the mean square, 0 to 32768. */
export function levelOf(samples: Int16Array): number {
  if (samples.length === 0) return 0
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return Math.sqrt(sum / samples.length)
}

/** Decibels below full scale; silence is -96. */
export function decibels(level: number): number {
  return level < 1 ? -96 : Math.max(-96, 20 * Math.log10(level / 32768))
}
