/** The area of the numbers that AstDB holds. */

import { Hono } from 'hono'
import type { Result } from '../../../daemon/model/issue.ts'
import { giveNotice } from '../../cookies.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import { freshForm } from '../../form/form-state.ts'
import { phone, readForm, text } from '../../form/read-form.ts'
import { show } from '../../show.tsx'
import { NumbersPage } from './page.tsx'

export function numberRoutes(web: Web): Hono<WebEnv> {
  const { appliance, options } = web
  const app = new Hono<WebEnv>()
  const empty = freshForm(new URLSearchParams(), 0)

  const page = async (c: WebContext, tried = empty) =>
    show(c, web, {
      page: { title: c.var.speech.t('numbers.title'), area: 'telephony' },
      body: (
        <NumbersPage
          speech={c.var.speech}
          settings={appliance.settings().settings}
          numbers={await appliance.numbers.read()}
          tried={tried}
        />
      ),
      status: tried.problems.length > 0 ? 422 : 200,
    })

  const act = (does: (values: URLSearchParams) => Promise<Result<null>>) => async (c: WebContext) => {
    const values = await readForm(c)
    const done = await does(values)
    if (!done.ok) return page(c, { ...freshForm(values, 0), problems: done.error })
    giveNotice(c, 'numbers-saved', '', options.tls)
    return c.redirect('/numbers', 303)
  }

  app.get('/', c => page(c))
  app.post(
    '/block',
    act(values => appliance.numbers.block(phone(values, 'blocked') ?? '', text(values, 'name'))),
  )
  app.post(
    '/unblock',
    act(values => appliance.numbers.unblock(text(values, 'number'))),
  )
  app.post(
    '/dial',
    act(values =>
      appliance.numbers.setSpeedDial({
        extension: text(values, 'extension'),
        place: text(values, 'place'),
        number: phone(values, 'dialled') ?? '',
      }),
    ),
  )
  app.post(
    '/clear',
    act(values => appliance.numbers.clearSpeedDial(text(values, 'extension'), text(values, 'place'))),
  )
  return app
}
