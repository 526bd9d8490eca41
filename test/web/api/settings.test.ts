/** The settings as a program reads and changes them. */

import { describe, expect, it } from 'vitest'
import { calling, expectDescribed } from './calling.ts'

describe('extensions', () => {
  it('are listed without a secret', async () => {
    const program = await calling()
    const all = await program.call('GET', '/settings/extensions')
    expect(all.status).toBe(200)
    expect(all.json.map(({ number }: { number: string }) => number)).toContain('201')
    expect(all.json.find(({ number }: { number: string }) => number === '201').devices[0].kind).toBe('sip')
    expectDescribed(program, 'GET', '/settings/extensions', all)
  })

  it('one is added with little, changed field by field, and deleted', async () => {
    const program = await calling()
    const { fake } = program
    const made = await program.call('POST', '/settings/extensions', { body: { number: '150', name: 'Anna' } })
    expect(made.status).toBe(201)
    expectDescribed(program, 'POST', '/settings/extensions', made)
    const changed = await program.call('PATCH', '/settings/extensions/150', {
      body: { name: 'Anna B.', voicemail: { pin: '4711' } },
    })
    expect(changed.json).toMatchObject({ name: 'Anna B.', ringSeconds: 25, voicemail: { attach: true } })
    expectDescribed(program, 'PATCH', '/settings/extensions/{number}', changed)
    const saved = () => fake.appliance.settings().settings.extensions.find(one => one.number === '150')
    expect(saved()?.voicemail?.pin).toBe('4711')
    expect((await program.call('DELETE', '/settings/extensions/150')).status).toBe(204)
    expect(saved()).toBeUndefined()
    expect((await program.call('DELETE', '/settings/extensions/150')).status).toBe(404)
  })

  it('one that is replaced keeps the secrets that are not sent', async () => {
    const program = await calling()
    const saved = () =>
      program.fake.appliance.settings().settings.extensions.find(one => one.number === '201')?.devices[0]
    const before = saved()
    const { json, etag } = await program.call('GET', '/settings/extensions/201')
    const replaced = await program.call('PUT', '/settings/extensions/201', {
      body: { ...json, name: 'New name' },
      match: etag ?? '',
    })
    expect(replaced.status).toBe(200)
    expect(replaced.etag).not.toBe(etag)
    expect(saved()).toEqual(before)
    expect(before).toHaveProperty('secret')
  })

  it('two programs: different ones both survive, the same one is refused', async () => {
    const program = await calling()
    const [first, second] = await Promise.all([
      program.call('GET', '/settings/extensions/201'),
      program.call('GET', '/settings/extensions/202'),
    ])
    const put = (number: string, name: string, seen: typeof first) =>
      program.call('PUT', `/settings/extensions/${number}`, {
        body: { ...seen.json, name },
        match: seen.etag ?? '',
      })
    expect((await put('201', 'One', first)).status).toBe(200)
    expect((await put('202', 'Two', second)).status).toBe(200)
    const late = await put('201', 'Late', first)
    expect(late.status).toBe(412)
    expect(late.json.type).toBe('urn:offhook:issue:settings-conflict')
    expectDescribed(program, 'PUT', '/settings/extensions/{number}', late)
    const names = program.fake.appliance.settings().settings.extensions.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['One', 'Two']))
    expect(names).not.toContain('Late')
  })

  it('nothing is replaced blindly', async () => {
    const program = await calling()
    const { json } = await program.call('GET', '/settings/extensions/201')
    const put = (match?: string) =>
      program.call('PUT', '/settings/extensions/201', {
        body: json,
        ...(match === undefined ? {} : { match }),
      })
    expect((await put()).status).toBe(428)
    expect((await put('*')).status).toBe(200)
  })

  it('what is wrong is said by its place', async () => {
    const program = await calling()
    const refused = await program.call('POST', '/settings/extensions', {
      body: { number: '1', name: 'a\nb' },
    })
    expect(refused.status).toBe(422)
    expect(refused.type).toBe('application/problem+json')
    expect(refused.json.issues.map(({ params }: { params: { path: string } }) => params.path)).toEqual([
      'number',
      'name',
    ])
    const taken = await program.call('POST', '/settings/extensions', {
      body: { number: '201', name: 'Twice' },
    })
    expect(taken.status).toBe(422)
  })

  it('the model has its say, in the language asked for', async () => {
    const program = await calling()
    const refused = await program.call('PATCH', '/settings/extensions/201', {
      body: { classOfService: 'nobody' },
      headers: { 'accept-language': 'fr' },
    })
    expect(refused.status).toBe(422)
    expect(refused.json.issues[0].code).toBe('no-class-of-service')
    expect(refused.headers.get('content-language')).toBe('fr')
  })
})

describe('other lists and areas', () => {
  it('a group gets an id from its name', async () => {
    const program = await calling()
    const made = await program.call('POST', '/settings/ring-groups', {
      body: { name: 'Côté jardin', number: '60', members: ['201'] },
    })
    expect([made.status, made.json.id]).toEqual([201, 'cote-jardin'])
  })

  it('an area is replaced as a whole and changed in part', async () => {
    const program = await calling()
    const { etag } = await program.call('GET', '/settings/site')
    const changed = await program.call('PATCH', '/settings/site', {
      body: { name: 'Harbour' },
      match: etag ?? '',
    })
    expect(changed.json).toMatchObject({ name: 'Harbour', country: 'CH' })
    expect(
      (await program.call('PATCH', '/settings/site', { body: { name: 'x' }, match: etag ?? '' })).status,
    ).toBe(412)
    expect((await program.call('PUT', '/settings/parking', { body: null, match: '*' })).status).toBe(200)
    expect(program.fake.appliance.settings().settings.parking).toBeNull()
  })

  it('the routes are put in another order', async () => {
    const program = await calling()
    const { json, etag } = await program.call('GET', '/settings/routes/incoming')
    const turned = json.toReversed()
    const put = await program.call('PUT', '/settings/routes/incoming', { body: turned, match: etag ?? '' })
    expect(put.json).toEqual(turned)
  })
})
