/** What one speaker says: a queue of sounds, handed out in frames; silence when it is empty. */

import { FRAME_SAMPLES } from './frame.ts'

export interface Mouth {
  /** Resolves when the last sample of it has been handed out, or when it was cut short by `hush`. */
  say(sound: Int16Array): Promise<void>
  /** Always FRAME_SAMPLES long. */
  nextFrame(): Int16Array
  /** Forgets what has not been said. */
  hush(): void
}

export function mouth(): Mouth {
  let queue: { sound: Int16Array; said: number; done: () => void }[] = []
  return {
    say: sound => new Promise(resolve => queue.push({ sound, said: 0, done: resolve })),
    nextFrame: () => {
      const frame = new Int16Array(FRAME_SAMPLES)
      let filled = 0
      while (filled < frame.length) {
        const first = queue[0]
        if (first === undefined) break
        const part = first.sound.subarray(first.said, first.said + frame.length - filled)
        frame.set(part, filled)
        filled += part.length
        first.said += part.length
        if (first.said < first.sound.length) break
        queue.shift()
        first.done()
      }
      return frame
    },
    hush: () => {
      const left = queue
      queue = []
      for (const each of left) each.done()
    },
  }
}
