/** Network and security by its page. */

import { describe, expect, it } from 'vitest'
import { browse, words } from './browsing.ts'

function entered() {
  const office = browse()
  office.enter()
  return office
}
const revisionOf = (office: ReturnType<typeof entered>) => String(office.fake.appliance.settings().revision)
const guardOf = (office: ReturnType<typeof entered>) => office.fake.appliance.settings().settings.guard

describe('network and security', () => {
  it('says who is let in and why', async () => {
    const text = words(await entered().page('/system/security'))
    expect(text).toContain('The office')
    expect(text).toContain('192.168.0.0/16')
    expect(text).toContain('Nobody is blocked')
  })

  it('shows who is blocked, and releases', async () => {
    const office = entered()
    office.fake.guard.block({ network: '198.51.100.9', at: 'sip', times: 2, since: 0, until: 600_000 })
    expect(words(await office.page('/system/security'))).toContain('198.51.100.9 SIP telephone')
    expect((await office.post('/system/security/release', { network: '198.51.100.9' })).status).toBe(303)
    expect(words(await office.page('/system/security'))).toContain('198.51.100.9 is no longer blocked')
    expect((await office.post('/system/security/release', { network: '198.51.100.9' })).status).toBe(422)
  })

  it('lets somebody in, and no longer', async () => {
    const office = entered()
    const fields = { name: 'Branch', network: '203.0.113.0/28', to: ['telephones', 'web'] }
    await office.post('/system/security/allow', { revision: revisionOf(office), ...fields })
    expect(guardOf(office).allowed).toEqual([fields])
    await office.post('/system/security/disallow', { revision: revisionOf(office), index: '0' })
    expect(guardOf(office).allowed).toEqual([])
  })

  it.each(['', '203.0.113.0/99', 'branch.example', '203.0.113.1; drop', '0.0.0.0/0 } accept'])(
    'refuses %j as a network',
    async network => {
      const office = entered()
      const answer = await office.post('/system/security/allow', {
        revision: revisionOf(office),
        name: 'Branch',
        network,
        to: 'web',
      })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('203.0.113.0/28')
      expect(guardOf(office).allowed).toEqual([])
    },
  )

  it('keeps who hears of attacks', async () => {
    const office = entered()
    const save = (emails: string) =>
      office.post('/system/security', { revision: revisionOf(office), closed: 'on', emails })
    expect((await save('a@example.com, nonsense')).status).toBe(422)
    await save('a@example.com, b@example.com')
    expect(guardOf(office)).toMatchObject({ closed: true, emails: ['a@example.com', 'b@example.com'] })
    await office.post('/system/security', { revision: revisionOf(office), emails: '' })
    expect(guardOf(office)).toMatchObject({ closed: false, emails: [] })
  })

  it('keeps how many dear calls an hour allows', async () => {
    const office = entered()
    const save = (each: string, all: string) =>
      office.post('/system/security', {
        revision: revisionOf(office),
        closed: 'on',
        emails: '',
        each,
        office: all,
      })
    expect((await save('-1', '5')).status).toBe(422)
    expect((await save('5', 'many')).status).toBe(422)
    expect((await save('0', '')).status).toBe(303)
    expect(guardOf(office).limits).toEqual({ each: 0, office: null })
  })
})
