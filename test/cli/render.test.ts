/** `offhook render`: files from files. */

import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Settings } from '../../daemon/settings/schema.ts'
import { bare, office, settings, virtualCard } from '../model/support.ts'
import { offhook, temporaryDirectory } from './support.ts'

let directory: string
const at = (name: string) => join(directory, name)
const json = (name: string, value: unknown) => writeFile(at(name), JSON.stringify(value))
const render = (...more: string[]) =>
  offhook([
    'render',
    '--settings',
    at('settings.json'),
    '--inventory',
    at('inventory.json'),
    '--out',
    at('out'),
    ...more,
  ])

beforeEach(async () => {
  directory = await temporaryDirectory()
  await json('settings.json', { version: 1, dynamicSpans: virtualCard })
  await json('inventory.json', bare)
})

describe('offhook render', () => {
  it('writes every room', async () => {
    const { status, out, error } = await render('--assign-ports')
    expect([status, error]).toEqual([0, ''])
    expect(out).toMatch(/^\d+ files written below /)
    expect((await readdir(at('out'))).sort()).toEqual(['asterisk', 'dahdi', 'modprobe'])
    expect(await readFile(at('out/dahdi/system.conf'), 'utf8')).toContain('dynamic=loc,1:0,6,0')
    expect((await stat(at('out/asterisk/manager.conf'))).mode & 0o777).toBe(0o640)
  })

  it('takes settings with their revision, and gives the same bytes twice', async () => {
    await json('settings.json', { revision: 5, settings: settings() })
    await json('inventory.json', office)
    await render()
    const first = await readFile(at('out/dahdi/system.conf'), 'utf8')
    await render()
    expect(await readFile(at('out/dahdi/system.conf'), 'utf8')).toBe(first)
  })

  it('writes the details of a line into its own section, and refuses hostile ones', async () => {
    const port = '@slot-1/1/1'
    await json('inventory.json', office)
    const withDetails = (details: unknown) => ({
      version: 1,
      portsAssigned: true,
      extensions: [{ number: '201', name: 'A', devices: [{ kind: 'analog', port, details }] }],
    })
    await json('settings.json', withDetails({ flashMs: 400, messageWaiting: 'neon', callerIdAfterRings: 2 }))
    expect((await render()).status).toBe(0)
    const text = await readFile(at('out/asterisk/chan_dahdi.conf'), 'utf8')
    const section = text.slice(text.indexOf('[handset-'), text.indexOf('dahdichan'))
    for (const line of ['rxflash = 400', 'mwisendtype = neon,nofsk', 'sendcalleridafter = 2'])
      expect(section.split('\n')).toContain(line)
    await json('settings.json', withDetails({ messageWaiting: 'neon\n[other]' }))
    expect((await render()).status).not.toBe(0)
  })

  it('says what it left out', async () => {
    const wanted: Partial<Settings> = {
      extensions: settings({
        extensions: [{ number: '201', name: 'A', devices: [{ kind: 'analog', port: '@gone/1/1' }] }],
      }).extensions,
    }
    await json('settings.json', { ...settings(), ...wanted })
    const { status, error } = await render()
    expect(status).toBe(0)
    expect(error).toContain(
      'warning: extension:201: its port @gone/1/1 is not in this machine; it is left out.',
    )
  })

  it('writes nothing for settings that contradict themselves', async () => {
    const twice = { number: '201', name: 'A' }
    await json('settings.json', { version: 1, extensions: [twice, twice] })
    const { status, error } = await render()
    expect(status).toBe(1)
    expect(error).toContain('error: the extension 201 is there twice.')
    expect(error).toContain('nothing was written')
    await expect(stat(at('out'))).rejects.toThrow()
  })

  it.each([
    ['settings.json', 'nonsense', /settings\.json does not hold settings \(not-json\)/],
    ['settings.json', '', /settings\.json does not hold settings \(empty\)/],
    ['settings.json', '{"version":7}', /holds settings of version 7; this release reads up to 1/],
    [
      'settings.json',
      '{"version":1,"site":{"country":"Italy"}}',
      /does not hold settings \(site\.country: invalid_format\)/,
    ],
    ['inventory.json', 'nonsense', /inventory\.json is not JSON; make it with 'offhook detect --json/],
    ['inventory.json', '{"kernel":"6"}', /inventory\.json is not an inventory \(driverBuild: /],
  ])('of a bad %s (%s) gives one line', async (file, content, words) => {
    await writeFile(at(file), content)
    const { status, out, error } = await render()
    expect([status, out]).toEqual([1, ''])
    expect(error).toMatch(words)
    expect(error.split('\n')).toHaveLength(1)
  })

  it('of a missing file, and of a directory that cannot be made, gives one line', async () => {
    expect(
      await offhook(['render', '--settings', '/none', '--inventory', at('inventory.json'), '--out', at('o')]),
    ).toEqual({
      status: 1,
      out: '',
      error: 'offhook render: /none does not exist',
    })
    await writeFile(at('out'), 'a file')
    expect((await render()).error).toMatch(/^offhook render: .* cannot be written \(E/)
  })

  it('without its options says which', async () => {
    expect(await offhook(['render', '--out', '/tmp/x'])).toMatchObject({
      status: 2,
      error: expect.stringContaining('--settings, --inventory and --out are needed'),
    })
  })
})
