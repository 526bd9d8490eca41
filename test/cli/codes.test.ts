/** `offhook codes`: the list of codes with their verdicts. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { offhook, temporaryDirectory } from './support.ts'

describe('offhook codes', () => {
  it('lists an empty house', async () => {
    const { status, out, error } = await offhook(['codes'])
    expect([status, error]).toEqual([0, ''])
    expect(out).toMatch(/^\*72\[…\] +forward-all-on +Forward all calls +fine; an analog handset waits 3 s/m)
    expect(out).toMatch(/^\*97 +own-voicemail +My voicemail +fine$/m)
    expect(out).toMatch(/^\*2 +attended-transfer +Ask, then transfer +while talking: fine$/m)
    expect(out).toMatch(/^- +contact-dial +Speed dial of the house +no code$/m)
  })

  it('speaks French, and knows the old profiles', async () => {
    const { out } = await offhook(['codes', '--profile', '2.4', '--language', 'fr'])
    expect(out).toMatch(/^\*422 +podcast +Enregistrer pour le podcast +en ordre$/m)
    expect(out).toMatch(/^- +dnd-toggle +.* +sans code$/m)
  })

  it('names a conflict and what is free, and fails', async () => {
    const file = join(await temporaryDirectory(), 'settings.json')
    await writeFile(file, JSON.stringify({ version: 1, extensions: [{ number: '411', name: 'A' }] }))
    const { status, out } = await offhook(['codes', '--settings', file])
    expect(status).toBe(1)
    expect(out).toMatch(/^411 +directory +.* hides the extension 411; free instead: 410$/m)
  })

  it.each([
    ['--profile', '3.0'],
    ['--language', 'pt'],
  ])('%s %s is refused', async (...args) => {
    const { status, error } = await offhook(['codes', ...args])
    expect(status).toBe(2)
    expect(error).toContain('profiles are offhook, 2.4, 2.11, 17')
  })
})
