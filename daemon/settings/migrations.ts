/** Numbered steps from one version of the settings to the next; released steps are never edited. */

/** Takes the settings of version `to - 1`, gives those of version `to`; the result is parsed, so it may be wrong. */
export interface Migration {
  readonly to: number
  readonly migrate: (settings: Readonly<Record<string, unknown>>) => Record<string, unknown>
}

/** Version 1 is the first. */
export const migrations: readonly Migration[] = []

/** null when a step is missing or fails. */
export function migrateTo(
  target: number,
  settings: Record<string, unknown>,
  steps: readonly Migration[],
): Record<string, unknown> | null {
  let now = settings
  for (let version = Number(settings.version); version < target; version++) {
    const step = steps.find(candidate => candidate.to === version + 1)
    if (step === undefined) return null
    try {
      now = { ...step.migrate(now), version: step.to }
    } catch {
      return null
    }
  }
  return now
}
