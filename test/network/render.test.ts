/** The files of systemd that settings become, and what root takes of them. */

import { describe, expect, it } from 'vitest'
import { nothingFound } from '../../daemon/compose/picture.ts'
import { buildModel } from '../../daemon/model/build-model.ts'
import { NETWORK_FILES, renderNetwork } from '../../daemon/network/render.ts'
import { complaints } from '../../daemon/root-helper/guards.ts'
import { networkSchema } from '../../daemon/settings/areas/network.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { expectText } from '../golden-text.ts'
import { surroundings } from '../model/support.ts'

const rendered = (network: unknown, timeZone: string | null = null) => {
  const settings = settingsSchema.parse({ version: 1, network, site: { timeZone } })
  return renderNetwork(buildModel(settings, nothingFound, surroundings).model)
}
const asText = (files: ReturnType<typeof rendered>) =>
  files.map(({ name, text }) => `=== ${name}\n${text}`).join('\n')

const fixed = {
  ipv4: { is: 'fixed', address: '192.168.1.10/24', gateway: '192.168.1.1' },
  nameServers: ['192.168.1.1', '2001:db8::53'],
  searchDomain: 'office.example',
}

describe('what is rendered', () => {
  it('nothing, where nobody has decided anything: the image asks for an address by itself', () => {
    expect(rendered({})).toEqual([])
  })

  it.each([
    [
      'fixed',
      { hostName: 'telephones', office: fixed, timeServers: ['time.example', '192.0.2.1'] },
      'Europe/Zurich',
    ],
    [
      'dhcp',
      {
        office: { interface: 'enp1s0', ipv6: 'off', nameServers: ['192.0.2.53'] },
        timeServers: ['ptb.example'],
      },
      null,
    ],
    [
      'vlans',
      {
        office: { ...fixed, interface: 'enp1s0', vlan: 10, ipv6: 'off' },
        telephones: { interface: null, vlan: 20, address: '10.20.0.1/16' },
      },
      null,
    ],
    ['second-card', { office: fixed, telephones: { interface: 'enp2s0', address: '10.20.0.1/16' } }, null],
    [
      'second-card-vlan',
      { office: {}, telephones: { interface: 'enp2s0', vlan: 30, address: '10.20.0.1/16' } },
      null,
    ],
  ])('%s', (name, network, timeZone) => {
    const files = rendered(network, timeZone)
    expectText(`network/golden/${name}.txt`, asText(files))
    expect(files.flatMap(file => complaints(file.room, file.name, file.text))).toEqual([])
  })
})

/** Whatever somebody types: refused by the schema, or written in lines that root takes. */
describe('hostile texts never become lines of their own', () => {
  const byte = (code: number) => String.fromCharCode(code)
  const hostile = [
    ...Array.from({ length: 256 }, (_, code) => `a${byte(code)}b`),
    ...Array.from({ length: 256 }, (_, code) => `10.0.0.${byte(code)}1/24`),
    'a\n[Match]',
    '10.0.0.1/24\nDNS=192.0.2.1',
    '192.0.2.1%eth0',
    'fe80::1%a b',
    `$${'{x}'}`,
    'eth*',
    '-h',
    '../x',
    'constructor',
    'é',
    'a'.repeat(300),
    '10.0.0.1/024',
    '010.0.0.1',
    '::ffff:10.0.0.1',
  ]
  const office = { ...fixed, interface: 'enp1s0', vlan: 3 }
  const withText: Readonly<Record<string, (text: string) => unknown>> = {
    hostName: text => ({ hostName: text }),
    timeServers: text => ({ timeServers: [text] }),
    interface: text => ({ office: { ...office, interface: text } }),
    address: text => ({ office: { ...office, ipv4: { is: 'fixed', address: text } } }),
    gateway: text => ({ office: { ...office, ipv4: { ...fixed.ipv4, gateway: text } } }),
    nameServers: text => ({ office: { ...office, nameServers: [text] } }),
    searchDomain: text => ({ office: { ...office, searchDomain: text } }),
    telephones: text => ({ telephones: { interface: text, address: '10.20.0.1/16' } }),
  }
  it.each(Object.entries(withText))('%s', (_field, make) => {
    const taken = hostile.filter(text => networkSchema.safeParse(make(text)).success)
    for (const text of taken) {
      const files = rendered(make(text))
      expect(files.flatMap(file => complaints(file.room, file.name, file.text))).toEqual([])
      expect(files.length).toBeGreaterThan(0)
    }
    expect(taken.filter(text => /[^ -~]|[\\;%*$]/.test(text))).toEqual([])
  })
})

describe('what root refuses', () => {
  it.each([
    ['a section of its own', NETWORK_FILES.office, '[Match]\nName=eth0\n\n[Route]\nDestination=0.0.0.0/0\n'],
    ['a pattern for every card', NETWORK_FILES.office, '[Match]\nName=*\n'],
    ['a line glued to the next', NETWORK_FILES.office, '[Match]\nName=eth0 \\\n'],
    ['a key that runs something', NETWORK_FILES.office, '[Network]\nBind=x\n'],
    ['a key before any section', NETWORK_FILES.office, 'DHCP=yes\n'],
    ['an inherited name', NETWORK_FILES.office, '[constructor]\nname=x\n'],
    ['another kind of device', NETWORK_FILES.officeDevice, '[NetDev]\nName=vlan3\nKind=tun\n'],
    ['a device of another name', NETWORK_FILES.officeDevice, '[NetDev]\nName=lo\nKind=vlan\n'],
    ['two names', NETWORK_FILES.hostName, 'one\ntwo\n'],
    ['a name with a dot', NETWORK_FILES.hostName, 'a.b\n'],
    ['an option', NETWORK_FILES.hostName, '--help\n'],
    ['a path up', NETWORK_FILES.timeZone, '../../etc/shadow\n'],
    ['an option of timedatectl', NETWORK_FILES.timeZone, '--adjust-system-clock\n'],
    ['an address with a port', NETWORK_FILES.timeServers, '[Time]\nNTP=192.0.2.1:123\n'],
    ['a file that is not ours', 'network/00-other.network', '[Match]\nName=eth0\n'],
  ])('%s', (_what, name, text) => {
    expect(complaints('systemd', name, text)).not.toEqual([])
  })
})
