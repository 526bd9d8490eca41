/** Watches the bytes of one connection before the codec sees them: the greeting must be Asterisk's, no message endless. */

const GREETING = 'Asterisk Call Manager/'
/**
 * Asterisk's longest messages (a channel with hundreds of variables) stay far below. The codec reads the lines of an
 * unfinished message anew with each piece, so many lines would cost it minutes.
 */
const LONGEST_FRAME_CHARACTERS = 4 * 1024 * 1024
const MOST_FRAME_LINES = 5000

export type Verdict = 'waiting-for-greeting' | 'greeted' | 'not-asterisk' | 'frame-too-long'

export interface StreamGuard {
  /** Judges the stream with one more piece of text. */
  watch(text: string): Verdict
}

export function createStreamGuard(): StreamGuard {
  let opening = ''
  let greeted = false
  let characters = 0
  let lines = 0
  let tail = ''
  return {
    watch(text) {
      if (!greeted) {
        opening += text.slice(0, 200)
        const line = opening.split('\n', 1)[0] ?? ''
        const length = Math.min(line.length, GREETING.length)
        if (line.slice(0, length) !== GREETING.slice(0, length)) return 'not-asterisk'
        if (opening.length === line.length) return line.length > 200 ? 'not-asterisk' : 'waiting-for-greeting'
        if (length < GREETING.length) return 'not-asterisk'
        greeted = true
        opening = ''
      }
      // A frame ends with an empty line; its line feeds may come in different pieces.
      const seam = tail + text
      const end = Math.max(seam.lastIndexOf('\n\r\n'), seam.lastIndexOf('\n\n'))
      if (end >= 0) characters = lines = 0
      const unfinished = end < 0 ? text : seam.slice(end + 2)
      characters += unfinished.length
      lines += unfinished.split('\n').length - 1
      tail = seam.slice(-2)
      return characters > LONGEST_FRAME_CHARACTERS || lines > MOST_FRAME_LINES ? 'frame-too-long' : 'greeted'
    },
  }
}
