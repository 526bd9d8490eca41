/** What a program is told and can do, beside the settings; each answer is held against the description. */

import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../../daemon/calls/conversation.ts'
import { KEEP_CONVERSATION, storedConversation } from '../../../daemon/calls/stored.ts'
import { type Calling, calling, expectDescribed } from './calling.ts'

/** Calls, and holds the answer against the description of `path` with its names. */
const ask =
  (program: Calling) =>
  async (
    method: string,
    path: string,
    sent: { body?: unknown; token?: string; at?: string; query?: string } = {},
  ) => {
    const { at = path, query = '', ...rest } = sent
    const answered = await program.call(method, `${at}${query}`, rest)
    expectDescribed(program, method, path, answered)
    return answered
  }

describe('every operation that reads', () => {
  it('answers an administrator as it is described', async () => {
    const program = await calling()
    const told: string[] = []
    for (const [path, methods] of Object.entries(program.description.paths)) {
      if (methods.get === undefined || path.includes('{') || path === '/live/events') continue
      const token = program.tokenOf('administrator')
      const { status } = await ask(program)('GET', path, { token })
      told.push(`${status} ${path}`)
    }
    expect(told.length).toBeGreaterThan(45)
    expect(told.filter(line => !line.startsWith('200'))).toEqual([])
  })

  it('tells one of each list under its own address', async () => {
    const program = await calling()
    for (const [path, key] of [
      ['/settings/extensions', 'number'],
      ['/settings/trunks', 'id'],
      ['/settings/routes/incoming', 'id'],
      ['/settings/classes-of-service', 'id'],
    ] as const) {
      const { json } = await program.call('GET', path)
      const at = `${path}/${json[0][key]}`
      const one = await ask(program)('GET', `${path}/{${key}}`, { at })
      expect(one.json).toEqual(json[0])
    }
  })
})

describe('changes', () => {
  it('are planned, applied, and taken back', async () => {
    const program = await calling()
    const go = ask(program)
    await program.call('PATCH', '/settings/extensions/201', { body: { name: 'Harbour' } })
    const pending = await go('GET', '/changes')
    expect(pending.json).toMatchObject({
      isPending: true,
      changes: [{ thing: 'extension', kind: 'changed' }],
    })
    expect((await go('GET', '/changes/plan')).json.steps).toHaveLength(2)
    const { revision } = pending.json
    const late = await go('POST', '/changes/apply', { body: { revision: revision - 1 } })
    expect(late.status).toBe(412)
    const applied = await go('POST', '/changes/apply', { body: { revision } })
    expect(applied.json).toMatchObject({ is: 'done', outcome: { is: 'applied', generation: 2 } })
    expect((await go('GET', '/changes/apply')).json).toEqual(applied.json)
    const history = await go('GET', '/changes/history')
    expect(history.json[0]).toMatchObject({ generation: 2, by: { how: 'api', person: 'administrator' } })
    const one = await go('GET', '/changes/history/{generation}', { at: '/changes/history/2' })
    expect(one.json.changes).toMatchObject([{ name: '201 Harbour' }])
    const back = await go('POST', '/changes/history/{generation}/take-back', {
      at: '/changes/history/1/take-back',
      body: { revision },
    })
    expect(back.json).toMatchObject({ isPending: true })
    const discarded = await go('POST', '/changes/discard', { body: { revision: back.json.revision } })
    expect(discarded.json).toMatchObject({ isPending: false })
    const gone = await go('GET', '/changes/history/{generation}', { at: '/changes/history/99' })
    expect(gone.status).toBe(404)
  })

  it('wait to be confirmed where that is asked for', async () => {
    const program = await calling()
    const go = ask(program)
    await program.call('PATCH', '/settings/extensions/201', { body: { name: 'Harbour' } })
    const { revision } = (await go('GET', '/changes')).json
    await go('POST', '/changes/apply', { body: { revision, confirmWithinMinutes: 5 } })
    expect((await go('GET', '/changes/trial')).json.trial).toMatchObject({ generation: 2, former: 1 })
    expect((await go('POST', '/changes/trial/confirm')).status).toBe(204)
    expect((await go('POST', '/changes/trial/confirm')).status).toBe(409)
  })
})

describe('hardware, line tests and reports', () => {
  it('one span is told under its number, and none under another', async () => {
    const program = await calling()
    const [span] = (await program.call('GET', '/hardware/spans')).json
    const one = await ask(program)('GET', '/hardware/spans/{number}', {
      at: `/hardware/spans/${span.number}`,
    })
    expect(one.json).toEqual(span)
    const none = await ask(program)('GET', '/hardware/spans/{number}', { at: '/hardware/spans/999' })
    expect(none.status).toBe(404)
    expect((await ask(program)('POST', '/hardware/detect')).json.cards).toHaveLength(3)
  })

  it('a test is begun, refused where there is nothing to test, and its results are told', async () => {
    const program = await calling()
    const [{ key }] = (await program.call('GET', '/line-tests')).json
    const begun = await ask(program)('POST', '/line-tests/start', { body: { key } })
    expect([begun.status, begun.json]).toEqual([202, { key }])
    const told = await ask(program)('GET', '/line-tests/results', {
      query: `?key=${encodeURIComponent(key)}`,
    })
    expect(Object.keys(told.json)).toEqual([key])
    expect((await ask(program)('POST', '/line-tests/start', { body: { key: 'none/1' } })).status).toBe(404)
    expect((await ask(program)('POST', '/line-tests/start', { body: { key: 'a\nb' } })).status).toBe(422)
  })

  it('a report is a table over the days that were asked for; only who may read calls reads it', async () => {
    const program = await calling()
    const query = '?from=2026-01-01&to=2026-01-03'
    const days = await ask(program)('GET', '/reports/{id}', { at: '/reports/days', query })
    expect([200, 503]).toContain(days.status)
    expect((await program.call('GET', '/reports/none')).status).toBe(404)
    const token = program.tokenOf('operator')
    expect((await ask(program)('GET', '/reports', { token })).status).toBe(403)
    expect((await ask(program)('GET', '/hardware', { token })).status).toBe(403)
  })
})

describe('live', () => {
  it('is told as events: the whole, then what differs, and ends with the token', async () => {
    const program = await calling({}, { live: { ...quick } })
    const { app, fake } = program
    const secret = program.tokenOf('operator')
    const response = await app.request('http://127.0.0.1:8080/api/live/events', {
      headers: { authorization: `Bearer ${secret}` },
    })
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const next = async () => new TextDecoder().decode((await reader.read()).value)
    const first = await next()
    expect(first).toMatch(/^event: state\nid: \d+\ndata: \{/)
    expect(JSON.parse(first.split('data: ')[1] ?? '').extensions.length).toBeGreaterThan(3)
    fake.exchange.lift(1)
    const change = JSON.parse((await next()).split('data: ')[1] ?? '')
    expect(Object.keys(change)).toContain('extensions')
    expect(Object.keys(change)).not.toContain('trunks')
    fake.tokens.take(secret)
    fake.exchange.touch()
    expect((await reader.read()).done).toBe(true)
  })

  it('acts as the panel does, with the rights of the token', async () => {
    const program = await calling()
    const go = ask(program)
    const body = { do: 'call', from: '101', to: '201' }
    expect((await go('POST', '/panel/acts', { body })).status).toBe(204)
    expect(program.fake.panel.orders).toMatchObject([{ do: 'originate' }])
    const gone = await go('POST', '/panel/acts', { body: { do: 'hang-up', call: '1700000001.17' } })
    expect([gone.status, gone.json.issues[0].code]).toEqual([409, 'panel-call-gone'])
    expect((await go('POST', '/panel/acts', { body: { do: 'shout' } })).status).toBe(422)
    const poor = program.fake.tokens.give({
      login: 'token:poor',
      name: 'poor',
      role: 'operator',
      extension: null,
      panelRights: [],
    })
    expect((await go('POST', '/panel/acts', { body, token: poor })).status).toBe(403)
  })
})

describe('calls', () => {
  it('are searched page by page, and told one by one', async () => {
    const program = await calling()
    const go = ask(program)
    const keep = program.fake.calls.prepare(KEEP_CONVERSATION)
    for (const [id, number] of [
      ['a.1', '0791111111'],
      ['b.2', '0792222222'],
      ['c.3', '0791111111'],
    ] as const)
      keep.run(...storedConversation(told(id, number), [id]))
    const first = await go('GET', '/calls', { query: '?size=2' })
    expect(first.json.calls).toHaveLength(2)
    const rest = await go('GET', '/calls', { query: `?size=2&after=${encodeURIComponent(first.json.next)}` })
    expect([rest.json.calls.length, rest.json.next]).toEqual([1, null])
    expect((await go('GET', '/calls', { query: '?party=0791111111' })).json.calls).toHaveLength(2)
    expect((await go('GET', '/calls/{id}', { at: '/calls/b.2' })).json.from.number).toBe('0792222222')
    expect((await go('GET', '/calls/{id}', { at: '/calls/none' })).status).toBe(404)
  })
})

describe('a person', () => {
  it('has state, messages and calls of the own telephone alone', async () => {
    const program = await calling()
    const go = ask(program)
    const token = program.tokenOf('user', '101')
    const { portal } = program.fake
    const message = {
      folder: 'INBOX',
      receivedMs: 1,
      callerNumber: '1',
      callerName: '',
      seconds: 3,
      mailbox: '101',
      isUrgent: false,
    } as const
    portal.boxes.set('101', [{ id: '1500000000-00000001', ...message }])
    portal.boxes.set('102', [{ id: '1500000000-00000002', ...message }])
    expect((await go('GET', '/me/messages', { token })).json).toHaveLength(1)
    const sound = (id: string) =>
      go('GET', '/me/messages/{id}/sound', { token, at: `/me/messages/${id}/sound` })
    expect((await sound('1500000000-00000001')).type).toBe('audio/wav')
    expect((await sound('1500000000-00000002')).status).toBe(404)
    const move = (id: string) =>
      go('POST', '/me/messages/move', { token, body: { ids: [id], to: 'removed' } })
    expect((await move('1500000000-00000002')).status).toBe(404)
    expect((await move('1500000000-00000001')).status).toBe(204)
    const off = { on: false, to: '', untilMs: null }
    const state = await go('PUT', '/me/state', {
      token,
      body: {
        forwards: { CF: { on: true, to: '0791234567' }, CFB: off, CFU: off },
        dnd: { on: true },
        callWaiting: true,
      },
    })
    expect(state.json).toMatchObject({ forwards: { CF: { to: '0791234567' } }, dnd: { on: true } })
    expect(portal.rows.get('CF/101')).toBe('0791234567')
    expect((await go('POST', '/me/call', { token, body: { number: '102' } })).status).toBe(204)
    expect(portal.calls).toEqual(['101 102'])
  })
})

describe('issues and backups', () => {
  it('an issue is mended, or the calls that it would cost are said', async () => {
    const program = await calling()
    const go = ask(program)
    program.fake.setIssues([
      {
        code: 'drivers-not-loaded',
        severity: 'error',
        subject: null,
        params: {},
        fix: { do: 'load-drivers', drivers: ['wctdm'] },
      },
    ])
    expect((await go('GET', '/issues')).json).toMatchObject([{ code: 'drivers-not-loaded', canFix: true }])
    const body = { code: 'drivers-not-loaded', subject: null }
    expect((await go('POST', '/issues/fix', { body })).json).toEqual({ is: 'done' })
    expect((await go('POST', '/issues/fix', { body: { ...body, code: 'x' } })).status).toBe(404)
  })

  it('a backup is made, fetched, taken back and removed', async () => {
    const program = await calling()
    const go = ask(program)
    const { json, status } = await go('POST', '/backups', { body: {} })
    expect(status).toBe(201)
    const at = `/backups/${json.name}`
    expect((await go('GET', '/backups/{name}', { at })).type).toBe('application/octet-stream')
    const restore = (key: string) =>
      go('POST', '/backups/{name}/restore', { at: `${at}/restore`, body: { key } })
    expect((await restore('wrong')).json.issues[0].code).toBe('backup-wrong-key')
    expect((await restore('')).status).toBe(204)
    expect(program.fake.backups.taken[0]?.size).toBeGreaterThan(3)
    expect((await go('DELETE', '/backups/{name}', { at })).status).toBe(204)
    expect((await go('DELETE', '/backups/{name}', { at })).status).toBe(404)
  })
})

const told = (id: string, number: string): Conversation => ({
  id,
  startedMs: Date.UTC(2026, 7, 1, 8),
  answeredMs: null,
  endedMs: Date.UTC(2026, 7, 1, 8, 1),
  direction: 'incoming',
  outcome: 'missed',
  from: { is: 'outside', number, name: 'Müller', line: 'fxo-1' },
  dialled: '0227001122',
  answeredBy: null,
  endedWith: null,
  talkMs: 0,
  waitMs: 60_000,
  lines: ['fxo-1'],
  userField: 'incoming:main',
  legs: [],
})

const quick = {
  coalesceMs: 0,
  panelCoalesceMs: 0,
  heartbeatMs: 60_000,
  panelHeartbeatMs: 60_000,
  refreshMs: 60_000,
  mostPerPerson: 8,
  mostPerSession: 4,
  mostTogether: 200,
}
