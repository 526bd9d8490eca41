/** Faults that a schema found, as sentences beside the fields. */

import type { z } from 'zod'

export interface FieldFault {
  readonly field: string
  readonly sentence: string
}

/** The first fault of each field counts; `describe` gives null for one that has no field. */
export function fieldErrors(
  faults: readonly z.core.$ZodIssue[],
  describe: (path: readonly PropertyKey[]) => FieldFault | null,
): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { path } of faults) {
    const fault = describe(path)
    if (fault !== null) errors[fault.field] ??= fault.sentence
  }
  return errors
}
