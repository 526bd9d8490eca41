/** The packet filter's model as text for nft(8): one table of ours, replaced as a whole. Pure; the order is that of the model. */

import type { Admission, Firewall, Ports } from './firewall.ts'

/** Lines of whoever looks after the machine, read into the chain before what is refused. */
export const CUSTOM_RULES = '/etc/nftables.d/*.nft'

export function rulesetText(firewall: Firewall): string {
  const { spared, blocked } = firewall
  const timed = blocked.map(({ network, seconds }) => `${network} timeout ${seconds}s`)
  return `${[
    '# Made by Offhook. Replaced as a whole: what differs here belongs into /etc/nftables.d.',
    'table inet offhook',
    'delete table inet offhook',
    'table inet offhook {',
    ...[4, 6].flatMap(family => [
      ...set(`spared${family}`, family, 'interval', ofFamily(spared, family)),
      ...set(`blocked${family}`, family, 'interval,timeout', ofFamily(timed, family)),
      `\tset trying${family} {`,
      `\t\ttype ipv${family}_addr`,
      '\t\tflags dynamic,timeout',
      '\t\ttimeout 5m',
      `\t\tsize ${MOST_TRYING}`,
      '\t}',
    ]),
    '\tchain input {',
    '\t\ttype filter hook input priority filter',
    // The last word is a rule below, so that a file that was read by half lets nobody in by accident.
    '\t\tpolicy drop',
    ...input(firewall).map(line => `\t\t${line}`),
    '\t}',
    '\tchain forward {',
    '\t\ttype filter hook forward priority filter',
    '\t\tpolicy drop',
    '\t}',
    '}',
  ].join('\n')}\n`
}

const ofFamily = (networks: readonly string[], family: number): string[] =>
  networks.filter(network => network.includes(':') === (family === 6))

function set(name: string, family: number, flags: string, elements: readonly string[]): string[] {
  return [
    `\tset ${name} {`,
    `\t\ttype ipv${family}_addr`,
    `\t\tflags ${flags}`,
    '\t\tauto-merge',
    ...(elements.length === 0 ? [] : [`\t\telements = { ${elements.join(', ')} }`]),
    '\t}',
  ]
}

const MOST_TRYING = 65_535
/** More than a telephone says; a thief of a generated password would need longer than the world is old. */
const PACE = 'limit rate over 120/minute burst 240 packets'

/**
 * Tries that Asterisk cannot tell of are slowed down all the same: an event that would repeat bytes which are no UTF-8 is not
 * made (main/security_events.c), and a stranger may hide behind that.
 */
function slow({ slowed: { tcp, udp } }: Firewall): string[] {
  return [4, 6].flatMap(family => {
    const ip = family === 4 ? 'ip' : 'ip6'
    const stranger = `${ip} saddr != @spared${family}`
    // A line has a whole /64 of IPv6.
    const line = family === 4 ? 'ip saddr' : 'ip6 saddr & ffff:ffff:ffff:ffff::'
    const over = `update @trying${family} { ${line} ${PACE} } counter drop`
    return [
      ...(udp.length === 0 ? [] : [`${stranger} udp dport { ${portText(udp)} } ${over}`]),
      ...(tcp.length === 0 ? [] : [`${stranger} tcp dport { ${portText(tcp)} } ct state new ${over}`]),
    ]
  })
}

/** A blocked address loses what it has open too, so it comes before `established`. */
function input(firewall: Firewall): string[] {
  const { closed, admissions } = firewall
  return [
    'iif lo accept',
    'ip saddr @blocked4 ip saddr != @spared4 counter drop',
    'ip6 saddr @blocked6 ip6 saddr != @spared6 counter drop',
    ...slow(firewall),
    // Answers to what we asked: name servers, time, providers we are registered with, sound of calls we sent sound to.
    'ct state established,related accept',
    ...(closed
      ? [
          'ct state invalid drop',
          // Without them neither IPv6 nor the size of packets works (RFC 4890).
          'icmp type { destination-unreachable, time-exceeded, parameter-problem } accept',
          'icmpv6 type { destination-unreachable, packet-too-big, time-exceeded, parameter-problem } accept',
          'icmpv6 type { nd-router-solicit, nd-router-advert, nd-neighbor-solicit, nd-neighbor-advert, mld-listener-query } ip6 hoplimit { 1, 255 } accept',
          'meta l4proto { 1, 58 } limit rate 20/second accept',
          // Leases of an address, IPv4 and IPv6.
          'udp sport 67 udp dport 68 accept',
          'ip6 saddr fe80::/10 udp dport 546 accept',
          ...admissions.flatMap(admission),
          `include "${CUSTOM_RULES}"`,
          'counter drop',
        ]
      : [`include "${CUSTOM_RULES}"`, 'accept']),
  ]
}

const admission = ({ networks, tcp, udp }: Admission): string[] =>
  [4, 6].flatMap(family => {
    const from = ofFamily(networks, family)
    if (from.length === 0) return []
    const source = `${family === 4 ? 'ip' : 'ip6'} saddr { ${from.join(', ')} }`
    return [
      ...(tcp.length === 0 ? [] : [`${source} tcp dport { ${portText(tcp)} } accept`]),
      ...(udp.length === 0 ? [] : [`${source} udp dport { ${portText(udp)} } accept`]),
    ]
  })

const portText = (ports: Ports): string =>
  ports.map(port => (typeof port === 'number' ? String(port) : port.join('-'))).join(', ')
