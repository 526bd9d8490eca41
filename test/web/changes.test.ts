/** From the first visit to an apply and its outcome, and throwing changes away. */

import { describe, expect, it } from 'vitest'
import type { ApplyOutcome } from '../../daemon/apply/plan-types.ts'
import { deviceSchema, incomingRouteSchema } from '../../daemon/settings/schema.ts'
import { settingChanges } from '../../web/pending/setting-changes.ts'
import { mailbox } from '../model-parts.ts'
import { type Browsing, browse, formFields, words } from './browsing.ts'
import type { FakeOptions } from './fake-appliance.ts'

function inside(options?: FakeOptions, patience?: number): Browsing {
  const browsing = browse(options, patience === undefined ? {} : { applyPatienceMs: patience })
  browsing.enter()
  return browsing
}
const rename = ({ fake }: Browsing, name: string) =>
  fake.saveElsewhere(settings => ({
    ...settings,
    extensions: settings.extensions.map(item =>
      item.number === '102' ? { ...item, name, ringSeconds: 30 } : item,
    ),
  }))
const apply = async (office: Browsing) =>
  office.post('/changes/apply', formFields(await office.page('/changes'), '/changes/apply'))

describe('the first visit', () => {
  const chosen = { password: 'a long password', confirm: 'a long password', country: 'FR', language: 'fr' }

  it('proposes country and language of the browser, never a password', async () => {
    const { get } = browse({ password: null })
    const html = await (await get('/welcome', { 'accept-language': 'fr-BE,fr;q=0.9' })).text()
    expect(html).toContain('<html lang="fr">')
    expect(formFields(html, '/welcome')).toMatchObject({ country: ['BE'], language: ['fr'], password: [''] })
  })

  it('sets the password and puts country and language in force', async () => {
    const office = browse({ password: null })
    expect((await office.post('/welcome', chosen)).headers.get('location')).toBe('/setup')
    expect(office.fake.appliance.settings().settings.site).toMatchObject({ country: 'FR', language: 'fr' })
    expect(office.fake.appliance.pending()).toBe(false)
    expect(words(await office.page('/'))).toContain('Bienvenue.')
    expect((await office.get('/welcome')).headers.get('location')).toBe('/')
    office.cookies.clear()
    expect((await office.post('/login', { password: 'a long password' })).status).toBe(303)
  })

  it.each([
    [{ password: 'short', confirm: 'short' }, 'At least 8 characters.'],
    [{ confirm: 'another password' }, 'not the same password'],
    [{ country: 'ZZ' }, 'choose one of the list'],
    [{ language: 'xx' }, 'choose one of the list'],
  ])('refuses %j', async (wrong, sentence) => {
    const office = browse({ password: null })
    const answer = await office.post('/welcome', { ...chosen, ...wrong })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(words(html)).toContain(sentence)
    expect(html).not.toContain('a long password')
    expect(office.fake.accounts.needsFirstPassword()).toBe(true)
  })

  it('ends no call: then country and language wait', async () => {
    const office = browse({ password: null })
    office.fake.setPlan({
      changes: [],
      steps: [{ activation: { do: 'configure-dahdi' }, effect: 'drops-calls', droppedCalls: 1 }],
      issues: [],
    })
    await office.post('/welcome', { ...chosen, language: 'en' })
    expect(office.fake.appliance.pending()).toBe(true)
    expect(words(await office.page('/'))).toContain('apply them when it suits')
  })
})

describe('pending changes', () => {
  it('are counted on every page and told in words', async () => {
    const office = inside()
    rename(office, 'Paint shop')
    expect(words(await office.page('/lines'))).toContain('1 change is saved, but not in force yet.')
    const text = words(await office.page('/changes'))
    expect(text).toContain(
      'Extension 102 Paint shop: name Workshop → Paint shop and seconds of ringing 25 → 30',
    )
    expect(text).toContain('Read where calls go Counts from the next call on; running calls go on')
    expect(text).toContain('+exten = 102,1,Dial(DAHDI/2,30)')
    expect(text).toContain('asterisk/pjsip.conf changed · holds passwords')
  })

  it('are not mentioned when there are none', async () => {
    const office = inside()
    expect(await office.page('/')).not.toContain('class="pending"')
    expect(words(await office.page('/changes'))).toContain('Everything that is saved is in force.')
  })

  it('warn about calls they would end', async () => {
    const office = inside()
    rename(office, 'x')
    office.fake.setPlan({
      changes: [],
      steps: [{ activation: { do: 'restart-asterisk' }, effect: 'drops-calls', droppedCalls: 2 }],
      issues: [],
    })
    const text = words(await office.page('/changes'))
    expect(text).toContain('Restart Asterisk Ends 2 running calls')
    expect(text).toContain('Apply and end 2 calls')
  })

  it('cannot be applied while something is wrong', async () => {
    const office = inside()
    rename(office, 'x')
    office.fake.setPlan({
      changes: [],
      steps: [],
      issues: [{ code: 'emergency-no-number', severity: 'error', subject: 'emergency', params: {} }],
    })
    const html = await office.page('/changes')
    expect(words(html)).toContain('There is no emergency number.')
    expect(html).not.toContain('action="/changes/apply"')
  })

  it('can be thrown away, after asking', async () => {
    const office = inside()
    rename(office, 'x')
    const fields = formFields(await office.page('/changes/discard'), '/changes/discard')
    expect((await office.post('/changes/discard', { ...fields, revision: '1' })).status).toBe(409)
    expect(office.fake.appliance.pending()).toBe(true)
    await office.post('/changes/discard', fields)
    expect(office.fake.appliance.pending()).toBe(false)
    expect(words(await office.page('/'))).toContain('The changes are thrown away.')
  })
})

describe('applying', () => {
  it('tells that it is done', async () => {
    const office = inside()
    rename(office, 'x')
    expect((await apply(office)).headers.get('location')).toBe('/changes/outcome')
    expect(words(await office.page('/changes/outcome'))).toContain('Applied and checked')
    expect(office.fake.appliance.pending()).toBe(false)
  })

  it('follows a long run by itself, and starts no second one', async () => {
    const office = inside({}, 1)
    rename(office, 'x')
    let runs = 0
    let finish: (outcome: ApplyOutcome) => void = () => {}
    office.fake.setApply(() => {
      runs += 1
      return new Promise(resolve => {
        finish = resolve
      })
    })
    const plan = formFields(await office.page('/changes'), '/changes/apply')
    await office.post('/changes/apply', plan)
    await office.post('/changes/apply', plan)
    expect(runs).toBe(1)
    const running = await office.page('/changes/outcome')
    expect(words(running)).toContain('Being applied…')
    expect(running).toContain('http-equiv="refresh"')
    expect((await office.get('/changes')).headers.get('location')).toBe('/changes/outcome')
    finish({ is: 'applied', generation: 2, steps: [] })
    await new Promise(resolve => setImmediate(resolve))
    expect(words(await office.page('/changes/outcome'))).toContain('Applied and checked')
  })

  const issue = {
    code: 'asterisk-silent',
    severity: 'error' as const,
    subject: null,
    params: { reason: 'no answer' },
  }
  it.each([
    [{ is: 'rolled-back', issues: [issue] }, 'the former configuration is back in force'],
    [{ is: 'refused', issues: [issue] }, 'Not applied. Nothing was touched.'],
    [{ is: 'failed', issues: [issue] }, 'Telephones may be out of service.'],
    [{ is: 'nothing-to-do' }, 'There was nothing to do'],
  ] satisfies [ApplyOutcome, string][])('tells how it ended: %j', async (outcome, sentence) => {
    const office = inside()
    rename(office, 'x')
    office.fake.setApply(async () => outcome)
    await apply(office)
    const text = words(await office.page('/changes/outcome'))
    expect(text).toContain(sentence)
    if ('issues' in outcome) expect(text).toContain('Asterisk does not answer: no answer')
  })

  it('that breaks off is told, and can be tried again', async () => {
    const office = inside()
    rename(office, 'x')
    office.fake.setApply(async () => {
      throw new Error('helper gone')
    })
    await apply(office)
    expect(words(await office.page('/changes/outcome'))).toContain('Applying broke off: Error: helper gone')
    office.fake.setApply(null)
    await apply(office)
    expect(office.fake.appliance.pending()).toBe(false)
  })

  it('what nobody has read is shown first', async () => {
    const office = inside()
    rename(office, 'x')
    const plan = formFields(await office.page('/changes'), '/changes/apply')
    rename(office, 'y')
    const answer = await office.post('/changes/apply', plan)
    expect(answer.status).toBe(409)
    expect(words(await answer.text())).toContain('Somebody else saved changes meanwhile.')
    expect(office.fake.appliance.pending()).toBe(true)
  })
})

describe('what differs', () => {
  const before = browse().fake.appliance.settings().settings
  const kinds = (after: typeof before) =>
    settingChanges(before, after).map(({ thing, kind }) => `${thing} ${kind}`)

  it('is nothing for equal settings', () => {
    expect(kinds(structuredClone(before))).toEqual([])
  })

  it('is told thing by thing', () => {
    const [first, ...others] = before.extensions
    if (first === undefined) throw new Error('no extension')
    expect(
      kinds({
        ...before,
        site: { ...before.site, country: 'FR' },
        extensions: [...others.slice(0, -1), { ...first, number: '150' }],
        trunks: [],
        emergencyNumbers: ['112'],
        sip: { ...before.sip, port: 5061 },
      }),
    ).toEqual([
      'site changed',
      'extension added',
      'extension removed',
      'extension removed',
      'trunk removed',
      'emergency changed',
      'other changed',
    ])
  })

  it('never shows a secret', () => {
    const after = structuredClone(before)
    for (const extension of after.extensions) {
      extension.voicemail = mailbox('98765')
      extension.devices = [deviceSchema.parse({ kind: 'sip', secret: 'SecretSecretSecret' })]
    }
    expect(JSON.stringify(settingChanges(before, after))).not.toMatch(/98765|SecretSecret/)
  })

  it('sees another order of the incoming routes', () => {
    const route = incomingRouteSchema.parse({ id: 'a', destination: { kind: 'hangup' } })
    const one = {
      ...before,
      routes: {
        ...before.routes,
        incoming: [
          { ...route, id: 'a' },
          { ...route, id: 'b' },
        ],
      },
    }
    const two = { ...one, routes: { ...one.routes, incoming: [...one.routes.incoming].reverse() } }
    expect(settingChanges(one, two).map(({ thing }) => thing)).toEqual(['order'])
  })
})
