/** Writes configuration files of DAHDI and modprobe: known names only, and only text that passes its guard. */

import { join } from 'node:path'
import { type Issue, ok, refused } from '../model/issue.ts'
import { removeDurably, writeDurably } from '../system/durable-file.ts'
import { errorName, isDiskFull } from '../system/system-error.ts'
import { complaints } from './guards.ts'
import type { Places } from './places.ts'
import type { HelperAnswer, HelperRequest } from './verbs.ts'

type InstallRequest = Extract<HelperRequest, { verb: 'install-files' }>

/** All texts are checked before the first is written. */
export async function installFiles(places: Places, { room, files }: InstallRequest): Promise<HelperAnswer> {
  const bad = files.flatMap(({ name, text }) =>
    (text === null ? [] : complaints(room, name, text)).map(complaint => unsafe(room, name, complaint)),
  )
  if (bad.length > 0) return refused(bad.slice(0, 20))
  for (const { name, text } of files) {
    const path = join(places[room], name)
    try {
      if (text === null) await removeDurably(path)
      // Readable by everybody: no secrets in here, and the daemon compares them with what it rendered.
      else await writeDurably(path, text, 0o644)
    } catch (error) {
      return refused([notWritten(room, name, error)])
    }
  }
  return ok(null)
}

const unsafe = (room: string, name: string, complaint: string): Issue => ({
  code: 'file-unsafe',
  severity: 'error',
  subject: `file:${room}/${name}`,
  params: { file: `${room}/${name}`, complaint: complaint.slice(0, 300) },
})

const notWritten = (room: string, name: string, error: unknown): Issue => ({
  code: isDiskFull(error) ? 'disk-full' : 'file-not-written',
  severity: 'error',
  subject: `file:${room}/${name}`,
  params: { error: errorName(error) },
})
