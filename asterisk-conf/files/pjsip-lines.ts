/** SIP lines in pjsip.conf: accounts at providers, and other exchanges that know us by our address. */

import type { GatewayModel, NetworkLine, Trunk } from '../../daemon/model/gateway-model.ts'
import { entryOf } from '../contexts/incoming.ts'
import { lineAccount, networkLineName, VARIABLES } from '../names.ts'
import { voiceOf } from '../voices.ts'
import type { Entry, Section } from '../writer.ts'

export type SipLine = Extract<NetworkLine, { kind: 'sip' }>

export const sipLines = ({ trunks }: GatewayModel): { readonly line: SipLine; readonly trunk: Trunk }[] =>
  trunks.flatMap(trunk => trunk.networkLines.flatMap(line => (line.kind === 'sip' ? [{ line, trunk }] : [])))

export const sipLineSections = (model: GatewayModel): Section[] =>
  sipLines(model).flatMap(({ line, trunk }) => sectionsOf(line, trunk, model))

const address = (host: string): string => (host.includes(':') ? `[${host}]` : host)
const transportOf = ({ transport }: SipLine): string => (transport === 'udp' ? '' : `;transport=${transport}`)
const uri = (line: SipLine, user: string): string =>
  `sip:${user === '' ? '' : `${user}@`}${address(line.host)}:${line.port}${transportOf(line)}`

function sectionsOf(line: SipLine, trunk: Trunk, model: GatewayModel): Section[] {
  const name = networkLineName(line.id)
  const hasAccount = line.user !== ''
  const sections: Section[] = [
    { name, inherits: ['line'], entries: endpoint(line, trunk, model) },
    {
      name,
      entries: [
        ['type', 'aor'],
        ['contact', uri(line, '')],
        ['qualify_frequency', 60],
      ],
    },
    {
      name,
      entries: [
        ['type', 'identify'],
        ['endpoint', name],
        ...[line.host, ...line.addresses].map(one => ['match', one] as const),
        // A name is looked up once, without the records of services.
        ['srv_lookups', false],
      ],
    },
  ]
  if (hasAccount)
    sections.push({
      name,
      inherits: ['login'],
      entries: [
        ['username', line.user],
        ['password', line.secret],
      ],
    })
  if (hasAccount && line.register)
    sections.push({
      name,
      entries: [
        ['type', 'registration'],
        ['transport', line.transport],
        ['outbound_auth', name],
        ['server_uri', uri(line, '')],
        ['client_uri', uri(line, line.user)],
        ['contact_user', line.user],
        ['expiration', 600],
        ['retry_interval', 30],
        ['forbidden_retry_interval', 300],
        ['fatal_retry_interval', 300],
        // A provider that is down for a day is tried until it is back.
        ['max_retries', 1_000_000],
        ['line', true],
        ['endpoint', name],
      ],
    })
  return sections
}

const endpoint = (line: SipLine, trunk: Trunk, model: GatewayModel): Entry[] => [
  ['transport', line.transport],
  ['context', entryOf(line, trunk, model)],
  ['aors', networkLineName(line.id)],
  ...(line.user === '' ? [] : [['outbound_auth', networkLineName(line.id)] as const]),
  ['from_user', line.fromUser === '' ? line.user : line.fromUser],
  ['from_domain', line.fromDomain === '' ? line.host : line.fromDomain],
  ...(line.encryption === 'srtp' ? [['media_encryption', 'sdes'] as const] : []),
  ['accountcode', lineAccount(line)],
  ['language', voiceOf(model.language)],
  ...Object.entries({
    // It tells and is told busy by signals, as ISDN does.
    [VARIABLES.lineKind]: 'isdn',
    [VARIABLES.lineNumber]: line.number ?? '',
    [VARIABLES.lineAccount]: lineAccount(line),
  }).map(([key, value]): Entry => ['set_var', `${key}=${value}`]),
]
