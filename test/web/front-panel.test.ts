/** The front panel on its page: chosen, seen, refused beside its field, switched off. */

import { expect, it } from 'vitest'
import { browse, formFields, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const PATH = '/system/front-panel'

function office(frontPanel?: NonNullable<Parameters<typeof browse>[0]>['frontPanel']) {
  const browsing = browse(frontPanel === undefined ? {} : { frontPanel })
  browsing.enter()
  return { ...browsing, set: () => browsing.fake.appliance.settings().settings.frontPanel }
}

it('is chosen, and switched off', async () => {
  const { page, post, set } = office()
  const html = await page(PATH)
  expect(htmlFaults(html)).toEqual([])
  expect(words(html)).toContain('None is set up.')
  const typed = { ...formFields(html, PATH), on: 'on', model: 'cfa635', path: '/dev/ttyUSB0' }
  expect((await post(PATH, typed)).status).toBe(303)
  expect(set()).toEqual({ model: 'cfa635', path: '/dev/ttyUSB0' })
  const { on: _, ...off } = formFields(await page(PATH), PATH) as Record<string, string>
  expect((await post(PATH, off)).status).toBe(303)
  expect(set()).toBeNull()
})

it('is shown as it shows itself', async () => {
  const { page } = office({
    state: { is: 'away', since: 0, reason: 'no <answer>' },
    lines: ['Offhook        14:05', '<b>'],
  })
  const html = await page(PATH)
  expect(htmlFaults(html)).toEqual([])
  expect(html).toContain('Away: no &lt;answer&gt;')
  expect(html).toContain('14:05\n&lt;b&gt;</pre>')
})

it.each([{ path: '/dev/sda' }, { path: '' }, { path: '/dev/../etc/passwd' }, { model: 'hd44780' }])(
  'what does not fit is said at its field: %j',
  async wrong => {
    const { page, post, set } = office()
    const fields = { ...formFields(await page(PATH), PATH), on: 'on', ...wrong }
    const answer = await post(PATH, fields)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(htmlFaults(html)).toEqual([])
    expect(html).toContain(`id="f-${Object.keys(wrong)[0]}-error"`)
    expect(set()).toBeNull()
  },
)
