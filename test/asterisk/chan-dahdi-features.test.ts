/** Whether this Asterisk can do R2 is read off its module. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { builtWithR2 } from '../../daemon/asterisk/chan-dahdi-features.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'modules-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

const withModule = (text: string) => writeFile(join(directory, 'chan_dahdi.so'), text)

it('is there when the module needs libopenr2', async () => {
  await withModule('\x7fELF\0libpri.so.1.4\0libopenr2.so.3\0libc.so.6\0')
  expect(await builtWithR2(directory)).toBe(true)
})

it('is not there when it does not, and unknown without a module', async () => {
  expect(await builtWithR2(directory)).toBeNull()
  await withModule('\x7fELF\0libpri.so.1.4\0libc.so.6\0')
  expect(await builtWithR2(directory)).toBe(false)
})
