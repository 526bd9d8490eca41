/** What telephones fetch: nobody logs in, and only who knows the address gets an answer. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Web, WebEnv } from '../../env.ts'
import { accountOf } from '../../provisioning/account.ts'
import { BRANDS, provisionedFile } from '../../provisioning/brands.ts'
import { telephoneOf } from '../../provisioning/token.ts'

export function provisioningRoutes({ appliance }: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.get('/:token/:brand/:file', c => {
    const settings = appliance.settingsInForce?.() ?? null
    const brand = BRANDS.find(one => one === c.req.param('brand'))
    const telephone = settings === null ? null : telephoneOf(settings, c.req.param('token'))
    if (settings === null || brand === undefined || telephone === null) throw new HTTPException(404)
    const { hostname } = new URL(c.req.url)
    const codes = appliance.model()?.codes ?? []
    const file = provisionedFile(brand, c.req.param('file'), accountOf(telephone, settings, codes, hostname))
    if (file === null) throw new HTTPException(404)
    return c.body(file.text, 200, {
      'Content-Type': `${file.type}; charset=utf-8`,
      'Cache-Control': 'no-store',
    })
  })
  return app
}
