/** The page that says how a telephone gets its settings by itself. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Web, WebEnv } from '../../env.ts'
import { sipOf, telephoneOf, tokenOf } from '../../provisioning/token.ts'
import { show } from '../../show.tsx'
import { ProvisioningPage } from '../provisioning/page.tsx'

export function extensionProvisioningRoutes(web: Web): Hono<WebEnv> {
  const { appliance } = web
  const app = new Hono<WebEnv>()
  app.get('/:number{[0-9]+}/provisioning', c => {
    const { speech } = c.var
    const extension = appliance
      .settings()
      .settings.extensions.find(({ number }) => number === c.req.param('number'))
    const telephone = extension === undefined ? null : sipOf(extension)
    if (extension === undefined || telephone === null) throw new HTTPException(404)
    const { number, name } = extension
    const token = tokenOf(telephone)
    const inForce = appliance.settingsInForce?.() ?? null
    return show(c, web, {
      page: { title: speech.t('provisioning.title', { number, name }), area: 'extensions', secret: true },
      body: (
        <ProvisioningPage
          speech={speech}
          number={number}
          name={name}
          base={`${new URL(c.req.url).origin}/provision/${token}`}
          isInForce={inForce !== null && telephoneOf(inForce, token) !== null}
        />
      ),
    })
  })
  return app
}
