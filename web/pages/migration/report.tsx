/** The report of an import, side by side: what was there, what it is here, and why it is different. */

import { remarkIn } from '../../../daemon/migration/remarks.ts'
import { AREA_NAMES, AREAS, type Area, countsOf, type ReportLine } from '../../../daemon/migration/report.ts'
import type { Speech } from '../../i18n/translate.ts'

/** Of one kind of thing; what comes over unchanged is folded away. */
const MOST_ROWS = 500

export const Report = ({ lines, speech }: { lines: readonly ReportLine[]; speech: Speech }) => (
  <section aria-labelledby="report">
    <div class="heading">
      <h2 id="report">{speech.t('migration.report')}</h2>
    </div>
    {AREAS.map(area => {
      const own = lines.filter(line => line.area === area)
      return own.length === 0 ? null : <AreaReport area={area} lines={own} speech={speech} />
    })}
  </section>
)

const AreaReport = ({
  area,
  lines,
  speech,
}: {
  area: Area
  lines: readonly ReportLine[]
  speech: Speech
}) => {
  const { t, format } = speech
  const counts = countsOf(lines)
  const told = lines.filter(({ here, remarks }) => here === null || remarks.length > 0)
  const same = lines.filter(({ here, remarks }) => here !== null && remarks.length === 0)
  const done = format.number(counts.carried + counts.changed)
  return (
    <section class="panel">
      <div class="panel-head">
        <h3>{AREA_NAMES[area][speech.language]}</h3>
        <span class="badge" data-state="idle">
          {t('migration.area-count', { done, all: format.number(lines.length) })}
        </span>
      </div>
      {told.length === 0 ? null : <Rows lines={told} speech={speech} />}
      {same.length === 0 ? null : (
        <details>
          <summary>{t('migration.unchanged', { count: same.length })}</summary>
          <Rows lines={same} speech={speech} />
        </details>
      )}
    </section>
  )
}

const Rows = ({ lines, speech }: { lines: readonly ReportLine[]; speech: Speech }) => {
  const { t } = speech
  return (
    <div class="scroll">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{t('migration.old')}</th>
            <th scope="col">{t('migration.here')}</th>
            <th scope="col">{t('migration.why')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_ROWS).map(({ old, here, remarks }) => (
            <tr>
              <th scope="row">{old}</th>
              <td>{here ?? <strong>{t('migration.stays-behind')}</strong>}</td>
              <td>
                {remarks.map(one => (
                  <div>{remarkIn(speech.language, one, issue => speech.issue(issue).what)}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > MOST_ROWS ? <p class="hint">+ {lines.length - MOST_ROWS}</p> : null}
    </div>
  )
}
