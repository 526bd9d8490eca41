/** What will happen: the changes, the steps with what they do to calls, the files line by line. */

import type { FileChange, Plan } from '../../../daemon/apply/plan-types.ts'
import type { Issue } from '../../../daemon/model/issue.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { issueItem } from '../../live/items.ts'
import { FormProblems } from '../../parts/form-frame.tsx'
import { Icon } from '../../parts/icons.tsx'
import { NewAddress } from '../../parts/new-address.tsx'
import type { SettingChange } from '../../pending/setting-changes.ts'
import { IssueRow } from '../dashboard/rows.tsx'
import { DiffText } from './diff.tsx'
import { activationText, changeText, effectText } from './words.ts'

export const PlanPage = ({
  speech,
  plan,
  changes,
  form,
  isRisky,
  moved,
}: {
  speech: Speech
  plan: Plan
  changes: readonly SettingChange[] | null
  form: FormState
  /** Better kept only when somebody confirms. */
  isRisky: boolean
  /** The settings, where they put the machine elsewhere in the network; null where they do not. */
  moved: Settings | null
}) => {
  const { t } = speech
  const isBlocked = plan.issues.some(issue => issue.severity === 'error')
  const dropped = Math.max(0, ...plan.steps.map(step => step.droppedCalls))
  return (
    <>
      <div class="heading">
        <h1>{t('changes.title')}</h1>
      </div>
      <FormProblems form={form} speech={speech} />
      {plan.issues.length === 0 ? null : (
        <div class="live-list issues">
          <ul aria-label={t('issues.title')}>
            {worstFirst(plan.issues).map(issue => (
              <IssueRow item={issueItem(issue, speech)} />
            ))}
          </ul>
        </div>
      )}
      {changes === null || changes.length === 0 ? null : (
        <section class="panel" aria-labelledby="changed">
          <div class="panel-head">
            <h2 id="changed">{t('changes.yours')}</h2>
          </div>
          <ul class="plain-list">
            {changes.map(change => (
              <li>{changeText(change, speech)}</li>
            ))}
          </ul>
        </section>
      )}
      <section class="panel" aria-labelledby="steps">
        <div class="panel-head">
          <h2 id="steps">{t('changes.steps')}</h2>
        </div>
        {plan.steps.length === 0 ? (
          <p>{t('changes.no-steps')}</p>
        ) : (
          <ol class="steps">
            {plan.steps.map(step => (
              <li data-effect={step.droppedCalls > 0 ? 'drops-now' : step.effect}>
                <span>{activationText(step.activation, speech)}</span>
                <span class="effect">{effectText(step, speech)}</span>
              </li>
            ))}
          </ol>
        )}
      </section>
      {moved === null || isBlocked ? null : <NewAddress settings={moved} speech={speech} />}
      {plan.changes.length === 0 ? null : (
        <section class="panel" aria-labelledby="files">
          <div class="panel-head">
            <h2 id="files">{t('changes.files', { count: plan.changes.length })}</h2>
          </div>
          {plan.changes.map(change => (
            <FilePart change={change} speech={speech} />
          ))}
        </section>
      )}
      <div class="buttons apply-bar">
        {isBlocked ? (
          <p class="hint">{t('changes.blocked')}</p>
        ) : (
          <form method="post" action="/changes/apply" class="apply-form">
            <input type="hidden" name="revision" value={String(plan.settingsRevision)} />
            <TrialField
              isRisky={isRisky}
              minutes={moved === null ? USUAL_MINUTES : MOVING_MINUTES}
              speech={speech}
            />
            <button type="submit" class={dropped > 0 ? 'danger' : undefined}>
              {dropped > 0 ? t('changes.apply-dropping', { count: dropped }) : t('changes.apply')}
            </button>
          </form>
        )}
        <a class="button quiet" href="/changes/discard">
          {t('changes.discard')}
        </a>
        <a href="/changes/history">{t('past.title')}</a>
      </div>
    </>
  )
}

/** How long somebody has to confirm. */
export const TRIAL_MINUTES = [2, 3, 5, 10, 30] as const
const USUAL_MINUTES = 5
/** Whoever cannot get in waits for it. */
const MOVING_MINUTES = 3

/** Proposed where the change could shut out the one who makes it, or silence the house. */
const TrialField = ({
  isRisky,
  minutes: usual,
  speech: { t },
}: {
  isRisky: boolean
  minutes: number
  speech: Speech
}) => (
  <div class="field">
    <label for="trial">{t('trial.choose')}</label>
    <select id="trial" name="trial" aria-describedby="trial-hint">
      <option value="">{t('trial.at-once')}</option>
      {TRIAL_MINUTES.map(minutes => (
        <option value={String(minutes)} selected={isRisky && minutes === usual}>
          {t('trial.minutes', { count: minutes })}
        </option>
      ))}
    </select>
    <p class="hint" id="trial-hint">
      {isRisky ? t('trial.risky') : t('trial.calm')}
    </p>
  </div>
)

const order = { error: 0, warning: 1, notice: 2 }
const worstFirst = (issues: readonly Issue[]): readonly Issue[] =>
  issues.toSorted((a, b) => order[a.severity] - order[b.severity])

export const FilePart = ({ change, speech }: { change: FileChange; speech: Speech }) => {
  const { t } = speech
  const path = `${change.room}/${change.name}`
  if (change.diff === null)
    return (
      <p class="file">
        <code>{path}</code>{' '}
        <span class="hint">
          {t(`file.${change.kind}`)} · {t('file.secret')}
        </span>
      </p>
    )
  return (
    <details class="file">
      <summary>
        <Icon name="forward" />
        <code>{path}</code> <span class="hint">{t(`file.${change.kind}`)}</span>
      </summary>
      <DiffText diff={change.diff} speech={speech} />
    </details>
  )
}

export const NothingPage = ({ speech }: { speech: Speech }) => (
  <>
    <div class="heading">
      <h1>{speech.t('changes.title')}</h1>
    </div>
    <p class="empty panel">{speech.t('changes.nothing')}</p>
    <p>
      <a href="/changes/history">{speech.t('past.title')}</a>
    </p>
    <p>
      <a href="/">{speech.t('nav.dashboard')}</a>
    </p>
  </>
)
