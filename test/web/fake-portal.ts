/** A portal in memory: mailboxes, AstDB rows, and the calls that were asked for. */

import { type Issue, ok, refused } from '../../daemon/model/issue.ts'
import { readPersonalState, writesOf } from '../../daemon/portal/personal-state.ts'
import type { PortalDesk, VoiceMessage } from '../../daemon/portal/portal-desk.ts'

export interface FakePortal {
  readonly desk: PortalDesk
  readonly boxes: Map<string, VoiceMessage[]>
  readonly rows: Map<string, string>
  /** `101 0791234567`. */
  readonly calls: string[]
}

const gone: Issue[] = [{ code: 'message-gone', severity: 'error', subject: null, params: {} }]

export function fakePortal(now: () => number): FakePortal {
  const boxes = new Map<string, VoiceMessage[]>()
  const rows = new Map<string, string>()
  const calls: string[] = []
  const box = (extension: string) => boxes.get(extension) ?? []
  const hasAll = (extension: string, ids: readonly string[]) =>
    ids.every(id => box(extension).some(one => one.id === id))
  const desk: PortalDesk = {
    messages: async extension => box(extension),
    async sound(extension, id) {
      return hasAll(extension, [id]) ? new TextEncoder().encode(`RIFF sound of ${id}`) : null
    },
    async move(extension, ids, to) {
      if (!hasAll(extension, ids)) return refused(gone)
      boxes.set(
        extension,
        box(extension).flatMap(one =>
          ids.includes(one.id) ? (to === 'removed' ? [] : [{ ...one, folder: to }]) : [one],
        ),
      )
      return ok(null)
    },
    async forward(extension, ids, mailboxes) {
      if (!hasAll(extension, ids)) return refused(gone)
      for (const to of mailboxes)
        boxes.set(to, [
          ...box(to),
          ...box(extension)
            .filter(one => ids.includes(one.id))
            .map(one => ({ ...one, id: `${one.id}-copy` })),
        ])
      return ok(null)
    },
    async call(extension, number) {
      calls.push(`${extension} ${number}`)
      return ok(null)
    },
    state: async extension => readPersonalState(rows, extension, now()),
    async change(extension, change) {
      for (const [family, key, value] of writesOf(change, extension))
        if (value === null) rows.delete(`${family}/${key}`)
        else rows.set(`${family}/${key}`, value)
      return ok(null)
    },
  }
  return { desk, boxes, rows, calls }
}
