/** `offhook apply` and `offhook status` over the real socket, with and without a daemon. */

import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ApplyOutcome } from '../../daemon/apply/plan-types.ts'
import { answer, serveControl } from '../../daemon/control/serve.ts'
import { askJson } from '../../daemon/wire/json-socket.ts'
import {
  offhook,
  type PretendAppliance,
  placementIn,
  pretendAppliance,
  temporaryDirectory,
} from './support.ts'

async function withDaemon(appliance: PretendAppliance = pretendAppliance()) {
  const directory = await temporaryDirectory()
  const placement = placementIn(directory)
  const server = await serveControl(placement.runDir, appliance)
  onTestFinished(() => {
    server.close()
  })
  const file = join(directory, 'placement.json')
  await writeFile(file, JSON.stringify(placement))
  const settings = join(directory, 'settings.json')
  await writeFile(settings, JSON.stringify({ version: 1, site: { name: 'Tried' } }))
  return { appliance, directory, settings, env: { OFFHOOK_PLACEMENT: file }, placement }
}

describe('offhook status', () => {
  it('says how things are', async () => {
    const { env } = await withDaemon()
    const { status, out } = await offhook(['status'], env)
    expect(status).toBe(0)
    expect(out.split('\n')).toEqual([
      'Asterisk  runs, Asterisk 22.10.1',
      'Calls     none',
      'Hardware  0 cards, 0 spans, 0 channels, 2 open',
      "Settings  revision 1, not in force yet: 'offhook apply'",
      'Machine   up 1 d 1 h, load 12 %',
      'note: there is no telephone card in this machine; SIP telephones work.',
    ])
  })

  it('as JSON is whole', async () => {
    const { env } = await withDaemon()
    const found = JSON.parse((await offhook(['status', '--json'], env)).out)
    expect(found).toMatchObject({ settingsRevision: 1, pending: true, openPorts: [1, 2], runningCalls: 0 })
  })
})

describe('offhook apply', () => {
  it('shows the plan and the end', async () => {
    const { env, appliance } = await withDaemon()
    const { status, out } = await offhook(['apply'], env)
    expect(status).toBe(0)
    expect(appliance.asked).toEqual(['plan', 'apply 1'])
    expect(out.split('\n')).toEqual([
      'Files:',
      '  changed  asterisk/extensions.conf',
      '  added    asterisk/pjsip.conf       (holds secrets)',
      'Steps:',
      '  reload pbx_config.so    running calls go on',
      '  restart the card ports  ends 1 running call',
      'note: there is no telephone card in this machine; SIP telephones work.',
      'Applied: generation 4 is in force.',
    ])
  })

  it('--dry-run shows the differences and applies nothing', async () => {
    const { env, appliance } = await withDaemon()
    const { status, out } = await offhook(['apply', '--dry-run'], env)
    expect([status, appliance.asked]).toEqual([0, ['plan']])
    expect(out).toContain('-old\n+new')
    expect(out).not.toContain('Applied')
  })

  it('--settings replaces the settings first; with --dry-run it only tries them', async () => {
    const { env, appliance, settings } = await withDaemon()
    expect((await offhook(['apply', '--settings', settings], env)).status).toBe(0)
    expect(appliance.asked).toEqual(['edit', 'plan', 'apply 2'])
    expect(appliance.settings().settings.site.name).toBe('Tried')
    appliance.asked.length = 0
    await offhook(['apply', '--dry-run', '--settings', settings], env)
    expect(appliance.asked).toEqual(['planFor Tried'])
  })

  it.each([
    [{ is: 'nothing-to-do' }, 0, /^Nothing to do/m],
    [{ is: 'refused', issues: [] }, 1, /^Refused: nothing was changed/],
    [{ is: 'failed', issues: [] }, 1, /^FAILED/],
    [
      {
        is: 'rolled-back',
        issues: [{ code: 'channel-missing', severity: 'error', subject: 'channel:3', params: { span: 1 } }],
      },
      1,
      /^Rolled back: .*\nerror: channel missing, channel:3, span 1\./,
    ],
  ] as [ApplyOutcome, number, RegExp][])('that ends %j exits %i', async (outcome, status, words) => {
    const { env } = await withDaemon(pretendAppliance(outcome))
    const said = await offhook(['apply'], env)
    expect(said.status).toBe(status)
    expect(status === 0 ? said.out : said.error).toMatch(words)
  })

  it('says what the daemon refused', async () => {
    const issue = { code: 'emergency-no-number', severity: 'error' as const, subject: null, params: {} }
    const refusing = pretendAppliance(undefined, { edit: async () => ({ ok: false, error: [issue] }) })
    const { env, settings } = await withDaemon(refusing)
    expect(await offhook(['apply', '--settings', settings], env)).toEqual({
      status: 1,
      out: '',
      error: 'offhook apply: error: there is no emergency number.',
    })
  })

  it('says what broke in the daemon', async () => {
    const broken = pretendAppliance(undefined, {
      plan: () => Promise.reject(new Error('the cellar is flooded')),
    })
    const { env } = await withDaemon(broken)
    expect(await offhook(['apply'], env)).toEqual({
      status: 1,
      out: '',
      error: 'offhook apply: the cellar is flooded',
    })
  })
})

describe('without a daemon', () => {
  it.each(['apply', 'status'])('offhook %s says so, and what to do', async command => {
    const directory = await temporaryDirectory()
    const file = join(directory, 'placement.json')
    await writeFile(file, JSON.stringify(placementIn(directory)))
    const said = await offhook([command, '--placement', file])
    expect(said.status).toBe(1)
    expect(said.error).toContain('the Offhook daemon is not running here')
    expect(said.error).toContain('Start it with: systemctl start offhook')
  })

  it('a daemon that hangs up gives one line', async () => {
    const directory = await temporaryDirectory()
    const placement = placementIn(directory)
    await mkdir(placement.runDir)
    const socket = join(placement.runDir, 'control.sock')
    const server = createServer(client => client.destroy()).listen(socket)
    await new Promise(resolve => server.once('listening', resolve))
    const file = join(directory, 'placement.json')
    await writeFile(file, JSON.stringify(placement))
    const said = await offhook(['status', '--placement', file])
    expect(said.error).toMatch(/^offhook status: .*(closed without an answer|hung up)/)
    server.close()
  })
})

describe('the control socket', () => {
  it.each([null, 'status', {}, { ask: 'reboot' }, { ask: 'status', more: 1 }, { ask: 'apply' }])(
    'refuses %j',
    async request => {
      expect(await answer(request, pretendAppliance())).toMatchObject({
        ok: false,
        error: [{ code: 'request-invalid' }],
      })
    },
  )

  it('answers settings, plan and detect', async () => {
    const { placement } = await withDaemon()
    const ask = (request: string) => askJson(join(placement.runDir, 'control.sock'), { ask: request }, 5000)
    expect(await ask('settings')).toMatchObject({ ok: true, value: { revision: 1 } })
    expect(await ask('plan')).toMatchObject({ ok: true, value: { changes: [{}, {}] } })
    expect(await ask('detect')).toMatchObject({ ok: true, value: { cards: [] } })
  })
})
