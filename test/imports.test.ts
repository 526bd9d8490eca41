/** The rules between the rooms, read off the imports themselves. */

import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const project = join(import.meta.dirname, '..')

interface Import {
  readonly from: string
  /** A path in the project, or the name of a package. */
  readonly to: string
  readonly typeOnly: boolean
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

const sources = globSync('{daemon,dahdi,asterisk-conf,web,image,test}/**/*.{ts,tsx}', {
  cwd: project,
}).filter(path => !path.includes('node_modules'))

const imports: Import[] = sources.flatMap(from =>
  [...readFileSync(join(project, from), 'utf8').matchAll(IMPORT)].map(match => {
    const target = match[2] ?? match[3] ?? ''
    return {
      from,
      to: target.startsWith('.') ? normalize(join(dirname(from), target)) : target,
      typeOnly: match[1] !== undefined,
    }
  }),
)

const within = (path: string, ...places: string[]) =>
  places.some(place => path === place || path.startsWith(place))
const ours = (path: string) => within(path, 'daemon/', 'dahdi/', 'asterisk-conf/', 'web/', 'image/', 'test/')
const broken = (rule: (i: Import) => boolean) =>
  imports.filter(i => !rule(i)).map(i => `${i.from} -> ${i.to}`)

describe('rooms', () => {
  it('are read: the test sees imports at all', () => {
    expect(imports.length).toBeGreaterThan(20)
  })

  it.each(['dahdi/', 'asterisk-conf/'])('%s knows only the model', room => {
    expect(broken(i => !within(i.from, room) || !ours(i.to) || within(i.to, room, 'daemon/model/'))).toEqual(
      [],
    )
  })

  it('web sees the appliance and plain types, never files, AMI or the store', () => {
    const seen = [
      'web/',
      'daemon/appliance.ts',
      'daemon/model/',
      'daemon/line-test/result.ts',
      'daemon/settings/atoms.ts',
      'daemon/live/',
      'daemon/panel/desk.ts',
      'daemon/panel/memory.ts',
      'daemon/portal/presence.ts',
      'daemon/audit/audit-desk.ts',
      'daemon/backup/desk.ts',
      'daemon/update/desk.ts',
      'daemon/browser-phone/desk.ts',
      'daemon/guard/desk.ts',
      'daemon/guard/who-is-let-in.ts',
      'daemon/backup/places.ts',
      'daemon/migration/desk.ts',
      'daemon/migration/report.ts',
      'daemon/migration/remarks.ts',
      'daemon/budgets/desk.ts',
      'daemon/postgres/desk.ts',
      'daemon/calls/conversation.ts',
      'daemon/calls/csv.ts',
      'daemon/calls/calls-csv.ts',
      'daemon/calls/filter.ts',
      'daemon/calls/erlang.ts',
      'daemon/calls/calendar.ts',
      'daemon/calls/office.ts',
      'daemon/calls/exports/desk.ts',
      'daemon/calls/tariff-csv.ts',
      'daemon/calls/sheets/sheet.ts',
      'daemon/calls/sheets/speech.ts',
      'daemon/charts/',
      'daemon/print/flowing.ts',
      'daemon/calls/search.ts',
      'daemon/settings/schema.ts',
      'daemon/settings/areas/',
      'daemon/model/languages.ts',
      'daemon/settings/atoms.ts',
      'daemon/settings/features.ts',
      'daemon/settings/details/',
      'daemon/users/own-access.ts',
      'daemon/users/person.ts',
      'daemon/users/throttle.ts',
      'daemon/users/token-desk.ts',
      'daemon/settings/areas/people.ts',
      'daemon/portal/portal-desk.ts',
      'daemon/portal/follow-me.ts',
      'daemon/portal/own-settings.ts',
      'daemon/portal/personal-state.ts',
      'daemon/portal/vmx.ts',
      'daemon/apply/plan-types.ts',
      'daemon/apply/desks.ts',
      'daemon/setup/desk.ts',
      'daemon/smdr/desk.ts',
      'daemon/front-panel/desk.ts',
      'daemon/mailed-reports/desk.ts',
      'daemon/system/local-address.ts',
      'daemon/retention/desk.ts',
      'daemon/smdr/template.ts',
      'daemon/licences/licence-desk.ts',
      'daemon/logs/log-desk.ts',
      'daemon/numbers/numbers-desk.ts',
      'daemon/sounds/sound-desk.ts',
      'daemon/tls/desk.ts',
      'daemon/trace/desk.ts',
      'daemon/trace/moment.ts',
      'daemon/trace/words.ts',
    ]
    expect(broken(i => !within(i.from, 'web/') || !ours(i.to) || within(i.to, ...seen))).toEqual([])
  })

  it('only the composition root puts rooms together with the web', () => {
    expect(
      broken(
        i => !within(i.to, 'web/') || within(i.from, 'web/', 'test/', 'daemon/main.ts', 'image/bundle.ts'),
      ),
    ).toEqual([])
  })

  it('the product knows neither its tests nor the building of its image', () => {
    expect(
      broken(
        i =>
          !within(i.from, 'daemon/', 'dahdi/', 'asterisk-conf/', 'web/') || !within(i.to, 'test/', 'image/'),
      ),
    ).toEqual([])
  })
})

describe('each outside library has one door', () => {
  const doors: [string, string[]][] = [
    ['asterisk-manager', ['daemon/ami/session.ts']],
    ['@simplewebauthn/server', ['daemon/users/second-factor/passkeys.ts']],
    ['@peculiar/x509', ['daemon/tls/authority.ts']],
    ['ws', ['web/phone/upgrade.ts']],
    ['jssip', ['web/client/phone.ts']],
    ['nodemailer', ['daemon/mail/smtp.ts']],
    ['pg', ['daemon/postgres/server.ts']],
    ['pdfkit', ['daemon/print/document.ts']],
    ['serialport', ['daemon/serial/port.ts']],
    ['lowdb', ['daemon/settings/store.ts']],
    ['systeminformation', ['daemon/system/host-health.ts']],
    ['node:child_process', ['daemon/system/run.ts', 'daemon/asterisk/child-process.ts']],
    ['@fastify/busboy', ['web/form/upload.ts']],
    ['age-encryption', ['daemon/backup/key.ts']],
    ['modern-tar', ['daemon/backup/pack.ts', 'daemon/backup/unpack.ts', 'daemon/migration/archive/tar.ts']],
    ['node:sqlite', ['daemon/calls/database.ts']],
    ['@hono/node-server', ['web/serve.ts']],
  ]
  it.each(doors)('%s', (library, allowed) => {
    expect(
      broken(i => i.to !== library || within(i.from, 'test/', 'image/') || allowed.includes(i.from)),
    ).toEqual([])
  })
})

describe('pure rooms', () => {
  it('renderers, parsers, reducer and planner touch no file, no network, no clock', () => {
    const pure = ['asterisk-conf/', 'dahdi/parsers/', 'daemon/live/reduce', 'daemon/model/']
    const outside = [
      'node:fs',
      'node:fs/promises',
      'node:net',
      'node:http',
      'node:child_process',
      'node:timers',
    ]
    expect(broken(i => !within(i.from, ...pure) || !outside.includes(i.to))).toEqual([])
  })

  it('nobody imports in a circle', () => {
    const edges = Map.groupBy(
      imports.filter(i => ours(i.to) && !i.typeOnly),
      i => i.from,
    )
    const circles: string[] = []
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      if (path.includes(file) || done.has(file)) return
      for (const edge of edges.get(file) ?? []) visit(edge.to, [...path, file])
      done.add(file)
    }
    for (const file of sources) visit(file, [])
    expect(circles).toEqual([])
  })
})
