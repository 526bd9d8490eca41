/** The test of one port or line: a button to begin it, how it goes, what it found. */

import type { PortTests, TestReport, TestSubject } from '../../../daemon/appliance.ts'
import type { Issue } from '../../../daemon/model/issue.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icons.tsx'
import { Clock } from '../../parts/live.tsx'
import { Figures } from './figures.tsx'
import { Findings, Grade } from './findings.tsx'
import { findingText, testAddress } from './words.ts'

export interface TestPageView {
  readonly speech: Speech
  readonly subject: TestSubject
  readonly title: string
  readonly place: string
  readonly tests: PortTests
  /** With the number as typed. */
  readonly form: FormState
  readonly now: number
}

export const TestPage = ({ speech, subject, title, place, tests, form, now }: TestPageView) => {
  const { t } = speech
  const [last, ...earlier] = tests.reports
  const problems = [...form.problems, ...(tests.failure === null ? [] : [tests.failure])]
  return (
    <>
      <p class="crumb">
        <a href="/line-tests">{t('line-test.title')}</a>
      </p>
      <div class="heading">
        <div>
          <h1>{title}</h1>
          <p class="hint">{place}</p>
        </div>
      </div>
      {problems.length === 0 ? null : <Problems problems={problems} speech={speech} />}
      {tests.running === null ? (
        <form method="post" action={testAddress(subject.key)} class="sheet test-begin">
          <p>{t(`line-test.what-${subject.kind}`)}</p>
          {subject.kind === 'handset' ? null : (
            <TextField
              form={form}
              name="number"
              label={t('line-test.number')}
              hint={t('line-test.number-hint')}
              maxlength={40}
            />
          )}
          <div class="buttons">
            <button type="submit">
              {subject.kind === 'handset' ? t('line-test.ring') : t('line-test.start')}
            </button>
          </div>
        </form>
      ) : (
        <section class="panel test-running" aria-live="polite">
          <h2>{t('line-test.running')}</h2>
          <p>
            {t(`line-test.step.${tests.running.step}`)} <Clock since={tests.running.since} now={now} />
          </p>
        </section>
      )}
      {last === undefined ? null : <LastReport report={last} speech={speech} />}
      {earlier.length === 0 ? null : <Earlier reports={earlier} speech={speech} />}
    </>
  )
}

const Problems = ({ problems, speech }: { problems: readonly Issue[]; speech: Speech }) => (
  <div class="notice" data-tone="error" role="alert">
    <Icon name="error" />
    <div>
      {problems.map(problem => {
        const { what, todo } = speech.issue(problem)
        return (
          <p>
            {what} {todo}
          </p>
        )
      })}
    </div>
  </div>
)

const LastReport = ({ report, speech }: { report: TestReport; speech: Speech }) => {
  const { t, format } = speech
  return (
    <section class="panel test-report" aria-labelledby="last-test">
      <div class="panel-head">
        <h2 id="last-test">{t('line-test.last')}</h2>
        <Grade report={report} speech={speech} />
        <span class="hint">{format.moment(report.result.at)}</span>
      </div>
      <Findings report={report} speech={speech} />
      <Figures result={report.result} speech={speech} />
    </section>
  )
}

const Earlier = ({ reports, speech }: { reports: readonly TestReport[]; speech: Speech }) => {
  const { t, format } = speech
  return (
    <section class="panel" aria-labelledby="earlier-tests">
      <div class="panel-head">
        <h2 id="earlier-tests">{t('line-test.earlier')}</h2>
      </div>
      <div class="scroll">
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{t('line-test.at')}</th>
              <th scope="col">{t('line-test.found')}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map(report => (
              <tr>
                <td>{format.moment(report.result.at)}</td>
                <td>
                  <Grade report={report} speech={speech} />{' '}
                  {report.verdict.map(issue => findingText(issue, speech).what).join(' ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
