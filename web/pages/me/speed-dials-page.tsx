/** `/me/speed-dials`: the own ones, to be changed, and those of the house. */

import { Hono } from 'hono'
import { type OwnSpeedDial, PLACE } from '../../../daemon/numbers/numbers-desk.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { phone, readForm, text } from '../../form/read-form.ts'
import type { Speech } from '../../i18n/translate.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormProblems } from '../../parts/form-frame.tsx'
import { emptyForm, ownExtension, type ShowOwn } from './show-own.tsx'

export function speedDialRoutes({ appliance, options }: Web, own: ShowOwn): Hono<WebEnv> {
  const { portal } = appliance
  const app = new Hono<WebEnv>()

  const page = async (c: WebContext, form: FormState, status: 200 | 422 = 200) => {
    const model = appliance.model()
    const query = new URL(c.req.url).searchParams
    // Comes from a list of calls: only the place is missing.
    const given = text(query, 'number')
      .replace(/[^0-9*#]/g, '')
      .slice(0, 30)
    return own(
      c,
      'speed-dials',
      <SpeedDialsPage
        speech={c.var.speech}
        form={given === '' || status !== 200 ? form : freshForm(new URLSearchParams({ number: given }), 0)}
        own={await portal.speedDials(ownExtension(c))}
        house={(model?.speedDials ?? []).map(one => ({ ...one, place: String(one.index) }))}
        code={model?.codes.find(({ feature }) => feature === 'speed-dial')?.code ?? null}
      />,
      status,
    )
  }

  app.get('/', c => page(c, emptyForm))
  app.post('/', async c => {
    const values = await readForm(c)
    const { t } = c.var.speech
    const place = text(values, 'place')
    const number = values.get('do') === 'delete' ? null : (phone(values, 'number') ?? '')
    const errors: Record<string, string> = {}
    if (!PLACE.test(place)) errors.place = t('me.speed-place-error')
    if (number !== null && !/^[0-9*#]{1,30}$/.test(number)) errors.number = t('me.speed-number-error')
    if (Object.keys(errors).length > 0) return page(c, { ...freshForm(values, 0), errors }, 422)
    const done = await portal.setSpeedDial(ownExtension(c), place, number)
    if (!done.ok) return page(c, { ...freshForm(values, 0), problems: done.error }, 422)
    giveNotice(c, 'me-features', '', options.tls)
    return c.redirect('/me/speed-dials', 303)
  })

  return app
}

const SpeedDialsPage = ({
  speech,
  form,
  own,
  house,
  code,
}: {
  speech: Speech
  form: FormState
  own: readonly OwnSpeedDial[] | null
  house: readonly (Omit<OwnSpeedDial, 'extension'> & { readonly name: string })[]
  code: string | null
}) => {
  const { t } = speech
  if (own === null) return <p class="empty">{t('me.no-asterisk')}</p>
  return (
    <>
      <p class="lead">{code === null ? t('me.speed-no-code') : t('me.speed-lead', { code })}</p>
      <FormProblems form={form} speech={speech} />
      <form method="post" action="/me/speed-dials" class="sheet">
        <fieldset>
          <legend>{t('me.speed-set')}</legend>
          <TextField
            form={form}
            name="place"
            label={t('me.speed-place')}
            maxlength={2}
            digits
            short
            required
          />
          <TextField
            form={form}
            name="number"
            label={t('me.forward-number')}
            hint={t('me.speed-number-hint')}
            maxlength={40}
            short
            required
          />
          <div class="buttons">
            <button type="submit">{t('save')}</button>
          </div>
        </fieldset>
      </form>
      <h2 class="own-head">{t('me.speed-own')}</h2>
      <div data-own="dials">
        {own.length === 0 ? (
          <p class="empty">{t('me.speed-none')}</p>
        ) : (
          <Dials speech={speech} code={code ?? ''} dials={own} mayDelete />
        )}
      </div>
      {house.length === 0 ? null : (
        <>
          <h2 class="own-head">{t('me.speed-house')}</h2>
          <p class="hint">{t('me.speed-house-hint')}</p>
          <Dials speech={speech} code={code ?? ''} dials={house} />
        </>
      )}
    </>
  )
}

const Dials = ({
  speech,
  code,
  dials,
  mayDelete = false,
}: {
  speech: Speech
  code: string
  dials: readonly (Omit<OwnSpeedDial, 'extension'> & { readonly name?: string })[]
  mayDelete?: boolean
}) => {
  const { t } = speech
  return (
    <div class="scroll">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{t('me.speed-dialled')}</th>
            <th scope="col">{t('me.forward-number')}</th>
            <th scope="col">{mayDelete ? t('me.delete') : t('me.speed-name')}</th>
          </tr>
        </thead>
        <tbody>
          {dials.map(({ place, number, name }) => (
            <tr>
              <th scope="row">
                <code>{`${code}${place}`}</code>
              </th>
              <td>{number}</td>
              <td>
                {mayDelete ? (
                  <form method="post" action="/me/speed-dials" class="inline">
                    <input type="hidden" name="place" value={place} />
                    <button
                      type="submit"
                      name="do"
                      value="delete"
                      class="quiet"
                      aria-label={t('me.speed-delete', { place })}
                    >
                      {t('me.delete')}
                    </button>
                  </form>
                ) : (
                  name
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
