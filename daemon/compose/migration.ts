/** Moving in from another telephone system: one backup at a time, looked into, accepted as a draft, and brought over. */

import { randomInt } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { TAKE_BACK } from '../../asterisk-conf/contexts/services/take-back.ts'
import type { AmiClient } from '../ami/client.ts'
import { databasePut } from '../ami/database-actions.ts'
import { runAsAsterisk } from '../ami/run-as-asterisk.ts'
import { takeBackDir, treePath } from '../backup/contents.ts'
import { bring } from '../migration/bring.ts'
import { callKeeper } from '../migration/calls/keep.ts'
import type { BroughtOver, MigrationDesk, OpenedImport } from '../migration/desk.ts'
import type { Found } from '../migration/found.ts'
import { lookInto } from '../migration/look.ts'
import type { OldSystem } from '../migration/old-system.ts'
import { readOld } from '../migration/read-old.ts'
import { reportOfFiles } from '../migration/report-of.ts'
import { type Settled, settle } from '../migration/settle.ts'
import { placesOf } from '../migration/translate/translate.ts'
import { importedFile, importsDir } from '../migration/where.ts'
import type { AsteriskLayout } from '../model/gateway-model.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import type { SettingsStore } from '../settings/store.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'
import { errorName, isDiskFull } from '../system/system-error.ts'
import type { CallHistory } from './call-history.ts'

export interface MigrationParts {
  readonly stateDir: string
  readonly layout: AsteriskLayout
  readonly store: Pick<SettingsStore, 'current' | 'edit'>
  readonly check: (settings: Settings) => readonly Issue[]
  readonly ami: AmiClient
  readonly history: Pick<CallHistory, 'database'>
  readonly clock: Clock
  readonly log: Log
}

interface Open {
  readonly found: Found
  readonly old: OldSystem
  /** Of the last acceptance. */
  accepted: Settled | null
  brought: BroughtOver | null
}

/** An office's backup with years of messages. */
const LARGEST_BYTES = 64 * 2 ** 30

export function migrationOf(parts: MigrationParts): MigrationDesk {
  const { stateDir, layout, store, log } = parts
  const directory = importsDir(stateDir)
  const workDir = join(directory, 'work')
  const turn = oneAtATime()
  let open: Open | null = null

  const attempt = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    try {
      return await work()
    } catch (error) {
      log.error({ error: String(error) }, 'import')
      if (error instanceof Error && error.message === TOO_LARGE)
        return refused([issue('import-too-large', {})])
      return refused([
        isDiskFull(error)
          ? issue('disk-full', { error: errorName(error) })
          : issue('import-failed', { reason: String(error).slice(0, 300) }),
      ])
    }
  }

  const opened = (): OpenedImport | null =>
    open === null
      ? null
      : {
          kind: open.old.kind,
          version: open.old.version,
          places: placesOf(open.old),
          calls: open.found.calls,
          messages: [...open.found.messages.values()].reduce((sum, count) => sum + count, 0),
          isAccepted: open.accepted !== null,
          brought: open.brought,
        }

  const look = () =>
    attempt(async () => {
      open = null
      await rm(workDir, { recursive: true, force: true })
      await mkdir(workDir, { recursive: true, mode: 0o700 })
      const found = await lookInto(importedFile(stateDir), { workDir })
      const old = readOld(found)
      if (old === null) return refused([issue('import-foreign', {})])
      open = { found, old, accepted: null, brought: null }
      log.info(
        { kind: old.kind, version: old.version, extensions: old.extensions.length },
        'import looked into',
      )
      const seen = opened()
      return seen === null ? refused([issue('import-foreign', {})]) : ok(seen)
    })

  const settled = ({ old, found }: Open, places: ReadonlyMap<string, string>): Settled =>
    settle({
      old,
      hasSound: file => found.sounds.has(file),
      here: store.current().settings,
      places,
      random: below => randomInt(below),
      check: parts.check,
    })

  return {
    receive: stream =>
      turn(async () => {
        const received = await attempt(async () => {
          await rm(directory, { recursive: true, force: true })
          await mkdir(directory, { recursive: true, mode: 0o700 })
          await pipeline(
            Readable.fromWeb(stream as never),
            atMost(LARGEST_BYTES),
            createWriteStream(importedFile(stateDir), { mode: 0o600, flush: true }),
          )
          return ok(null)
        })
        return received.ok ? look() : received
      }),
    look: () => turn(look),
    opened,
    preview(places) {
      if (open === null) return null
      const { report, problems, translation } = settled(open, places)
      return { report: [...report, ...reportOfFiles(open.found, translation.mailboxes)], problems }
    },
    accept: (revision, places) =>
      turn(async () => {
        if (open === null) return refused([issue('import-not-open', {})])
        const now = open
        let made: Settled | null = null
        const edited = await store.edit(revision, () => {
          made = settled(now, places)
          return made.settings
        })
        if (!edited.ok) return edited
        now.accepted = made
        now.brought = null
        return ok(null)
      }),
    bring: () =>
      turn(() =>
        attempt(async () => {
          if (open === null) return refused([issue('import-not-open', {})])
          const now = open
          const { accepted } = now
          if (accepted === null) return refused([issue('import-not-accepted', {})])
          const { translation } = accepted
          for (const [key, value] of translation.state) {
            const put = await databasePut(parts.ami, key, value)
            if (!put.ok) return refused([issue('import-choices-failed', { reason: put.error.message })])
          }
          await rm(workDir, { recursive: true, force: true })
          const database = parts.history.database()
          const extensions = new Set([
            ...store.current().settings.extensions.map(({ number }) => number),
            ...now.old.extensions.map(({ number }) => number),
          ])
          const calls = database === null ? null : callKeeper(database, extensions, setImmediate)
          const { files } = await bring({
            path: importedFile(stateDir),
            workDir,
            treesDir: takeBackDir(layout.spoolDir),
            voicemailDir: treePath(layout, 'voicemail'),
            translation,
            calls,
          })
          const kept = (await calls?.end()) ?? { records: 0, refused: 0 }
          if (
            files > 0 &&
            !(await runAsAsterisk(parts.ami, parts.clock, { context: TAKE_BACK.context, told: 'take-back' }))
          )
            return refused([issue('import-files-failed', { count: files })])
          await rm(join(takeBackDir(layout.spoolDir), 'voicemail'), { recursive: true, force: true })
          await rm(join(takeBackDir(layout.spoolDir), 'recordings'), { recursive: true, force: true })
          now.brought = { choices: translation.state.length, files, ...kept }
          log.info({ ...now.brought }, 'import brought over')
          return ok(now.brought)
        }),
      ),
    close: () =>
      turn(async () => {
        open = null
        await rm(directory, { recursive: true, force: true })
      }),
  }
}

const TOO_LARGE = 'larger than any backup'

function atMost(bytes: number): Transform {
  let left = bytes
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length
      done(left < 0 ? new Error(TOO_LARGE) : null, chunk)
    },
  })
}

const issue = (code: string, params: Issue['params']): Issue => ({
  code,
  severity: 'error',
  subject: null,
  params,
})
