/** Applies on a machine with real files: what is put in force, what comes back. */

import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../daemon/model/issue.ts'
import { candidate, machine, render } from './support.ts'

const first = candidate(1, { name: 'Harbour', country: 'CH', language: 'en' })
const second = candidate(2, { name: 'Station', country: 'CH', language: 'en' })
const rough = candidate(2, { name: 'Station', country: 'FR', language: 'fr' })
const missing = (subject: string): Issue => ({
  code: 'channel-missing',
  severity: 'error',
  subject,
  params: {},
})

async function configured() {
  const box = await machine()
  const applier = box.applier()
  expect(await applier.apply(1, () => first)).toMatchObject({ is: 'applied', generation: 1 })
  box.log.length = 0
  return { box, applier, before: await box.disk() }
}

describe('an apply', () => {
  it('writes, puts in force, and remembers', async () => {
    const { box, applier, before } = await configured()
    expect(before).toEqual({
      'asterisk/extensions.conf': 'site=Harbour\n',
      'asterisk/manager.conf': 'secret for Harbour\n',
      'asterisk/modules.conf': 'country=CH\n',
      'dahdi/system.conf': '# language en\n',
    })
    expect(Object.fromEntries(box.inForce)).toEqual(before)
    expect(await applier.inForce()).toEqual({
      generation: 1,
      settingsRevision: 1,
      settings: first.stored.settings,
    })
    expect((await stat(join(box.rooms.asterisk, 'manager.conf'))).mode & 0o777).toBe(0o640)
    expect((await stat(join(box.stateDir, 'generations/1/files/asterisk/manager.conf'))).mode & 0o777).toBe(
      0o600,
    )
  })

  it('does only what the changed files ask for', async () => {
    const { box, applier } = await configured()
    const outcome = await applier.apply(2, () => second)
    expect(box.log).toEqual(['reload manager', 'reload pbx_config.so'])
    expect(outcome).toMatchObject({ is: 'applied', generation: 2, steps: [{}, {}] })
    expect(await applier.apply(2, () => second)).toEqual({ is: 'nothing-to-do' })
  })

  it('of settings that change no file only remembers them', async () => {
    const { box, applier } = await configured()
    expect(await applier.apply(5, () => ({ ...first, stored: { ...first.stored, revision: 5 } }))).toEqual({
      is: 'nothing-to-do',
    })
    expect(box.log).toEqual([])
    expect((await applier.inForce())?.settingsRevision).toBe(5)
  })

  it('of another revision than the confirmed one is refused', async () => {
    const { applier, box, before } = await configured()
    expect(await applier.apply(7, () => second)).toMatchObject({
      is: 'refused',
      issues: [{ code: 'settings-conflict' }],
    })
    expect(await box.disk()).toEqual(before)
  })

  it('with an error among the issues is refused, with warnings it goes on', async () => {
    const { applier, box, before } = await configured()
    const issue: Issue = { code: 'x', severity: 'error', subject: null, params: {} }
    expect(await applier.apply(2, () => ({ ...second, issues: [issue] }))).toEqual({
      is: 'refused',
      issues: [issue],
    })
    expect(await box.disk()).toEqual(before)
    const warned = { ...second, issues: [{ ...issue, severity: 'warning' as const }] }
    expect(await applier.apply(2, () => warned)).toMatchObject({ is: 'applied' })
  })

  it('is refused when dahdi_cfg would refuse system.conf', async () => {
    const box = await machine()
    const broken = box.applier(undefined, {
      render: model =>
        render(model).map(file => (file.room === 'dahdi' ? { ...file, text: 'fxoks=1\nnonsense\n' } : file)),
    })
    expect(await broken.apply(1, () => first)).toMatchObject({
      is: 'refused',
      issues: [{ code: 'system-conf-refused', params: { line: 2 } }],
    })
    expect(await box.disk()).toEqual({})
  })

  it('waits for the one before it', async () => {
    const { box, applier } = await configured()
    const both = [applier.apply(2, () => second), applier.apply(2, () => second)]
    expect((await Promise.all(both)).map(outcome => outcome.is)).toEqual(['applied', 'nothing-to-do'])
    expect(box.log).toHaveLength(2)
  })

  it('drops a file that is no longer rendered, and an undone one comes back', async () => {
    const { box, before } = await configured()
    const fewer = box.applier(undefined, {
      render: model => render(model).filter(file => file.name !== 'manager.conf'),
    })
    box.refuses = step => step === 'reload pbx_config.so'
    expect(await fewer.apply(2, () => second)).toMatchObject({ is: 'failed' })
    expect(await box.disk()).toEqual(before)
    box.refuses = () => false
    expect(await fewer.apply(2, () => second)).toMatchObject({ is: 'applied' })
    expect(Object.keys(await box.disk())).not.toContain('asterisk/manager.conf')
  })
})

describe('a plan', () => {
  it('changes nothing', async () => {
    const { box, applier, before } = await configured()
    const plan = await applier.plan(rough)
    expect(plan.steps).toEqual([
      { activation: { do: 'configure-dahdi' }, effect: 'drops-calls', droppedCalls: 3 },
    ])
    expect(plan.changes.map(({ name, diff }) => [name, diff === null])).toEqual([
      ['extensions.conf', false],
      ['manager.conf', true],
      ['modules.conf', false],
      ['system.conf', false],
    ])
    expect([await box.disk(), box.log]).toEqual([before, []])
  })
})

describe('a step that is refused', () => {
  it('brings the former files back, in force, and says why', async () => {
    const { box, applier, before } = await configured()
    let tries = 0
    box.refuses = step => step === 'configure-dahdi' && tries++ === 0
    const outcome = await applier.apply(2, () => rough)
    expect(outcome).toMatchObject({ is: 'rolled-back', issues: [{ code: 'step-refused' }] })
    expect(await box.disk()).toEqual(before)
    expect(Object.fromEntries(box.inForce)).toEqual(before)
    expect((await applier.inForce())?.generation).toBe(1)
  })

  it('twice, also on the way back, is a failure; the former files are there all the same', async () => {
    const { box, applier, before } = await configured()
    box.refuses = () => true
    expect(await applier.apply(2, () => rough)).toMatchObject({ is: 'failed' })
    expect(await box.disk()).toEqual(before)
    box.refuses = () => false
    expect(await applier.apply(2, () => rough)).toMatchObject({ is: 'applied' })
  })
})

describe('a port that is missing afterwards', () => {
  it('undoes the apply', async () => {
    const { box, applier, before } = await configured()
    let looks = 0
    box.missing = () => (++looks === 2 ? [missing('channel:3')] : [])
    expect(await applier.apply(2, () => second)).toEqual({
      is: 'rolled-back',
      issues: [missing('channel:3')],
    })
    expect(await box.disk()).toEqual(before)
  })

  it('does not when it was missing before: a card that was pulled out must not lock the box', async () => {
    const { box, applier } = await configured()
    box.missing = () => [missing('channel:3')]
    expect(await applier.apply(2, () => second)).toMatchObject({ is: 'applied' })
  })

  it('is never excused when it is Asterisk itself', async () => {
    const { box, applier } = await configured()
    const silent: Issue = { code: 'asterisk-silent', severity: 'error', subject: null, params: {} }
    box.missing = () => [silent]
    expect(await applier.apply(2, () => second)).toEqual({ is: 'rolled-back', issues: [silent] })
  })
})

describe('files of others', () => {
  it('are kept byte by byte before ours take their place', async () => {
    const { box, applier } = await configured()
    const theirs = Uint8Array.from([...Buffer.from('; r'), 0xe9, ...Buffer.from('ception in Latin-1\n')])
    await box.put('asterisk', 'extensions.conf', theirs)
    const plan = await applier.plan(second)
    expect(plan.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['file-edited-by-hand', 'warning'],
    ])
    const kept = String(plan.issues[0]?.params.kept)
    expect(await applier.apply(2, () => second)).toMatchObject({ is: 'applied' })
    expect(new Uint8Array(await readFile(kept))).toEqual(theirs)
  })

  it('are reported even when our own text did not change', async () => {
    const { box, applier } = await configured()
    await box.put('asterisk', 'modules.conf', 'country=XX\n')
    expect((await applier.plan(first)).issues).toMatchObject([
      { code: 'file-edited-by-hand', subject: 'file:asterisk/modules.conf' },
    ])
  })

  it('found before the first apply are kept too', async () => {
    const box = await machine()
    await box.put('asterisk', 'extensions.conf', '; sample\n')
    await box.put('asterisk', 'other.conf', '; not ours\n')
    await box.applier().apply(1, () => first)
    expect(await readFile(join(box.stateDir, 'kept-aside/1/asterisk/extensions.conf'), 'utf8')).toBe(
      '; sample\n',
    )
    expect((await box.disk())['asterisk/other.conf']).toBe('; not ours\n')
  })

  it('that cannot be read forbid the apply', async () => {
    const { box, applier } = await configured()
    const path = join(box.rooms.asterisk, 'extensions.conf')
    await rm(path)
    await mkdir(path)
    expect(await applier.apply(2, () => second)).toMatchObject({
      is: 'refused',
      issues: [{ code: 'file-unreadable' }],
    })
  })
})

describe('generations', () => {
  it('keep the last twenty', async () => {
    const box = await machine()
    const applier = box.applier()
    for (let revision = 1; revision <= 23; revision++)
      await applier.apply(revision, () => candidate(revision, { name: `Name ${revision}` }))
    expect(await stat(join(box.stateDir, 'generations/4'))).toBeTruthy()
    await expect(stat(join(box.stateDir, 'generations/3'))).rejects.toThrow()
    expect((await applier.inForce())?.generation).toBe(23)
  })

  it('whose marks are damaged are as none: the next apply keeps every file aside', async () => {
    const { box, applier } = await configured()
    for (const damage of ['', 'x', '99', '-1', '1e3']) {
      await writeFile(join(box.stateDir, 'generations/good'), damage)
      expect(await applier.inForce()).toBeNull()
      expect((await applier.plan(second)).issues).toMatchObject([{ code: 'files-found' }])
    }
    expect(await applier.apply(2, () => second)).toMatchObject({ is: 'applied' })
  })
})
