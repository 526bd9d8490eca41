/** `offhook user` over the real socket, with the real accounts behind it. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { serveControl } from '../../daemon/control/serve.ts'
import { newExtension } from '../../daemon/model/new-extension.ts'
import { createAccounts } from '../../daemon/users/accounts.ts'
import { offhook, placementIn, pretendAppliance, temporaryDirectory } from './support.ts'

async function house() {
  const directory = await temporaryDirectory()
  const placement = placementIn(directory)
  let count = 0
  const appliance = pretendAppliance()
  const accounts = createAccounts({
    stateDir: directory,
    now: () => 1_700_000_000_000,
    random: bytes => new Uint8Array(bytes).map(() => (count = (count * 7 + 13) % 256)),
    settings: () => appliance.settings().settings,
    pinOf: async () => null,
  })
  await accounts.setFirstPassword('correct horse')
  const server = await serveControl(placement.runDir, { ...appliance, accounts })
  onTestFinished(() => {
    server.close()
  })
  const file = join(directory, 'placement.json')
  await writeFile(file, JSON.stringify(placement))
  const env = { OFFHOOK_PLACEMENT: file }
  const login = (name: string, password: string) =>
    accounts.login({ name, password, isRemembered: false }, '127.0.0.1')
  return { appliance, accounts, login, run: (...args: string[]) => offhook(['user', ...args], env) }
}

const START = /([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4})/

describe('offhook user', () => {
  it('adds somebody who can log in, changes the role, and removes', async () => {
    const { run, login, appliance } = await house()
    await appliance.edit(1, draft => ({ ...draft, extensions: [newExtension('101', [], () => 0)] }))
    const added = await run('add', 'anna', '--name', 'Anna Meier', '--role', 'reports', '--extension', '101')
    expect(added.status).toBe(0)
    const password = START.exec(added.out)?.[1] ?? ''
    expect(await login('anna', password)).toMatchObject({
      ok: true,
      value: { session: { person: { role: 'reports', extension: '101' }, mustChoosePassword: true } },
    })
    expect(await run('role', 'anna', 'operator')).toEqual({
      status: 0,
      out: 'anna is operator now.',
      error: '',
    })
    const listed = await run('list')
    expect(listed.out.split('\n')).toEqual([
      'administrator  administrator  -    has a password  administrator',
      'anna           operator       101  has a password  Anna Meier',
    ])
    expect(JSON.parse((await run('list', '--json')).out)[1]).toMatchObject({ id: 'anna', hasPassword: true })
    expect((await run('remove', 'anna')).out).toBe('anna is removed.')
    expect((await login('anna', password)).ok).toBe(false)
  })

  it('gives a new password, which ends the old one; to the administrator too', async () => {
    const { run, login, accounts } = await house()
    await run('add', 'anna')
    const { out } = await run('password', 'anna')
    expect(out).toMatch(START)
    expect((await login('anna', out)).ok).toBe(true)
    const before = await login('', 'correct horse')
    const own = await run('password', 'administrator')
    expect(own.status).toBe(0)
    expect(before.ok && before.value.is === 'in' && accounts.session(before.value.session.token)).toBeNull()
    expect((await login('', 'correct horse')).ok).toBe(false)
    expect(await login('', own.out)).not.toMatchObject({ value: { session: { mustChoosePassword: true } } })
  })

  it.each([
    [[], /an action is needed/],
    [['sing'], /'sing' is none of list, add, password, reset-factor, role, remove/],
    [['add'], /add takes a name/],
    [['add', 'administrator'], /cannot be a login/],
    [['add', '101'], /cannot be a login/],
    [['add', 'anna', '--role', 'king'], /--role is not accepted/],
    [['role', 'anna', 'king'], /'king' is none of/],
    [['role', 'anna'], /takes a name and a role/],
    [['list', 'anna'], /takes nothing more/],
    [['list', 'a', 'b', 'c'], /an action is needed/],
  ])('called as %j says what is wrong, with 2', async (args, words) => {
    const { run } = await house()
    const said = await run(...args)
    expect(said.status).toBe(2)
    expect(said.error).toMatch(words)
  })

  it('says with 1 what the daemon refuses', async () => {
    const { run } = await house()
    await run('add', 'anna')
    const again = await run('add', 'anna')
    expect([again.status, again.error]).toEqual([1, 'offhook user: error: somebody is called anna already.'])
    for (const args of [
      ['remove', 'nobody'],
      ['role', 'nobody', 'operator'],
      ['password', 'nobody'],
    ])
      expect((await run(...args)).status).toBe(1)
  })
})
