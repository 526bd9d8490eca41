/** pjsip.conf: SIP telephones, and what they share with lines to providers. */

import type { Device, Extension, GatewayModel } from '../../daemon/model/gateway-model.ts'
import { firstOfEach } from '../contexts/person/table.ts'
import { asteriskFile, type Decide, reload, restartAsterisk } from '../generated.ts'
import { FROM_HANDSET, mailboxOf, sipCertificate, WATCHED } from '../names.ts'
import { entryOf, type ParsedSection, parseSections } from '../parse-sections.ts'
import { voiceOf } from '../voices.ts'
import { type Entry, type Section, sectionsText } from '../writer.ts'
import { browserEntries, browserTransport } from './browser-phones.ts'
import { handsetVariables } from './handset-variables.ts'
import { sipLineSections, sipLines } from './pjsip-lines.ts'

type SipDevice = Extract<Device, { kind: 'sip' }>

export function pjsipFile(model: GatewayModel) {
  const telephones = firstOfEach(model.extensions).flatMap(extension =>
    extension.devices.flatMap(device => (device.kind === 'sip' ? telephone(extension, device, model) : [])),
  )
  const sections = [...common(model), ...telephones, ...sipLineSections(model)]
  return asteriskFile('pjsip.conf', sectionsText('pjsip.conf', sections), decide, { secret: true })
}

function common(model: GatewayModel): Section[] {
  const {
    network: { sip },
    country,
  } = model
  const host = sip.address.includes(':') ? `[${sip.address}]` : sip.address
  const laws = country.companding === 'alaw' ? 'alaw,ulaw' : 'ulaw,alaw'
  return [
    {
      name: 'global',
      entries: [
        ['type', 'global'],
        ['user_agent', 'Offhook'],
        // A line that registered is known by what its provider calls back (`line`), others by their address.
        ['endpoint_identifier_order', 'username,ip'],
        ['max_initial_qualify_time', 4],
      ],
    },
    {
      name: 'udp',
      entries: [
        ['type', 'transport'],
        ['protocol', 'udp'],
        ['bind', `${host}:${sip.port}`],
      ],
    },
    ...transports(model, host),
    ...(sipLines(model).length === 0 ? [] : [line(laws)]),
    {
      name: 'telephone',
      template: true,
      entries: [
        ['type', 'endpoint'],
        ['context', FROM_HANDSET],
        ['subscribe_context', WATCHED],
        ['disallow', 'all'],
        ['allow', `${laws},g722`],
        // The voice passes through here: DAHDI's ports cannot be reached otherwise, and transfers and records
        // stay ours.
        ['direct_media', false],
        // Telephones behind a router's address translation.
        ['rtp_symmetric', true],
        ['force_rport', true],
        ['rewrite_contact', true],
        ['dtmf_mode', 'auto'],
        ['ice_support', false],
        ['send_rpid', true],
        ['mwi_subscribe_replaces_unsolicited', true],
        ['moh_suggest', 'default'],
      ],
    },
    {
      name: 'login',
      template: true,
      entries: [
        ['type', 'auth'],
        ['auth_type', 'digest'],
      ],
    },
    {
      name: 'place',
      template: true,
      entries: [
        ['type', 'aor'],
        ['remove_existing', true],
        ['remove_unavailable', true],
        ['qualify_frequency', 60],
        ['minimum_expiration', 60],
        ['default_expiration', 600],
        ['maximum_expiration', 3600],
      ],
    },
  ]
}

/** Beside UDP, those that somebody uses. */
function transports(model: GatewayModel, host: string): Section[] {
  const { network, layout } = model
  const devices = model.extensions.flatMap(extension => extension.devices)
  const used = new Set([
    ...devices.flatMap(device => (device.kind === 'sip' ? [device.transport] : [])),
    ...sipLines(model).map(({ line: { transport } }) => transport),
  ])
  const tcp: Section = {
    name: 'tcp',
    entries: [
      ['type', 'transport'],
      ['protocol', 'tcp'],
      ['bind', `${host}:${network.sip.port}`],
    ],
  }
  const tls: Section = {
    name: 'tls',
    entries: [
      ['type', 'transport'],
      ['protocol', 'tls'],
      ['bind', `${host}:${network.sip.tlsPort ?? TLS_PORT}`],
      ['method', 'tlsv1_2'],
      ['cert_file', sipCertificate(layout).certificate],
      ['priv_key_file', sipCertificate(layout).key],
    ],
  }
  return [
    ...(used.has('tcp') ? [tcp] : []),
    ...(used.has('tls') ? [tls] : []),
    ...(used.has('ws') ? [browserTransport] : []),
  ]
}

const TLS_PORT = 5061

/** Dialling goes on where the connection is kept (RFC 5626); what a provider says of the caller is believed. */
const line = (laws: string): Section => ({
  name: 'line',
  template: true,
  entries: [
    ['type', 'endpoint'],
    ['disallow', 'all'],
    ['allow', laws],
    ['direct_media', false],
    ['rtp_symmetric', true],
    ['force_rport', true],
    ['rewrite_contact', true],
    ['dtmf_mode', 'auto'],
    ['ice_support', false],
    ['trust_id_inbound', true],
    ['trust_id_outbound', true],
    ['send_pai', true],
    ['inband_progress', false],
  ],
})

/** Sound alone, unless the telephone has a camera; encrypted with keys that are exchanged over TLS (RFC 4568). */
const carries = ({ transport, encryption, video }: SipDevice): Entry[] =>
  transport === 'ws'
    ? [...browserEntries]
    : [
        ['transport', transport],
        ['max_video_streams', video ? 1 : 0],
        ...(video ? [['allow', 'h264'] as const] : []),
        ...(encryption === 'srtp' ? [['media_encryption', 'sdes'] as const] : []),
      ]

/** The three sections of a telephone have its user name for a name, each of its own type. */
function telephone(extension: Extension, device: SipDevice, model: GatewayModel): Section[] {
  const { username, secret, maxContacts } = device
  const { number, voicemail, pickup } = extension
  const mailbox = voicemail === null ? null : mailboxOf(number)
  return [
    {
      name: username,
      inherits: ['telephone'],
      entries: [
        ['auth', username],
        ['aors', username],
        ['callerid', quotedCallerId(extension)],
        ['accountcode', number],
        ['language', voiceOf(extension.language)],
        ...(mailbox === null ? [] : [['mailboxes', mailbox] as const]),
        ...(pickup.memberOf.length === 0 ? [] : [['named_call_group', pickup.memberOf.join(',')] as const]),
        ...(pickup.mayTakeFrom.length === 0
          ? []
          : [['named_pickup_group', pickup.mayTakeFrom.join(',')] as const]),
        ...carries(device),
        ...handsetVariables(extension, device, model).map(
          ([key, value]): Entry => ['set_var', `${key}=${value}`],
        ),
      ],
    },
    {
      name: username,
      inherits: ['login'],
      entries: [
        ['username', username],
        ['password', secret],
      ],
    },
    { name: username, inherits: ['place'], entries: [['max_contacts', maxContacts]] },
  ]
}

/**
 * main/callerid.c takes the last `<` for the number's, strips the quotes, then takes what follows a backslash as
 * it is.
 */
const quotedCallerId = ({ name, number }: Extension): string =>
  `"${name.replace(/[\\"]/g, '\\$&')}" <${number}>`

/**
 * res_pjsip reloads everything but the transports in use and the `system` section (`allow_reload` would drop
 * calls unasked).
 */
const decide: Decide = (before, after) =>
  fixedSections(before) === fixedSections(after) ? reload('res_pjsip.so') : restartAsterisk

const fixedSections = (text: string | null): string =>
  JSON.stringify(parseSections(text ?? '').filter(isFixed))

const isFixed = (section: ParsedSection): boolean =>
  ['transport', 'system'].includes(entryOf(section, 'type') ?? '')
