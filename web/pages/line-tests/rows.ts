/** What the pages show of each thing that can be tested. */

import type { RunningTest, TestReport } from '../../../daemon/appliance.ts'
import type { Web } from '../../env.ts'
import type { Speech } from '../../i18n/translate.ts'
import { findPlaces } from '../../places.ts'
import { subjectTitle } from './words.ts'

export interface TestRow {
  readonly key: string
  readonly title: string
  /** Card and socket. */
  readonly place: string
  readonly running: RunningTest | null
  readonly last: TestReport | null
}

/** Of these ports and spans; null: of all. */
export function testRows(
  { appliance }: Web,
  speech: Speech,
  keys: readonly string[] | null,
): readonly TestRow[] {
  const { lineTests } = appliance
  const wanted = lineTests.subjects().filter(({ key }) => keys === null || keys.includes(key))
  if (wanted.length === 0) return []
  const places = findPlaces(appliance.settings().settings, appliance.inventory(), speech.t)
  const model = appliance.model()
  return wanted.map(subject => {
    const { running, reports } = lineTests.of(subject.key)
    return {
      key: subject.key,
      title: subjectTitle(subject, model, speech),
      place: places.nameOf(subject.key),
      running,
      last: reports[0] ?? null,
    }
  })
}
