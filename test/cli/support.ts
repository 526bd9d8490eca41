/** A terminal that remembers, and an appliance whose answers a test chooses. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Appliance, StoredSettings } from '../../daemon/appliance.ts'
import type { ApplyOutcome, Plan } from '../../daemon/apply/plan-types.ts'
import { runCli } from '../../daemon/cli/run-cli.ts'
import { callOfficeOf } from '../../daemon/compose/call-office.ts'
import type { LiveState } from '../../daemon/live/live-state.ts'
import { noServices } from '../../daemon/live/services.ts'
import { ok, refused } from '../../daemon/model/issue.ts'
import type { Placement } from '../../daemon/placement.ts'
import { appliancePlacement } from '../../daemon/placement.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import { bare, settings } from '../model/support.ts'

export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'offhook-cli-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }))
  return directory
}

export interface Said {
  readonly status: number
  readonly out: string
  readonly error: string
}

export async function offhook(args: readonly string[], env: Record<string, string> = {}): Promise<Said> {
  const out: string[] = []
  const error: string[] = []
  const status = await runCli(args, { out: text => out.push(text), error: text => error.push(text), env })
  return { status, out: out.join('\n'), error: error.join('\n') }
}

export const placementIn = (directory: string): Placement => ({
  ...appliancePlacement,
  stateDir: directory,
  runDir: join(directory, 'run'),
})

const quiet: LiveState = {
  revision: 1,
  asterisk: { is: 'up', since: 0, version: 'Asterisk 22.10.1', systemName: 'offhook' },
  channels: new Map(),
  bridges: new Map(),
  portAlarms: new Map(),
  openPorts: new Set([2, 1]),
  spans: new Map(),
  contacts: new Map(),
  mailboxes: new Map(),
  services: noServices,
  personal: new Map(),
}

export const plan: Plan = {
  settingsRevision: 1,
  changes: [
    {
      room: 'asterisk',
      name: 'extensions.conf',
      kind: 'changed',
      diff: '--- a/asterisk/extensions.conf\n+++ b/asterisk/extensions.conf\n@@ -1 +1 @@\n-old\n+new\n',
    },
    { room: 'asterisk', name: 'pjsip.conf', kind: 'added', diff: null },
  ],
  steps: [
    { activation: { do: 'reload', module: 'pbx_config.so' }, effect: 'new-calls-only', droppedCalls: 0 },
    { activation: { do: 'restart-dahdi-channels' }, effect: 'drops-calls', droppedCalls: 1 },
  ],
  issues: [{ code: 'no-cards', severity: 'notice', subject: null, params: {} }],
}

export interface PretendAppliance extends Appliance {
  readonly asked: string[]
}

/** Keeps settings like the real one; plans and outcomes are given. */
export function pretendAppliance(
  outcome: ApplyOutcome = { is: 'applied', generation: 4, steps: [] },
  parts: Partial<Appliance> = {},
): PretendAppliance {
  const asked: string[] = []
  let stored: StoredSettings = { revision: 1, settings: settings() }
  const nobody = () => {
    throw new Error('not asked for in these tests')
  }
  return {
    asked,
    inventory: () => bare,
    detect: async () => bare,
    model: () => null,
    issues: () => plan.issues,
    panel: { act: nobody, notes: nobody, note: nobody, layout: nobody, keepLayout: nobody },
    updates: {
      state: nobody,
      receive: nobody,
      takeFile: nobody,
      write: nobody,
      switchOver: nobody,
      cancel: nobody,
      lookAtServer: nobody,
      dismiss: nobody,
      health: nobody,
      testCall: nobody,
    },
    guard: { state: () => 'not-here', letIn: () => [], blocked: () => [], release: nobody },
    fix: nobody,
    settings: () => stored,
    async edit(revision, change) {
      asked.push('edit')
      if (revision !== stored.revision)
        return refused([
          { code: 'settings-conflict', severity: 'error', subject: null, params: { revision, current: 1 } },
        ])
      stored = { revision: revision + 1, settings: change(stored.settings) }
      return ok(stored)
    },
    pending: () => true,
    async plan() {
      asked.push('plan')
      return { ...plan, settingsRevision: stored.revision }
    },
    async planFor(trial: Settings) {
      asked.push(`planFor ${trial.site.name}`)
      return plan
    },
    async apply(revision) {
      asked.push(`apply ${revision}`)
      return outcome
    },
    discard: nobody,
    live: () => quiet,
    subscribe: () => () => {},
    host: async () => ({
      loadPercent: 12.4,
      memoryUsedBytes: 1,
      memoryTotalBytes: 2,
      diskUsedBytes: null,
      diskTotalBytes: null,
      temperatureCelsius: null,
      uptimeSeconds: 90_000,
    }),
    hardware: { proposals: () => [], takeUp: nobody, accept: nobody, awaits: nobody },
    calls: {
      conversations: nobody,
      conversation: nobody,
      records: nobody,
      count: nobody,
      everyConversation: nobody,
      everyRow: nobody,
      contexts: nobody,
    },
    callOffice: callOfficeOf({
      database: () => null,
      settings,
      model: () => null,
      recordingsDir: '',
      now: Date.now,
    }),
    callExports: { of: nobody, find: nobody, begin: nobody, giveUp: nobody, open: nobody },
    backups: {
      key: nobody,
      kept: nobody,
      make: nobody,
      remove: nobody,
      read: nobody,
      receive: nobody,
      open: nobody,
      opened: nobody,
      close: nobody,
      takeBack: nobody,
    },
    logs: { read: nobody },
    licences: { list: nobody, textOfLibrary: nobody, textOfPackage: nobody },
    mail: { sendTest: nobody },
    numbers: { read: nobody, block: nobody, unblock: nobody, setSpeedDial: nobody, clearSpeedDial: nobody },
    sounds: {
      recordings: nobody,
      recording: nobody,
      putRecording: nobody,
      removeRecording: nobody,
      recordBy: nobody,
      tracks: nobody,
      track: nobody,
      putTrack: nobody,
      removeTrack: nobody,
    },
    migration: {
      receive: nobody,
      look: nobody,
      opened: nobody,
      preview: nobody,
      accept: nobody,
      bring: nobody,
      close: nobody,
    },
    mailedReports: { mailedFor: nobody, sendNow: nobody },
    retention: { kept: nobody, deletions: nobody, tidy: nobody, find: nobody, erase: nobody },
    postgres: { view: nobody },
    budgets: { views: nobody, reset: nobody },
    frontPanel: { view: nobody, ports: nobody },
    smdr: { receivers: nobody, ports: nobody, sample: nobody },
    podcast: { episodes: nobody, sound: nobody },
    portal: new Proxy({} as Appliance['portal'], { get: () => nobody }),
    setup: { progress: nobody, mark: nobody, finish: nobody, network: nobody, firstCalls: nobody },
    history: { list: nobody, change: nobody, takeBack: nobody },
    trace: { suppose: nobody, explain: nobody },
    trial: { current: () => null, isRisky: () => false, confirm: nobody, giveUp: nobody, issues: () => [] },
    lineTests: { subjects: () => [], of: nobody, start: nobody },
    browserPhone: { of: nobody, port: nobody },
    certificates: { authority: nobody, shown: nobody, useOwn: nobody, forgetOwn: nobody },
    audit: { entries: nobody, as: (_actor, work) => work() },
    tokens: { list: nobody, make: nobody, revoke: nobody, find: nobody },
    accounts: {
      factors: new Proxy({} as Appliance['accounts']['factors'], { get: () => nobody }),
      needsFirstPassword: () => false,
      setFirstPassword: nobody,
      login: nobody,
      secondStep: nobody,
      session: nobody,
      verifiedSession: nobody,
      pinRenewed: nobody,
      logout: nobody,
      sessionsOf: nobody,
      endSession: nobody,
      endOtherSessions: nobody,
      changePassword: nobody,
      giveStartPassword: nobody,
      forgetPortalPassword: nobody,
      passwordsOf: nobody,
    },
    ...parts,
  }
}
