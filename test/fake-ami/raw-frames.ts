/** Reads captured AMI text into frames without the library under test. */

import type { Frame } from '../../daemon/ami/frame.ts'

export function rawFrames(text: string): readonly Frame[] {
  return text
    .split(/(?:\r?\n){2,}/)
    .map(block => {
      const frame: Record<string, string> = Object.create(null)
      for (const line of block.split(/\r?\n/)) {
        const colon = line.indexOf(': ')
        if (colon > 0) frame[line.slice(0, colon).toLowerCase()] = line.slice(colon + 2)
      }
      return frame
    })
    .filter(frame => Object.keys(frame).length > 0)
}
