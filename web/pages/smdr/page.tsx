/** Call lines: who takes them now, what they look like, and where they go. */

import type { ReceiverView } from '../../../daemon/smdr/desk.ts'
import { TEMPLATE_FIELDS } from '../../../daemon/smdr/template.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Cell } from '../../live/wire.ts'
import { CheckField, SelectField, TextField } from '../../parts/fields.tsx'
import { FormFrame } from '../../parts/form-frame.tsx'
import { CellText, LiveBadge } from '../../parts/live.tsx'
import { ClientFields, SerialFields, ServerFields } from './receiver-fields.tsx'

export interface SmdrView {
  readonly speech: Speech
  readonly form: FormState
  readonly receivers: readonly ReceiverView[]
  readonly cells: Readonly<Record<string, Cell>>
  readonly now: number
  readonly ports: readonly string[]
  readonly sample: readonly string[]
}

export const SmdrPage = (view: SmdrView) => {
  const { speech, form, sample } = view
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('smdr.title')}</h1>
      </div>
      <p class="lead">{t('smdr.lead')}</p>
      <Receivers {...view} />
      <FormFrame form={form} action="/system/smdr" speech={speech}>
        <fieldset>
          <legend>{t('smdr.lines-title')}</legend>
          <SelectField
            form={form}
            name="format"
            label={t('smdr.format')}
            options={(['panasonic', 'template'] as const).map(value => ({
              value,
              label: t(`smdr.format.${value}`),
            }))}
          />
          <CheckField form={form} name="monthFirst" label={t('smdr.monthFirst')} />
          <TextField
            form={form}
            name="template"
            label={t('smdr.template')}
            hint={t('smdr.template-hint', { fields: TEMPLATE_FIELDS.join(', ') })}
            maxlength={500}
          />
          <SelectField
            form={form}
            name="lineEnd"
            label={t('smdr.lineEnd')}
            options={(['crlf', 'lf', 'cr'] as const).map(value => ({
              value,
              label: t(`smdr.lineEnd.${value}`),
            }))}
          />
          <fieldset class="choices">
            <legend>{t('smdr.directions')}</legend>
            {(['incoming', 'outgoing', 'internal'] as const).map(value => (
              <CheckField
                form={form}
                name="directions"
                value={value}
                label={t(`history.direction.${value}`)}
              />
            ))}
            <CheckField form={form} name="unanswered" label={t('smdr.unanswered')} />
          </fieldset>
          <p>{t('smdr.sample')}</p>
          {sample.length === 0 ? (
            <p class="empty">{t('smdr.no-sample')}</p>
          ) : (
            <div class="scroll">
              <pre class="lines">{sample.join('\n')}</pre>
            </div>
          )}
          <div class="buttons">
            <button type="submit" name="try" value="on" class="quiet" formnovalidate>
              {t('reports.show')}
            </button>
          </div>
        </fieldset>
        <SerialFields {...view} />
        <ServerFields {...view} />
        <ClientFields {...view} />
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </FormFrame>
    </>
  )
}

const Receivers = ({ speech, receivers, cells, now }: SmdrView) => {
  const { t } = speech
  if (receivers.length === 0) return <p class="empty panel">{t('smdr.none')}</p>
  const quiet = (id: string) => {
    const cell = cells[id]
    return cell === undefined ? null : (
      <td data-live={id} data-state={cell.state}>
        <CellText cell={cell} now={now} />
      </td>
    )
  }
  return (
    <div class="scroll">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{t('smdr.receiver')}</th>
            <th scope="col">{t('smdr.state')}</th>
            <th scope="col">{t('smdr.waiting')}</th>
            <th scope="col">{t('smdr.taken')}</th>
            <th scope="col">{t('smdr.last')}</th>
          </tr>
        </thead>
        <tbody>
          {receivers.map(({ name, place }) => (
            <tr>
              <th scope="row">{t(`smdr.${name}-at`, { place })}</th>
              <td>
                <LiveBadge id={`smdr:${name}`} cell={cells[`smdr:${name}`]} now={now} />
              </td>
              {quiet(`smdr:waiting:${name}`)}
              {quiet(`smdr:taken:${name}`)}
              {quiet(`smdr:last:${name}`)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
