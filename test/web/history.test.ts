/** The history, the way back, and changes on trial, on the pages. */

import { describe, expect, it } from 'vitest'
import { type Browsing, browse, formFields, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const here = (): Browsing => {
  const office = browse()
  office.enter()
  return office
}
const rename = (office: Browsing, name: string) =>
  office.fake.saveElsewhere(all => ({ ...all, site: { ...all.site, name } }))
const apply = async (office: Browsing, more: Record<string, string> = {}) =>
  office.post('/changes/apply', { ...formFields(await office.page('/changes'), '/changes/apply'), ...more })

describe('the history', () => {
  it('tells who changed what, in words', async () => {
    const office = here()
    rename(office, 'Pier')
    await apply(office)
    const html = await office.page('/changes/history')
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toContain('administrator (on these pages)')
    expect(words(html)).toContain('name Lakeside Office → Pier')
    const one = await office.page('/changes/history/2')
    expect(htmlFaults(one)).toEqual([])
    expect(words(one)).toContain('asterisk/a.conf')
    expect((await office.get('/changes/history/77')).status).toBe(404)
  })

  it('puts a state back with one click where nobody notices', async () => {
    const office = here()
    rename(office, 'Pier')
    await apply(office)
    const form = formFields(await office.page('/changes/history/1'), '/changes/history/1/back')
    const answer = await office.post('/changes/history/1/back', form)
    expect(answer.headers.get('location')).toBe('/changes/outcome')
    expect(office.fake.appliance.settingsInForce?.()?.site.name).toBe('Lakeside Office')
  })

  it('shows first what will happen where calls would end', async () => {
    const office = here()
    rename(office, 'Pier')
    await apply(office)
    office.fake.setPlan({
      changes: [],
      steps: [{ activation: { do: 'restart-asterisk' }, effect: 'drops-calls', droppedCalls: 1 }],
      issues: [],
    })
    const form = formFields(await office.page('/changes/history/1'), '/changes/history/1/back')
    expect((await office.post('/changes/history/1/back', form)).headers.get('location')).toBe('/changes')
    expect(office.fake.appliance.pending()).toBe(true)
  })

  it('does not overwrite what somebody saved meanwhile', async () => {
    const office = here()
    rename(office, 'Pier')
    await apply(office)
    const form = formFields(await office.page('/changes/history/1'), '/changes/history/1/back')
    rename(office, 'Quay')
    expect((await office.post('/changes/history/1/back', form)).status).toBe(409)
    expect(office.fake.appliance.settings().settings.site.name).toBe('Quay')
  })
})

describe('a trial', () => {
  it('is proposed for lines and addresses, and not for a name', async () => {
    const office = here()
    rename(office, 'Pier')
    expect(formFields(await office.page('/changes'), '/changes/apply').trial).toEqual([''])
    office.fake.saveElsewhere(all => ({ ...all, web: { ...all.web, port: 8081 } }))
    expect(formFields(await office.page('/changes'), '/changes/apply').trial).toEqual(['5'])
  })

  it('is told on every page with its countdown, and kept with one click', async () => {
    const office = here()
    rename(office, 'Pier')
    await apply(office, { trial: '5' })
    const html = await office.page('/extensions')
    expect(htmlFaults(html)).toEqual([])
    expect(html).toMatch(/data-until="\d+"/)
    await office.post('/changes/trial/keep', {})
    const after = await office.page('/')
    expect(words(after)).toContain('The changes stay.')
    expect(after).not.toContain('data-until')
  })

  it('is taken back on request; what was changed is still saved', async () => {
    const office = here()
    rename(office, 'Pier')
    await apply(office, { trial: '5' })
    await office.post('/changes/trial/give-up', {})
    expect(words(await office.page('/'))).toContain('The former state is in force again.')
    expect(office.fake.appliance.settingsInForce?.()?.site.name).toBe('Lakeside Office')
    expect(office.fake.appliance.settings().settings.site.name).toBe('Pier')
  })
})
