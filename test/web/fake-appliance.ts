/** An appliance in memory: real settings schema, model and rules; paper hardware, a paper Asterisk, files that go nowhere. */

import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Asker } from '../../daemon/ami/ask.ts'
import type { ActionRequest } from '../../daemon/ami/request.ts'
import type {
  Accounts,
  Appliance,
  FixOutcome,
  HostHealth,
  PodcastEpisode,
  StoredSettings,
} from '../../daemon/appliance.ts'
import type { ApplyOutcome, Plan } from '../../daemon/apply/plan-types.ts'
import type { AuditEntry } from '../../daemon/audit/audit-desk.ts'
import type { BrowserPhoneDesk } from '../../daemon/browser-phone/desk.ts'
import { type Database, openDatabase } from '../../daemon/calls/database.ts'
import { callDesk } from '../../daemon/calls/desk.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { budgetsOf } from '../../daemon/compose/budgets.ts'
import { callExportsOf } from '../../daemon/compose/call-exports.ts'
import { callOfficeOf } from '../../daemon/compose/call-office.ts'
import { smdrOf } from '../../daemon/compose/smdr.ts'
import type { FrontPanelView } from '../../daemon/front-panel/desk.ts'
import { hardwareDesk } from '../../daemon/hardware/desk.ts'
import { hardwareMemory } from '../../daemon/hardware/memory.ts'
import { licenceDesk } from '../../daemon/licences/desk.ts'
import { logDesk } from '../../daemon/logs/desk.ts'
import { mailDesk } from '../../daemon/mail/mail-desk.ts'
import { sendLetter } from '../../daemon/mail/smtp.ts'
import { buildModel } from '../../daemon/model/build-model.ts'
import { assignPorts } from '../../daemon/model/first-settings.ts'
import { knownOf } from '../../daemon/model/hardware/known-hardware.ts'
import type { Inventory } from '../../daemon/model/inventory.ts'
import { type Issue, ok, type Result, refused } from '../../daemon/model/issue.ts'
import { newExtension, newSipDevice } from '../../daemon/model/new-extension.ts'
import type { Surroundings } from '../../daemon/model/surroundings.ts'
import { numbersDesk } from '../../daemon/numbers/desk.ts'
import { appliancePlacement } from '../../daemon/placement.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import { soundDesk } from '../../daemon/sounds/desk.ts'
import { systemClock } from '../../daemon/system/clock.ts'
import { silentLog } from '../../daemon/system/log.ts'
import type { CertificateDesk } from '../../daemon/tls/desk.ts'
import { traceDesk } from '../../daemon/trace/desk.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { type FakeAccounts, fakeAccounts } from './fake-accounts.ts'
import { type FakeBackups, fakeBackups } from './fake-backups.ts'
import { type FakeExchange, fakeExchange } from './fake-exchange.ts'
import { type FakeGuard, fakeGuard } from './fake-guard.ts'
import { noHardware, inventory as paperInventory } from './fake-hardware.ts'
import { fakeHistory } from './fake-history.ts'
import { type FakeLineTests, fakeLineTests } from './fake-line-tests.ts'
import { type FakeMigration, fakeMigration } from './fake-migration.ts'
import { type FakePanel, fakePanel } from './fake-panel.ts'
import { type FakePortal, fakePortal } from './fake-portal.ts'
import { fakeRetention } from './fake-retention.ts'
import { fakeSetup } from './fake-setup.ts'
import { type FakeTokens, fakeTokens } from './fake-tokens.ts'
import { type FakeUpdates, fakeUpdates } from './fake-updates.ts'

export interface FakeAppliance {
  readonly appliance: Appliance
  readonly accounts: FakeAccounts
  /** What the audit log holds. */
  readonly audited: AuditEntry[]
  readonly tokens: FakeTokens
  readonly exchange: FakeExchange
  readonly lineTests: FakeLineTests
  readonly portal: FakePortal
  readonly panel: FakePanel
  /** The history of calls. */
  readonly calls: Database
  readonly backups: FakeBackups
  readonly updates: FakeUpdates
  readonly guard: FakeGuard
  readonly migration: FakeMigration
  /** What recordings and music asked of Asterisk. */
  readonly asked: readonly ActionRequest[]
  /** Of the podcast. */
  publish(episode: PodcastEpisode): void
  /** Somebody else saves. */
  saveElsewhere(change: (settings: Settings) => Settings): void
  setIssues(issues: readonly Issue[]): void
  /** AstDB; null: Asterisk does not answer. */
  setDatabase(rows: ReadonlyMap<string, string> | null): void
  setInventory(inventory: Inventory): void
  setHost(host: HostHealth): void
  /** What the next plan says; null: one file and one reload. */
  setPlan(plan: Omit<Plan, 'settingsRevision'> | null): void
  /** How the next apply ends, and when. */
  setApply(apply: (() => Promise<ApplyOutcome>) | null): void
  /** The next edit fails with these. */
  refuseEdits(issues: readonly Issue[] | null): void
  /** How the next fixes end; they are done when it is never called. */
  setFix(fix: (mayDropCalls: boolean) => Result<FixOutcome>): void
  /** `code subject mayDropCalls` each. */
  readonly fixesAsked: readonly string[]
  readonly detections: () => number
}

export interface FakeOptions {
  /** null: nobody has been here yet. */
  readonly password?: string | null
  /** Spans of software instead of the paper hardware. */
  readonly virtual?: Settings['dynamicSpans']
  /** SIP extensions beside the four on sockets. */
  readonly more?: number
  /** Open: nobody has come to its end. On a first visit it is. */
  readonly setup?: 'open' | 'over'
  readonly now?: () => number
  /** Real ones, instead of those in memory. */
  readonly accounts?: Accounts
  readonly browserPhone?: BrowserPhoneDesk
  readonly recordingsDir?: string
  readonly logDir?: string
  /** Where licences.json and manifest.json lie. */
  readonly programDir?: string
  /** Asterisk's state directory, for the sounds of the house. */
  readonly soundsDir?: string
  readonly frontPanel?: FrontPanelView
  readonly change?: (settings: Settings) => Settings
}

const refusing = async () =>
  refused([{ code: 'certificate-unreadable', severity: 'error' as const, subject: null, params: {} }])
const fakeCertificates: CertificateDesk = {
  authority: () => ({ pem: '-----BEGIN CERTIFICATE-----\n', fingerprint: 'AA:BB' }),
  shown: () => ({ isOwn: false, names: ['offhook.local'], issuer: 'Offhook', from: 0, until: 1e12 }),
  useOwn: refusing,
  forgetOwn: async () => ok(null),
}

export const quietHost: HostHealth = {
  loadPercent: 7,
  memoryUsedBytes: 640_000_000,
  memoryTotalBytes: 4_000_000_000,
  diskUsedBytes: 3_100_000_000,
  diskTotalBytes: 16_000_000_000,
  temperatureCelsius: 46,
  uptimeSeconds: 3 * 86_400,
}

const surroundings: Surroundings = {
  layout: appliancePlacement.asterisk,
  ami: { address: '127.0.0.1', port: 5038, user: 'offhook', secret: 'secret' },
  countries: countryPack,
  r2: true,
}

const names = ['Reception', 'Workshop', 'Meeting room', 'Lift']

/** Random without chance. */
const counting = () => {
  let count = 0
  return (below: number) => {
    count += 7919
    return count % below
  }
}

function firstSettings(more: number, inventory: Inventory, dynamicSpans: Settings['dynamicSpans']): Settings {
  const random = counting()
  const bare = settingsSchema.parse({ version: 1, dynamicSpans })
  const assigned = assignPorts(bare, inventory, countryPack, random)
  const sip = Array.from({ length: more }, (_, index) => {
    const extension = newExtension(String(201 + index), [newSipDevice(random)], random)
    return { ...extension, name: `Office ${index + 1}` }
  })
  return {
    ...assigned,
    site: { ...assigned.site, name: 'Lakeside Office' },
    extensions: [
      ...assigned.extensions.map((extension, index) => ({
        ...extension,
        name: names[index] ?? extension.name,
      })),
      ...sip,
    ],
  }
}

export function fakeAppliance(options: FakeOptions = {}): FakeAppliance {
  const now = options.now ?? Date.now
  const { change = same => same } = options
  const { virtual } = options
  let inventory = virtual === undefined ? paperInventory : noHardware
  let stored: StoredSettings = {
    revision: 3,
    settings: change(firstSettings(options.more ?? 2, inventory, virtual ?? [])),
  }
  let inForce = stored
  let issues: readonly Issue[] = []
  let database: ReadonlyMap<string, string> | null = new Map()
  let host = quietHost
  let plan: Omit<Plan, 'settingsRevision'> | null = null
  let nextApply: (() => Promise<ApplyOutcome>) | null = null
  let refusal: readonly Issue[] | null = null
  let nextFix: (mayDropCalls: boolean) => Result<FixOutcome> = () => ok({ is: 'done' })
  const fixesAsked: string[] = []
  let detections = 0
  let generation = 1
  const audited: AuditEntry[] = []
  const accounts = fakeAccounts(options.password === undefined ? 'correct horse' : options.password)
  const tokens = fakeTokens(now)
  const exchange = fakeExchange({
    now,
    openPorts: Array.from({ length: virtual === undefined ? 42 : 90 }, (_, index) => index + 1),
    spans: virtual === undefined ? [2, 3] : [3, 4],
    contacts: ['201'],
  })
  const build = (settings: Settings) => buildModel(settings, inventory, surroundings)
  let model = build(inForce.settings).model
  const save = (settings: Settings) => {
    stored = { revision: stored.revision + 1, settings }
    return stored
  }
  const pending = () => JSON.stringify(stored.settings) !== JSON.stringify(inForce.settings)

  const episodes: PodcastEpisode[] = []
  const asked: ActionRequest[] = []
  /** Remembers what was asked; AstDB is there to be read and written. */
  const asterisk: Asker = {
    async ask(request) {
      asked.push(request)
      const { Family, Key, Val } = request.headers ?? {}
      if (database === null) return refused({ code: 'not-connected', message: '' })
      const changed = new Map(database)
      if (request.action === 'DBPut') changed.set(`${Family}/${Key}`, Val ?? '')
      if (request.action === 'DBDel') changed.delete(`${Family}/${Key}`)
      database = changed
      const items =
        request.action === 'DBGetTree' ? [...database].map(([key, val]) => ({ key: `/${key}`, val })) : []
      return ok({ response: {}, items })
    },
  }
  const calls = openDatabase(':memory:', MIGRATIONS)
  const updates = fakeUpdates()
  const backups = fakeBackups(() => stored.settings)
  const guard = fakeGuard(() => stored.settings)
  const migration = fakeMigration()
  const lineTests = fakeLineTests(() => model, exchange.state, now)
  const portal = fakePortal({
    now,
    settings: () => stored.settings,
    async changeOwn(change) {
      const saved = await edit(stored.revision, change)
      if (!saved.ok) return saved
      inForce = { ...inForce, settings: change(structuredClone(inForce.settings)) }
      model = build(inForce.settings).model
      return ok('now')
    },
  })
  const panel = fakePanel(
    () => model,
    exchange.state,
    () => calls,
    now,
  )
  const memory = hardwareMemory({ known: knownOf(inventory), drafted: null }, async () => ok(null))
  const edit: Appliance['edit'] = async (revision, change) => {
    if (refusal !== null) return refused([...refusal])
    if (revision !== stored.revision)
      return refused([
        {
          code: 'settings-conflict',
          severity: 'error',
          subject: 'settings',
          params: { revision, current: stored.revision },
        },
      ])
    const parsed = settingsSchema.safeParse(change(structuredClone(stored.settings)))
    if (!parsed.success)
      return refused(
        parsed.error.issues.map(({ path, code }) => ({
          code: 'settings-invalid',
          severity: 'error' as const,
          subject: 'settings',
          params: { path: path.join('.'), reason: code },
        })),
      )
    const faults = build(parsed.data).issues.filter(issue => issue.severity === 'error')
    return faults.length > 0 ? refused(faults) : ok(save(parsed.data))
  }

  const past = fakeHistory(inForce, now, edit, back => {
    inForce = back
    model = build(inForce.settings).model
    exchange.touch()
  })
  const appliance: Appliance = {
    inventory: () => inventory,
    async detect() {
      detections += 1
      return inventory
    },
    model: () => model,
    issues: () => issues,
    async fix(wanted, mayDropCalls) {
      fixesAsked.push(`${wanted.code} ${wanted.subject} ${mayDropCalls}`)
      return nextFix(mayDropCalls)
    },
    settings: () => stored,
    edit,
    pending,
    settingsInForce: () => inForce.settings,
    plan: async () => ({ settingsRevision: stored.revision, ...(plan ?? ordinaryPlan) }),
    async apply(_revision, how) {
      const outcome: ApplyOutcome =
        nextApply === null
          ? { is: 'applied', generation: ++generation, steps: ordinaryPlan.steps }
          : await nextApply()
      if (outcome.is !== 'applied') return outcome
      past.applied(stored, inForce, outcome.generation, how)
      inForce = stored
      await memory.applied()
      model = build(inForce.settings).model
      exchange.touch()
      return outcome
    },
    async discard() {
      await memory.discard()
      return ok(save(inForce.settings))
    },
    database: async () => database,
    live: exchange.state,
    subscribe: exchange.subscribe,
    host: async () => host,
    hardware: hardwareDesk({
      memory,
      inventory: () => inventory,
      settings: () => stored.settings,
      edit,
      countries: countryPack,
      random: counting(),
    }),
    lineTests: lineTests.desk,
    panel: panel.desk,
    calls: callDesk(() => calls),
    callOffice: callOfficeOf({
      database: () => calls,
      settings: () => stored.settings,
      model: () => model,
      recordingsDir: options.recordingsDir ?? '/nonexistent',
      now,
    }),
    callExports: callExportsOf({
      directory: join(tmpdir(), `offhook-exports-${randomUUID()}`),
      database: () => calls,
      settings: () => stored.settings,
      model: () => model,
      clock: { ...systemClock, now, after: () => () => {} },
      log: silentLog,
    }).desk,
    backups,
    updates,
    guard,
    migration,
    mailedReports: { mailedFor: () => new Map(), sendNow: async () => ok(null) },
    retention: fakeRetention(() => calls),
    postgres: { view: () => ({ state: { is: 'off' }, since: 0, due: 0 }) },
    budgets: budgetsOf({
      database: () => calls,
      settings: () => stored.settings,
      ami: asterisk,
      spoolDir: '/nonexistent',
      clock: systemClock,
      log: silentLog,
    }).desk,
    frontPanel: { view: () => options.frontPanel ?? null, ports: async () => ['/dev/ttyS0'] },
    smdr: smdrOf({
      database: () => calls,
      settings: () => stored.settings,
      clock: systemClock,
      log: silentLog,
      receiverOf: () => null,
    }).desk,
    numbers: numbersDesk(asterisk),
    logs: logDesk(options.logDir ?? '/nonexistent', null),
    licences: licenceDesk(options.programDir ?? '/nonexistent', options.programDir ?? '/nonexistent'),
    mail: mailDesk(() => stored.settings, sendLetter),
    sounds: soundDesk({
      ami: asterisk,
      layout: { ...surroundings.layout, stateDir: options.soundsDir ?? '/nonexistent' },
      model: () => model,
    }),
    podcast: {
      episodes: async () => episodes,
      sound: async id => (episodes.some(one => one.id === id) ? new Uint8Array(44) : null),
    },
    portal: portal.desk,
    setup: fakeSetup(
      options.password !== null && options.setup !== 'open',
      exchange,
      () => model,
      () => inventory,
    ),
    history: past.history,
    trial: past.trial,
    trace: traceDesk({
      saved: () => stored.settings,
      inForce: () => inForce.settings,
      modelOf: settings => build(settings).model,
      history: past.history.list,
      database: async () => database,
      now,
    }),
    accounts: options.accounts ?? accounts,
    certificates: fakeCertificates,
    browserPhone: options.browserPhone ?? { of: () => null, port: () => null },
    audit: { entries: async () => audited, as: (_actor, work) => work() },
    tokens,
  }
  return {
    appliance,
    accounts,
    audited,
    tokens,
    exchange,
    lineTests,
    portal,
    panel,
    backups,
    updates,
    guard,
    migration,
    calls,
    asked,
    publish: episode => void episodes.push(episode),
    saveElsewhere: edit => void save(edit(stored.settings)),
    setDatabase(rows) {
      database = rows
    },
    setIssues(found) {
      issues = found
    },
    setInventory(found) {
      inventory = found
      model = build(inForce.settings).model
    },
    setHost(measured) {
      host = measured
    },
    setPlan(made) {
      plan = made
    },
    setApply(apply) {
      nextApply = apply
    },
    refuseEdits(found) {
      refusal = found
    },
    setFix(fix) {
      nextFix = fix
    },
    fixesAsked,
    detections: () => detections,
  }
}

const ordinaryPlan: Omit<Plan, 'settingsRevision'> = {
  changes: [
    {
      room: 'asterisk',
      name: 'extensions.conf',
      kind: 'changed',
      diff: '--- asterisk/extensions.conf\n+++ asterisk/extensions.conf\n@@ -12,3 +12,3 @@\n [internal]\n-exten = 102,1,Dial(DAHDI/2,25)\n+exten = 102,1,Dial(DAHDI/2,30)\n same = n,Hangup()\n',
    },
    { room: 'asterisk', name: 'pjsip.conf', kind: 'changed', diff: null },
  ],
  steps: [
    { activation: { do: 'reload', module: 'pbx_config.so' }, effect: 'new-calls-only', droppedCalls: 0 },
    { activation: { do: 'reload', module: 'res_pjsip.so' }, effect: 'silent', droppedCalls: 0 },
  ],
  issues: [],
}
