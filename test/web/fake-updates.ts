/** Updates in memory: what is brought is its own version. */

import { ok, refused } from '../../daemon/model/issue.ts'
import type { UpdateDesk, UpdateView } from '../../daemon/update/desk.ts'

export interface FakeUpdates extends UpdateDesk {
  set(more: Partial<UpdateView>): void
  readonly asked: string[]
}

export function fakeUpdates(): FakeUpdates {
  let view: UpdateView = {
    version: '1.1.0',
    slots: { running: 'a', isTrial: false, other: null },
    received: null,
    progress: { is: 'idle' },
    plannedFor: null,
    last: null,
    fetching: null,
    issues: [],
    runningCalls: 0,
  }
  const asked: string[] = []
  return {
    asked,
    set(more) {
      view = { ...view, ...more }
    },
    state: async () => view,
    async receive(stream) {
      const version = (await new Response(stream).text()).slice(0, 5)
      if (version === 'wrong')
        return refused([{ code: 'update-forged', severity: 'error', subject: null, params: {} }])
      const received = { version, settingsVersion: 1, bytes: 250_000_000, isOlder: version < view.version }
      view = { ...view, received }
      return ok(received)
    },
    takeFile: async () => refused([]),
    async write(allowOlder) {
      asked.push(`write${allowOlder ? ' though older' : ''}`)
      return ok(null)
    },
    async switchOver(when) {
      asked.push(when.is === 'now' ? 'now' : `at ${when.time}`)
      return ok(null)
    },
    async cancel() {
      asked.push('cancel')
      return ok(null)
    },
    lookAtServer: async () => ok(null),
    async dismiss() {
      asked.push('seen')
    },
    health: () => ({ asterisk: true, spans: [], ports: [], phones: [] }),
    testCall: async () => true,
  }
}
