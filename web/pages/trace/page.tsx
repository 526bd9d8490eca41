/** Where would a call go? Asked of the rules, for any caller, number and moment. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import type { Traced } from '../../../daemon/trace/desk.ts'
import { wallClockText } from '../../../daemon/trace/moment.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { SelectField, TextField } from '../../parts/fields.tsx'
import { Icon } from '../../parts/icons.tsx'
import { Way } from './way.tsx'

export interface TraceView {
  readonly speech: Speech
  readonly settings: Settings
  readonly query: URLSearchParams
  readonly errors: FormState['errors']
  /** null: not asked, or wrongly; 'nothing': nothing is in force. */
  readonly traced: Traced | 'nothing' | null
  readonly isPending: boolean
}

export const TracePage = (view: TraceView) => {
  const { speech, traced } = view
  const { t } = speech
  return (
    <>
      <p class="crumb">
        <a href="/services">{t('services.title')}</a>
      </p>
      <div class="heading">
        <h1>{t('trace.title')}</h1>
      </div>
      <p class="lead">{t('trace.lead')}</p>
      <Question {...view} />
      {traced === null ? null : traced === 'nothing' ? (
        <p class="empty">{t('trace.nothing')}</p>
      ) : (
        <section class="panel" aria-labelledby="way">
          <div class="panel-head">
            <h2 id="way">{t('trace.way')}</h2>
            <span class="hint">{momentText(traced, speech)}</span>
          </div>
          {traced.isLive ? null : <NotLive speech={speech} />}
          <Way traced={traced} speech={speech} />
        </section>
      )}
    </>
  )
}

export const momentText = ({ moment: { at } }: Traced, { t }: Speech): string => {
  const [date = '', time = ''] = wallClockText(at).split('T')
  return t('trace.at', { date, time })
}

export const NotLive = ({ speech }: { speech: Speech }) => (
  <p class="notice" data-tone="notice">
    <Icon name="notice" />
    <span>{speech.t('trace.not-live')}</span>
  </p>
)

const Question = ({ speech, settings, query, errors, isPending }: TraceView) => {
  const { t } = speech
  const form: FormState = { ...freshForm(query, 0), errors }
  return (
    <search>
      <form method="get" action="/trace" class="sheet">
        <div class="field-row">
          <TextField
            form={form}
            name="from"
            label={t('trace.from')}
            hint={t('trace.from-hint')}
            maxlength={60}
          />
          <TextField
            form={form}
            name="to"
            label={t('trace.to')}
            hint={t('trace.to-hint')}
            maxlength={60}
            required
          />
          <TextField
            form={form}
            name="at"
            type="datetime-local"
            label={t('trace.when')}
            hint={t('trace.when-hint')}
          />
        </div>
        {settings.switches.length === 0 ? null : (
          <div class="field-row">
            {settings.switches.map(({ index, name }) => (
              <SelectField
                form={form}
                name={`switch-${index}`}
                label={name}
                options={[
                  { value: '', label: t('trace.as-now') },
                  { value: 'day', label: t('trace.day') },
                  { value: 'night', label: t('trace.night') },
                ]}
              />
            ))}
          </div>
        )}
        {isPending ? (
          <SelectField
            form={form}
            name="rules"
            label={t('trace.rules')}
            options={[
              { value: 'in-force', label: t('trace.rules-in-force') },
              { value: 'saved', label: t('trace.rules-saved') },
            ]}
          />
        ) : null}
        <div class="buttons">
          <button type="submit">{t('trace.ask')}</button>
        </div>
      </form>
    </search>
  )
}
