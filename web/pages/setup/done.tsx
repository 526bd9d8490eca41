/** The end: everything in force, a sheet for each desk, and where to go from here. */

import { SETUP_STEPS } from '../../../daemon/setup/desk.ts'
import { Icon } from '../../parts/icons.tsx'
import { PutInForce, type Waiting } from './calls.tsx'
import { StepFrame, type StepView } from './frame.tsx'
import { addressOf } from './steps.ts'

export const DonePage = ({
  waiting,
  sheets,
  ...view
}: StepView & { waiting: Waiting | null; sheets: number }) => {
  const { t } = view.speech
  const skipped = SETUP_STEPS.filter(step => view.progress.steps[step] !== 'done')
  return (
    <StepFrame {...view} step="done">
      <PutInForce waiting={waiting} speech={view.speech} />
      {waiting === null ? (
        <p class="notice" data-tone="done" role="status">
          <Icon name="done" />
          <span>{t('setup.done.in-force')}</span>
        </p>
      ) : null}
      {skipped.length === 0 ? null : (
        <section class="panel" aria-labelledby="skipped">
          <div class="panel-head">
            <h2 id="skipped">{t('setup.done.skipped')}</h2>
          </div>
          <ul class="plain-list">
            {skipped.map(step => (
              <li>
                <a href={addressOf(step)}>{t(`setup.step.${step}`)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="panel" aria-labelledby="sheets">
        <div class="panel-head">
          <h2 id="sheets">{t('sheets.title')}</h2>
        </div>
        <p>{sheets === 0 ? t('sheets.none') : t('sheets.offer', { count: sheets })}</p>
        {sheets === 0 ? null : (
          <p class="buttons">
            <a class="button quiet" href="/setup/sheets">
              {t('sheets.see')}
            </a>
            <a class="button quiet" href="/setup/sheets.pdf">
              {t('sheets.pdf')}
            </a>
          </p>
        )}
      </section>
      <form method="post" action="/setup/done" class="inline">
        <button type="submit">{t('setup.done.go')}</button>
      </form>
    </StepFrame>
  )
}
