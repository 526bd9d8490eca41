/** Makes the generated files of this room, each with what has to happen when its bytes change. */

import type { Activation, GeneratedFile } from '../daemon/model/generated-file.ts'

export type Decide = (before: string | null, after: string | null) => Activation

export const nothing: Activation = { do: 'nothing' }
export const restartAsterisk: Activation = { do: 'restart-asterisk' }
export const restartDahdiChannels: Activation = { do: 'restart-dahdi-channels' }
export const reload = (module: string): Activation => ({ do: 'reload', module })

/** The same whatever changed. */
export const always =
  (activation: Activation): Decide =>
  () =>
    activation

export function asteriskFile(
  name: string,
  text: string,
  decide: Decide,
  { secret = false }: { readonly secret?: boolean } = {},
): GeneratedFile {
  return {
    room: 'asterisk',
    name,
    text,
    secret,
    activation: (before, after) => (before === after ? nothing : decide(before, after)),
  }
}
