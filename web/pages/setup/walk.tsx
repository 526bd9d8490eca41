/** From desk to desk: whoever lifts a receiver is asked for its number and name, in the order of the walk. */

import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormFrame } from '../../parts/form-frame.tsx'
import { Icon } from '../../parts/icons.tsx'

export interface WalkView {
  readonly speech: Speech
  /** How many have been named on this walk. */
  readonly named: number
}

const Crumb = ({ speech: { t } }: { speech: Speech }) => (
  <p class="crumb">
    <a href="/setup/handsets">{t('setup.step.handsets')}</a>
  </p>
)

export const WaitingPage = ({
  speech,
  named,
  lifted,
}: WalkView & { lifted: readonly { readonly key: string; readonly name: string }[] }) => {
  const { t } = speech
  return (
    <div class="narrow">
      <Crumb speech={speech} />
      <h1>{t('setup.walk.title')}</h1>
      <p class="lead">{t('setup.walk.lead')}</p>
      <section class="panel walk" aria-live="polite">
        <Icon name="forward" />
        <p>
          <strong>{named === 0 ? t('setup.walk.lift') : t('setup.walk.lift-next', { count: named })}</strong>
        </p>
      </section>
      {lifted.length === 0 ? null : (
        <ul class="plain-list">
          {lifted.map(({ key, name }) => (
            <li>
              {t('setup.walk.still', { name })}{' '}
              <a href={walkAddress(named, key)}>{t('setup.walk.name-it')}</a>
            </li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <a class="button quiet" href="/setup/handsets">
          {t('setup.walk.end')}
        </a>
      </div>
    </div>
  )
}

export const walkAddress = (named: number, port: string): string =>
  `/setup/walk/${named}/${encodeURIComponent(port)}`

export const NamePage = ({
  speech,
  named,
  form,
  port,
  place,
}: WalkView & { form: FormState; port: string; place: string }) => {
  const { t } = speech
  return (
    <div class="narrow">
      <Crumb speech={speech} />
      <h1>{t('setup.walk.lifted', { name: place })}</h1>
      <FormFrame form={form} action={walkAddress(named, port)} speech={speech}>
        <fieldset>
          <legend>{t('extension.who')}</legend>
          <TextField
            form={form}
            name="number"
            label={t('extension.number')}
            hint={t('setup.walk.number-hint')}
            digits
            short
            required
            maxlength={8}
          />
          <TextField form={form} name="name" label={t('extension.name')} maxlength={60} autofocus />
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('setup.walk.save')}</button>
          <a class="button quiet" href={`/setup/walk?named=${named}&after=${encodeURIComponent(port)}`}>
            {t('setup.walk.not-this')}
          </a>
        </div>
      </FormFrame>
    </div>
  )
}
