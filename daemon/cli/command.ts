/** The shape of a command. */

import type { ExitStatus, Terminal } from './terminal.ts'

export type OptionValues = Readonly<Record<string, string | boolean>>

export interface Command {
  readonly name: string
  readonly summary: string
  readonly usage: string
  readonly help: readonly string[]
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>
  /** Arguments without a name, all needed; none where missing. */
  readonly positionals?: readonly string[]
  /** How many may come behind those. */
  readonly morePositionals?: number
  /** May throw an error whose message is meant for the person at the terminal. */
  run(values: OptionValues, terminal: Terminal, positionals: readonly string[]): Promise<ExitStatus>
}

export const text = (values: OptionValues, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

export const placementHelp =
  '  --placement FILE   where things are (default: $OFFHOOK_PLACEMENT, or the usual places)'
