import { loadTsx } from '../web/tsx-loader.ts'
loadTsx()
const { openStage } = await import('./stage.ts')
const { theAdministrator } = await import('../../daemon/users/person.ts')
const stage = await openStage()
const scene = await stage.open({ now: () => Date.UTC(2026, 7, 1, 9, 0) })
const desk = { viewport: { width: 1180, height: 820 } }
const user = { login: '101', name: 'Reception', role: 'user' as const, extension: '101', panelRights: [] }
const admin = { ...theAdministrator, extension: '101' }
async function shoot(name: string, path: string, ctx: object, person: object) {
  const c = await scene.visit(ctx)
  const { token } = scene.fake.accounts.open(person as never)
  await c.addCookies([{ name: 'offhook_session', value: token, url: scene.url }])
  const page = await c.newPage()
  await page.goto(path)
  await page.screenshot({ path: `/tmp/s-${name}.png`, fullPage: true })
  await c.close()
}
for (const [n, p] of [['me', '/me'], ['me-calls', '/me/calls'], ['me-features', '/me/features']] as const) await shoot(n, p, desk, user)
await shoot('me-phone', '/me', { viewport: { width: 360, height: 800 } }, user)
for (const [n, p] of [['panel', '/panel'], ['services', '/services'], ['costs', '/calls/costs'], ['tariffs', '/calls/settings/tariffs'], ['reports', '/calls/reports'], ['people', '/people'], ['setup', '/setup'], ['system', '/system'], ['group', '/services/ring-groups/new'], ['history', '/changes/history']] as const) await shoot(n, p, desk, admin)
await scene.close(); await stage.close(); process.exit(0)
