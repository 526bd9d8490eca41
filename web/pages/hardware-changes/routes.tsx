/** The area of changed hardware: see what happened, and say what becomes of it. */

import { Hono } from 'hono'
import { takenTogether, takeUp } from '../../../daemon/model/hardware/proposals.ts'
import type { Result } from '../../../daemon/model/issue.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { type FormState, freshForm } from '../../form/form-state.ts'
import { readForm, revisionOf, text } from '../../form/read-form.ts'
import { settingChanges } from '../../pending/setting-changes.ts'
import { show } from '../../show.tsx'
import { HardwareChangesPage, type ShownProposal } from './page.tsx'

export function hardwareChangeRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()

  const shownProposals = (): ShownProposal[] => {
    const proposals = appliance.hardware.proposals()
    const changes = proposals.map(({ change }) => change)
    const { settings } = appliance.settings()
    return proposals.map(proposal => {
      const together = takenTogether(proposal.change, changes)
      const after = takeUp(
        settings,
        together,
        appliance.inventory(),
        options.countries.pack,
        options.randomInt,
      )
      return { proposal, would: settingChanges(settings, after), together: together.length > 1 }
    })
  }
  const page = (c: WebContext, form: FormState, status: 200 | 409 | 422 = 200) =>
    show(c, web, {
      page: { title: c.var.speech.t('hardware-changes.title'), area: 'system' },
      body: <HardwareChangesPage speech={c.var.speech} form={form} shown={shownProposals()} />,
      status,
    })
  const fresh = () => freshForm(new URLSearchParams(), appliance.settings().revision)

  app.get('/', c => page(c, fresh()))

  app.post('/follow', async c => {
    const values = await readForm(c)
    const done = await appliance.hardware.takeUp(revisionOf(values), text(values, 'change'))
    if (done.ok) {
      giveNotice(c, 'hardware-followed', '', options.tls)
      return c.redirect('/changes', 303)
    }
    const isConflict = done.error.some(issue => issue.code === 'settings-conflict')
    return isConflict
      ? page(c, { ...fresh(), conflict: { differences: [] } }, 409)
      : page(c, { ...fresh(), problems: done.error }, 422)
  })

  const answered = async (c: WebContext, act: (id: string) => Promise<Result<null>>) => {
    const done = await act(text(await readForm(c), 'change'))
    if (!done.ok) return page(c, { ...fresh(), problems: done.error }, 422)
    giveNotice(c, 'hardware-seen', '', options.tls)
    return c.redirect('/hardware-changes', 303)
  }
  app.post('/seen', c => answered(c, appliance.hardware.accept))
  app.post('/keep', c => answered(c, appliance.hardware.awaits))

  return app
}
