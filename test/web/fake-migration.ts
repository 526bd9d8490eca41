/** An import in memory: a backup of one extension on an analog socket, and one thing that stays behind. */

import type { BroughtOver, MigrationDesk, OpenedImport } from '../../daemon/migration/desk.ts'
import { remark } from '../../daemon/migration/remarks.ts'
import { ok, refused } from '../../daemon/model/issue.ts'

export interface FakeMigration extends MigrationDesk {
  /** Places an import was accepted with. */
  readonly accepted: ReadonlyMap<string, string>[]
}

export function fakeMigration(): FakeMigration {
  let opened: OpenedImport | null = null
  const accepted: ReadonlyMap<string, string>[] = []
  const look = async () => {
    opened = {
      kind: 'freepbx',
      version: '2.8.1',
      places: [{ key: 'dahdi-1', kind: 'fxs', usedBy: '201' }],
      calls: { rows: 1200, from: Date.UTC(2011, 0, 1), to: Date.UTC(2014, 0, 1) },
      messages: 4,
      isAccepted: false,
      brought: null,
    }
    return ok(opened)
  }
  return {
    accepted,
    async receive(stream) {
      const text = await new Response(stream).text()
      return text === 'nothing'
        ? refused([{ code: 'import-foreign', severity: 'error', subject: null, params: {} }])
        : look()
    },
    look,
    opened: () => opened,
    preview: places =>
      opened && {
        report: [
          { area: 'extension', old: '201 <Réception>', here: '201 <Réception>', remarks: [] },
          {
            area: 'extension',
            old: '202 Far',
            here: '202 Far',
            remarks: [places.size === 0 ? remark('no-socket', { channel: 1 }) : remark('secret-new')],
          },
          { area: 'other', old: 'callback: Field', here: null, remarks: [remark('no-counterpart')] },
        ],
        problems: [],
      },
    async accept(_revision, places) {
      accepted.push(places)
      if (opened !== null) opened = { ...opened, isAccepted: true }
      return ok(null)
    },
    async bring() {
      const brought: BroughtOver = { choices: 3, files: 4, records: 1190, refused: 10 }
      if (opened !== null) opened = { ...opened, brought }
      return ok(brought)
    },
    async close() {
      opened = null
    },
  }
}
