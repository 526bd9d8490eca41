/** The program itself: help, wrong calls, where things are, and the launcher under this machine's own Node. */

import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { fold, ranges, table } from '../../daemon/cli/table.ts'
import { checkoutPlacement, findPlacement } from '../../daemon/default-placement.ts'
import { offhook, placementIn, temporaryDirectory } from './support.ts'

describe('offhook', () => {
  it('alone lists its commands and fails', async () => {
    const { status, error } = await offhook([])
    expect(status).toBe(2)
    for (const command of ['detect', 'render', 'codes', 'apply', 'status'])
      expect(error).toContain(`  ${command} `)
  })

  it.each([[['--help']], [['help']], [['help', 'nothing']]])('%j is help', async args => {
    expect(await offhook(args)).toMatchObject({ status: 0, error: '', out: /^Usage: offhook COMMAND/ })
  })

  it.each(['detect', 'render', 'codes', 'apply', 'status'])('%s --help explains it', async command => {
    const said = await offhook([command, '--help'])
    expect(said.status).toBe(0)
    expect(said.out).toMatch(new RegExp(`^Usage: offhook ${command} `))
    expect(await offhook(['help', command])).toEqual(said)
  })

  it.each([
    [['frobnicate'], "there is no command 'frobnicate'"],
    [['detect', '--colour'], "Unknown option '--colour'"],
    [['status', 'extra'], "Unexpected argument 'extra'"],
    [['detect', '--root'], "Option '--root <value>' argument missing"],
    [['status', '--json=yes'], "Option '--json' does not take an argument"],
  ])('%j is one line and status 2', async (args, words) => {
    const { status, out, error } = await offhook(args)
    expect([status, out]).toEqual([2, ''])
    expect(error).toContain(words)
    expect(error.split('\n')).toHaveLength(1)
  })
})

describe('where things are', () => {
  it('is what the file says, and a bad file is named', async () => {
    const directory = await temporaryDirectory()
    const file = join(directory, 'placement.json')
    await writeFile(file, JSON.stringify(placementIn(directory)))
    expect(await findPlacement(file, {})).toEqual(placementIn(directory))
    expect(await findPlacement(undefined, { OFFHOOK_PLACEMENT: file })).toEqual(placementIn(directory))
    await writeFile(file, '{}')
    const said = await offhook(['detect', '--placement', file])
    expect([said.status, said.error]).toEqual([1, expect.stringContaining(file)])
  })

  it('in a checkout is below one directory', () => {
    const { stateDir, rooms, runner } = checkoutPlacement('/home/desk/.local/state')
    expect([stateDir, rooms.dahdi]).toEqual([
      '/home/desk/.local/state/offhook',
      '/home/desk/.local/state/offhook/etc/dahdi',
    ])
    expect(runner).toMatchObject({ kind: 'child' })
  })
})

describe('tables', () => {
  it('align, fold and gather', () => {
    expect(
      table(
        [
          ['a', 'bb', 'c'],
          ['éé', 'b'],
          ['', '', 'd'],
        ],
        ' ',
      ),
    ).toEqual([' a   bb  c', ' éé  b', '         d'])
    expect(fold('one two three', '  ', 9)).toEqual(['  one two', '  three'])
    expect(fold('unbreakable', '', 4)).toEqual(['unbreakable'])
    expect(ranges([7, 1, 2, 3])).toBe('1-3,7')
    expect(ranges([])).toBe('')
  })
})

describe('the launcher', () => {
  const launcher = join(import.meta.dirname, '../../daemon/offhook.mjs')
  const run = promisify(execFile)

  it('runs the program and passes its status on', async () => {
    const { stdout } = await run(launcher, ['--help'])
    expect(stdout).toMatch(/^Usage: offhook COMMAND/)
    await expect(run(launcher, ['nonsense'])).rejects.toMatchObject({ code: 2 })
  })
})
