/** One key of a menu, changed from its picture: where it leads, another key, or none any more. */

import { Hono } from 'hono'
import { type MenuSettings, menuSchema } from '../../../../daemon/settings/areas/call-flow.ts'
import type { Settings } from '../../../../daemon/settings/schema.ts'
import { giveNotice } from '../../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../../env.ts'
import type { Field } from '../../../form/described.ts'
import { describedErrors } from '../../../form/described-faults.ts'
import { readThing, valuesOf } from '../../../form/described-values.ts'
import { type FormState, freshForm } from '../../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../../form/read-form.ts'
import { saveForm } from '../../../form/save.ts'
import { DescribedSection } from '../../../parts/described-fields.tsx'
import { FormButtons, FormFrame } from '../../../parts/form-frame.tsx'
import { show } from '../../../show.tsx'
import { editingOf } from '../editing.ts'
import * as f from '../fields.ts'
import { keyHref } from './picture.tsx'

/** As the address has it: a key, `otherwise`, or `new`. */
type Which = string

const keyField = f.text('key', 'svf.key', 'svf.key-error', 3)
const leadsTo = f.destination('destination', 'svf.leads-to')
const fieldsOf = (which: Which): readonly Field[] => (which === 'otherwise' ? [leadsTo] : [keyField, leadsTo])

export function menuKeyRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const find = (id: string, { menus }: Settings = appliance.settings().settings) =>
    menus.find(menu => menu.id === id) ?? null

  /** The menu whose picture it was opened from. */
  const homeOf = (c: WebContext, menu: MenuSettings): string => {
    const from = find(c.req.query('from') ?? '')
    return `/services/menus/${(from ?? menu).id}`
  }

  const page = (
    c: WebContext,
    menu: MenuSettings,
    which: Which,
    form: FormState,
    status: 200 | 409 | 422 = 200,
  ) => {
    const { speech } = c.var
    const { settings } = appliance.settings()
    const title =
      which === 'new'
        ? speech.t('menu.new-key')
        : which === 'otherwise'
          ? speech.t('svf.otherwise-menu')
          : speech.t('menu.key', { key: which })
    const from = find(c.req.query('from') ?? '')
    const action = keyHref(menu.id, which === 'otherwise' ? null : which, from?.id ?? menu.id)
    const back = homeOf(c, menu)
    return show(c, web, {
      page: { title, area: 'telephony' },
      body: (
        <>
          <p class="crumb">
            <a href={back}>{`${speech.t('svc.menus.one')} ${(from ?? menu).name}`}</a>
          </p>
          <div class="heading">
            <h1>{title}</h1>
          </div>
          <p class="lead">{speech.t('menu.key-of', { name: menu.name })}</p>
          <FormFrame form={form} action={action} speech={speech}>
            <DescribedSection
              section={{ title: 'svs.keys', fields: fieldsOf(which) }}
              form={form}
              around={{ settings, speech }}
            />
            <FormButtons save={speech.t('save')} back={back} speech={speech}>
              {which === 'new' || which === 'otherwise' ? null : (
                <button type="submit" name="do" value="remove" class="danger">
                  {speech.t('menu.remove-key')}
                </button>
              )}
            </FormButtons>
          </FormFrame>
        </>
      ),
      status,
    })
  }

  /** What stands there now; null: no such key. */
  const stored = (menu: MenuSettings, which: Which) => {
    if (which === 'otherwise') return { destination: menu.otherwise }
    if (which === 'new') return { key: nextKey(menu), destination: { kind: 'hangup' } as const }
    return menu.keys.find(({ key }) => key === which) ?? null
  }

  app.get('/:id/keys/:which', c => {
    const { id, which } = c.req.param()
    const menu = find(id)
    const thing = menu === null ? null : stored(menu, which)
    if (menu === null || thing === null) return c.notFound()
    return page(c, menu, which, freshForm(valuesOf(fieldsOf(which), thing), appliance.settings().revision))
  })

  app.post('/:id/keys/:which', async c => {
    const { id, which } = c.req.param()
    const menu = find(id)
    if (menu === null || stored(menu, which) === null) return c.redirect('/services/menus', 303)
    const values = await readForm(c)
    const fields = fieldsOf(which)
    const read = readThing(fields, values)
    const isRemoved = text(values, 'do') === 'remove' && which !== 'otherwise'
    const schema = which === 'otherwise' ? row.pick({ destination: true }) : row
    const parsed = isRemoved ? null : schema.safeParse(read.thing)
    const typed = freshForm(values, revisionOf(values))
    if (parsed !== null && !parsed.success) {
      const errors = describedErrors(parsed.error.issues, fields, read, c.var.speech)
      return page(c, menu, which, { ...typed, errors }, 422)
    }
    const made = parsed?.data ?? null
    const key = made !== null && 'key' in made ? made.key : null
    if (key !== null && key !== which && menu.keys.some(one => one.key === key))
      return page(c, menu, which, { ...typed, errors: { key: c.var.speech.t('menu.key-taken') } }, 422)
    const change = (draft: Settings): Settings => ({
      ...draft,
      menus: draft.menus.map(one => (one.id === id ? withKey(one, which, made) : one)),
    })
    const outcome = await saveForm(web, values, revisionOf(values), change, {
      ...editingOf(c, fields, values, settings => {
        const now = find(id, settings)
        const thing = now === null ? null : stored(now, which)
        return thing === null ? null : valuesOf(fields, thing)
      }),
      isNew: which === 'new',
    })
    if (outcome.is === 'refused')
      return page(c, menu, which, outcome.form, outcome.form.conflict === null ? 422 : 409)
    giveNotice(c, 'service-saved', '', options.tls)
    return c.redirect(homeOf(c, menu), 303)
  })

  return app
}

const row = menuSchema.shape.keys.unwrap().element
type Row = Partial<MenuSettings['keys'][number]>

/** `made`: null takes the key away. */
function withKey(menu: MenuSettings, which: Which, made: Row | null): MenuSettings {
  if (made === null) return { ...menu, keys: menu.keys.filter(({ key }) => key !== which) }
  const { key, destination } = made
  if (destination === undefined) return menu
  if (which === 'otherwise') return { ...menu, otherwise: destination }
  if (key === undefined) return menu
  const keys =
    which === 'new'
      ? [...menu.keys, { key, destination }]
      : menu.keys.map(one => (one.key === which ? { key, destination } : one))
  return { ...menu, keys }
}

/** The first digit that leads nowhere yet. */
const nextKey = ({ keys }: MenuSettings): string =>
  ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*'].find(key => !keys.some(one => one.key === key)) ??
  ''
