/** A backup made on one machine, opened on another; and every file that is none, or not whole. */

import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateX25519Identity } from 'age-encryption'
import { packTar } from 'modern-tar'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encrypted, ownBackupKey } from '../../daemon/backup/key.ts'
import { packBackup, type Source } from '../../daemon/backup/pack.ts'
import { stageBackup } from '../../daemon/backup/stage.ts'
import { unpackBackup, usualLimits } from '../../daemon/backup/unpack.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { storedText } from '../../daemon/settings/stored-text.ts'

let directory: string
let key: string
const at = (name: string) => join(directory, name)
const into = () => ({ filesDir: at('files'), treesDir: at('trees') })

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'offhook-backup-'))
  key = await generateX25519Identity()
})
afterEach(() => rm(directory, { recursive: true }))

const manifest = { format: 'offhook-backup', version: 1, madeAt: 1_785_555_000_000 }
const settings = settingsSchema.parse({
  version: 1,
  extensions: [{ number: '101', name: 'Réception ☎', devices: [{ kind: 'analog', port: 'pci:0/1' }] }],
})

const usual = (): Source[] => [
  { name: 'backup.json', text: JSON.stringify(manifest) },
  { name: 'settings.json', text: storedText({ revision: 7, settings }) },
  { name: 'astdb.json', text: JSON.stringify([['CF/101', '0791234567']]) },
  { name: 'voicemail', tree: at('voicemail') },
]

async function messages(): Promise<void> {
  await mkdir(at('voicemail/default/101/INBOX'), { recursive: true })
  await writeFile(at('voicemail/default/101/INBOX/msg0000.txt'), 'origtime=1\n')
  await writeFile(at('voicemail/default/101/INBOX/msg0000.wav'), new Uint8Array(300_000).fill(7))
  await symlink('/etc/passwd', at('voicemail/default/101/INBOX/msg0001.txt'))
}

describe('a backup', () => {
  it('brings back what went in, and no link', async () => {
    await messages()
    const packed = await packBackup(at('one.age'), usual(), key)
    expect(packed.files).toBe(2)
    const staged = await stageBackup(at('one.age'), 'one.age', key, into())
    expect(staged.opened.settings).toEqual(settings)
    expect(staged.opened).toMatchObject({ files: 2, choices: 1, hasCalls: false, madeAt: manifest.madeAt })
    expect(staged.opened.places).toEqual([{ key: 'pci:0/1', kind: 'fxs', usedBy: '101' }])
    const sound = await readFile(at('trees/voicemail/default/101/INBOX/msg0000.wav'))
    expect(sound.equals(new Uint8Array(300_000).fill(7))).toBe(true)
  })

  it('takes thousands of small files, each closed once', async () => {
    const inbox = at('voicemail/default/101/INBOX')
    await mkdir(inbox, { recursive: true })
    const names = Array.from({ length: 2000 }, (_, nth) => `msg${String(nth).padStart(4, '0')}.txt`)
    for (const name of names) await writeFile(join(inbox, name), name)
    expect((await packBackup(at('one.age'), usual(), key)).files).toBe(names.length)
  })

  it('says nothing to somebody without the key', async () => {
    await packBackup(at('one.age'), usual(), key)
    const sealed = await readFile(at('one.age'))
    expect(sealed.includes('101')).toBe(false)
    const other = await generateX25519Identity()
    await expect(stageBackup(at('one.age'), 'one.age', other, into())).rejects.toMatchObject({
      code: 'backup-wrong-key',
    })
  })

  it('is refused when a byte of it was changed, wherever', async () => {
    await messages()
    await packBackup(at('one.age'), usual(), key)
    const sealed = await readFile(at('one.age'))
    for (let place = 0; place < sealed.length; place += Math.ceil(sealed.length / 40)) {
      const changed = Buffer.from(sealed)
      changed[place] = (changed[place] ?? 0) ^ 1
      await writeFile(at('changed.age'), changed)
      await expect(stageBackup(at('changed.age'), 'changed.age', key, into())).rejects.toMatchObject({
        code: expect.stringMatching(/^backup-/),
      })
    }
  })

  it('is refused when its end is missing', async () => {
    await messages()
    await packBackup(at('one.age'), usual(), key)
    const sealed = await readFile(at('one.age'))
    for (const length of [0, 1, 100, sealed.length - 1, sealed.length - 17]) {
      await writeFile(at('cut.age'), sealed.subarray(0, length))
      await expect(stageBackup(at('cut.age'), 'cut.age', key, into())).rejects.toMatchObject({
        code: expect.stringMatching(/^backup-/),
      })
    }
  })

  it('leaves nothing when the disk refuses it', async () => {
    await expect(packBackup(at('no/where.age'), usual(), key)).rejects.toThrow('ENOENT')
  })
})

describe('a file somebody made', () => {
  const made = async (
    ...names: readonly { readonly name: string; readonly type?: 'symlink' | 'directory' }[]
  ) => {
    const tar = await packTar([
      { header: { name: 'backup.json', size: 2 }, body: '{}' },
      ...names.map(({ name, type }) =>
        type === undefined
          ? { header: { name, size: 1 }, body: 'x' }
          : { header: { name, size: 0, type, ...(type === 'symlink' ? { linkname: '/etc' } : {}) } },
      ),
    ])
    const sealed = await encrypted(
      new Blob([tar as never]).stream().pipeThrough(new CompressionStream('gzip')),
      key,
    )
    await writeFile(at('made.age'), Buffer.from(await new Response(sealed as never).arrayBuffer()))
    return unpackBackup(at('made.age'), key, into())
  }

  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    'voicemail/../../etc/passwd',
    'voicemail/./x',
    'voicemail/.hidden',
    'voicemail/a\nb',
    'voicemail/a/b/c/d/e/f/g/h/i',
    'voicemail',
    'accounts.json',
    'VOICEMAIL/x',
  ])('is refused with an entry %j', async name => {
    await expect(made({ name })).rejects.toMatchObject({ code: 'backup-foreign' })
  })

  it('is refused with links and directories', async () => {
    await expect(made({ name: 'voicemail/x', type: 'symlink' })).rejects.toMatchObject({
      code: 'backup-foreign',
    })
    await rm(at('files'), { recursive: true })
    await expect(made({ name: 'voicemail/x', type: 'directory' })).rejects.toMatchObject({
      code: 'backup-foreign',
    })
  })

  it('is refused when it says more than it may', async () => {
    await mkdir(at('voicemail'))
    await writeFile(at('voicemail/zeros'), new Uint8Array(5_000_000))
    await packBackup(at('bomb.age'), usual(), key)
    expect((await readFile(at('bomb.age'))).length).toBeLessThan(20_000)
    await expect(
      unpackBackup(at('bomb.age'), key, into(), { ...usualLimits, bytes: 1_000_000 }),
    ).rejects.toMatchObject({ code: 'backup-foreign' })
  })
})

describe('the key', () => {
  it('is made once and kept', async () => {
    const first = await ownBackupKey(directory)
    expect(await ownBackupKey(directory)).toBe(first)
    expect(first).toMatch(/^AGE-SECRET-KEY-1/)
  })

  it('is not made anew over a damaged one: old backups would be lost', async () => {
    await writeFile(at('backup-key'), 'half of it')
    await expect(ownBackupKey(directory)).rejects.toThrow('holds no key')
  })
})
