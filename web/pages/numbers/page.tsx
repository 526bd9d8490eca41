/** Who is not let in, and what each person has put on speed dial: lists that the codes write, too. */

import type { HouseNumbers } from '../../../daemon/numbers/numbers-desk.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { SelectField, TextField } from '../../parts/fields.tsx'
import { FormProblems } from '../../parts/form-frame.tsx'

export interface NumbersView {
  readonly speech: Speech
  readonly settings: Settings
  /** null: Asterisk does not answer. */
  readonly numbers: HouseNumbers | null
  readonly tried: FormState
}

export const NumbersPage = (view: NumbersView) => {
  const { t } = view.speech
  return (
    <>
      <p class="crumb">
        <a href="/services">{t('services.title')}</a>
      </p>
      <div class="heading">
        <h1>{t('numbers.title')}</h1>
      </div>
      <p class="lead">{t('numbers.lead')}</p>
      <FormProblems form={view.tried} speech={view.speech} />
      {view.numbers === null ? <p class="empty">{t('numbers.unreadable')}</p> : null}
      <Blocked {...view} />
      <SpeedDials {...view} />
    </>
  )
}

const Blocked = ({ speech, numbers, tried }: NumbersView) => {
  const { t } = speech
  return (
    <section class="panel" aria-labelledby="blocked">
      <div class="panel-head">
        <h2 id="blocked">{t('numbers.blocked')}</h2>
        <a href="/services/blacklist">{t('numbers.blocked-where')}</a>
      </div>
      {numbers === null || numbers.blocked.length === 0 ? (
        <p class="empty">{t('numbers.blocked-none')}</p>
      ) : (
        <div class="scroll">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{t('numbers.number')}</th>
                <th scope="col">{t('numbers.name')}</th>
                <th scope="col">
                  <span class="visually-hidden">{t('numbers.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {numbers.blocked.map(({ number, name }) => (
                <tr>
                  <th scope="row">{number}</th>
                  <td>{name === '' ? <span class="hint">{t('numbers.by-code')}</span> : name}</td>
                  <td>
                    <Remove action="/numbers/unblock" fields={{ number }} what={number} speech={speech} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <form method="post" action="/numbers/block">
        <div class="field-row">
          <TextField
            form={tried}
            name="blocked"
            label={t('numbers.number')}
            hint={t('numbers.blocked-hint')}
            required
            maxlength={30}
          />
          <TextField form={tried} name="name" label={t('numbers.name')} maxlength={40} />
        </div>
        <div class="buttons">
          <button type="submit">{t('numbers.block')}</button>
        </div>
      </form>
    </section>
  )
}

const SpeedDials = ({ speech, numbers, settings, tried }: NumbersView) => {
  const { t } = speech
  const nameOf = (number: string) => settings.extensions.find(one => one.number === number)?.name ?? ''
  return (
    <section class="panel" aria-labelledby="dials">
      <div class="panel-head">
        <h2 id="dials">{t('numbers.dials')}</h2>
        <a href="/services/speed-dials">{t('numbers.dials-house')}</a>
      </div>
      {numbers === null || numbers.speedDials.length === 0 ? (
        <p class="empty">{t('numbers.dials-none')}</p>
      ) : (
        <div class="scroll">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{t('numbers.whose')}</th>
                <th scope="col">{t('numbers.place')}</th>
                <th scope="col">{t('numbers.number')}</th>
                <th scope="col">
                  <span class="visually-hidden">{t('numbers.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {numbers.speedDials.map(({ extension, place, number }) => (
                <tr>
                  <th scope="row">{`${extension} ${nameOf(extension)}`}</th>
                  <td>{place}</td>
                  <td>{number}</td>
                  <td>
                    <Remove
                      action="/numbers/clear"
                      fields={{ extension, place }}
                      what={`${extension}, ${place}`}
                      speech={speech}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <form method="post" action="/numbers/dial">
        <div class="field-row">
          <SelectField
            form={tried}
            name="extension"
            label={t('numbers.whose')}
            options={settings.extensions.map(({ number, name }) => ({
              value: number,
              label: `${number} ${name}`,
            }))}
          />
          <TextField form={tried} name="place" label={t('numbers.place')} required digits maxlength={2} />
          <TextField form={tried} name="dialled" label={t('numbers.number')} required maxlength={30} />
        </div>
        <div class="buttons">
          <button type="submit">{t('numbers.keep')}</button>
        </div>
      </form>
    </section>
  )
}

const Remove = ({
  action,
  fields,
  what,
  speech,
}: {
  action: string
  fields: Readonly<Record<string, string>>
  what: string
  speech: Speech
}) => (
  <form method="post" action={action} class="inline">
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button type="submit" class="danger">
      {speech.t('numbers.remove')} <span class="visually-hidden">{what}</span>
    </button>
  </form>
)
