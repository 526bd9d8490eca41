/** Updates by their pages. */

import { describe, expect, it } from 'vitest'
import { browse, ORIGIN, words } from './browsing.ts'

function entered() {
  const office = browse()
  office.enter()
  const { app, cookies, get } = office
  const bring = (content: string) => {
    const form = new FormData()
    form.append('file', new File([content], 'offhook.update'))
    return app.request(`${ORIGIN}/system/updates/upload`, {
      method: 'POST',
      body: form,
      headers: {
        host: '127.0.0.1:8080',
        origin: ORIGIN,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    })
  }
  const page = async () => words(await (await get('/system/updates')).text())
  return { ...office, bring, page }
}

const other = { version: '1.2.0', isOlder: false, readsSettings: true, isOutOfReach: false }

describe('updates', () => {
  it('say what runs, and what lies beside it', async () => {
    const { fake, page } = entered()
    expect(await page()).toContain(
      'Version that runs 1.1.0 In slot A – confirmed In the other slot nothing whole',
    )
    fake.updates.set({ slots: null })
    const without = await page()
    expect(without).toContain('does not run from a disk with two systems')
    expect(without).not.toContain('Bring it here')
  })

  it('are brought, and written when somebody says so', async () => {
    const { fake, bring, page, post } = entered()
    expect((await bring('1.2.0')).status).toBe(303)
    expect(await page()).toContain('Version 1.2.0 is here (250 MB)')
    expect((await post('/system/updates/write', {})).status).toBe(303)
    expect(fake.updates.asked).toEqual(['write'])
  })

  it('that are older are written only by somebody who means it', async () => {
    const { fake, bring, page, post } = entered()
    await bring('1.0.0')
    expect(await page()).toContain('It is older than the one that runs, and I mean it')
    await post('/system/updates/write', { older: 'on' })
    expect(fake.updates.asked).toEqual(['write though older'])
  })

  it('are refused in plain words when they are not ours', async () => {
    const { bring } = entered()
    const answer = await bring('wrong')
    expect(answer.status).toBe(422)
    expect(words(await answer.text())).toContain('is not that of the maker')
  })

  it('show how far they are, and look again by themselves', async () => {
    const { fake, get } = entered()
    fake.updates.set({ progress: { is: 'writing', phase: 'writing', percent: 41 } })
    const html = await (await get('/system/updates')).text()
    expect(words(html)).toContain('Being written: 41 %')
    expect(html).toContain('http-equiv="refresh"')
    expect(html).not.toContain('/system/updates/start')
  })

  it('start now or at a time', async () => {
    const { fake, page, post } = entered()
    expect(await page()).not.toContain('Start version')
    fake.updates.set({ slots: { running: 'a', isTrial: false, other } })
    expect(await page()).toContain('Start version 1.2.0')
    expect((await post('/system/updates/start', { when: 'at', at: '25:00' })).status).toBe(422)
    await post('/system/updates/start', { when: 'at', at: '03:15' })
    await post('/system/updates/start', { when: 'now', at: '' })
    expect(fake.updates.asked).toEqual(['at 03:15', 'now'])
    fake.updates.set({ plannedFor: Date.UTC(2026, 7, 2, 1, 15) })
    expect(await page()).toContain('as soon as no call runs')
    await post('/system/updates/cancel', {})
    expect(fake.updates.asked.at(-1)).toBe('cancel')
  })

  it('that did not pass say why', async () => {
    const { fake, page, post } = entered()
    const last = { version: '1.2.0', former: '1.1.0', at: Date.UTC(2026, 7, 1), passed: false }
    fake.updates.set({ last: { ...last, reasons: [{ what: 'phones', names: ['103', '104'] }] } })
    expect(await page()).toContain(
      'telephones did not register (2: 103, 104). The former version, 1.1.0, runs.',
    )
    await post('/system/updates/seen', {})
    expect(fake.updates.asked).toEqual(['seen'])
  })

  it('come from https alone', async () => {
    const { fake, post, page } = entered()
    const at = (address: string) => ({
      ...{ address, 'asked-at': '02:45', install: 'on' },
      revision: String(fake.appliance.settings().revision),
    })
    const wrong = await post('/system/updates/server', at('http://updates.example/offhook.update'))
    expect(wrong.status).toBe(422)
    expect(words(await wrong.text())).toContain('begins with https://')
    const right = await post('/system/updates/server', at('https://updates.example/offhook.update'))
    expect(right.status).toBe(303)
    expect(fake.appliance.settings().settings.updates).toEqual({
      ...{ address: 'https://updates.example/offhook.update', at: '02:45', install: true },
    })
    expect(await page()).toContain('Ask now')
  })
})
