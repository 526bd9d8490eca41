/** pjsip.conf: SIP telephones. */

import type { Device, Extension, GatewayModel } from '../../daemon/model/gateway-model.ts'
import { firstOfEach } from '../contexts/person/table.ts'
import { asteriskFile, type Decide, reload, restartAsterisk } from '../generated.ts'
import { CLASS_OF_SERVICE, FROM_HANDSET, mailboxOf, VARIABLES, WATCHED } from '../names.ts'
import { entryOf, type ParsedSection, parseSections } from '../parse-sections.ts'
import { voiceOf } from '../voices.ts'
import { type Entry, type Section, sectionsText } from '../writer.ts'

type SipDevice = Extract<Device, { kind: 'sip' }>

export function pjsipFile(model: GatewayModel) {
  const telephones = firstOfEach(model.extensions).flatMap(extension =>
    extension.devices.flatMap(device => (device.kind === 'sip' ? telephone(extension, device) : [])),
  )
  return asteriskFile('pjsip.conf', sectionsText('pjsip.conf', [...common(model), ...telephones]), decide, {
    secret: true,
  })
}

function common({ network: { sip }, country }: GatewayModel): Section[] {
  const host = sip.address.includes(':') ? `[${sip.address}]` : sip.address
  const laws = country.companding === 'alaw' ? 'alaw,ulaw' : 'ulaw,alaw'
  return [
    {
      name: 'global',
      entries: [
        ['type', 'global'],
        ['user_agent', 'Offhook'],
        ['endpoint_identifier_order', 'username'],
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
    {
      name: 'telephone',
      template: true,
      entries: [
        ['type', 'endpoint'],
        ['transport', 'udp'],
        ['context', FROM_HANDSET],
        ['subscribe_context', WATCHED],
        ['disallow', 'all'],
        ['allow', `${laws},g722`],
        ['max_video_streams', 0],
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

/** The three sections of a telephone have its user name for a name, each of its own type. */
function telephone(extension: Extension, { username, secret, maxContacts }: SipDevice): Section[] {
  const { number, voicemail, outsideCallerId, classOfService, pickup } = extension
  const mailbox = voicemail === null ? null : mailboxOf(number)
  const variables: Entry[] = [
    ['set_var', `${VARIABLES.ownNumber}=${number}`],
    ...(mailbox === null ? [] : [['set_var', `${VARIABLES.ownMailbox}=${mailbox}`] as const]),
    ...(outsideCallerId === null
      ? []
      : [['set_var', `${VARIABLES.outsideNumber}=${outsideCallerId}`] as const]),
    ['set_var', `${CLASS_OF_SERVICE}=${classOfService}`],
    ['set_var', `${VARIABLES.ownDevice}=PJSIP/${username}`],
  ]
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
        ...variables,
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
