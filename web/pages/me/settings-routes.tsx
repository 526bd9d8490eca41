/** `/me/settings`. */

import { Hono } from 'hono'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm } from '../../form/read-form.ts'
import { parseSettings, settingsValues } from './settings-form.ts'
import { SettingsPage } from './settings-page.tsx'
import { emptyForm, ownExtension, type ShowOwn } from './show-own.tsx'

export function ownSettingsRoutes({ appliance, options }: Web, own: ShowOwn): Hono<WebEnv> {
  const { portal } = appliance
  const app = new Hono<WebEnv>()

  const page = async (c: WebContext, typed: FormState | null, status: 200 | 422 = 200) => {
    const { settings } = appliance.settings()
    const number = ownExtension(c)
    const found = await portal.settings(number)
    const extension = settings.extensions.find(one => one.number === number)
    return own(
      c,
      'settings',
      <SettingsPage
        speech={c.var.speech}
        form={typed ?? (found === null ? emptyForm : freshForm(settingsValues(found), 0))}
        own={found}
        setUp={extension?.recording ?? { incoming: 'on-demand', outgoing: 'on-demand' }}
        canMail={settings.mail !== null}
      />,
      status,
    )
  }

  app.get('/', c => page(c, null))
  app.post('/', async c => {
    const values = await readForm(c)
    const number = ownExtension(c)
    const { extensions } = appliance.settings().settings
    const hasMailbox = extensions.some(one => one.number === number && one.voicemail !== null)
    const parsed = parseSettings(values, number, hasMailbox, c.var.speech)
    if (!parsed.ok) return page(c, { ...freshForm(values, 0), errors: parsed.errors }, 422)
    const saved = await portal.saveSettings(number, parsed.value, c.var.session?.person.login ?? '')
    if (!saved.ok) return page(c, { ...freshForm(values, 0), problems: saved.error }, 422)
    // The other browsers of this person are logged out by the new PIN; this one has just chosen it.
    if (parsed.value.pin !== null) appliance.accounts.pinRenewed(c.var.session?.token ?? '')
    giveNotice(c, saved.value === 'now' ? 'me-features' : 'me-later', '', options.tls)
    return c.redirect('/me/settings', 303)
  })

  return app
}
