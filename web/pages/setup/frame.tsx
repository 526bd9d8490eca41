/** What every step of the set-up has: where one is, what it is about, and the ways out. */

import type { Child } from 'hono/jsx'
import { SETUP_STEPS, type SetupProgress, type SetupStep } from '../../../daemon/setup/desk.ts'
import type { Speech } from '../../i18n/translate.ts'
import { Icon } from '../../parts/icons.tsx'
import { addressOf } from './steps.ts'

export interface StepView {
  readonly speech: Speech
  readonly progress: SetupProgress
}

export const StepFrame = ({
  speech,
  progress,
  step,
  children,
}: StepView & { readonly step: SetupStep | 'done'; readonly children: Child }) => {
  const { t } = speech
  return (
    <div class="setup">
      <nav class="setup-steps" aria-label={t('setup.steps')}>
        <ol>
          {SETUP_STEPS.map((each, index) => (
            <li data-step={progress.steps[each]}>
              <a href={addressOf(each)} aria-current={each === step ? 'step' : undefined}>
                <span class="setup-number" aria-hidden="true">
                  {progress.steps[each] === 'done' ? <Icon name="done" /> : String(index + 1)}
                </span>
                <span>{t(`setup.step.${each}`)}</span>
                <span class="visually-hidden"> {t(`setup.state.${progress.steps[each]}`)}</span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div class="heading">
        <h1>{step === 'done' ? t('setup.done.title') : t(`setup.${step}.title`)}</h1>
      </div>
      <p class="lead">{step === 'done' ? t('setup.done.lead') : t(`setup.${step}.lead`)}</p>
      {children}
      {step === 'done' ? null : (
        <div class="setup-ways">
          <form method="post" action={`/setup/skip/${step}`} class="inline">
            <button type="submit" class="quiet">
              {t('setup.skip')}
            </button>
          </form>
          <a class="button quiet" href="/">
            {t('setup.leave')}
          </a>
          <span class="hint">{t('setup.leave-hint')}</span>
        </div>
      )}
    </div>
  )
}

/** On to the next step where there is nothing to save. */
export const GoOn = ({ step, label }: { step: SetupStep; label: string }) => (
  <form method="post" action={addressOf(step)} class="inline">
    <button type="submit">{label}</button>
  </form>
)
