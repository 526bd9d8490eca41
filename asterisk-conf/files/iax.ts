/** iax.conf: IAX2 telephones, and lines to other exchanges. Nothing listens where there are none. */

import type { Extension, GatewayModel, NetworkLine, Trunk } from '../../daemon/model/gateway-model.ts'
import { entryOf } from '../contexts/incoming.ts'
import { firstOfEach } from '../contexts/person/table.ts'
import { always, asteriskFile, reload } from '../generated.ts'
import { FROM_HANDSET, lineAccount, mailboxOf, networkLineName, VARIABLES } from '../names.ts'
import { voiceOf } from '../voices.ts'
import { type Entry, type Section, sectionsText } from '../writer.ts'
import { handsetVariables } from './handset-variables.ts'

type IaxLine = Extract<NetworkLine, { kind: 'iax2' }>
type IaxDevice = Extract<Extension['devices'][number], { kind: 'iax2' }>

const PORT = 4569

export const usesIax = ({ extensions, trunks }: GatewayModel): boolean =>
  extensions.some(({ devices }) => devices.some(({ kind }) => kind === 'iax2')) ||
  trunks.some(({ networkLines }) => networkLines.some(({ kind }) => kind === 'iax2'))

export function iaxFile(model: GatewayModel) {
  const lines = model.trunks.flatMap(trunk =>
    trunk.networkLines.flatMap(line => (line.kind === 'iax2' ? [{ line, trunk }] : [])),
  )
  const sections = [
    general(model),
    ...firstOfEach(model.extensions).flatMap(extension =>
      extension.devices.flatMap(device =>
        device.kind === 'iax2' ? [telephone(extension, device, model)] : [],
      ),
    ),
    ...lines.map(({ line, trunk }) => lineSection(line, trunk, model)),
  ]
  const registrations = lines.flatMap(({ line }) => registration(line))
  const text = sectionsText('iax.conf', withRegistrations(sections, registrations))
  return asteriskFile('iax.conf', text, always(reload('chan_iax2.so')), { secret: true })
}

const withRegistrations = (sections: readonly Section[], entries: readonly Entry[]): Section[] =>
  sections.map((section, index) =>
    index === 0 ? { ...section, entries: [...section.entries, ...entries] } : section,
  )

/** Call tokens keep strangers from filling the table of calls (AST-2009-006). */
const general = ({ network: { sip, iax }, country, language }: GatewayModel): Section => ({
  name: 'general',
  entries: [
    ['bindaddr', sip.address],
    ['bindport', iax?.port ?? PORT],
    ['language', voiceOf(language)],
    ['disallow', 'all'],
    ...(country.companding === 'alaw' ? ['alaw', 'ulaw'] : ['ulaw', 'alaw']).map(
      codec => ['allow', codec] as const,
    ),
    ['autokill', true],
    ['requirecalltoken', true],
    ['delayreject', true],
    ['minregexpire', 60],
    ['maxregexpire', 3600],
  ],
})

function telephone(extension: Extension, device: IaxDevice, model: GatewayModel): Section {
  const { username, secret } = device
  const { number, name, voicemail, language } = extension
  return {
    name: username,
    entries: [
      ['type', 'friend'],
      ['host', 'dynamic'],
      ['username', username],
      ['secret', secret],
      ['auth', 'md5'],
      ['context', FROM_HANDSET],
      ['fullname', name],
      ['cid_number', number],
      ['accountcode', number],
      ['language', voiceOf(language)],
      ...(voicemail === null ? [] : [['mailbox', mailboxOf(number)] as const]),
      ['qualify', true],
      ['transfer', false],
      ...handsetVariables(extension, device, model).map(
        ([key, value]): Entry => ['setvar', `${key}=${value}`],
      ),
    ],
  }
}

const lineSection = (line: IaxLine, trunk: Trunk, model: GatewayModel): Section => ({
  name: networkLineName(line.id),
  entries: [
    ['type', 'friend'],
    ['host', line.host],
    ['port', line.port],
    ...(line.user === '' ? [] : [['username', line.user] as const]),
    ...(line.secret === ''
      ? []
      : ([
          ['secret', line.secret],
          ['auth', 'md5'],
        ] as const)),
    ['context', entryOf(line, trunk, model)],
    ['accountcode', lineAccount(line)],
    ['qualify', true],
    ['transfer', false],
    ['setvar', `${VARIABLES.lineKind}=isdn`],
    ['setvar', `${VARIABLES.lineNumber}=${line.number ?? ''}`],
    ['setvar', `${VARIABLES.lineAccount}=${lineAccount(line)}`],
  ],
})

const registration = ({ user, secret, host, port, register }: IaxLine): Entry[] =>
  register && user !== '' ? [['register', `${user}:${secret}@${host}:${port}`]] : []
