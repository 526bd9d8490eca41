/** The web application over an appliance: middleware in order, then one set of routes per area. */

import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Appliance } from '../daemon/appliance.ts'
import { apiPages } from './api/pages.tsx'
import { apiRoutes } from './api/serve.ts'
import { operationsOf } from './api/table.ts'
import { createApplyRuns } from './apply-runs.ts'
import type { Web, WebEnv } from './env.ts'
import { createLiveHub } from './live/hub.ts'
import { createWatch } from './live/watch.ts'
import { metricsRoutes } from './metrics/routes.ts'
import { acting } from './middleware/acting.ts'
import { compress } from './middleware/compress.ts'
import { firstVisit, login } from './middleware/gate.ts'
import { httpsOnly } from './middleware/https-only.ts'
import { language } from './middleware/language.ts'
import { isUpload, sameOrigin } from './middleware/same-origin.ts'
import { securityHeaders } from './middleware/security-headers.ts'
import { createOneTimeSecrets } from './one-time-secrets.ts'
import { type GivenOptions, withDefaults } from './options.ts'
import { accountRoutes } from './pages/account/routes.tsx'
import { auditRoutes } from './pages/audit/routes.tsx'
import { backupRoutes } from './pages/backups/routes.tsx'
import { callRoutes } from './pages/calls/routes.tsx'
import { cardRoutes } from './pages/cards/routes.tsx'
import { changeRoutes } from './pages/changes/routes.tsx'
import { dashboardRoutes } from './pages/dashboard/routes.tsx'
import { directoryRoutes } from './pages/directory/routes.tsx'
import { showError } from './pages/errors/show-error.tsx'
import { extensionRoutes } from './pages/extensions/routes.tsx'
import { firstVisitRoutes } from './pages/first-visit/routes.tsx'
import { frontPanelRoutes } from './pages/front-panel/routes.tsx'
import { hardwareChangeRoutes } from './pages/hardware-changes/routes.tsx'
import { certificateRoutes, httpsRoutes } from './pages/https/routes.tsx'
import { issueRoutes } from './pages/issues/routes.tsx'
import { languageRoutes } from './pages/language/routes.ts'
import { licenceRoutes } from './pages/licences/routes.tsx'
import { lineTestRoutes } from './pages/line-tests/routes.tsx'
import { lineRoutes } from './pages/lines/routes.tsx'
import { loginForPost, loginRoutes } from './pages/login/routes.tsx'
import { logRoutes } from './pages/logs/routes.tsx'
import { ownRoutes } from './pages/me/routes.tsx'
import { metricsPageRoutes } from './pages/metrics/routes.tsx'
import { migrationRoutes } from './pages/migration/routes.tsx'
import { networkRoutes, timeRoutes } from './pages/network/routes.tsx'
import { numberRoutes } from './pages/numbers/routes.tsx'
import { panelRoutes } from './pages/panel/routes.tsx'
import { passwordRoutes } from './pages/password/routes.tsx'
import { peopleRoutes } from './pages/people/routes.tsx'
import { podcastRoutes } from './pages/podcast/routes.ts'
import { postgresRoutes } from './pages/postgres/routes.tsx'
import { provisioningRoutes } from './pages/provisioning/routes.ts'
import { retentionRoutes } from './pages/retention/routes.tsx'
import { routeRoutes } from './pages/routes/routes.tsx'
import { securityRoutes } from './pages/security/routes.tsx'
import { serviceRoutes } from './pages/services/routes.tsx'
import { setupRoutes } from './pages/setup/routes.tsx'
import { smdrRoutes } from './pages/smdr/routes.tsx'
import { soundRoutes } from './pages/sounds/routes.tsx'
import { systemRoutes } from './pages/system/routes.tsx'
import { tokenRoutes } from './pages/tokens/routes.tsx'
import { traceRoutes } from './pages/trace/routes.tsx'
import { undoRoutes } from './pages/undo/routes.ts'
import { updateRoutes } from './pages/updates/routes.tsx'
import { createPendingChanges } from './pending/pending.ts'
import { createSpeeches } from './speeches.ts'
import { openStaticFiles } from './static-files.ts'
import { createUndo } from './undo.ts'

/** A trunk of 250 lines with long names stays below. */
const LARGEST_FORM_BYTES = 512 * 1024

export function createWebApp(appliance: Appliance, given: GivenOptions): Hono<WebEnv> {
  const options = withDefaults(given)
  const watch = createWatch(appliance, options.now, options.live.refreshMs)
  const web: Web = {
    appliance,
    options,
    files: openStaticFiles(options.staticDir),
    watch,
    live: createLiveHub(appliance, watch, options),
    runs: createApplyRuns(appliance, options.now),
    pending: createPendingChanges(appliance),
    secrets: createOneTimeSecrets(options.now),
    speeches: createSpeeches(appliance),
    undo: createUndo(appliance, options.random),
  }

  const app = new Hono<WebEnv>()
  app.onError((error, c) => showError(c, web, error))
  app.notFound(c => showError(c, web, new HTTPException(404)))
  app.use(compress())
  app.use(language(web.speeches, options.tls))
  const isHttpsOnly = () =>
    appliance.settings().settings.web.https.only && appliance.certificates.shown() !== null
  app.use(securityHeaders(options.tls, isHttpsOnly))
  app.use(httpsOnly(isHttpsOnly, options.tls))
  // Programs come with a token, never with a cookie: what guards forms and sessions is not for them.
  const operations = operationsOf(web)
  app.route('/api', apiRoutes(web, operations))
  const limit = bodyLimit({
    maxSize: LARGEST_FORM_BYTES,
    onError: () => {
      throw new HTTPException(413)
    },
  })
  app.use((c, next) => (isUpload(c.req.path) ? next() : limit(c, next)))
  app.use(sameOrigin())
  app.route('/', metricsRoutes(web))
  app.use(firstVisit(appliance.accounts))
  app.use(
    login(
      appliance.accounts,
      c => loginForPost(c, web),
      () => appliance.settings().settings.podcast.isPublic,
      options.tls,
    ),
  )
  app.use(acting(appliance.audit))

  app.route('/api', apiPages(web, operations))
  app.route('/static', web.files.routes)
  app.route('/undo', undoRoutes(web))
  app.route('/language', languageRoutes(web))
  app.route('/welcome', firstVisitRoutes(web))
  app.route('/', loginRoutes(web))
  app.route('/', dashboardRoutes(web))
  app.route('/issues', issueRoutes(web))
  app.route('/extensions', extensionRoutes(web))
  app.route('/lines', lineRoutes(web))
  app.route('/routes', routeRoutes(web))
  app.route('/services', serviceRoutes(web))
  app.route('/calls', callRoutes(web))
  app.route('/trace', traceRoutes(web))
  app.route('/numbers', numberRoutes(web))
  app.route('/directory', directoryRoutes(web))
  app.route('/sounds', soundRoutes(web))
  app.route('/cards', cardRoutes(web))
  app.route('/changes', changeRoutes(web))
  app.route('/system/backups', backupRoutes(web))
  app.route('/system/updates', updateRoutes(web))
  app.route('/system/security', securityRoutes(web))
  app.route('/system/https', httpsRoutes(web))
  app.route('/system/network', networkRoutes(web))
  app.route('/system/time', timeRoutes(web))
  app.route('/certificate', certificateRoutes(web))
  app.route('/system/import', migrationRoutes(web))
  app.route('/system/tokens', tokenRoutes(web))
  app.route('/system/metrics', metricsPageRoutes(web))
  app.route('/system/postgres', postgresRoutes(web))
  app.route('/system/smdr', smdrRoutes(web))
  app.route('/system/front-panel', frontPanelRoutes(web))
  app.route('/system/retention', retentionRoutes(web))
  app.route('/system/licences', licenceRoutes(web))
  app.route('/system/logs', logRoutes(web))
  app.route('/system/audit', auditRoutes(web))
  app.route('/system', systemRoutes(web))
  app.route('/setup', setupRoutes(web))
  app.route('/hardware-changes', hardwareChangeRoutes(web))
  app.route('/line-tests', lineTestRoutes(web))
  app.route('/password', passwordRoutes(web))
  app.route('/account', accountRoutes(web))
  app.route('/me', ownRoutes(web))
  app.route('/people', peopleRoutes(web))
  app.route('/panel', panelRoutes(web))
  app.route('/', podcastRoutes(web))
  app.route('/provision', provisioningRoutes(web))
  return app
}
