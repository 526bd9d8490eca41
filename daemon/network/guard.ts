/** Which texts root may write for systemd's network, time and names: known sections and keys, values of one narrow kind each. Pure. */

import { isIP, isIPv4 } from 'node:net'
import type { LineProblem } from '../../dahdi/parsers/system-conf.ts'

type Fits = (value: string) => boolean
type Grammar = Readonly<Record<string, Readonly<Record<string, Fits>>>>

const oneOf =
  (...words: readonly string[]): Fits =>
  value =>
    words.includes(value)
const like =
  (pattern: RegExp): Fits =>
  value =>
    pattern.test(value)

const HOST = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/
const device = like(/^[A-Za-z][A-Za-z0-9_.-]{0,14}$/)
const vlanName = like(/^vlan[1-9][0-9]{0,3}$/)
const isAddress: Fits = value => isIP(value) !== 0 && !value.includes('%')
const isHost: Fits = value => value.length <= 120 && (HOST.test(value) || isAddress(value))
const isNetwork: Fits = value => {
  const [address = '', prefix = ''] = value.split('/')
  return (
    isIPv4(address) && /^[0-9]{1,2}$/.test(prefix) && Number(prefix) <= 32 && value === `${address}/${prefix}`
  )
}

const networkGrammar: Grammar = {
  Match: { Name: device, Type: oneOf('ether'), Kind: oneOf('!*') },
  Network: {
    DHCP: oneOf('yes', 'no', 'ipv4'),
    Address: isNetwork,
    Gateway: isIPv4,
    DNS: isAddress,
    Domains: isHost,
    LinkLocalAddressing: oneOf('ipv6', 'no'),
    IPv6AcceptRA: oneOf('yes', 'no'),
    VLAN: vlanName,
  },
  DHCPv4: { ClientIdentifier: oneOf('mac'), UseDNS: oneOf('no'), UseNTP: oneOf('no') },
}
const deviceGrammar: Grammar = {
  NetDev: { Name: vlanName, Kind: oneOf('vlan') },
  VLAN: { Id: like(/^[1-9][0-9]{0,3}$/) },
}
const timeGrammar: Grammar = {
  Time: { NTP: value => value.split(' ').every(isHost) },
}

const MOST_LINES = 60

function checked(grammar: Grammar, text: string): LineProblem[] {
  const lines = text.split('\n')
  if (lines.length > MOST_LINES) return [{ line: MOST_LINES, message: 'too many lines' }]
  let section = ''
  return lines.flatMap((written, index): LineProblem[] => {
    const wrong = (message: string) => [{ line: index + 1, message }]
    // A backslash at a line's end would glue the next one to it (systemd.syntax(7)).
    if (!/^[ -~]*$/.test(written) || written.includes('\\'))
      return wrong('a character that does not belong here')
    if (written === '' || written.startsWith('#')) return []
    const heading = /^\[([A-Za-z0-9]+)\]$/.exec(written)?.[1]
    if (heading !== undefined) {
      section = heading
      return Object.hasOwn(grammar, section) ? [] : wrong('a section that is not ours')
    }
    const [, key = '', value = ''] = /^([A-Za-z0-9]+)=(.*)$/.exec(written) ?? []
    const keys = Object.hasOwn(grammar, section) ? grammar[section] : undefined
    const fits = keys !== undefined && Object.hasOwn(keys, key) ? keys[key] : undefined
    if (fits === undefined) return wrong('a line that is not ours')
    return fits(value) ? [] : wrong(`not a value of ${key}`)
  })
}

const oneLine = (text: string, fits: Fits): LineProblem[] =>
  text.endsWith('\n') && fits(text.slice(0, -1)) ? [] : [{ line: 1, message: 'not one name' }]

export const checkNetworkFile = (text: string): LineProblem[] => checked(networkGrammar, text)
export const checkNetworkDevice = (text: string): LineProblem[] => checked(deviceGrammar, text)
export const checkTimeServers = (text: string): LineProblem[] => checked(timeGrammar, text)
export const checkHostName = (text: string): LineProblem[] =>
  oneLine(text, like(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/))
/** Whether it is known there, its clock says. */
export const checkTimeZone = (text: string): LineProblem[] =>
  oneLine(text, like(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){0,2}$/))
