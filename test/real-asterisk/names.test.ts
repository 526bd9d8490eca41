/** What people type: names that try to be more than names, and the language they speak. */

import { existsSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { frenchPri, HOSTILE_NAMES, hostileNames } from '../asterisk-conf/model-fixtures.ts'
import { unexpected } from './allowed-messages.ts'
import { openOffice } from './office.ts'

describe('hostile names', () => {
  const marker = '/tmp/offhook-owned'

  it('arrive at the other telephone as they are, and do nothing else', async () => {
    const { asterisk, phone, quiet } = await openOffice(hostileNames())
    onTestFinished(() => asterisk.stop())
    const called = await phone('301', 'answers')
    for (const [index, name] of HOSTILE_NAMES.entries()) {
      if (index === 0) continue
      const caller = await phone(String(301 + index))
      expect(await caller.call('301')).toBe(200)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the writer replaces them
      const shown = name.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim()
      expect(called.callers.at(-1)).toEqual({ name: shown, number: String(301 + index) })
      await caller.call('0079000000000')
      await caller.call('*302')
    }
    expect(existsSync(marker)).toBe(false)
    expect(unexpected(await asterisk.log())).toEqual([])
    await quiet()
  })
})

describe('another country', () => {
  it('speaks its language', async () => {
    const { asterisk, phone, quiet } = await openOffice(frenchPri())
    onTestFinished(() => asterisk.stop())
    const caller = await phone('202')
    await caller.call('*98')
    const channel = await asterisk.ami.event(event => event.Event === 'Newchannel')
    expect(channel.Language).toBe('fr_CA_f_June')
    // A prompt that is not found is a warning.
    expect(unexpected(await asterisk.log())).toEqual([])
    await quiet()
  })
})
