/** Everything about calls that are over: taken over from Asterisk, kept, told, printed, mailed, sent to a call accounting system. */

import { join } from 'node:path'
import { cdrPath, cdrTable, celPath, celTable } from '../../asterisk-conf/call-records.ts'
import type { AmiClient } from '../ami/client.ts'
import type { Appliance } from '../appliance.ts'
import { applyAdvice, keepAdvice } from '../calls/advice.ts'
import { callDesk } from '../calls/desk.ts'
import type { LiveStore } from '../live/store.ts'
import type { AsteriskLayout, GatewayModel } from '../model/gateway-model.ts'
import type { Issue } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { budgetsOf } from './budgets.ts'
import { callExportsOf } from './call-exports.ts'
import { type CallHistory, callHistoryOf } from './call-history.ts'
import { callOfficeOf } from './call-office.ts'
import { mailedReportsOf } from './mailed-reports.ts'
import { postgresOf } from './postgres.ts'
import { retentionOf } from './retention.ts'
import { smdrOf } from './smdr.ts'

export interface RecordsParts {
  readonly stateDir: string
  readonly layout: AsteriskLayout
  /** As saved. */
  readonly settings: () => Settings
  readonly model: () => GatewayModel | null
  readonly live: LiveStore
  readonly ami: AmiClient
  readonly clock: Clock
  readonly log: Log
}

export interface Records {
  readonly history: CallHistory
  readonly desks: Pick<
    Appliance,
    'calls' | 'callOffice' | 'callExports' | 'mailedReports' | 'smdr' | 'retention' | 'budgets' | 'postgres'
  >
  issues(): readonly Issue[]
  /** After the settings were saved, or what was saved thrown away. */
  look(): void
  start(): void
  stop(): void
}

export function recordsOf({
  stateDir,
  layout,
  settings,
  model,
  live,
  ami,
  clock,
  log,
}: RecordsParts): Records {
  const sources = {
    cdr: { path: cdrPath(layout), table: cdrTable.name },
    cel: { path: celPath(layout), table: celTable.name },
  }
  const history = callHistoryOf({
    path: join(stateDir, 'calls.db'),
    ...sources,
    live,
    clock,
    log,
    onTaken() {
      const open = database()
      if (open !== null) applyAdvice(open, settings().costs, clock.now())
      void smdr.look()
      void budgets.look()
      void postgres.look()
    },
  })
  const { database } = history
  const postgres = postgresOf({ database, settings, clock, log })
  const budgets = budgetsOf({ database, settings, ami, spoolDir: layout.spoolDir, clock, log })
  const forgetCharges = ami.subscribe({
    onEvent(event) {
      const open = database()
      if (event.kind === 'charge' && open !== null) keepAdvice(open, event.advice, clock.now())
    },
  })
  const smdr = smdrOf({ database, settings, clock, log })
  const retention = retentionOf({ ...sources, database, settings, layout, ami, clock, log })
  const calls = callDesk(database)
  const callOffice = callOfficeOf({
    database,
    settings,
    model,
    now: clock.now,
    recordingsDir: join(layout.spoolDir, 'monitor'),
  })
  const callExports = callExportsOf({
    directory: join(stateDir, 'exports'),
    database,
    settings,
    model,
    clock,
    log,
  })
  const mailedReports = mailedReportsOf({
    database,
    settings,
    calls,
    office: callOffice,
    spoolDir: layout.spoolDir,
    clock,
    log,
  })
  return {
    history,
    desks: {
      calls,
      callOffice,
      callExports: callExports.desk,
      mailedReports: mailedReports.desk,
      smdr: smdr.desk,
      retention: retention.desk,
      budgets: budgets.desk,
      postgres: postgres.desk,
    },
    issues: () => [...smdr.issues(), ...retention.issues(), ...mailedReports.issues(), ...postgres.issues()],
    look() {
      void smdr.look()
      void mailedReports.look()
      void budgets.look()
      void postgres.look()
    },
    start() {
      history.start()
      void callExports.start().catch(error => log.warn({ error: String(error) }, 'exports are not emptied'))
      retention.start()
      mailedReports.start()
    },
    stop() {
      forgetCharges()
      // What is under way to a receiver is noted before the history closes.
      void Promise.all([smdr.stop(), postgres.stop(), callExports.stop()]).then(history.stop)
      retention.stop()
      mailedReports.stop()
    },
  }
}
