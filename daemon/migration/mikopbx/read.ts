/** MikoPBX: its settings database, tables `m_…` with extensions as the hub of everything that has a number. */

import { rowsOf, type Tables, text } from '../freepbx/tables.ts'
import { nothingOld, type OldDestination, type OldOther, type OldSystem } from '../old-system.ts'
import { isYes, whole } from '../read/values.ts'

export const isMikoPbx = (tables: Tables): boolean => tables.has('m_Extensions')

export function readMikoPbx(tables: Tables): OldSystem {
  const rows = (name: string) => rowsOf(tables, name)
  const users = new Map(rows('m_Users').map(row => [text(row, 'id'), row]))
  const sip = new Map(rows('m_Sip').map(row => [text(row, 'extension'), row]))
  const accounts = new Map([...rows('m_Sip'), ...rows('m_Iax')].map(row => [text(row, 'uniqid'), row]))
  const queueAt = new Map(rows('m_CallQueues').map(row => [text(row, 'extension'), text(row, 'uniqid')]))
  const menuAt = new Map(rows('m_IvrMenu').map(row => [text(row, 'extension'), text(row, 'uniqid')]))
  const rooms = new Set(rows('m_ConferenceRooms').map(row => text(row, 'extension')))
  const forwards = new Map(rows('m_ExtensionForwardingRights').map(row => [text(row, 'extension'), row]))
  const destination = (number: string): OldDestination => {
    const [queue, menu] = [queueAt.get(number), menuAt.get(number)]
    if (number === '') return { to: 'nowhere' }
    if (queue !== undefined) return { to: 'queue', key: queue }
    if (menu !== undefined) return { to: 'menu', key: menu }
    if (rooms.has(number)) return { to: 'conference', key: number }
    if (['hangup', 'busy', 'did2user', 'voicemail'].includes(number))
      return number === 'busy' ? { to: 'busy' } : { to: 'hangup' }
    return { to: 'extension', number }
  }
  const people = rows('m_Extensions').filter(row => text(row, 'type').toUpperCase() === 'SIP')
  return {
    ...nothingOld,
    kind: 'mikopbx',
    version: text(rows('m_PbxSettings').find(row => text(row, 'key') === 'PBXVersion') ?? {}, 'value'),
    extensions: people.map(row => {
      const number = text(row, 'number')
      const user = users.get(text(row, 'userid')) ?? {}
      const own = sip.get(number) ?? {}
      return {
        number,
        name: text(row, 'callerid') || text(user, 'username'),
        devices: [
          {
            is: 'sip' as const,
            secret: text(own, 'secret'),
            transport: text(own, 'transport'),
            encrypted: false,
          },
        ],
        ringSeconds: whole(text(forwards.get(number) ?? {}, 'ringlength')) || null,
        outsideCallerId: '',
        mailbox: null,
        recording: {
          incoming: isYes(text(own, 'enablerecording')) ? ('always' as const) : null,
          outgoing: isYes(text(own, 'enablerecording')) ? ('always' as const) : null,
        },
        accountCode: '',
        language: text(user, 'language'),
        callGroups: [],
        pickupGroups: [],
        screening: false,
        others: text(own, 'manualattributes') === '' ? [] : ['manualattributes'],
      }
    }),
    trunks: rows('m_Providers').map(row => {
      const key = text(row, 'uniqid')
      const own = accounts.get(key) ?? {}
      return {
        key,
        name: text(own, 'description') || text(row, 'note', 'description') || key,
        disabled: isYes(text(own, 'disabled') || text(row, 'disabled')),
        callerId: '',
        maxCalls: null,
        rules: [],
        line: {
          is: text(row, 'type').toUpperCase() === 'IAX' ? ('iax2' as const) : ('sip' as const),
          host: text(own, 'host') || text(row, 'host'),
          port: whole(text(own, 'port')),
          user: text(own, 'username'),
          secret: text(own, 'secret'),
          register:
            !isYes(text(own, 'noregister') || text(row, 'noregister')) &&
            !/none|inbound/.test(text(own, 'registration_type')),
          fromUser: text(own, 'fromuser'),
          fromDomain: text(own, 'fromdomain'),
          transport: text(own, 'transport'),
        },
      }
    }),
    outgoing: rows('m_OutgoingRoutingTable')
      .toSorted((a, b) => (whole(text(a, 'priority')) ?? 0) - (whole(text(b, 'priority')) ?? 0))
      .map(row => {
        const begin = text(row, 'numberbeginswith')
        const rest = whole(text(row, 'restnumbers')) ?? -1
        const strip = whole(text(row, 'trimfrombegin')) ?? 0
        const digits = rest < 0 ? '.' : 'X'.repeat(Math.min(rest, 20))
        const number = `${/^[0-9*#+]*$/.test(begin) ? begin : ''}${digits}`
        return {
          key: text(row, 'id'),
          name: text(row, 'rulename') || text(row, 'id'),
          patterns: [
            {
              prefix: number.slice(0, strip),
              match: number.slice(strip),
              prepend: text(row, 'prepend'),
              caller: '',
            },
          ],
          trunks: [text(row, 'providerid')],
          pins: [],
          callerId: '',
          isEmergency: false,
          hours: null,
        }
      }),
    incoming: rows('m_IncomingRoutingTable').map(row => ({
      key: text(row, 'id'),
      name: text(row, 'rulename') || text(row, 'number') || '*',
      called: text(row, 'number'),
      caller: '',
      destination:
        text(row, 'action') === 'busy' ? { to: 'busy' as const } : destination(text(row, 'extension')),
      namePrefix: '',
      faxTo: '',
      channel: null,
      trunk: text(row, 'provider'),
    })),
    queues: rows('m_CallQueues').map(row => ({
      key: text(row, 'uniqid'),
      number: text(row, 'extension'),
      name: text(row, 'name'),
      agents: rows('m_CallQueueMembers')
        .filter(member => text(member, 'queue') === text(row, 'uniqid'))
        .map(member => ({ number: text(member, 'extension'), penalty: 0 })),
      mayLogOn: [],
      strategy: text(row, 'strategy'),
      ringSeconds: whole(text(row, 'seconds_to_ring_each_member')),
      retrySeconds: null,
      wrapUpSeconds: whole(text(row, 'seconds_for_wrapup')),
      maxWaiting: null,
      maxWaitSeconds: whole(text(row, 'timeout_to_redirect_to_extension')),
      announcePosition: isYes(text(row, 'announce_position')),
      announceHoldTime: isYes(text(row, 'announce_hold_time')),
      announceEverySeconds: null,
      joinAnnouncement: null,
      agentAnnouncement: null,
      joinWhenEmpty: null,
      leaveWhenEmpty: null,
      record: false,
      namePrefix: text(row, 'callerid_prefix'),
      destination: destination(text(row, 'timeout_extension')),
    })),
    menus: rows('m_IvrMenu').map(row => ({
      key: text(row, 'uniqid'),
      number: text(row, 'extension'),
      name: text(row, 'name'),
      greeting: text(row, 'audio_message_id') || null,
      timeoutSeconds: whole(text(row, 'timeout')),
      tries: whole(text(row, 'number_of_repeat')),
      directDial: isYes(text(row, 'allow_enter_any_internal_extension')),
      keys: rows('m_IvrMenuActions')
        .filter(action => text(action, 'ivr_menu_id') === text(row, 'uniqid'))
        .map(action => ({
          key: text(action, 'digits'),
          destination: destination(text(action, 'extension')),
        })),
      otherwise: destination(text(row, 'timeout_extension')),
    })),
    conferences: rows('m_ConferenceRooms').map(row => ({
      key: text(row, 'extension'),
      number: text(row, 'extension'),
      name: text(row, 'name'),
      pin: text(row, 'pincode'),
      adminPin: '',
      options: '',
    })),
    recordings: rows('m_SoundFiles')
      .filter(row => text(row, 'category') !== 'moh')
      .map(row => ({
        key: text(row, 'id'),
        name: text(row, 'name'),
        files: [
          text(row, 'path')
            .replace(/^.*\//, 'custom/')
            .replace(/\.[A-Za-z0-9]+$/, ''),
        ],
      })),
    state: new Map(
      [...forwards].flatMap(([number, row]) =>
        (
          [
            ['CF', 'forwarding'],
            ['CFB', 'forwardingonbusy'],
            ['CFU', 'forwardingonunavailable'],
          ] as const
        ).flatMap(([family, column]): [string, string][] =>
          text(row, column) === '' ? [] : [[`${family}/${number}`, text(row, column)]],
        ),
      ),
    ),
    others: [
      ...unknownNumbers(tables),
      ...[
        ['m_DialplanApplications', 'name'],
        ['m_CustomFiles', 'filepath'],
        ['m_OutWorkTimes', 'description'],
        ['m_AsteriskManagerUsers', 'username'],
      ].flatMap(([table = '', column = '']) => {
        const names = rows(table).map(row => text(row, column) || '?')
        return names.length === 0 ? [] : [{ what: table, names }]
      }),
    ],
  }
}

/** Numbers behind which nothing that is read stands: mobiles of people, and what a module brought. */
function unknownNumbers(tables: Tables): OldOther[] {
  const known = new Set(
    ['m_CallQueues', 'm_IvrMenu', 'm_ConferenceRooms', 'm_DialplanApplications'].flatMap(table =>
      rowsOf(tables, table).map(row => text(row, 'extension')),
    ),
  )
  const names = rowsOf(tables, 'm_Extensions')
    .filter(row => !/^(?:SIP|SYSTEM|PARKING)$/i.test(text(row, 'type')) && !known.has(text(row, 'number')))
    .map(row => `${text(row, 'number')} ${text(row, 'callerid')}`.trim())
  return names.length === 0 ? [] : [{ what: 'm_Extensions', names }]
}
