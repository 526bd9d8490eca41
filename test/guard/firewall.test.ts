/** Who is let in, from settings and network to the text for nft. */

import { describe, expect, it } from 'vitest'
import { firewallSchema } from '../../daemon/guard/firewall.ts'
import { isWithin, mergedNetworks, networkText, parseNetwork } from '../../daemon/guard/network.ts'
import { rulesetText } from '../../daemon/guard/ruleset.ts'
import {
  firewallOf,
  hostNames,
  mergedPorts,
  type NetworkState,
  officeNetworks,
  signallingPorts,
  whoIsLetIn,
} from '../../daemon/guard/who-is-let-in.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { expectText } from '../golden-text.ts'

const network: NetworkState = {
  interfaces: [['192.168.1.20/24', '2001:db8:1:2::20/64']],
  hosts: new Map([['sip.provider.example', ['203.0.113.7', '2001:db8:99::7']]]),
  rtp: { firstPort: 10_000, lastPort: 20_000 },
}

const office = settingsSchema.parse({
  version: 1,
  trunks: [
    {
      id: 'provider',
      name: 'Provider',
      networkLines: [
        {
          kind: 'sip',
          id: 'one',
          name: 'Provider one',
          host: 'sip.provider.example',
          addresses: ['198.51.100.0/25'],
        },
        { kind: 'iax2', id: 'branch', name: 'Branch', host: '203.0.113.80' },
        { kind: 'h323', id: 'old', name: 'Old exchange', host: '192.0.2.9' },
      ],
    },
  ],
  guard: { allowed: [{ name: 'Anna at home', network: '198.51.100.200', to: ['telephones', 'web'] }] },
})

const letIn = whoIsLetIn([office], network)

it('lets the office, the lines and who was allowed in, and says which', () => {
  expect(letIn.map(({ why, networks, to }) => ({ why, networks: networks.slice(-3), to }))).toEqual([
    {
      why: { is: 'office' },
      networks: ['2001:db8:1:2::/64', 'fc00::/7', 'fe80::/10'],
      to: ['telephones', 'web', 'ssh'],
    },
    {
      why: { is: 'line', name: 'Provider one', host: 'sip.provider.example' },
      networks: ['198.51.100.0/25', '203.0.113.7', '2001:db8:99::7'],
      to: ['line'],
    },
    { why: { is: 'line', name: 'Branch', host: '203.0.113.80' }, networks: ['203.0.113.80'], to: ['line'] },
    { why: { is: 'line', name: 'Old exchange', host: '192.0.2.9' }, networks: ['192.0.2.9'], to: ['line'] },
    {
      why: { is: 'allowed', name: 'Anna at home', index: 0 },
      networks: ['198.51.100.200'],
      to: ['telephones', 'web'],
    },
  ])
  expect(hostNames([office])).toEqual(['sip.provider.example'])
})

describe('as text for nft', () => {
  it('closed, with somebody blocked', () => {
    const blocked = [
      { network: '45.134.144.12', seconds: 300 },
      { network: '2001:db8:bad:1::/64', seconds: 3600 },
    ]
    expectText(
      'guard/golden/closed.nft',
      rulesetText(firewallOf(true, letIn, signallingPorts([office]), blocked)),
    )
  })
  it('open to everybody who is not blocked', () => {
    const bare = settingsSchema.parse({ version: 1, guard: { closed: false } })
    const firewall = firewallOf(false, whoIsLetIn([bare], network), signallingPorts([bare]), [
      { network: '45.134.144.12', seconds: 300 },
    ])
    expectText('guard/golden/open.nft', rulesetText(firewall))
  })
  it('is what the root helper takes', () => {
    const firewall = firewallOf(true, letIn, signallingPorts([office]), [
      { network: '45.134.144.12', seconds: 300 },
    ])
    expect(firewallSchema.parse(firewall)).toEqual(firewall)
  })
})

it('keeps a port that changes open on both numbers until it is in force', () => {
  const moved = { ...office, sip: { ...office.sip, port: 5070 } }
  const [first] = whoIsLetIn([office, moved], network)
  expect(first?.udp).toEqual(expect.arrayContaining([5060, 5070]))
})

it('says ports once where they overlap', () => {
  expect(mergedPorts([5060, [5055, 5064], 5065, [5064, 5064], 22, [10, 12], [12, 20]])).toEqual([
    [10, 20],
    22,
    [5055, 5064],
    5065,
  ])
})

describe('the office', () => {
  it('is not the network of a public address beside the private one', () => {
    const networks = officeNetworks([['203.0.113.2/24'], ['192.168.1.20/24', '2001:db8:1:2::20/64']])
    expect(networks).toContain('2001:db8:1:2::/64')
    expect(networks).not.toContain('203.0.113.0/24')
  })
  it('is the own network of a machine that has no private one: somebody must get in', () => {
    expect(officeNetworks([['203.0.113.2/24']])).toContain('203.0.113.0/24')
  })
})

describe('networks', () => {
  it.each([
    ['192.168.1.77/24', '192.168.1.0/24'],
    ['10.0.0.1', '10.0.0.1'],
    ['10.0.0.1/32', '10.0.0.1'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:DB8:0:0:0:0:0:5/64', '2001:db8::/64'],
    ['2001:db8::192.0.2.33', '2001:db8::c000:221'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::/0', '::/0'],
  ])('%s is %s', (text, canonical) => {
    const parsed = parseNetwork(text)
    expect(parsed && networkText(parsed)).toBe(canonical)
  })
  it.each([
    '',
    '1.2.3',
    '1.2.3.4/33',
    '1.2.3.4/',
    '1.2.3.4/8/8',
    '::1/129',
    'a.b',
    '1.2.3.4 }',
    '1.2.3.4\n',
    '/8',
  ])('%j is none', text => expect(parseNetwork(text)).toBeNull())
  it('merges what lies within another', () => {
    expect(mergedNetworks(['10.1.2.3', '10.0.0.0/8', '10.0.0.0/8', '::1', '9.9.9.9'])).toEqual([
      '9.9.9.9',
      '10.0.0.0/8',
      '::1',
    ])
  })
  it('knows what is within', () => {
    const at = (text: string) => parseNetwork(text) ?? expect.fail(text)
    expect(isWithin(at('10.1.2.3'), at('10.0.0.0/8'))).toBe(true)
    expect(isWithin(at('11.1.2.3'), at('10.0.0.0/8'))).toBe(false)
    expect(isWithin(at('10.0.0.0/8'), at('10.1.0.0/16'))).toBe(false)
    expect(isWithin(at('::1'), at('0.0.0.0/0'))).toBe(false)
  })
})
