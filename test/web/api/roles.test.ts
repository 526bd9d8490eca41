/** Every operation of the description with every role, with no token and with a wrong one: the rights table decides. */

import { describe, expect, it } from 'vitest'
import { TOKEN_ROLES } from '../../../daemon/users/token-desk.ts'
import type { Operation } from '../../../web/api/operation.ts'
import { operationsOf } from '../../../web/api/table.ts'
import { mayOpen } from '../../../web/rights.ts'
import { type Calling, calling, expectDescribed, somebody } from './calling.ts'

/** Something that fits the path, hostile enough where nothing is looked up. */
const filled = (path: string): string =>
  path.replace(/\{([a-z]+)\}/g, (_, name: string) =>
    name === 'number' ? '201' : name === 'generation' ? '1' : 'x',
  )

const everyOperation = ({ description }: Calling) =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => ({ method: method.toUpperCase(), path })),
  )

/** Bodies that nobody who is refused gets read, and that change nothing where somebody is let in. */
const sent = (method: string) =>
  method === 'GET' || method === 'DELETE' ? {} : { body: {}, match: '"never"' }

const pageOf = (table: readonly Operation[], method: string, path: string): string => {
  const one = table.find(each => each.path === path && each.method === method.toLowerCase())
  if (one === undefined) throw new Error(`${method} ${path} is not in the table`)
  return one.page
}

describe('roles', () => {
  it('the description names every operation of the table, and no other', async () => {
    const program = await calling()
    const described = everyOperation(program).map(({ method, path }) => `${method.toLowerCase()} ${path}`)
    expect(described.length).toBeGreaterThan(150)
    expect(described.toSorted()).toEqual(
      operationsOf(program.web)
        .map(({ method, path }) => `${method} ${path}`)
        .toSorted(),
    )
    expect(new Set(operationsOf(program.web).map(({ id }) => id)).size).toBe(described.length)
  })

  it.each([null, 'offhook_nobody', ''])(
    'without a token that is in force (%j) nothing is told',
    async token => {
      const program = await calling()
      for (const { method, path } of everyOperation(program)) {
        const answered = await program.call(method, filled(path), { ...sent(method), token })
        expect([401, 429], `${method} ${path}`).toContain(answered.status)
        expectDescribed(program, method, path, answered)
      }
      expect(program.faults).toEqual([])
    },
  )

  const people = TOKEN_ROLES.flatMap(role => [
    somebody(role),
    ...(role === 'user' ? [] : [somebody(role, null)]),
  ])
  it.each(people)('$role with telephone $extension may what the pages allow', async person => {
    const program = await calling()
    const table = operationsOf(program.web)
    const wrong: string[] = []
    for (const { method, path } of everyOperation(program)) {
      // The bucket of one token is not for two hundred at once.
      const token = program.fake.tokens.give(person)
      const may = mayOpen(person, pageOf(table, method, path))
      const isStream = path === '/live/events'
      const answered = isStream
        ? await program.peek(filled(path), token)
        : await program.call(method, filled(path), { ...sent(method), token })
      if ((answered.status === 403) !== !may) wrong.push(`${method} ${path}: ${answered.status}`)
      if (!isStream || answered.status !== 200) expectDescribed(program, method, path, answered)
    }
    expect(wrong).toEqual([])
    expect(program.faults).toEqual([])
  })

  it('the cookie of a session opens nothing here', async () => {
    const program = await calling()
    program.enter()
    expect((await program.get('/api/settings/extensions')).status).toBe(401)
    const posted = await program.post('/api/changes/discard', { revision: '3' })
    expect(posted.status).toBe(401)
  })

  it('a token opens no page', async () => {
    const program = await calling()
    const secret = program.tokenOf('administrator')
    const answer = await program.get('/extensions', { authorization: `Bearer ${secret}` })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login?next=%2Fextensions'])
  })
})

describe('what guards the API', () => {
  it('a program that runs wild waits, and others do not', async () => {
    const program = await calling({ now: () => 1_700_000_000_000 })
    const [wild, calm] = [program.tokenOf('administrator'), program.tokenOf('administrator')]
    const statuses = []
    for (let count = 0; count < 125; count++)
      statuses.push((await program.call('GET', '/changes/trial', { token: wild })).status)
    expect(statuses.filter(status => status === 429)).toHaveLength(5)
    const refused = await program.call('GET', '/changes/trial', { token: wild })
    expect(refused.headers.get('retry-after')).toBe('1')
    expect((await program.call('GET', '/changes/trial', { token: calm })).status).toBe(200)
  })

  it('guessing is slowed down, and keeps nobody out who has a token', async () => {
    const program = await calling({ now: () => 1_700_000_000_000 })
    const statuses = []
    for (let count = 0; count < 8; count++)
      statuses.push((await program.call('GET', '/live', { token: 'offhook_wrong' })).status)
    expect(statuses).toContain(429)
    expect((await program.call('GET', '/live')).status).toBe(200)
  })

  it('what is no JSON, too long, unknown or not to be done is a problem', async () => {
    const program = await calling()
    const add = (body: unknown, headers = {}) =>
      program.call('POST', '/settings/extensions', { body, headers })
    expect((await add('{')).status).toBe(400)
    expect((await add('"text"')).status).toBe(422)
    expect((await add({}, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await add('[')).type).toBe('application/problem+json')
    expect((await add(`"${'x'.repeat(9 * 1024 * 1024)}"`)).status).toBe(413)
    expect((await program.call('GET', '/nothing')).status).toBe(404)
    const wrong = await program.call('DELETE', '/settings/extensions')
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, POST, PUT'])
    expect((await program.call('GET', '/settings/extensions/__proto__')).status).toBe(404)
    expect((await program.call('GET', '/calls?size=9999')).status).toBe(400)
  })
})
