/** The control socket: answers the command line from the running appliance. */

import { mkdir } from 'node:fs/promises'
import type { Server } from 'node:net'
import { join } from 'node:path'
import type { Appliance } from '../appliance.ts'
import { type MachinePlace, proposePlaces } from '../backup/places.ts'
import { runningCalls } from '../live/calls.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { layoutSpans } from '../model/span-layout.ts'
import type { Settings } from '../settings/schema.ts'
import { serveJson } from '../wire/json-socket.ts'
import { addPerson, changeRole, listPeople, removePerson } from './people.ts'
import {
  type Applied,
  controlSocketName,
  type LookedInto,
  requestSchema,
  type Status,
  type TakenImport,
} from './protocol.ts'

/** Listens on `<runDir>/control.sock`; close the server to stop. Throws the system's error when it cannot listen. */
export async function serveControl(runDir: string, appliance: Appliance): Promise<Server> {
  await mkdir(runDir, { recursive: true, mode: 0o750 })
  return serveJson(join(runDir, controlSocketName), request =>
    appliance.audit.as({ how: 'command-line', person: null, from: null }, () => answer(request, appliance)),
  )
}

/** Whatever comes in is parsed here; what is none of the requests is refused. */
export async function answer(hostile: unknown, appliance: Appliance): Promise<Result<unknown>> {
  const parsed = requestSchema.safeParse(hostile)
  if (!parsed.success)
    return refused(
      parsed.error.issues.map(fault => problem('request-invalid', fault.path.join('.'), fault.message)),
    )
  const request = parsed.data
  switch (request.ask) {
    case 'status':
      return ok(await status(appliance))
    case 'settings':
      return ok(appliance.settings())
    case 'detect':
      return ok(await appliance.detect())
    case 'database':
      return database(appliance)
    case 'plan':
      return ok(await appliance.plan())
    case 'backup':
      return appliance.backups.make(request.recordings)
    case 'backups':
      return ok(await appliance.backups.kept())
    case 'line-tests':
      return lineTests(appliance, request.key)
    case 'start-line-test': {
      const begun = appliance.lineTests.start(request.key, request.number)
      return begun.ok ? ok(true) : begun
    }
    case 'backup-key':
      return appliance.backups.key()
    case 'open-backup':
      return appliance.backups.open(request.name, request.key)
    case 'take-back-backup':
      return takeBack(appliance)
    case 'look-at-import':
      return lookAtImport(appliance)
    case 'take-import':
      return takeImport(appliance)
    case 'close-import':
      await appliance.migration.close()
      return ok(true)
    case 'health':
      return ok(appliance.updates.health())
    case 'test-call':
      return ok(await appliance.updates.testCall())
    case 'update-state':
      return ok(await appliance.updates.state())
    case 'take-update':
      return appliance.updates.takeFile(request.name)
    case 'write-update':
      return done(appliance.updates.write(request.allowOlder))
    case 'switch-over':
      return appliance.updates.switchOver(
        request.at === null ? { is: 'now' } : { is: 'at', time: request.at },
      )
    case 'cancel-update':
      return done(appliance.updates.cancel())
    case 'people':
      return ok(listPeople(appliance))
    case 'add-person':
      return addPerson(appliance, request.person)
    case 'give-password':
      return appliance.accounts.giveStartPassword(request.id)
    case 'reset-factor': {
      const reset = await appliance.accounts.factors.reset(request.login)
      return reset.ok ? ok(true) : reset
    }
    case 'change-role':
      return changeRole(appliance, request.id, request.role)
    case 'remove-person':
      return removePerson(appliance, request.id)
    case 'apply':
      return request.dryRun
        ? dryRun(appliance, request.settings)
        : apply(appliance, request.settings, request.confirmWithinMinutes)
    case 'history':
      return ok(await appliance.history.list())
    case 'rollback':
      return rollback(appliance, request.generation)
    case 'set-network': {
      const { network, confirmWithinMinutes } = request
      const saved = await appliance.edit(appliance.settings().revision, settings => ({
        ...settings,
        network,
      }))
      return saved.ok ? putInForce(appliance, confirmWithinMinutes) : saved
    }
    case 'give-up':
      return done(appliance.trial.giveUp())
    case 'confirm':
      return appliance.trial.confirm()
  }
}

/** The command line tells an answer from none by its not being null. */
async function done(asked: Promise<Result<null>>): Promise<Result<true>> {
  const result = await asked
  return result.ok ? ok(true) : result
}

async function status(appliance: Appliance): Promise<Status> {
  const live = appliance.live()
  return {
    settingsRevision: appliance.settings().revision,
    pending: appliance.pending(),
    asterisk: live.asterisk,
    runningCalls: runningCalls(live).length,
    inventory: appliance.inventory(),
    openPorts: [...live.openPorts].sort((a, b) => a - b),
    issues: appliance.issues(),
    host: await appliance.host(),
    isNew: appliance.accounts.needsFirstPassword(),
    confirmUntil: appliance.trial.current()?.until ?? null,
  }
}

function lineTests({ lineTests: desk }: Appliance, key: string | null): Result<unknown> {
  const subjects = desk.subjects().filter(subject => key === null || subject.key === key)
  if (key !== null && subjects.length === 0)
    return refused([{ code: 'line-test-no-such-port', severity: 'error', subject: null, params: {} }])
  return ok(subjects.map(subject => ({ subject, tests: desk.of(subject.key) })))
}

async function database({ database: read }: Appliance): Promise<Result<unknown>> {
  const rows = await read?.()
  if (rows === undefined || rows === null)
    return refused([problem('request-invalid', 'database', 'Asterisk does not answer')])
  return ok(Object.fromEntries(rows))
}

async function dryRun(appliance: Appliance, trial: Settings | undefined): Promise<Result<Applied>> {
  if (trial === undefined) return ok({ plan: await appliance.plan(), outcome: null })
  if (appliance.planFor === undefined)
    return refused([problem('request-invalid', 'settings', 'cannot be tried')])
  return ok({ plan: await appliance.planFor(trial), outcome: null })
}

async function apply(
  appliance: Appliance,
  settings: Settings | undefined,
  confirmWithinMinutes: number | undefined,
): Promise<Result<Applied>> {
  if (settings !== undefined) {
    const saved = await appliance.edit(appliance.settings().revision, () => settings)
    if (!saved.ok) return saved
  }
  return putInForce(appliance, confirmWithinMinutes)
}

async function rollback(appliance: Appliance, generation: number): Promise<Result<Applied>> {
  // On trial: taking it back is what is asked for, and needs no settings saved anew.
  if (appliance.trial.current()?.former === generation) {
    const plan = await appliance.plan()
    const back = await appliance.trial.giveUp()
    return back.ok ? ok({ plan, outcome: { is: 'applied', generation, steps: [] } }) : back
  }
  const saved = await appliance.history.takeBack(appliance.settings().revision, generation)
  return saved.ok ? putInForce(appliance, undefined) : saved
}

async function putInForce(
  appliance: Appliance,
  confirmWithinMinutes: number | undefined,
): Promise<Result<Applied>> {
  const plan = await appliance.plan()
  const outcome = await appliance.apply(plan.settingsRevision, {
    by: { how: 'command-line', person: null },
    ...(confirmWithinMinutes === undefined ? {} : { confirmWithinMinutes }),
  })
  return ok({ plan, outcome, confirmUntil: appliance.trial.current()?.until })
}

/** Sockets and ISDN connections of this machine, as far as telephones and lines can be at them. */
const placesHere = ({ settings, inventory }: Appliance): MachinePlace[] =>
  layoutSpans(settings().settings, inventory()).flatMap(({ key, isdn, sockets }): MachinePlace[] =>
    isdn === null
      ? sockets.flatMap(socket =>
          !socket.foreign && (socket.kind === 'fxs' || socket.kind === 'fxo')
            ? [{ key: socket.key, kind: socket.kind }]
            : [],
        )
      : [{ key, kind: isdn }],
  )

async function takeBack(appliance: Appliance): Promise<Result<unknown>> {
  const { backups } = appliance
  const taken = await backups.takeBack(proposePlaces(backups.opened()?.places ?? [], placesHere(appliance)))
  return taken.ok ? ok(true) : taken
}

async function lookAtImport(appliance: Appliance): Promise<Result<LookedInto>> {
  const { migration } = appliance
  const opened = await migration.look()
  if (!opened.ok) return opened
  const places = proposePlaces(opened.value.places, placesHere(appliance))
  const preview = migration.preview(places)
  return ok({ opened: opened.value, preview: preview ?? { report: [], problems: [] } })
}

/** Accepts, puts in force, and brings the rest: as three clicks in the pages. */
async function takeImport(appliance: Appliance): Promise<Result<TakenImport>> {
  const { migration, settings } = appliance
  const places = proposePlaces(migration.opened()?.places ?? [], placesHere(appliance))
  const accepted = await migration.accept(settings().revision, places)
  if (!accepted.ok) return accepted
  const applied = await putInForce(appliance, undefined)
  if (!applied.ok) return applied
  const outcome = applied.value.outcome?.is
  if (outcome !== 'applied' && outcome !== 'nothing-to-do')
    return ok({ applied: applied.value, brought: null })
  const brought = await migration.bring()
  return brought.ok ? ok({ applied: applied.value, brought: brought.value }) : brought
}

const problem = (code: string, path: string, reason: string): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params: { path, reason },
})
