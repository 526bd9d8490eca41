/** `offhook network`: where the machine is in the network, another place, and keeping that. */

import type { Applied } from '../control/protocol.ts'
import { networkSchema } from '../settings/areas/network.ts'
import type { Settings } from '../settings/schema.ts'
import { readNetworkFacts } from '../setup/network-facts.ts'
import { sayApplied } from './apply.ts'
import { type Command, type OptionValues, placementHelp, text } from './command.ts'
import { confirm } from './history.ts'
import { reach } from './reach.ts'
import { table } from './table.ts'
import type { ExitStatus, Terminal } from './terminal.ts'

/** Whoever is shut out waits for it. */
const USUAL_MINUTES = '3'

export const network: Command = {
  name: 'network',
  summary: 'Shows where this machine is in the network, puts it elsewhere, or confirms that.',
  usage: 'show | set [--dhcp | --address A/LENGTH [--gateway A] [--dns A,A]] [OPTIONS] | confirm',
  help: [
    '  --dhcp             the address comes from the router',
    '  --address A/LENGTH a fixed address with the length of its network: 192.168.1.10/24',
    '  --gateway ADDRESS  the router; none: no way to the Internet',
    '  --dns A,A          up to three name servers',
    '  --interface NAME   of several network cards; any: whichever has a cable',
    '  --vlan NUMBER      1 to 4094; none: untagged',
    '  --ipv6 auto|off',
    '  --name NAME        of this machine',
    '  --ntp NAME,NAME    time servers; none: those of the router or of the system',
    `  --confirm MINUTES  the former state comes back unless confirmed in time (1 to 120; ${USUAL_MINUTES} unless given)`,
    '  --for-good         nothing needs to be confirmed',
    placementHelp,
  ],
  options: {
    dhcp: { type: 'boolean' },
    address: { type: 'string' },
    gateway: { type: 'string' },
    dns: { type: 'string' },
    interface: { type: 'string' },
    vlan: { type: 'string' },
    ipv6: { type: 'string' },
    name: { type: 'string' },
    ntp: { type: 'string' },
    confirm: { type: 'string' },
    'for-good': { type: 'boolean' },
    placement: { type: 'string' },
  },
  positionals: ['show, set or confirm'],
  async run(values, terminal, [what = '']): Promise<ExitStatus> {
    switch (what) {
      case 'show':
        return show(terminal)
      case 'set':
        return set(values, terminal)
      case 'confirm':
        return confirm.run(values, terminal, [])
      default:
        terminal.error(`offhook network: '${what}' is none of show, set and confirm.`)
        return 2
    }
  },
}

/** Works without the daemon. */
async function show(terminal: Terminal): Promise<ExitStatus> {
  const facts = await readNetworkFacts('/')
  const rows = [
    ['name', facts.hostName],
    ...facts.interfaces.map(({ name, addresses }) => [name, addresses.join(', ')]),
    ['from', facts.isDhcp === null ? 'unknown' : facts.isDhcp ? 'the router (DHCP)' : 'the settings'],
    ['gateway', facts.gateway ?? 'none'],
    ['name servers', facts.nameServers.join(', ') || 'none'],
    ['time zone', facts.timeZone],
    ['time servers', facts.timeServers.join(', ') || 'those of the router or of the system'],
  ]
  terminal.out(table(rows).join('\n'))
  return 0
}

async function set(values: OptionValues, terminal: Terminal): Promise<ExitStatus> {
  const wrong = (reason: string): ExitStatus => {
    terminal.error(`offhook network: ${reason}`)
    return 2
  }
  const minutes = text(values, 'confirm') ?? USUAL_MINUTES
  if (!/^([1-9]|[1-9][0-9]|1[01][0-9]|120)$/.test(minutes)) return wrong('--confirm takes minutes, 1 to 120.')
  if (values.dhcp === true && text(values, 'address') !== undefined)
    return wrong('--dhcp and --address exclude one another.')
  const stored = await reach<{ settings: Settings }>('network', { ask: 'settings' }, values, terminal)
  if (stored === null) return 1
  const parsed = networkSchema.safeParse(changed(stored.settings.network, values))
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? ''
    return wrong(`${path} does not fit; see 'offhook network --help'.`)
  }
  const applied = await reach<Applied>(
    'network',
    {
      ask: 'set-network',
      network: parsed.data,
      ...(values['for-good'] === true ? {} : { confirmWithinMinutes: Number(minutes) }),
    },
    values,
    terminal,
  )
  return applied === null ? 1 : sayApplied(applied, false, terminal)
}

/** Only what was given changes; a fixed address given anew takes nothing over from the former one. */
function changed(former: Settings['network'], values: OptionValues): unknown {
  const given = (name: string) => text(values, name)
  const listed = (name: string) =>
    given(name)
      ?.split(',')
      .filter(one => one !== '' && one !== 'none')
  const orNull = (name: string, none: string) => (given(name) === none ? null : given(name))
  const address = given('address')
  const { ipv4 } = former.office
  const gateway = given('gateway') ?? (address === undefined && ipv4.is === 'fixed' ? ipv4.gateway : null)
  const fixed = address ?? (ipv4.is === 'fixed' ? ipv4.address : undefined)
  return {
    ...former,
    hostName: given('name') ?? former.hostName,
    timeServers: listed('ntp') ?? former.timeServers,
    office: {
      ...former.office,
      interface: given('interface') === undefined ? former.office.interface : orNull('interface', 'any'),
      vlan:
        given('vlan') === undefined
          ? former.office.vlan
          : given('vlan') === 'none'
            ? null
            : Number(given('vlan')),
      ipv6: given('ipv6') ?? former.office.ipv6,
      nameServers: listed('dns') ?? (values.dhcp === true ? [] : former.office.nameServers),
      ipv4:
        values.dhcp === true || fixed === undefined
          ? { is: 'dhcp' }
          : { is: 'fixed', address: fixed, gateway },
    },
  }
}
