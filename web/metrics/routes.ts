/** `/metrics`: for a Prometheus on this machine or in the local network, as the settings say. It does not log in. */

import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isLocalAddress, isLoopback } from '../../daemon/system/local-address.ts'
import { remoteAddress, type Web, type WebEnv } from '../env.ts'
import { metricsOf } from './metrics.ts'
import { metricsText } from './text.ts'

export function metricsRoutes({ appliance, watch }: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.get('/metrics', async c => {
    const { metrics } = appliance.settings().settings
    // As if there were nothing: where it is off nobody need know what it would be.
    if (metrics === 'off') throw new HTTPException(404)
    const from = remoteAddress(c)
    if (!(metrics === 'loopback' ? isLoopback(from) : isLocalAddress(from))) throw new HTTPException(403)
    const { view, issues } = watch.watched()
    const text = metricsText(
      metricsOf({
        view,
        issues,
        live: appliance.live(),
        host: await appliance.host(),
        counted: appliance.callOffice.counted(),
        receivers: appliance.smdr.receivers(),
      }),
    )
    return c.body(text, 200, {
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
      'Cache-Control': 'no-store',
    })
  })
  return app
}
