/** Backups of this appliance: made by hand and each night, taken back onto this machine or another. */

import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { TAKE_BACK } from '../../asterisk-conf/contexts/services/take-back.ts'
import type { AmiClient } from '../ami/client.ts'
import { databasePut, databaseRows } from '../ami/database-actions.ts'
import { runAsAsterisk } from '../ami/run-as-asterisk.ts'
import type { ApplyOutcome } from '../apply/plan-types.ts'
import { takeBackDir } from '../backup/contents.ts'
import type { BackupDesk } from '../backup/desk.ts'
import { gather } from '../backup/gather.ts'
import { asKey, BACKUP_KEY, ownBackupKey } from '../backup/key.ts'
import { packBackup } from '../backup/pack.ts'
import { settleHere } from '../backup/places.ts'
import { nextNight } from '../backup/schedule.ts'
import { backupsDir, shelfIn } from '../backup/shelf.ts'
import { clearStage, type Staged, stageBackup } from '../backup/stage.ts'
import { BackupRefused, usualLimits } from '../backup/unpack.ts'
import type { AsteriskLayout } from '../model/gateway-model.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { SettingsStore } from '../settings/store.ts'
import { storedText } from '../settings/stored-text.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'
import { errorName, isDiskFull } from '../system/system-error.ts'
import type { OwnCertificates } from '../tls/certificates.ts'
import type { CallHistory } from './call-history.ts'

export interface BackupParts {
  readonly stateDir: string
  readonly layout: AsteriskLayout
  readonly store: Pick<SettingsStore, 'current' | 'edit'>
  readonly apply: (revision: number) => Promise<ApplyOutcome>
  readonly ami: AmiClient
  readonly history: Pick<CallHistory, 'replace'>
  readonly certificates: Pick<OwnCertificates, 'text' | 'takeBack'>
  readonly clock: Clock
  readonly log: Log
}

export interface Backups {
  readonly desk: BackupDesk
  issues(): readonly Issue[]
  start(): void
  stop(): void
}

export function backupsOf(parts: BackupParts): Backups {
  const { stateDir, layout, store, clock, log } = parts
  const shelf = shelfIn(backupsDir(stateDir))
  const stage = { filesDir: join(stateDir, 'restore'), treesDir: takeBackDir(layout.spoolDir) }
  const turn = oneAtATime()
  let staged: Staged | null = null
  let lastFault: readonly Issue[] = []
  let cancelNight = () => {}

  const attempt = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
    try {
      return ok(await work())
    } catch (error) {
      log.error({ error: String(error) }, 'backup')
      return refused([faultOf(error)])
    }
  }

  const make: BackupDesk['make'] = withRecordings =>
    turn(() =>
      attempt(async () => {
        const key = await ownBackupKey(stateDir)
        const now = clock.now()
        const name = await shelf.newName(now)
        const work = join(stateDir, 'backup-work')
        await rm(work, { recursive: true, force: true })
        await mkdir(work, { recursive: true, mode: 0o700 })
        try {
          const sources = await gather({
            stateDir,
            layout,
            settings: storedText(store.current()),
            certificates: parts.certificates.text(),
            withRecordings,
            database: async () => {
              const rows = await databaseRows(parts.ami)
              return rows.ok ? rows.value : null
            },
            now,
            workDir: work,
            onLeftOut: (path, error) => log.warn({ path, error: String(error) }, 'left out of the backup'),
          })
          const path = shelf.pathOf(name) ?? ''
          const { bytes, files } = await packBackup(path, sources, key)
          log.info({ name, bytes, files }, 'backup made')
          return { name, bytes, madeAt: now }
        } finally {
          await rm(work, { recursive: true, force: true })
        }
      }),
    )

  const night = () => {
    const { backup, site } = store.current().settings
    cancelNight = clock.after(nextNight(clock.now(), backup.at, site.timeZone) - clock.now(), () => {
      void nightly().finally(night)
    })
  }
  const nightly = async () => {
    const { backup } = store.current().settings
    if (backup.keep === 0) return
    const made = await make(backup.recordings)
    lastFault = made.ok ? [] : made.error
    if (!made.ok) return
    const kept = await shelf.list()
    for (const { name } of kept.slice(backup.keep)) await shelf.remove(name)
  }

  const desk: BackupDesk = {
    key: () => attempt(() => ownBackupKey(stateDir)),
    kept: shelf.list,
    make,
    remove: name => attempt(() => shelf.remove(name).then(() => null)),
    read: shelf.read,
    receive: stream =>
      attempt(async () => {
        const name = await shelf.newName(clock.now())
        const path = shelf.pathOf(name) ?? ''
        try {
          await pipeline(
            Readable.fromWeb(stream as never),
            atMost(usualLimits.bytes),
            createWriteStream(`${path}.new`, { mode: 0o600, flush: true }),
          )
          await rename(`${path}.new`, path)
        } catch (error) {
          await rm(`${path}.new`, { force: true })
          throw error
        }
        const [kept] = (await shelf.list()).filter(one => one.name === name)
        if (kept === undefined) throw new Error('the file is gone')
        return kept
      }),
    open: (name, typed) =>
      turn(() =>
        attempt(async () => {
          staged = null
          const path = shelf.pathOf(name)
          if (path === null) throw new BackupRefused('backup-foreign', 'no backup of that name')
          const key = typed.trim() === '' ? await ownBackupKey(stateDir) : asKey(typed)
          if (!BACKUP_KEY.test(key)) throw new BackupRefused('backup-wrong-key', 'not a key')
          staged = await stageBackup(path, name, key, stage)
          return staged.opened
        }),
      ),
    opened: () => staged?.opened ?? null,
    close: () =>
      turn(async () => {
        staged = null
        await clearStage(stage)
      }),
    takeBack: places =>
      turn(async () => {
        if (staged === null) return refused([issue('backup-not-open', {})])
        const now = staged
        const { revision, settings } = store.current()
        const edited = await store.edit(revision, () => settleHere(now.opened.settings, settings, places))
        if (!edited.ok) return edited
        const outcome = await parts.apply(edited.value.revision)
        if (outcome.is !== 'applied' && outcome.is !== 'nothing-to-do') return refused([...outcome.issues])
        for (const [key, value] of now.choices) {
          const put = await databasePut(parts.ami, key, value)
          if (!put.ok) return refused([issue('backup-choices-failed', { reason: put.error.message })])
        }
        if (
          now.opened.files > 0 &&
          !(await runAsAsterisk(parts.ami, clock, { context: TAKE_BACK.context, told: 'take-back' }))
        )
          return refused([issue('backup-files-failed', { count: now.opened.files })])
        // Browsers that trust this office go on trusting it; what makes no sense leaves those of this machine.
        if (now.certificates !== null && !(await parts.certificates.takeBack(now.certificates)))
          log.warn({ name: now.opened.name }, 'certificates of the backup are left out')
        if (now.calls !== null) {
          const { calls } = now
          const replaced = await attempt(() => parts.history.replace(calls))
          if (!replaced.ok) return replaced
        }
        staged = null
        await clearStage(stage)
        log.info({ name: now.opened.name }, 'backup taken back')
        return ok(null)
      }),
  }

  return { desk, issues: () => lastFault, start: night, stop: () => cancelNight() }
}

function atMost(bytes: number): Transform {
  let left = bytes
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length
      done(left < 0 ? new BackupRefused('backup-foreign', 'it is too large') : null, chunk)
    },
  })
}

const issue = (code: string, params: Issue['params']): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params,
})

const faultOf = (error: unknown): Issue => {
  if (error instanceof BackupRefused) return issue(error.code, { reason: error.message.slice(0, 300) })
  return isDiskFull(error)
    ? issue('disk-full', { error: errorName(error) })
    : issue('backup-failed', { reason: String(error).slice(0, 300) })
}
