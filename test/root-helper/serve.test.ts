/** The helper behind its socket, asked by the real client and by hostile ones. */

import { stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RootHelper, rootHelperClient } from '../../daemon/root-helper/client.ts'
import { type Serving, serveRootHelper } from '../../daemon/root-helper/serve.ts'
import { askJson } from '../../daemon/wire/json-socket.ts'
import { type FakeMachine, fakeMachine } from './fake-programs.ts'

let machine: FakeMachine
let serving: Serving
let path: string
let helper: RootHelper

beforeEach(async () => {
  machine = await fakeMachine()
  path = join(machine.root, 'root.sock')
  serving = await serveRootHelper({ path }, machine.places, null)
  helper = rootHelperClient(path)
})
afterEach(async () => {
  await new Promise(resolve => serving.server.close(resolve))
  await machine.remove()
})

const ask = (request: unknown) => askJson(path, request, 5000)

it('is reached by its owner and group alone', async () => {
  expect((await stat(path)).mode & 0o777).toBe(0o660)
})

describe('what it does', () => {
  it('installs files that pass their guards', async () => {
    const text = 'loadzone=ch\ndefaultzone=ch\nfxoks=1-4\n'
    expect(await helper.installFiles('dahdi', [{ name: 'system.conf', text }])).toEqual({
      ok: true,
      value: null,
    })
    expect(await machine.read('etc/dahdi/system.conf')).toBe(text)
    await helper.installFiles('modprobe', [{ name: 'offhook.conf', text: 'options wctdm opermode=FRANCE\n' }])
    expect(await machine.read('etc/modprobe.d/offhook.conf')).toBe('options wctdm opermode=FRANCE\n')
    await helper.installFiles('dahdi', [{ name: 'system.conf', text: null }])
    expect(await machine.read('etc/dahdi/system.conf')).toBeNull()
  })

  it('starts, stops and looks at Asterisk', async () => {
    await machine.program('systemctl', 'printf "ActiveState=activating\\nNRestarts=2\\n"')
    expect(await helper.asteriskUnit('state')).toEqual({ ok: true, value: { is: 'starting', restarts: 2 } })
  })

  it('does one thing at a time', async () => {
    await machine.program('modprobe', 'sleep 0.05')
    await Promise.all([helper.loadDrivers(['wctdm']), helper.configureDahdi()])
    const calls = await machine.calls()
    expect(calls.at(-1)).toMatch(/^dahdi_cfg/)
    expect(calls.filter(call => call.startsWith('modprobe'))).toHaveLength(2)
  })

  it('passes on what the system says', async () => {
    await machine.program('dahdi_cfg', `echo "line 3: Unknown keyword 'foo'" >&2; exit 1`)
    expect(await helper.configureDahdi()).toMatchObject({ ok: false, error: [{ code: 'dahdi-syntax' }] })
  })
})

describe('what it refuses', () => {
  const install = (room: string, name: string, text: string | null = '') => ({
    verb: 'install-files',
    room,
    files: [{ name, text }],
  })

  it.each([
    ['nothing', undefined],
    ['no verb', {}],
    ['a verb of its own invention', { verb: 'run', command: 'id' }],
    ['another unit', { verb: 'unit', unit: 'ssh.service', action: 'stop' }],
    ['another action', { verb: 'unit', unit: 'asterisk.service', action: 'mask' }],
    ['an option in place of a driver', { verb: 'load-drivers', modules: ['-C/tmp/x'] }],
    ['a path in place of a driver', { verb: 'load-drivers', modules: ['../../tmp/x'] }],
    ['a path up', install('dahdi', '../passwd')],
    ['a path down', install('dahdi', 'sub/system.conf')],
    ['an absolute path', install('dahdi', '/etc/passwd')],
    ['a name with a zero byte', install('dahdi', 'system.conf\0x')],
    ['a name of another room', install('modprobe', 'system.conf')],
    ['another room', install('asterisk', 'system.conf')],
    ['removing what is not ours', install('modprobe', 'dkms.conf', null)],
    ['more than it was asked', { ...install('dahdi', 'modules'), mode: 0o777 }],
  ])('%s', async (_what, request) => {
    await expect(ask(request ?? null)).rejects.toThrow('not a request of the root helper')
    expect(await machine.calls()).toEqual([])
  })

  it.each([
    ['install wctdm /bin/sh -c id\n'],
    ['remove wctdm /bin/sh -c id\n'],
    ['options wctdm opermode=FRANCE\ninstall ext4 /bin/id\n'],
    ['# harmless \\\ninstall ext4 /bin/id\n'],
    ['alias pci:* wctdm\n'],
    ['softdep ext4 pre: wctdm\n'],
    ['options ext4 x=1\n'],
    ['options dahdi initdir=/tmp\n'],
    ['blacklist ext4\n'],
    ['options wctdm opermode=$(id)\n'],
  ])('modprobe text %j', async text => {
    const done = await helper.installFiles('modprobe', [{ name: 'offhook.conf', text }])
    expect(done.ok ? null : done.error[0]).toMatchObject({
      code: 'file-unsafe',
      subject: 'file:modprobe/offhook.conf',
    })
    expect(await machine.read('etc/modprobe.d/offhook.conf')).toBeNull()
  })

  it('a list of drivers with a stranger in it, whole', async () => {
    expect(await helper.installFiles('dahdi', [{ name: 'modules', text: 'wctdm\nvfat\n' }])).toMatchObject({
      ok: false,
    })
    expect(await helper.loadDrivers(['vfat'])).toMatchObject({ error: [{ code: 'driver-not-allowed' }] })
    expect(await machine.calls()).toEqual([])
  })

  it('every file when one is bad', async () => {
    const done = await helper.installFiles('dahdi', [
      { name: 'modules', text: 'wctdm\n' },
      { name: 'system.conf', text: 'nonsense\n' },
    ])
    expect(done.ok).toBe(false)
    expect(await machine.read('etc/dahdi/modules')).toBeNull()
  })

  it('a line without end, and keeps serving others', async () => {
    const closed = new Promise<void>(resolve => {
      const flood = connect(path)
      const chunk = Buffer.alloc(256 * 1024, 'x')
      const pour = () => {
        while (!flood.destroyed && flood.write(chunk));
      }
      flood.on('connect', pour).on('drain', pour)
      flood.on('error', () => {}).on('close', () => resolve())
    })
    await closed
    expect(await helper.unloadDrivers()).toEqual({ ok: true, value: null })
  })

  it('what is not JSON, with a word', async () => {
    const answer = await new Promise<string>(resolve => {
      const socket = connect(path)
      socket.write('{"verb":\n')
      socket.on('data', text => {
        resolve(text.toString())
        socket.destroy()
      })
    })
    expect(JSON.parse(answer)).toHaveProperty('error')
  })
})

it('ends when nobody asks any more, not while somebody does', async () => {
  await machine.program('dahdi_cfg', 'sleep 0.3')
  const short = join(machine.root, 'short.sock')
  const lived: string[] = []
  const { server, idle } = await serveRootHelper({ path: short }, machine.places, 50)
  const asked = rootHelperClient(short)
    .configureDahdi()
    .then(() => lived.push('answered'))
  await idle
  lived.push('idle')
  await asked
  expect(lived).toEqual(['answered', 'idle'])
  server.close()
})

it('is an issue, not an exception, when it is not there', async () => {
  const absent = rootHelperClient(join(machine.root, 'nobody.sock'))
  expect(await absent.configureDahdi()).toMatchObject({
    ok: false,
    error: [{ code: 'root-helper-unreachable' }],
  })
})
