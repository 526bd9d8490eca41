/** What a command sees of the world it was called from. */

export interface Terminal {
  /** One or more lines, without the last newline. */
  out(text: string): void
  error(text: string): void
  readonly env: Readonly<Record<string, string | undefined>>
}

/** 0: done. 1: something is wrong and was said. 2: called wrongly. */
export type ExitStatus = 0 | 1 | 2
