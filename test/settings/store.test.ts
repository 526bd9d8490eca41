/** The settings store: edits, conflicts, full disks. */

import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../daemon/model/issue.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import { openSettings } from '../../daemon/settings/store.ts'
import { storedText } from '../../daemon/settings/stored-text.ts'
import { example, failingFiles, fileText, names, put, temporaryDirectory } from './support.ts'

const renamed =
  (name: string) =>
  (draft: Settings): Settings => ({ ...draft, site: { ...draft.site, name } })

describe('an empty state directory', () => {
  it('gives the defaults at revision 0 and writes nothing', async () => {
    const stateDir = await temporaryDirectory()
    const store = await openSettings({ stateDir })
    expect(store.current()).toMatchObject({
      revision: 0,
      settings: { version: 1, site: { name: 'Offhook', country: 'CH' }, portsAssigned: false },
    })
    expect(store.issues()).toEqual([])
    expect(await names(stateDir)).toEqual([])
  })
})

describe('a seed file that holds only dynamic spans', () => {
  it('is filled with the defaults', async () => {
    const stateDir = await temporaryDirectory()
    const dynamicSpans = [
      { driver: 'loc', address: '1:0', channels: 3, ports: [{ range: [1, 3], kind: 'fxs' }] },
    ]
    await put(stateDir, JSON.stringify({ revision: 1, settings: { version: 1, dynamicSpans } }))
    const store = await openSettings({ stateDir })
    expect(store.issues()).toEqual([])
    expect(store.current()).toMatchObject({
      revision: 1,
      settings: {
        site: { country: 'CH' },
        web: { port: 8080 },
        dynamicSpans: [{ address: '1:0', timing: 0, ports: [{ foreign: false }] }],
      },
    })
  })
})

describe('an edit', () => {
  it('is there after the next start, readable by the owner alone', async () => {
    const stateDir = await temporaryDirectory()
    const store = await openSettings({ stateDir })
    const saved = await store.edit(0, renamed('Harbour'))
    expect(saved).toMatchObject({ ok: true, value: { revision: 1, settings: { site: { name: 'Harbour' } } } })
    const again = await openSettings({ stateDir })
    expect(again.current()).toEqual(store.current())
    expect((await stat(join(stateDir, 'settings.json'))).mode & 0o777).toBe(0o600)
    expect(await fileText(stateDir, 'settings-copies/000000001.json')).toBe(await fileText(stateDir))
  })

  it('of an older revision is refused', async () => {
    const store = await openSettings({ stateDir: await temporaryDirectory() })
    await store.edit(0, renamed('First'))
    expect(await store.edit(0, renamed('Second'))).toMatchObject({
      ok: false,
      error: [{ code: 'settings-conflict', params: { revision: 0, current: 1 } }],
    })
    expect(store.current().settings.site.name).toBe('First')
  })

  it('is one of two at the same moment: the other is refused', async () => {
    const store = await openSettings({ stateDir: await temporaryDirectory() })
    const both = await Promise.all([store.edit(0, renamed('One')), store.edit(0, renamed('Two'))])
    expect(both.map(result => result.ok)).toEqual([true, false])
    expect(store.current()).toMatchObject({ revision: 1, settings: { site: { name: 'One' } } })
  })

  it('that changes nothing saves nothing', async () => {
    const store = await openSettings({ stateDir: await temporaryDirectory() })
    expect(await store.edit(0, draft => draft)).toMatchObject({ ok: true, value: { revision: 0 } })
  })

  it('that breaks the schema is refused with the place of each fault', async () => {
    const store = await openSettings({ stateDir: await temporaryDirectory() })
    const result = await store.edit(0, draft => ({
      ...draft,
      site: { ...draft.site, name: 'two\nlines', country: 'Switzerland' },
    }))
    expect(result).toMatchObject({
      ok: false,
      error: [
        { code: 'settings-invalid', subject: 'settings:site.name' },
        { code: 'settings-invalid', subject: 'settings:site.country' },
      ],
    })
  })

  it('that throws is refused, and the draft it spoiled is not ours', async () => {
    const store = await openSettings({ stateDir: await temporaryDirectory() })
    const result = await store.edit(0, draft => {
      draft.site.name = 'spoiled'
      throw new Error('half way')
    })
    expect(result).toMatchObject({ ok: false, error: [{ params: { reason: 'half way' } }] })
    expect(store.current().settings.site.name).toBe('Offhook')
  })

  it('is refused for the errors it brings in, not for those that were there', async () => {
    const stateDir = await temporaryDirectory()
    await put(stateDir, storedText({ revision: 1, settings: example }))
    const check = (settings: Settings): Issue[] =>
      settings.extensions
        .filter(extension => extension.name !== 'Lobby')
        .map(extension => ({
          code: 'not-lobby',
          severity: 'error',
          subject: extension.number,
          params: { name: extension.name },
        }))
    const store = await openSettings({ stateDir, check })
    const called = (name: string) => (draft: Settings) => ({
      ...draft,
      extensions: draft.extensions.map((one, index) => (index === 0 ? { ...one, name } : one)),
    })
    expect(await store.edit(1, called('Cellar'))).toMatchObject({ ok: false, error: [{ code: 'not-lobby' }] })
    expect(await store.edit(1, called('Lobby'))).toMatchObject({ ok: true })
  })
})

describe('a write that fails', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'settings-not-saved'],
  ])('with %s is refused as %s; memory and disk keep the former version', async (error, code) => {
    const stateDir = await temporaryDirectory()
    let failure: string | null = null
    const store = await openSettings({ stateDir, files: failingFiles(() => failure) })
    await store.edit(0, renamed('Before'))
    const before = await fileText(stateDir)
    failure = error
    expect(await store.edit(1, renamed('After'))).toMatchObject({ ok: false, error: [{ code }] })
    expect(store.current()).toMatchObject({ revision: 1, settings: { site: { name: 'Before' } } })
    expect(await fileText(stateDir)).toBe(before)
    failure = null
    expect(await store.edit(1, renamed('After'))).toMatchObject({ ok: true, value: { revision: 2 } })
  })

  it('of the copy alone does not refuse the edit', async () => {
    const stateDir = await temporaryDirectory()
    let writes = 0
    const store = await openSettings({
      stateDir,
      files: failingFiles(() => (++writes === 2 ? 'ENOSPC' : null)),
    })
    expect(await store.edit(0, renamed('Saved'))).toMatchObject({ ok: true })
    expect(writes).toBe(2)
    expect((await openSettings({ stateDir })).current().settings.site.name).toBe('Saved')
  })
})

describe('copies', () => {
  it('keep the last ten', async () => {
    const stateDir = await temporaryDirectory()
    const store = await openSettings({ stateDir })
    for (let revision = 0; revision < 13; revision++) await store.edit(revision, renamed(`Name ${revision}`))
    const kept = await names(join(stateDir, 'settings-copies'))
    expect(kept).toHaveLength(10)
    expect([kept[0], kept[9]]).toEqual(['000000004.json', '000000013.json'])
  })
})
