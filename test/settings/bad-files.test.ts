/** Settings files as power cuts, editors and other releases leave them. */

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Migration } from '../../daemon/settings/migrations.ts'
import { openSettings } from '../../daemon/settings/store.ts'
import { parseStoredText, storedText } from '../../daemon/settings/stored-text.ts'
import { example, failingFiles, fileText, names, put, seededBytes, temporaryDirectory } from './support.ts'

const good = storedText({ revision: 7, settings: example })

/** A directory whose revision 7 was opened, and so copied, once. */
async function usedDirectory(): Promise<string> {
  const stateDir = await temporaryDirectory()
  await put(stateDir, good)
  await openSettings({ stateDir })
  return stateDir
}

describe('reading the text', () => {
  it('gives every prefix of a valid file for damaged, and throws for none', () => {
    const verdicts = Array.from(
      { length: good.trimEnd().length },
      (_, length) => parseStoredText(good.slice(0, length), []).is,
    )
    expect(new Set(verdicts)).toEqual(new Set(['damaged']))
    expect(parseStoredText(good, [])).toEqual({ is: 'good', stored: { revision: 7, settings: example } })
  })

  it('gives a verdict on random bytes and on a file with any byte changed', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const bytes = seededBytes(seed, seed)
      expect(parseStoredText(Buffer.from(bytes).toString('utf8'), []).is).toBe('damaged')
      const changed = Buffer.from(good)
      changed[(seed * 7919) % changed.length] = bytes[0] ?? 0
      expect(['good', 'damaged', 'newer']).toContain(parseStoredText(changed.toString('utf8'), []).is)
    }
  })

  it.each(['null', '[]', '{}', '"settings"', '{"revision":-1,"settings":{"version":1}}', '{"revision":1}'])(
    'gives %s for damaged',
    text => {
      expect(parseStoredText(text, []).is).toBe('damaged')
    },
  )
})

describe('a damaged file', () => {
  it.each([0, 1, 17, 200, good.length - 3])(
    'cut after %i bytes is kept aside and the last copy comes back',
    async length => {
      const stateDir = await usedDirectory()
      const half = good.slice(0, length)
      await put(stateDir, half)
      const store = await openSettings({ stateDir })
      expect(store.current()).toEqual({ revision: 8, settings: example })
      expect(store.issues()).toMatchObject([
        {
          code: 'settings-damaged',
          severity: 'warning',
          params: { kept: 'settings.json.damaged-1', revision: 7 },
        },
      ])
      expect(await fileText(stateDir, 'settings.json.damaged-1')).toBe(half)
      expect((await openSettings({ stateDir })).issues()).toEqual([])
    },
  )

  it('never takes the place of an earlier damaged one', async () => {
    const stateDir = await usedDirectory()
    for (const text of ['first', 'second']) {
      await put(stateDir, text)
      await openSettings({ stateDir })
    }
    expect(await fileText(stateDir, 'settings.json.damaged-1')).toBe('first')
    expect(await fileText(stateDir, 'settings.json.damaged-2')).toBe('second')
  })

  it('whose newest copy is damaged too comes back from the copy before', async () => {
    const stateDir = await usedDirectory()
    const store = await openSettings({ stateDir })
    await store.edit(7, draft => ({ ...draft, site: { ...draft.site, name: 'Newer' } }))
    await put(stateDir, '{')
    await writeFile(join(stateDir, 'settings-copies', '000000008.json'), '{"revision":8')
    expect((await openSettings({ stateDir })).current().settings).toEqual(example)
  })

  it('without any copy starts from the defaults, and says so', async () => {
    const stateDir = await temporaryDirectory()
    await put(stateDir, seededBytes(42, 300))
    const store = await openSettings({ stateDir })
    expect(store.current().revision).toBe(0)
    expect(store.issues()).toMatchObject([{ code: 'settings-damaged-no-copy' }])
    expect(await store.edit(0, draft => ({ ...draft, portsAssigned: true }))).toMatchObject({ ok: true })
  })

  it('on a full disk still gives the last copy, and the next save repairs the file', async () => {
    const stateDir = await usedDirectory()
    await put(stateDir, '{"revision":')
    let failure: string | null = 'ENOSPC'
    const store = await openSettings({ stateDir, files: failingFiles(() => failure) })
    expect(store.current().settings).toEqual(example)
    expect(store.issues().map(issue => issue.code)).toEqual(['settings-damaged', 'settings-not-repaired'])
    failure = null
    await store.edit(store.current().revision, draft => ({ ...draft, portsAssigned: true }))
    expect((await openSettings({ stateDir })).current()).toEqual(store.current())
  })
})

describe('a missing file', () => {
  it('comes back from the copies', async () => {
    const stateDir = await usedDirectory()
    await rm(join(stateDir, 'settings.json'))
    const store = await openSettings({ stateDir })
    expect(store.current().settings).toEqual(example)
    expect(store.issues()).toMatchObject([{ code: 'settings-missing' }])
  })
})

describe('settings of a newer version', () => {
  const newer = JSON.stringify({ revision: 9, settings: { version: 2, site: { planet: 'Mars' } } })

  it('are shown as the last good copy, never overwritten, and say both versions', async () => {
    const stateDir = await usedDirectory()
    await put(stateDir, newer)
    const store = await openSettings({ stateDir })
    const issue = { code: 'settings-newer', severity: 'error', params: { version: 2, supported: 1 } }
    expect(store.issues()).toMatchObject([issue])
    expect(store.current()).toEqual({ revision: 7, settings: example })
    expect(await store.edit(7, draft => ({ ...draft, portsAssigned: true }))).toMatchObject({
      ok: false,
      error: [issue],
    })
    expect(await fileText(stateDir)).toBe(newer)
    expect(await names(stateDir)).toEqual(['settings-copies', 'settings.json'])
  })
})

describe('settings of a version that is left again', () => {
  const newer = JSON.stringify({ revision: 9, settings: { version: 2, site: { planet: 'Mars' } } })
  const keptBefore = async (stateDir: string, text: string) => {
    await mkdir(join(stateDir, 'update'))
    await writeFile(join(stateDir, 'update', 'settings-before.json'), text)
  }

  it('give way to those from before the update, and are kept aside', async () => {
    const stateDir = await usedDirectory()
    await put(stateDir, newer)
    await keptBefore(stateDir, good)
    const store = await openSettings({ stateDir })
    expect(store.issues()).toMatchObject([{ code: 'settings-of-before-update' }])
    expect(store.current().settings).toEqual(example)
    expect(store.current().revision).toBeGreaterThan(9)
    expect(await names(stateDir)).toContain('settings.json.version-2')
    expect((await store.edit(store.current().revision, draft => draft)).ok).toBe(true)
  })

  it('stay where they are when those of before cannot be read either', async () => {
    const stateDir = await usedDirectory()
    await put(stateDir, newer)
    await keptBefore(stateDir, newer)
    const store = await openSettings({ stateDir })
    expect(store.issues()).toMatchObject([{ code: 'settings-newer' }])
    expect(await fileText(stateDir)).toBe(newer)
  })
})

describe('a file that cannot be read', () => {
  it('locks the store', async () => {
    const stateDir = await temporaryDirectory()
    await mkdir(join(stateDir, 'settings.json'))
    const store = await openSettings({ stateDir })
    expect(store.issues()).toMatchObject([{ code: 'settings-unreadable', params: { error: 'EISDIR' } }])
    expect(await store.edit(0, draft => ({ ...draft, portsAssigned: true }))).toMatchObject({ ok: false })
  })
})

describe('settings of an older version', () => {
  const steps: Migration[] = [
    {
      to: 1,
      migrate: ({ office, ...rest }) => ({ ...rest, site: { name: office } }),
    },
  ]
  const old = JSON.stringify({ revision: 3, settings: { version: 0, office: 'Old harbour' } })

  it('are migrated step by step, with a copy of the old file', async () => {
    const stateDir = await temporaryDirectory()
    await put(stateDir, old)
    const store = await openSettings({ stateDir, migrations: steps })
    expect(store.current()).toMatchObject({ revision: 4, settings: { site: { name: 'Old harbour' } } })
    expect(await fileText(stateDir, 'settings.json.version-0')).toBe(old)
    expect((await openSettings({ stateDir })).current()).toEqual(store.current())
  })

  it('stay as they are when no copy can be made', async () => {
    const stateDir = await temporaryDirectory()
    await put(stateDir, old)
    const store = await openSettings({ stateDir, migrations: steps, files: failingFiles(() => 'ENOSPC') })
    expect(store.issues()).toMatchObject([{ code: 'settings-not-repaired', severity: 'error' }])
    expect(await fileText(stateDir)).toBe(old)
  })

  it('without a step for them, or whose step throws, are damaged', () => {
    expect(parseStoredText(old, []).is).toBe('damaged')
    const throwing = {
      to: 1,
      migrate: () => {
        throw new Error('bad step')
      },
    }
    expect(parseStoredText(old, [throwing]).is).toBe('damaged')
  })
})

describe('a file changed by hand', () => {
  it('without a new revision gets one, so that open pages notice', async () => {
    const stateDir = await usedDirectory()
    await put(stateDir, good.replace('Reception', 'Front desk'))
    const store = await openSettings({ stateDir })
    expect(store.current().revision).toBe(8)
    expect(store.current().settings.extensions[0]?.name).toBe('Front desk')
  })
})
