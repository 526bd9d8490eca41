/** How an apply ended, or that it is still running. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import type { ApplyRun } from '../../apply-runs.ts'
import type { Speech } from '../../i18n/translate.ts'
import { issueItem } from '../../live/items.ts'
import { NoticeBox } from '../../parts/layout.tsx'
import { NewAddress } from '../../parts/new-address.tsx'
import type { Notice } from '../../parts/view.ts'
import { IssueRow } from '../dashboard/rows.tsx'
import { activationText } from './words.ts'

function noticeOf(run: Exclude<ApplyRun, { is: 'none' }>, { t, format }: Speech): Notice {
  if (run.is === 'running') return { tone: 'notice', text: t('outcome.running') }
  switch (run.outcome.is) {
    case 'applied':
      return {
        tone: 'done',
        text: t('outcome.applied', { seconds: format.number((run.endedAt - run.startedAt) / 1000) }),
      }
    case 'nothing-to-do':
      return { tone: 'done', text: t('outcome.nothing-to-do') }
    case 'refused':
    case 'rolled-back':
    case 'failed':
      return { tone: 'error', text: t(`outcome.${run.outcome.is}`) }
  }
}

export const OutcomePage = ({
  speech,
  run,
  movingTo,
}: {
  speech: Speech
  run: Exclude<ApplyRun, { is: 'none' }>
  /** The machine may be elsewhere in the network by now. */
  movingTo: Settings | null
}) => {
  const { t } = speech
  const outcome = run.is === 'done' ? run.outcome : null
  const issues = outcome !== null && 'issues' in outcome ? outcome.issues : []
  const steps = outcome?.is === 'applied' ? outcome.steps : []
  return (
    <>
      <div class="heading">
        <h1>{t('outcome.title')}</h1>
      </div>
      <NoticeBox notice={noticeOf(run, speech)} />
      {movingTo === null || issues.length > 0 ? null : <NewAddress settings={movingTo} speech={speech} />}
      {issues.length === 0 ? null : (
        <div class="live-list issues">
          <ul aria-label={t('issues.title')}>
            {issues.map(issue => (
              <IssueRow item={issueItem(issue, speech)} />
            ))}
          </ul>
        </div>
      )}
      {steps.length === 0 ? null : (
        <section class="panel" aria-labelledby="done">
          <div class="panel-head">
            <h2 id="done">{t('outcome.steps')}</h2>
          </div>
          <ol class="steps">
            {steps.map(step => (
              <li data-effect={step.effect}>
                <span>{activationText(step.activation, speech)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {run.is === 'running' ? null : (
        <div class="buttons">
          <a class="button" href="/">
            {t('nav.dashboard')}
          </a>
          {outcome?.is === 'applied' || outcome?.is === 'nothing-to-do' ? null : (
            <a class="button quiet" href="/changes">
              {t('changes.title')}
            </a>
          )}
        </div>
      )}
    </>
  )
}
