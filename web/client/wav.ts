/** Any sound the browser can play, as WAV for the telephone: 16 bits, mono, 8000 samples a second. */

const RATE = 8000
const HEAD = 44

/** Rejects where the browser cannot read it. */
export async function decodeForTelephone(bytes: ArrayBuffer): Promise<AudioBuffer> {
  // Decoding at any rate of ours would resample before the channels are mixed: the file's own rate is kept until then.
  const reader = new AudioContext()
  const sound = await reader.decodeAudioData(bytes).finally(() => reader.close())
  const mixer = new OfflineAudioContext(1, Math.max(1, Math.ceil(sound.duration * RATE)), RATE)
  const source = mixer.createBufferSource()
  source.buffer = sound
  source.connect(mixer.destination)
  source.start()
  return mixer.startRendering()
}

export function wavOf(sound: AudioBuffer): Blob {
  const samples = sound.getChannelData(0)
  const view = new DataView(new ArrayBuffer(HEAD + samples.length * 2))
  const word = (at: number, text: string) =>
    [...text].forEach((letter, index) => {
      view.setUint8(at + index, letter.charCodeAt(0))
    })
  word(0, 'RIFF')
  view.setUint32(4, HEAD - 8 + samples.length * 2, true)
  word(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  word(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  samples.forEach((sample, index) => {
    view.setInt16(HEAD + index * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32767), true)
  })
  return new Blob([view.buffer], { type: 'audio/wav' })
}
