/** The logs by their page: chosen, filtered, taken along; never an address of a file. */

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readableLine } from '../../daemon/logs/readable-line.ts'
import { browse, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

function inside(text: string | null) {
  const logDir = mkdtempSync(join(tmpdir(), 'offhook-logs-'))
  if (text !== null) writeFileSync(join(logDir, 'messages.log'), text)
  const office = browse({ logDir })
  office.enter()
  return office
}

const TWO = '[10:00] WARNING chan_dahdi.c: first <b>\n[10:01] ERROR pbx.c: second\n'

describe('logs', () => {
  it('are shown with the newest first, as text', async () => {
    const html = await inside(TWO).page('/system/logs')
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toMatch(/second.*first/)
    expect(html).not.toContain('first <b>')
  })

  it('are filtered, and downloaded as they were written', async () => {
    const office = inside(TWO)
    expect(words(await office.page('/system/logs?text=SECOND'))).not.toContain('chan_dahdi')
    const file = await office.get('/system/logs/messages.txt?text=first')
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="messages.txt"')
    expect(await file.text()).toBe('[10:00] WARNING chan_dahdi.c: first <b>\n')
  })

  it('that are large are read from their end, whole lines alone', async () => {
    const office = inside(Array.from({ length: 40_000 }, (_, index) => `line ${index} of many\n`).join(''))
    const lines = (await (await office.get('/system/logs/messages.txt')).text()).split('\n').slice(0, -1)
    expect(lines).toHaveLength(2000)
    expect(lines.at(-1)).toBe('line 39999 of many')
    expect(lines.every(line => /^line \d+ of many$/.test(line))).toBe(true)
  })

  it('that cannot be read say why; those that are not there are empty', async () => {
    expect(words(await inside(null).page('/system/logs'))).toContain('Nothing was written down.')
    const office = inside(null)
    expect(words(await office.page('/system/logs?source=offhook'))).toContain('The log cannot be read')
    expect((await office.get('/system/logs/..%2f..%2fetc%2fpasswd.txt')).status).toBe(404)
    expect((await office.get('/system/logs/passwd.txt')).status).toBe(404)
  })

  it('go with what was found into one file for a helper, without settings', async () => {
    const office = inside(TWO)
    office.fake.saveElsewhere(all => ({ ...all, site: { ...all.site, name: 'Nobody’s business' } }))
    const file = await office.get('/system/logs/diagnostics.json')
    const all = await file.text()
    expect(Object.keys(JSON.parse(all))).toEqual([
      ...['madeAt', 'host', 'asterisk', 'openPorts', 'inventory', 'issues', 'logs'],
    ])
    expect(all).toContain('second')
    expect(all).not.toContain('Nobody’s business')
    for (const { devices } of office.fake.appliance.settings().settings.extensions)
      for (const device of devices) if (device.kind === 'sip') expect(all).not.toContain(device.secret)
  })
})

describe('a line of ours', () => {
  it.each([
    [
      '2026-08-01T10:00:00+0200 node[7]: {"level":40,"time":1,"pid":7,"msg":"left out","path":"a"}',
      '2026-08-01T10:00:00+0200 node[7]: WARN left out {"path":"a"}',
    ],
    [
      '2026-08-01T10:00:00+0200 node[7]: {"level":30,"msg":"ready"}',
      '2026-08-01T10:00:00+0200 node[7]: INFO ready',
    ],
    [
      '2026-08-01T10:00:00+0200 systemd[1]: Started Offhook.',
      '2026-08-01T10:00:00+0200 systemd[1]: Started Offhook.',
    ],
    ['2026-08-01T10:00:00+0200 node[7]: {broken}', '2026-08-01T10:00:00+0200 node[7]: {broken}'],
  ])('%s is read by a person', (line, said) => {
    expect(readableLine(line)).toBe(said)
  })
})
