/** The signal of digital lines on their page: what fits the standard, in words; kept, refused, forgotten. */

import { describe, expect, it } from 'vitest'
import { layoutSpans } from '../../daemon/model/span-layout.ts'
import { lineSchema, type Settings } from '../../daemon/settings/schema.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { signalFields } from '../../web/form/digital-line.ts'
import { freshForm } from '../../web/form/form-state.ts'
import { lineField } from '../../web/pages/lines/form.ts'
import { spanOfLine } from '../../web/pages/lines/span-of-line.ts'
import { switzerland } from '../country-packs.ts'
import { browse, formFields, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const PATH = '/lines/outside'
const inside = (change: (settings: Settings) => Settings = settings => settings) => {
  const office = browse({ change })
  office.enter()
  const lines = () => office.fake.appliance.settings().settings.trunks[0]?.lines ?? []
  const form = async () => formFields(await office.page(PATH), PATH)
  return {
    ...office,
    form,
    pri: () => lines().find(line => line.kind === 'pri'),
    bri: () => lines().find(line => line.kind === 'bri'),
    save: async (typed: Record<string, string>) => office.post(PATH, { ...(await form()), ...typed }),
  }
}
const american = (settings: Settings): Settings => ({
  ...settings,
  site: { ...settings.site, country: 'US' },
})

describe('a primary rate line', () => {
  it('of an E1 has no cable length and no framing to choose, but R2', async () => {
    const fields = await inside().form()
    const own = Object.keys(fields).flatMap(name => /^line\.pri-1\.(.+)$/.exec(name)?.[1] ?? [])
    for (const key of [
      'standard',
      'protocol',
      'coding',
      'yellow',
      'clock',
      'crc4',
      'r2.variant',
      'r2.maxAni',
    ])
      expect(own).toContain(key)
    for (const key of ['framing', 'buildOut', 'terminated']) expect(own).not.toContain(key)
  })

  it('of a T1 has them, in words', async () => {
    const office = inside(american)
    const own = Object.keys(await office.form())
    for (const key of ['framing', 'buildOut', 'coding']) expect(own).toContain(`line.pri-1.${key}`)
    for (const key of ['crc4', 'protocol', 'r2.variant']) expect(own).not.toContain(`line.pri-1.${key}`)
    const html = await office.page(PATH)
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toContain('120 to 160 m')
    expect(words(html)).toContain('Operator’s line, −22.5 dB')
    office.cookies.set('offhook_language', 'fr')
    expect(words(await office.page(PATH))).toContain('Longueur du câble')
  })

  it('shows the settings of the standard that was chosen', async () => {
    const office = inside()
    await office.save({ 'line.pri-1.standard': 't1', 'line.pri-1.crc4': 'no' })
    expect(Object.keys(await office.form())).toContain('line.pri-1.buildOut')
    await office.save({ 'line.pri-1.buildOut': '6', 'line.pri-1.framing': 'd4', 'line.pri-1.coding': 'ami' })
    expect(office.pri()).toMatchObject({ standard: 't1', buildOut: 6, framing: 'd4', coding: 'ami' })
    // What its page does not show stays.
    expect(office.pri()).toMatchObject({ crc4: false })
    await office.save({ 'line.pri-1.standard': '' })
    expect(office.pri()).toMatchObject({ standard: null, buildOut: 6 })
  })

  it('keeps R2 with all that belongs to it, and what ISDN was told meanwhile', async () => {
    const office = inside()
    await office.save({ 'line.pri-1.switchType': 'qsig' })
    const answer = await office.save({
      'line.pri-1.protocol': 'r2',
      'line.pri-1.r2.variant': 'mx',
      'line.pri-1.r2.category': 'national_priority_subscriber',
      'line.pri-1.r2.maxAni': '8',
      'line.pri-1.r2.aniFirst': 'yes',
      'line.pri-1.clock': 'never',
      'line.pri-1.yellow': 'yes',
    })
    expect(answer.status).toBe(303)
    expect(office.pri()).toMatchObject({
      protocol: 'r2',
      clock: 'never',
      yellow: true,
      r2: {
        variant: 'mx',
        category: 'national_priority_subscriber',
        maxAni: 8,
        maxDnis: 4,
        aniFirst: true,
        collectCalls: false,
      },
    })
    for (const key of ['switchType', 'crc4'])
      expect(Object.keys(await office.form())).not.toContain(`line.pri-1.${key}`)
    const emptied = { 'line.pri-1.r2.variant': '', 'line.pri-1.r2.maxAni': '', 'line.pri-1.protocol': '' }
    await office.save(emptied)
    expect(office.pri()).toMatchObject({
      protocol: 'isdn',
      details: { switchType: 'qsig' },
      r2: { variant: null, maxAni: 10, aniFirst: true },
    })
  })

  it('shows the default as usual, and only what differs as its own', async () => {
    const office = inside(american)
    await office.save({ 'line.pri-1.framing': 'esf', 'line.pri-1.buildOut': '0' })
    const shown = await office.form()
    expect(shown['line.pri-1.framing']).toEqual([''])
    expect(shown['line.pri-1.buildOut']).toEqual([''])
    await office.save({ 'line.pri-1.buildOut': '3' })
    expect(words(await office.page(PATH))).toContain('Signal of the line 1 value of its own')
  })

  it.each([
    ['standard', 'e3'],
    ['protocol', 'ss7'],
    ['coding', 'hdb3\ncrc4'],
    ['clock', '1'],
    ['yellow', 'maybe'],
    ['r2.variant', 'ch'],
    ['r2.maxDnis', '0'],
    ['r2.maxAni', '1e1000'],
    ['r2.category', '__proto__'],
  ])('refuses %s “%s” beside the field, in an open box', async (key, value) => {
    const office = inside()
    const answer = await office.save({ [`line.pri-1.${key}`]: value })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toMatch(new RegExp(`name="line.pri-1.${key}"[^>]*aria-invalid="true"`))
    expect(html.match(/<details class="detail-box" open/g)).toHaveLength(1)
    expect(htmlFaults(html)).toEqual([])
    expect(office.fake.appliance.pending()).toBe(false)
  })

  it.each(['8', '-1', '2.5', 'x'])('refuses %s as a length of cable', async value => {
    const answer = await inside(american).save({ 'line.pri-1.buildOut': value })
    expect(answer.status).toBe(422)
    expect(words(await answer.text())).toContain('Please choose one of the list.')
  })
})

describe('a basic rate line', () => {
  const line = lineSchema.parse({ kind: 'bri', id: 'bri-1', name: 'BRI 1', span: '@a/1' })
  const keys = (roleBySoftware: boolean) =>
    signalFields(line, { standard: 'e1', roleBySoftware }).map(({ key }) => key)

  it('has terminating resistors only where no jumper decides', () => {
    expect(keys(true)).toEqual(['terminated', 'clock'])
    expect(keys(false)).toEqual(['clock'])
  })

  it('keeps its clock', async () => {
    const office = inside()
    await office.save({ 'line.bri-1.clock': 'preferred' })
    expect(office.bri()).toMatchObject({ clock: 'preferred' })
  })
})

describe('the span of a line', () => {
  const pri = (standard: string | null) =>
    lineSchema.parse({ kind: 'pri', id: 'p', name: 'P', span: 'DYN/loc/1:0/1', standard })
  const of = (line: ReturnType<typeof pri>, typed: string, country = switzerland) =>
    spanOfLine(line, [], freshForm(new URLSearchParams([[lineField('p', 'standard'), typed]]), 1), country)

  it('that is missing is what the line says, or the country', () => {
    expect(of(pri('t1'), 't1').standard).toBe('t1')
    expect(of(pri(null), '').standard).toBe('e1')
    expect(of(pri(null), '', countryPack('US')).standard).toBe('t1')
  })

  it('follows what was just typed', () => {
    expect(of(pri('t1'), '').standard).toBe('e1')
    expect(of(pri(null), 'j1').standard).toBe('j1')
    expect(of(pri(null), 'nonsense').standard).toBe('e1')
  })

  it('that is virtual has no signal at all', async () => {
    const { fake } = inside(settings => ({
      ...settings,
      dynamicSpans: [{ driver: 'loc', address: '1:0', channels: 31, timing: 0, ports: [] }],
    }))
    const layout = layoutSpans(fake.appliance.settings().settings, fake.appliance.inventory())
    const span = spanOfLine(pri(null), layout, freshForm(new URLSearchParams(), 1), switzerland)
    expect(signalFields(pri(null), span)).toEqual([])
  })
})
