/** A history and a trial in memory: what a person applies on the pages is remembered, and can be taken back. */

import type { Appliance, StoredSettings } from '../../daemon/appliance.ts'
import type { ApplyHow, HistoryDesk, PastGeneration, Trial, TrialDesk } from '../../daemon/apply/desks.ts'
import { isRisky } from '../../daemon/apply/trial.ts'
import { ok, refused } from '../../daemon/model/issue.ts'

export interface FakeHistory {
  readonly history: HistoryDesk
  readonly trial: TrialDesk
  applied(after: StoredSettings, before: StoredSettings, generation: number, how: ApplyHow | undefined): void
}

const gone = (code: string) => [
  { code, severity: 'error' as const, subject: null, params: { generation: 0 } },
]

export function fakeHistory(
  first: StoredSettings,
  now: () => number,
  edit: Appliance['edit'],
  putBack: (stored: StoredSettings) => void,
): FakeHistory {
  const past: { readonly stored: StoredSettings; readonly entry: PastGeneration }[] = []
  let trial: (Trial & { readonly before: StoredSettings }) | null = null
  const remember = (stored: StoredSettings, generation: number, by: PastGeneration['by']) =>
    past.unshift({
      stored,
      entry: {
        generation,
        settingsRevision: stored.revision,
        at: now(),
        by,
        isInForce: false,
        settings: stored.settings,
      },
    })
  remember(first, 1, null)
  const list = () => past.map(({ entry }, index) => ({ ...entry, isInForce: index === 0 }))
  return {
    applied(after, before, generation, how) {
      remember(after, generation, how?.by ?? null)
      if (how?.confirmWithinMinutes === undefined) return
      const until = now() + how.confirmWithinMinutes * 60_000
      trial = { generation, former: generation - 1, until, by: how.by, before }
    },
    history: {
      list: async () => list(),
      async change(generation) {
        const all = list()
        const index = all.findIndex(each => each.generation === generation)
        const found = all[index]
        const diff = '--- asterisk/a.conf\n+++ asterisk/a.conf\n@@ -1,1 +1,1 @@\n-before\n+after\n'
        return found === undefined
          ? null
          : {
              generation: found,
              former: all[index + 1] ?? null,
              files: [{ room: 'asterisk', name: 'a.conf', kind: 'changed', diff }],
            }
      },
      async takeBack(revision, generation) {
        const found = past.find(({ entry }) => entry.generation === generation)
        return found === undefined
          ? refused(gone('generation-gone'))
          : edit(revision, () => found.stored.settings)
      },
    },
    trial: {
      current: () => trial,
      isRisky,
      async confirm() {
        if (trial === null) return refused(gone('no-trial'))
        trial = null
        return ok(null)
      },
      async giveUp() {
        if (trial === null) return refused(gone('no-trial'))
        putBack(trial.before)
        remember(trial.before, trial.generation + 1, { how: 'not-confirmed', person: null })
        trial = null
        return ok(null)
      },
      issues: () => [],
    },
  }
}
