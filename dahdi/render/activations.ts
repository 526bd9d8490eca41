/** What it takes for a changed file of ours to be in force: decided from its two versions. */

import type { Activation } from '../../daemon/model/generated-file.ts'

const NOTHING: Activation = { do: 'nothing' }

/** Directives without comments, blank lines and spacing. */
const directives = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map(line => line.replace(/#.*/, '').trim().replace(/\s+/g, ' '))
    .filter(line => line !== '')

const differ = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') !== b.join('\n')

/** A tone zone alone is no reason to run dahdi_cfg: without any span there may be no DAHDI to configure. */
export function systemConfActivation(before: string | null, after: string | null): Activation {
  const [former, next] = [directives(before), directives(after)]
  const isZone = (line: string) => /^(load|default)zone ?=/i.test(line)
  const hasSpans = [...former, ...next].some(line => !isZone(line))
  return hasSpans && differ(former, next) ? { do: 'configure-dahdi' } : NOTHING
}

export function modulesActivation(before: string | null, after: string | null): Activation {
  return differ(directives(before), directives(after)) ? { do: 'reload-drivers' } : NOTHING
}

/**
 * A span has its number and its line mode until its driver goes (dahdi-base.c, dahdi_spantype_store). Dynamic ones are made
 * anew whenever system.conf, which has them too, is put in force.
 */
export function spanFileActivation(before: string | null, after: string | null): Activation {
  const ofCards = (text: string | null) => directives(text).filter(line => !line.startsWith('DYN/'))
  return differ(ofCards(before), ofCards(after)) ? { do: 'reload-drivers' } : NOTHING
}

export const nothing = (): Activation => NOTHING

/**
 * Options count for the drivers of cards that are there; those of absent cards and the blacklist are read when the next
 * module is loaded anyway. `auto_assign_spans=1` is in force from the start.
 */
export const modprobeActivation =
  (drivers: readonly string[]) =>
  (before: string | null, after: string | null): Activation => {
    const effective = (text: string | null) =>
      directives(text).filter(line => {
        const [command, module] = line.split(' ')
        if (line === 'options dahdi auto_assign_spans=1') return false
        return command === 'options' && (module === 'dahdi' || drivers.includes(module ?? ''))
      })
    return differ(effective(before), effective(after)) ? { do: 'reload-drivers' } : NOTHING
  }
