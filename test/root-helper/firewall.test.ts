/** The packet filter by the root helper: what reaches nft, what stays for the next boot, and what is refused unseen. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Firewall } from '../../daemon/guard/firewall.ts'
import { rulesetText } from '../../daemon/guard/ruleset.ts'
import { answerRequest } from '../../daemon/root-helper/answer.ts'
import { type FakeMachine, fakeMachine } from './fake-programs.ts'

let machine: FakeMachine
beforeEach(async () => {
  machine = await fakeMachine()
  await machine.write('var/lib/offhook-root/.keep', '')
  await machine.program('nft', `cat > '${machine.root}/rules'`)
})
afterEach(() => machine.remove())

const firewall: Firewall = {
  closed: true,
  admissions: [{ networks: ['10.0.0.0/8', 'fe80::/10'], tcp: [8080], udp: [5060, [10_000, 20_000]] }],
  slowed: { tcp: [5060], udp: [5060, 4569] },
  spared: ['10.0.0.0/8'],
  blocked: [{ network: '192.0.2.1', seconds: 300 }],
}
const ask = (asked: unknown) => answerRequest(machine.places, { verb: 'set-firewall', firewall: asked })

it('loads the rules, and keeps them for the next boot without who is blocked', async () => {
  expect(await ask(firewall)).toEqual({ ok: true, value: null })
  expect(await machine.calls()).toEqual(['nft -f -'])
  expect(await machine.read('rules')).toBe(rulesetText(firewall))
  const kept = await machine.read('var/lib/offhook-root/firewall.nft')
  expect(kept).toBe(rulesetText({ ...firewall, blocked: [] }))
})

it('keeps the former rules when nft refuses', async () => {
  await machine.program('nft', 'echo "Error: no such thing" >&2; exit 1')
  expect(await ask(firewall)).toMatchObject({
    ok: false,
    error: [{ code: 'firewall-failed', params: { reason: 'Error: no such thing' } }],
  })
  expect(await machine.read('var/lib/offhook-root/firewall.nft')).toBeNull()
})

describe('refuses', () => {
  const admission = (change: object) => ({
    ...firewall,
    admissions: [{ networks: ['10.0.0.0/8'], tcp: [], udp: [], ...change }],
  })
  it.each([
    ['text behind an address', admission({ networks: ['10.0.0.0/8 } accept'] })],
    ['a line break', admission({ networks: ['10.0.0.1\n'] })],
    ['a name', admission({ networks: ['sip.provider.example'] })],
    ['an address in another spelling', admission({ networks: ['10.0.0.1/8'] })],
    ['a port of text', admission({ tcp: ['22'] })],
    ['port 0', admission({ udp: [0] })],
    ['a range backwards', admission({ udp: [[20, 10]] })],
    ['a rule of its own', { ...firewall, rules: 'accept' }],
    ['an endless block', { ...firewall, blocked: [{ network: '192.0.2.1', seconds: 1e9 }] }],
    ['too many', { ...firewall, blocked: Array(1001).fill({ network: '192.0.2.1', seconds: 5 }) }],
  ])('%s', async (_what, asked) => {
    await expect(ask(asked)).rejects.toThrow('not a request of the root helper')
    expect(await machine.calls()).toEqual([])
  })
})
