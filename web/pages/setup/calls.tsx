/** Sixth step: a call in and a call out over each line; each turns green by itself when it has come. */

import type { Plan } from '../../../daemon/apply/plan-types.ts'
import type { TrunkView } from '../../../daemon/live/live-view.ts'
import type { OutgoingRoute } from '../../../daemon/model/gateway-model.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Screen } from '../../live/wire.ts'
import { PostButton } from '../../parts/form-frame.tsx'
import { LiveBadge } from '../../parts/live.tsx'
import { GoOn, StepFrame, type StepView } from './frame.tsx'

export const CallsStep = ({
  trunks,
  screen,
  routes,
  waiting,
  now,
  ...view
}: StepView & {
  trunks: readonly TrunkView[]
  screen: Screen
  /** Ways out, for the digit in front of the number. */
  routes: readonly OutgoingRoute[]
  waiting: Waiting | null
  now: number
}) => {
  const { t } = view.speech
  const lines = trunks.flatMap(trunk =>
    trunk.lines.map(line => ({ line, prefix: accessCodeOf(trunk.id, routes) })),
  )
  return (
    <StepFrame {...view} step="calls">
      <PutInForce waiting={waiting} speech={view.speech} />
      {lines.length === 0 ? <p class="empty panel">{t('setup.calls.none')}</p> : null}
      {lines.map(({ line, prefix }) => (
        <section class="panel first-calls" aria-labelledby={`calls-${line.id}`}>
          <div class="panel-head">
            <h2 id={`calls-${line.id}`}>{line.name}</h2>
            {line.number === null ? null : <span class="hint">{line.number}</span>}
          </div>
          <ol class="first-calls-list">
            <li>
              <p>
                {line.number === null
                  ? t('setup.calls.in')
                  : t('setup.calls.in-number', { number: line.number })}
              </p>
              <LiveBadge
                id={`first-call:incoming:${line.id}`}
                cell={screen.cells[`first-call:incoming:${line.id}`]}
                now={now}
              />
            </li>
            <li>
              <p>
                {prefix === null
                  ? t('setup.calls.no-way-out')
                  : prefix === ''
                    ? t('setup.calls.out')
                    : t('setup.calls.out-prefix', { prefix })}
              </p>
              <LiveBadge
                id={`first-call:outgoing:${line.id}`}
                cell={screen.cells[`first-call:outgoing:${line.id}`]}
                now={now}
              />
            </li>
          </ol>
        </section>
      ))}
      <div class="buttons">
        <GoOn step="calls" label={t('setup.calls.finish')} />
      </div>
    </StepFrame>
  )
}

/** null: no outgoing route takes this trunk. */
const accessCodeOf = (trunk: string, routes: readonly OutgoingRoute[]): string | null =>
  routes.find(({ trunkIds }) => trunkIds.includes(trunk))?.accessCode ?? null

export type Waiting =
  | { readonly is: 'running' }
  | { readonly is: 'plan'; readonly plan: Plan; readonly count: number | null; readonly failed: boolean }

/** What was decided on the way, put in force with one button; what it does to calls is said before. */
export const PutInForce = ({ waiting, speech }: { waiting: Waiting | null; speech: Speech }) => {
  const { t } = speech
  if (waiting === null) return null
  if (waiting.is === 'running')
    return (
      <section class="panel test-running" aria-live="polite">
        <p>{t('outcome.running')}</p>
      </section>
    )
  const { plan } = waiting
  const dropped = Math.max(0, ...plan.steps.map(step => step.droppedCalls))
  const isBlocked = plan.issues.some(issue => issue.severity === 'error')
  return (
    <section class="sheet aside put-in-force" aria-labelledby="put-in-force">
      <h2 id="put-in-force">{t('setup.apply.title')}</h2>
      <p>
        {waiting.failed
          ? t('setup.apply.failed')
          : isBlocked
            ? t('changes.blocked')
            : dropped > 0
              ? t('setup.apply.drops', { count: dropped })
              : t('setup.apply.text')}
      </p>
      <div class="buttons">
        {isBlocked || waiting.failed ? null : (
          <PostButton
            action="/setup/apply"
            revision={plan.settingsRevision}
            label={dropped > 0 ? t('changes.apply-dropping', { count: dropped }) : t('setup.apply.now')}
          />
        )}
        <a class="button quiet" href={waiting.failed ? '/changes/outcome' : '/changes'}>
          {t('pending.see')}
        </a>
      </div>
    </section>
  )
}
