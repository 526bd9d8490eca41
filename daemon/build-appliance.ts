/** Puts the parts together for one machine: the only place that knows them all, except the web. */

import { dirname, join } from 'node:path'
import { TEST_CALL } from '../asterisk-conf/contexts/services/test-call.ts'
import { podcastDir } from '../asterisk-conf/sounds.ts'
import { countryPack } from '../dahdi/countries/index.ts'
import { voicemailRemove } from './ami/actions.ts'
import { databaseRows } from './ami/database-actions.ts'
import { testCall } from './ami/test-call.ts'
import type { Appliance } from './appliance.ts'
import { createApplier } from './apply/applier.ts'
import { openGenerations } from './apply/generations.ts'
import { listHistory } from './apply/history.ts'
import { driversAndPorts } from './asterisk/activator.ts'
import { earlierConfigurations, fallBack } from './asterisk/fall-back.ts'
import { needsPreparation } from './asterisk/hardware.ts'
import { lenientAtFirst } from './asterisk/lenient-verifier.ts'
import { supervisorOf } from './asterisk/supervisor.ts'
import { createAudit } from './audit/audit.ts'
import { browserPhoneDesk } from './browser-phone/phones.ts'
import { check, worstFirst } from './checks/all.ts'
import { ownNames, reachableAddresses } from './compose/addresses.ts'
import {
  auditedBackups,
  auditedMigration,
  auditedStore,
  auditedTokens,
  noteOutcome,
} from './compose/audited.ts'
import { backupsOf } from './compose/backup.ts'
import { comingUpOf } from './compose/coming-up.ts'
import { configurationOf } from './compose/configuration.ts'
import { exchangeOf } from './compose/exchange.ts'
import { faultWatchOf } from './compose/fault-watch.ts'
import { fixingOf } from './compose/fixing.ts'
import { forgivenessWhile } from './compose/forgiveness.ts'
import { frontPanelOf } from './compose/front-panel.ts'
import { groundOf } from './compose/ground.ts'
import { guardOf } from './compose/guard.ts'
import { hardwareOf } from './compose/hardware.ts'
import { historyDesk } from './compose/history.ts'
import { hostWatchOf } from './compose/host-watch.ts'
import { migrationOf } from './compose/migration.ts'
import { setOfficeAddress } from './compose/office-address.ts'
import { ownChangeOf } from './compose/own-change.ts'
import { panelOf } from './compose/panel.ts'
import { recordsOf } from './compose/records.ts'
import { renderOnce } from './compose/render.ts'
import { countCalls } from './compose/running-calls.ts'
import { setupDesk } from './compose/setup.ts'
import { telephonePinsOf } from './compose/telephone-pins.ts'
import { applyOrWait, trialWatchOf } from './compose/trial.ts'
import { updatesOf } from './compose/update.ts'
import { alarmsOf } from './guard/alarms.ts'
import { openHardwareMemory } from './hardware/memory-file.ts'
import { licenceDesk } from './licences/desk.ts'
import { lineTestDesk } from './line-test/desk.ts'
import { openTestResults } from './line-test/results-file.ts'
import { logDesk } from './logs/desk.ts'
import { deleteMailedMessage } from './mail/delete-message.ts'
import { mailDesk } from './mail/mail-desk.ts'
import { outboxOf } from './mail/outbox.ts'
import { mailSpool } from './mail/parcel.ts'
import { sendLetter } from './mail/smtp.ts'
import { RTP } from './model/build-model.ts'
import type { Inventory } from './model/inventory.ts'
import { crc4InForce } from './model/isdn.ts'
import type { Issue } from './model/issue.ts'
import type { Randomness } from './model/surroundings.ts'
import { numbersDesk } from './numbers/desk.ts'
import type { Placement } from './placement.ts'
import { podcastOf } from './podcast/episodes.ts'
import { portalDesk } from './portal/desk.ts'
import { soundDesk } from './sounds/desk.ts'
import type { Clock } from './system/clock.ts'
import { durableFiles } from './system/durable-files.ts'
import { hostMeter } from './system/host-health.ts'
import type { Log } from './system/log.ts'
import { certificatesOf, type OwnCertificates } from './tls/certificates.ts'
import { traceDesk } from './trace/desk.ts'
import { healthOf } from './update/health-of.ts'
import { createAccounts } from './users/accounts.ts'
import { pinInForce } from './users/mailbox-pin.ts'
import { createTokens } from './users/tokens.ts'

export interface ApplianceParts {
  readonly placement: Placement
  readonly clock: Clock
  readonly log: Log
  readonly random: (bytes: number) => Uint8Array
  readonly randomInt: Randomness
}

export interface BuiltAppliance {
  readonly appliance: Appliance
  /** What the pages show over TLS. */
  readonly certificates: Pick<OwnCertificates, 'current' | 'onChange'>
  /** Something the pages should show that was found outside, such as a taken port. */
  report(issue: Issue): void
  /** Hardware, configuration, Asterisk. Takes its time and never throws; the pages work meanwhile. */
  start(): Promise<void>
  /** Asterisk keeps running. */
  stop(): void
}

/** Time for a running Asterisk to tell what calls it has, before anything may be changed. */
const CALLS_KNOWN_MS = 15_000

export async function buildAppliance(parts: ApplianceParts): Promise<BuiltAppliance> {
  const { placement, clock, log } = parts
  const { stateDir, rooms } = placement
  const audit = createAudit({ stateDir, now: clock.now, log })
  const ground = await groundOf(placement, parts.randomInt)
  const { ami, helper, picture, writers } = ground
  const store = auditedStore(ground.store, audit)
  const certificates = certificatesOf({
    stateDir,
    names: () => ownNames(store.current().settings.web.https.names),
    note: audit.note,
    clock,
    log,
  })
  const nothingInForce = () => configuration.inForce() === null
  const forgiveness = forgivenessWhile(nothingInForce)
  const exchange = exchangeOf({
    placement,
    ami,
    helper,
    clock,
    random: () => parts.randomInt(1000) / 1000,
    forgive: forgiveness.forgive,
  })
  const { client, readiness, runner, live } = exchange
  const applier = createApplier({
    stateDir,
    rooms,
    writers,
    activator: exchange.activator,
    verifier: lenientAtFirst(exchange.verifier, nothingInForce),
    render: renderOnce(),
    now: clock.now,
  })
  const generations = openGenerations(stateDir, durableFiles)

  const supervisor = supervisorOf({
    runner,
    readiness,
    clock,
    async prepareHardware() {
      const model = configuration.model()
      if (helper === null || model === null || !needsPreparation(await picture.detect(), model)) return []
      const issues = await driversAndPorts(helper)
      await lookAtHardware()
      return issues
    },
    fallBack: async () => fallBack(await earlierConfigurations(generations), configuration.applyHeld),
    onAct: act => log.warn({ act: act.do }, 'Asterisk needs something'),
    onIssues: () => log.info({ issues: supervisor.issues() }, 'supervision'),
  })
  const telephonePins = telephonePinsOf({
    ami: client,
    clock,
    spoolDir: placement.asterisk.spoolDir,
    configDir: rooms.asterisk,
  })
  const configuration = configurationOf({
    store,
    applier,
    picture,
    calls: () => countCalls(live.state()),
    hold: supervisor.hold,
    onOutcome(outcome, by) {
      log.info({ outcome }, 'apply')
      noteOutcome(outcome, by, audit)
      forgiveness.settle()
      void guard.look()
      void hardware.applied()
    },
    onSettings: (before, after) => void telephonePins.follow(before, after),
  })
  const trial = trialWatchOf({
    generations,
    bringBack: (settings, revision) => configuration.bringBack({ revision, settings }),
    clock,
    network: helper?.network,
  })
  const host = hostWatchOf(hostMeter(stateDir, clock), clock)
  const faults = faultWatchOf({
    hardwareRoot: placement.hardwareRoot,
    exchangeLogPath: join(placement.asterisk.logDir, 'messages.log'),
    helper,
    live,
    clock,
  })
  const outbox = outboxOf({
    directory: mailSpool(placement.asterisk.spoolDir),
    settings: () => store.current().settings,
    send: sendLetter,
    deleteMessage: notice =>
      deleteMailedMessage(placement.asterisk.spoolDir, notice, (mailbox, folder, id) =>
        voicemailRemove(client, mailbox, folder, id),
      ),
    clock,
    log,
  })
  const lookAtHardware = async (): Promise<Inventory> => {
    const inventory = await picture.detect()
    await faults.look()
    return inventory
  }
  const records = recordsOf({
    stateDir,
    layout: placement.asterisk,
    settings: () => store.current().settings,
    model: () => configuration.model(),
    live,
    ami: client,
    clock,
    log,
  })
  const guard = await guardOf({
    stateDir,
    helper,
    ami: client,
    settings: () => {
      const inForce = configuration.inForce()?.settings ?? null
      const saved = store.current().settings
      return inForce === null ? [saved] : [inForce, saved]
    },
    rtp: RTP,
    onAddresses: () => void certificates.look(),
    alarm: alarmsOf({
      spoolDir: placement.asterisk.spoolDir,
      settings: () => store.current().settings,
      clock,
      log,
    }),
    clock,
    log,
  })
  const accounts = createAccounts({
    stateDir,
    now: clock.now,
    random: parts.random,
    settings: () => store.current().settings,
    note: audit.note,
    onWrong: from => guard.wrongLogin(from),
    pinOf: extension =>
      pinInForce(
        placement.asterisk.spoolDir,
        extension,
        configuration.inForce()?.settings ?? store.current().settings,
      ),
  })
  const migration = migrationOf({
    stateDir,
    layout: placement.asterisk,
    store,
    check: settings => picture.modelOf(settings).issues,
    ami: client,
    history: records.history,
    clock,
    log,
  })
  const backups = backupsOf({
    stateDir,
    layout: placement.asterisk,
    store,
    apply: configuration.apply,
    ami: client,
    history: records.history,
    certificates,
    clock,
    log,
  })
  const updates = await updatesOf({
    stateDir,
    helper,
    store,
    health: () => healthOf(live.state(), picture.inventory()),
    testCall: () => testCall(client, clock, { ...TEST_CALL, uniqueId: `test-${parts.randomInt(2 ** 40)}` }),
    runningCalls: () => countCalls(live.state()).total,
    clock,
    log,
  })
  const reported: Issue[] = []

  const comingUp = comingUpOf({
    configuration,
    picture,
    store,
    helper,
    faults,
    lookAtHardware,
    callsKnown: async () => readiness.isReady() || (await runner.state()).is !== 'running',
    onOpened: trial.look,
    onTried: () => hardware.learn(),
    onInForce: supervisor.start,
    countries: countryPack,
    random: parts.randomInt,
    clock,
    log,
  })
  const hardware = hardwareOf({
    memory: await openHardwareMemory(stateDir, log),
    picture,
    configuration,
    store,
    activator: exchange.activator,
    isQuiet: () => readiness.isReady() && countCalls(live.state()).total === 0,
    helper,
    comingUp,
    hold: work => supervisor.hold(async () => ({ changed: false, value: await work() })),
    countries: countryPack,
    random: parts.randomInt,
    clock,
    log,
  })

  const frontPanel = frontPanelOf({
    ami: client,
    helper,
    settings: () => store.current().settings,
    model: configuration.model,
    inventory: picture.inventory,
    live: live.state,
    issues: () => issues(),
    setNetwork: fixed => setOfficeAddress(appliance, fixed === null ? null : { ...fixed, nameServers: '' }),
    clock,
    log,
  })

  const issues = (): readonly Issue[] =>
    worstFirst([
      ...reported,
      ...comingUp.issues(),
      ...forgiveness.issues(),
      ...supervisor.issues(),
      ...configuration.issues(),
      ...trial.desk.issues(),
      ...hardware.issues(),
      ...outbox.issues(),
      ...backups.issues(),
      ...updates.issues(),
      ...guard.issues(),
      ...frontPanel.issues(),
      ...certificates.issues(),
      ...records.issues(),
      ...check({
        ...faults.facts(),
        inventory: picture.inventory(),
        model: configuration.model(),
        live: live.state(),
        host: host.latest(),
        addresses: reachableAddresses(),
        now: clock.now(),
      }),
    ])

  const database = async () => {
    const rows = await databaseRows(client)
    return rows.ok ? new Map(rows.value) : null
  }

  const appliance: Appliance = {
    inventory: picture.inventory,
    async detect() {
      await lookAtHardware()
      await comingUp.assignPorts()
      await hardware.learn()
      return picture.inventory()
    },
    model: configuration.model,
    issues: () => issues(),
    fix: fixingOf({
      issues: () => issues(),
      helper,
      store,
      configuration,
      bringUp: comingUp.bringUpCards,
      runningCalls: () => countCalls(live.state()).total,
      crc4OfLine: id => crc4InForce(configuration.model(), id),
    }),
    settings: store.current,
    async edit(revision, change) {
      const saved = await store.edit(revision, change)
      accounts.peopleChanged()
      void guard.look()
      void certificates.look()
      records.look()
      void frontPanel.look()
      return saved
    },
    pending: configuration.pending,
    settingsInForce: () => configuration.inForce()?.settings ?? null,
    plan: configuration.plan,
    planFor: configuration.planFor,
    apply: applyOrWait(trial, configuration.apply),
    async discard() {
      const discarded = await configuration.discard()
      accounts.peopleChanged()
      void guard.look()
      records.look()
      void frontPanel.look()
      if (discarded.ok) await hardware.discarded()
      return discarded
    },
    database,
    live: live.state,
    subscribe: live.subscribe,
    host: host.measure,
    hardware: hardware.desk,
    panel: panelOf({
      ami: client,
      live: live.state,
      model: configuration.model,
      database: records.history.database,
      now: clock.now,
      log,
    }),
    lineTests: lineTestDesk({
      ami: client,
      live: live.state,
      model: configuration.model,
      results: await openTestResults(stateDir, log),
      clock,
      random: parts.randomInt,
      log,
    }),
    ...records.desks,
    backups: auditedBackups(backups.desk, audit),
    updates: updates.desk,
    frontPanel: frontPanel.desk,
    guard: guard.desk,
    migration: auditedMigration(migration, audit),
    sounds: soundDesk({ ami: client, layout: placement.asterisk, model: configuration.model }),
    numbers: numbersDesk(client),
    logs: logDesk(placement.asterisk.logDir, helper),
    licences: licenceDesk(dirname(placement.staticDir), '/usr/share/doc'),
    mail: mailDesk(() => store.current().settings, sendLetter),
    podcast: podcastOf(podcastDir(placement.asterisk)),
    portal: portalDesk({
      ami: client,
      layout: placement.asterisk,
      clock,
      model: configuration.model,
      settings: () => store.current().settings,
      changeOwn: ownChangeOf({
        settings: store.current,
        edit: store.edit,
        configuration,
        isOnTrial: () => trial.desk.current() !== null,
      }),
      forgetPin: telephonePins.forget,
    }),
    accounts,
    audit,
    certificates: certificates.desk,
    browserPhone: browserPhoneDesk(configuration.model),
    tokens: auditedTokens(
      createTokens({
        stateDir,
        now: clock.now,
        random: parts.random,
        settings: () => store.current().settings,
      }),
      audit,
    ),
    setup: await setupDesk({ stateDir, live, model: configuration.model, inventory: picture.inventory, log }),
    history: historyDesk(generations, store.edit),
    trial: trial.desk,
    trace: traceDesk({
      saved: () => store.current().settings,
      inForce: () => configuration.inForce()?.settings ?? null,
      modelOf: settings => picture.modelOf(settings).model,
      history: () => listHistory(generations),
      database,
      now: clock.now,
    }),
  }

  return {
    appliance,
    certificates,
    report: issue => void reported.push(issue),
    async start() {
      void certificates.start()
      live.start()
      client.start()
      host.start()
      faults.start()
      records.start()
      outbox.start()
      backups.start()
      updates.start()
      void guard.start()
      void frontPanel.look()
      // A running Asterisk must have told its calls before anything may be changed.
      if ((await runner.state()).is === 'running') await readiness.whenReady(CALLS_KNOWN_MS)
      hardware.start()
      await comingUp.toWork()
    },
    stop() {
      certificates.stop()
      trial.stop()
      hardware.stop()
      supervisor.stop()
      host.stop()
      faults.stop()
      records.stop()
      outbox.stop()
      backups.stop()
      updates.stop()
      comingUp.stop()
      guard.stop()
      void frontPanel.stop()
      live.stop()
      readiness.stop()
      client.stop()
      runner.release()
    },
  }
}
