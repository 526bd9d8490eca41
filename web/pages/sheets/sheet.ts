/** What lies beside a telephone: its number, the codes that really work from it, and whom to call. Pure. */

import { compileCodes } from '../../../daemon/model/codes/compile.ts'
import { EXPLANATIONS } from '../../../daemon/model/codes/explanations.ts'
import { officeOf } from '../../../daemon/model/codes/office.ts'
import { rowOf } from '../../../daemon/model/codes/table.ts'
import type { CompiledCode } from '../../../daemon/model/codes/verdict.ts'
import type { CountryPack, Extension, GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Feature } from '../../../daemon/model/switchboard.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import type { Language } from '../../i18n/message.ts'

export interface Sheet {
  readonly siteName: string
  readonly number: string
  readonly name: string
  /** Under which number people outside reach the house or this desk; null: not known. */
  readonly outsideNumber: string | null
  /** Dialled in front of an outside number; null: there is no way out. */
  readonly accessCode: string | null
  readonly emergency: readonly string[]
  readonly codes: readonly SheetCode[]
  readonly people: readonly { readonly number: string; readonly name: string }[]
}

export interface SheetCode {
  /** As it is dialled: `*98`, `*21…`. */
  readonly code: string
  readonly name: string
  readonly whileTalking: boolean
}

/** What somebody at a desk wants; the rest of the codes is for those who run the house. */
const OF_A_DESK: readonly Feature[] = [
  'own-voicemail',
  'any-voicemail',
  'forward-all-on',
  'forward-all-off',
  'forward-all-toggle',
  'forward-busy-on',
  'forward-busy-off',
  'forward-unanswered-on',
  'forward-unanswered-off',
  'call-waiting-on',
  'call-waiting-off',
  'dnd-on',
  'dnd-off',
  'dnd-toggle',
  'follow-me-toggle',
  'pickup-group',
  'pickup-extension',
  'parked-call',
  'speed-dial',
  'intercom',
  'conference-status',
  'camp-on',
  'call-trace',
  'wake-up',
  'own-number',
  'echo-test',
  'speaking-clock',
  'directory',
  'blind-transfer',
  'attended-transfer',
  'record-call',
  'end-call',
]

/** Longer lists are not read from a sheet. */
const MOST_PEOPLE = 60
const OF_A_MAILBOX: readonly Feature[] = ['own-voicemail']

/** One for each telephone on a socket that is in force, in the order of the numbers. */
export function sheetsOf(
  model: GatewayModel,
  settings: Settings,
  country: CountryPack,
  language: Language,
): Sheet[] {
  const codes = compileCodes(model.codes, officeOf(settings, country)).filter(
    ({ verdict }) => verdict.is !== 'conflict',
  )
  const listed = model.extensions.filter(extension => extension.listed)
  return model.extensions
    .filter(({ devices }) => devices.some(device => device.kind === 'analog'))
    .map(extension => ({
      siteName: model.siteName,
      number: extension.number,
      name: extension.name,
      outsideNumber: extension.outsideCallerId ?? mainNumber(model),
      accessCode: accessCodeFor(extension, model),
      emergency: model.emergency.numbers,
      codes: codesFor(extension, codes, language),
      people: listed
        .filter(other => other !== extension)
        .slice(0, MOST_PEOPLE)
        .map(({ number, name }) => ({ number, name })),
    }))
}

const mainNumber = ({ trunks }: GatewayModel): string | null =>
  trunks.flatMap(trunk => trunk.lines).find(line => line.number !== null)?.number ?? null

/** Dialled in front of an outside number; null: there is no way out. */
export const accessCodeFor = (
  { number, classOfService }: Extension,
  { outgoing }: GatewayModel,
): string | null =>
  outgoing.find(
    route =>
      (route.classesOfService.length === 0 || route.classesOfService.includes(classOfService)) &&
      (route.extensions.length === 0 || route.extensions.includes(number)),
  )?.accessCode ?? null

/** As it is dialled: `*98`, `*21…`. */
export const FORMS: Readonly<Record<CompiledCode['form'], (code: string) => string>> = {
  alone: code => code,
  prefix: code => `${code}…`,
  either: code => `${code}[…]`,
  behind: code => `…${code}`,
  'in-call': code => code,
  consulting: code => code,
}

function codesFor(extension: Extension, codes: readonly CompiledCode[], language: Language): SheetCode[] {
  return OF_A_DESK.flatMap(feature => {
    if (extension.voicemail === null && OF_A_MAILBOX.includes(feature)) return []
    const found = codes.find(code => code.feature === feature)
    return found === undefined
      ? []
      : [
          {
            code: FORMS[rowOf(feature).form](found.code),
            name: EXPLANATIONS[feature].name[language],
            whileTalking: found.whileTalking,
          },
        ]
  })
}
