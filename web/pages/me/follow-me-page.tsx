/** `/me/follow-me`: who rings when somebody calls this person, and how long. */

import { Hono } from 'hono'
import { type FollowMe, MOST_NUMBERS, STRATEGIES } from '../../../daemon/portal/follow-me.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { number, readForm, text } from '../../form/read-form.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, NumberField, SelectField } from '../../parts/fields.tsx'
import { FormProblems } from '../../parts/form-frame.tsx'
import { emptyForm, ownExtension, type ShowOwn } from './show-own.tsx'

const FIRST = { min: 0, max: 60 }
const LIST = { min: 5, max: 120 }

const valuesOf = ({ on, numbers, firstSeconds, listSeconds, confirm, strategy }: FollowMe) =>
  new URLSearchParams({
    ...(on ? { on: 'on' } : {}),
    ...(confirm ? { confirm: 'on' } : {}),
    numbers: numbers.join('\n'),
    first: String(firstSeconds),
    list: String(listSeconds),
    strategy,
  })

type Parsed =
  | { readonly ok: true; readonly value: FollowMe }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

/** One number a line; `( ) - .` and spaces are how people write them. */
function parse(values: URLSearchParams, { t }: Speech): Parsed {
  const errors: Record<string, string> = {}
  const lines = (values.get('numbers') ?? '').slice(0, 2000).split(/[\n,;]/)
  const numbers = [
    ...new Set(lines.map(line => line.replace(/[\s()./\u00a0\u202f-]/g, '')).filter(line => line !== '')),
  ]
  const on = values.get('on') === 'on'
  if (numbers.some(one => !/^[0-9]{1,30}$/.test(one))) errors.numbers = t('me.follow-number-error')
  else if (numbers.length > MOST_NUMBERS) errors.numbers = t('me.follow-most', { count: MOST_NUMBERS })
  else if (on && numbers.length === 0) errors.numbers = t('me.follow-empty')
  const seconds = (name: string, { min, max }: { min: number; max: number }) => {
    const typed = number(values, name)
    if (!(Number.isInteger(typed) && typed >= min && typed <= max))
      errors[name] = t('me.follow-seconds-error', { min, max })
    return typed
  }
  const [firstSeconds, listSeconds] = [seconds('first', FIRST), seconds('list', LIST)]
  const strategy = text(values, 'strategy')
  if (!/^[a-z0-9-]{1,30}$/.test(strategy)) errors.strategy = t('error.choice')
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : {
        ok: true,
        value: { on, numbers, firstSeconds, listSeconds, confirm: values.get('confirm') === 'on', strategy },
      }
}

export function followMeRoutes({ appliance, options }: Web, own: ShowOwn): Hono<WebEnv> {
  const { portal } = appliance
  const app = new Hono<WebEnv>()

  const page = async (c: WebContext, typed: FormState | null, status: 200 | 422 = 200) => {
    const found = await portal.followMe(ownExtension(c))
    const form = typed ?? (found === null ? emptyForm : freshForm(valuesOf(found), 0))
    return own(c, 'follow-me', <FollowMePage speech={c.var.speech} form={form} found={found} />, status)
  }

  app.get('/', c => page(c, null))
  app.post('/', async c => {
    const values = await readForm(c)
    const parsed = parse(values, c.var.speech)
    if (!parsed.ok) return page(c, { ...freshForm(values, 0), errors: parsed.errors }, 422)
    const done = await portal.changeFollowMe(ownExtension(c), parsed.value)
    if (!done.ok) return page(c, { ...freshForm(values, 0), problems: done.error }, 422)
    giveNotice(c, 'me-features', '', options.tls)
    return c.redirect('/me/follow-me', 303)
  })

  return app
}

const FollowMePage = ({
  speech,
  form,
  found,
}: {
  speech: Speech
  form: FormState
  found: FollowMe | null
}) => {
  const { t } = speech
  if (found === null) return <p class="empty">{t('me.no-asterisk')}</p>
  const error = form.errors.numbers
  return (
    <>
      <div data-own="effect">
        <p class="lead own-effect" role="status">
          {found.on
            ? t('me.follow-effect', { first: found.firstSeconds, numbers: found.numbers.join(', ') })
            : t('me.follow-off')}
        </p>
      </div>
      <FormProblems form={form} speech={speech} />
      <div data-own="form">
        <form method="post" action="/me/follow-me" class="sheet">
          <fieldset>
            <legend>{t('me.follow-me')}</legend>
            <CheckField form={form} name="on" label={t('me.follow-on')} hint={t('me.follow-on-hint')} />
            <div class="field">
              <label for="f-numbers">{t('me.follow-numbers')}</label>
              <textarea
                id="f-numbers"
                name="numbers"
                rows={5}
                inputmode="tel"
                maxlength={2000}
                aria-invalid={error === undefined ? undefined : 'true'}
                aria-describedby={error === undefined ? 'f-numbers-hint' : 'f-numbers-error f-numbers-hint'}
              >
                {form.values.get('numbers') ?? ''}
              </textarea>
              {error === undefined ? null : (
                <p class="error" id="f-numbers-error">
                  {error}
                </p>
              )}
              <p class="hint" id="f-numbers-hint">
                {t('me.follow-numbers-hint')}
              </p>
            </div>
            <SelectField
              form={form}
              name="strategy"
              label={t('me.follow-how')}
              options={STRATEGIES.map(value => ({ value, label: t(`me.follow-how.${value}`) }))}
            />
            <NumberField
              form={form}
              name="first"
              label={t('me.follow-first')}
              hint={t('me.follow-first-hint')}
              {...FIRST}
              unit="s"
            />
            <NumberField form={form} name="list" label={t('me.follow-list')} {...LIST} unit="s" />
            <CheckField
              form={form}
              name="confirm"
              label={t('me.follow-confirm')}
              hint={t('me.follow-confirm-hint')}
            />
          </fieldset>
          <div class="buttons">
            <button type="submit">{t('save')}</button>
          </div>
        </form>
      </div>
    </>
  )
}
