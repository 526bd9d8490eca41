/** Reads the logs: Asterisk's file by ourselves, the journal and the drivers' lines through the root helper. */

import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import type { RootHelper } from '../root-helper/client.ts'
import type { JournalUnit } from '../root-helper/verbs.ts'
import { errorName } from '../system/system-error.ts'
import type { LogDesk, LogLevel, LogSource } from './log-desk.ts'
import { readableLine } from './readable-line.ts'

/** syslog(3). */
const PRIORITIES: Readonly<Record<LogLevel, number>> = { all: 7, warnings: 4, errors: 3 }

const UNITS: Partial<Record<LogSource, JournalUnit>> = {
  asterisk: 'asterisk.service',
  offhook: 'offhook.service',
  'root-helper': 'offhook-root.service',
  dahdi: 'offhook-dahdi.service',
}

/** Thousands of lines of Asterisk's. */
const TAIL_BYTES = 512 * 1024

export const logDesk = (logDir: string, helper: RootHelper | null): LogDesk => ({
  async read(source, level, most) {
    if (source === 'messages') return lastLines(join(logDir, 'messages.log'), most)
    if (helper === null) return refused(unreadable('no root helper'))
    if (source === 'drivers') {
      const lines = await helper.kernelLog()
      return lines.ok ? ok(lines.value.slice(-most)) : lines
    }
    const unit = UNITS[source]
    if (unit === undefined) return refused(unreadable(source))
    const lines = await helper.journal(unit, most, PRIORITIES[level])
    return lines.ok ? ok(lines.value.map(readableLine)) : lines
  },
})

async function lastLines(path: string, most: number): Promise<Result<readonly string[]>> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      const from = Math.max(0, size - TAIL_BYTES)
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
      const lines = buffer.toString('utf8', 0, bytesRead).split('\n')
      // The first one may have been cut.
      return ok((from > 0 ? lines.slice(1) : lines).filter(line => line !== '').slice(-most))
    } finally {
      await file.close()
    }
  } catch (error) {
    return errorName(error) === 'ENOENT' ? ok([]) : refused(unreadable(errorName(error)))
  }
}

const unreadable = (reason: string): Issue[] => [
  { code: 'journal-unreadable', severity: 'error', subject: null, params: { reason } },
]
