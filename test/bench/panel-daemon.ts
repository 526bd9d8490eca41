/** The daemon's part of the panel in a process of its own: AMI, live state, pages; forked by panel.ts, so that its time is its own. */

import { loadTsx } from '../web/tsx-loader.ts'

loadTsx()
const { createAmiClient } = await import('../../daemon/ami/client.ts')
const { createLiveStore } = await import('../../daemon/live/store.ts')
const { PANEL_RIGHTS } = await import('../../daemon/settings/areas/people.ts')
const { systemClock } = await import('../../daemon/system/clock.ts')
const { countryCodes, countryPack } = await import('../../dahdi/countries/index.ts')
const { bundleStatic } = await import('../../image/bundle.ts')
const { createWebApp } = await import('../../web/app.ts')
const { serveWeb } = await import('../../web/serve.ts')
const { fakeAppliance } = await import('../web/fake-appliance.ts')

const [amiPort, extensions, staticDir] = process.argv.slice(2)
const client = createAmiClient({
  address: '127.0.0.1',
  port: Number(amiPort),
  user: 'offhook',
  secret: 's3cret',
  clock: systemClock,
  random: () => 0,
})
const live = createLiveStore({ client, clock: systemClock })
live.start()
client.start()
await bundleStatic(staticDir ?? '')
const fake = fakeAppliance({ more: Number(extensions) - 4 })
const appliance = { ...fake.appliance, live: live.state, subscribe: live.subscribe }
const app = createWebApp(appliance, {
  staticDir: staticDir ?? '',
  countries: { codes: countryCodes(), pack: countryPack },
})
const served = await serveWeb(app, '127.0.0.1', 0)
if (!served.ok) throw served.error

const operator = {
  login: 'anna',
  name: 'Anna',
  role: 'operator',
  extension: '201',
  panelRights: PANEL_RIGHTS,
} as const
process.on('message', ask => {
  if (ask === 'cpu') process.send?.({ cpu: process.cpuUsage() })
  if (ask === 'session') process.send?.({ token: fake.accounts.open(operator).token })
})
process.send?.({ port: served.value.port })
