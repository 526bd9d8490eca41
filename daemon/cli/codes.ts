/** `offhook codes`: every feature code with the compiler's verdict. */

import { countryPack } from '../../dahdi/countries/index.ts'
import { activeCodes } from '../model/codes/active.ts'
import { compileCodes } from '../model/codes/compile.ts'
import { EXPLANATIONS } from '../model/codes/explanations.ts'
import { officeOf } from '../model/codes/office.ts'
import { CODE_TABLE, type CodeRow } from '../model/codes/table.ts'
import type { CompiledCode } from '../model/codes/verdict.ts'
import { codeWords } from '../model/codes/words.ts'
import { type PageLanguage, pageLanguages } from '../model/languages.ts'
import { said } from '../model/said.ts'
import { CODE_PROFILES, type CodeProfile } from '../settings/features.ts'
import { type Settings, settingsSchema } from '../settings/schema.ts'
import { type Command, text } from './command.ts'
import { readSettings } from './read-files.ts'
import { table } from './table.ts'
import type { ExitStatus } from './terminal.ts'

export const codes: Command = {
  name: 'codes',
  summary: 'Lists the feature codes, what each does, and whether every telephone can dial it.',
  usage: '[--settings FILE] [--profile NAME] [--language NAME]',
  help: [
    '  --settings FILE    the numbers of this house, and the codes it changed (default: an empty house)',
    `  --profile NAME     ${CODE_PROFILES.join(', ')} instead of the one of the settings`,
    `  --language NAME    ${pageLanguages.join(', ')} (default: en)`,
    '',
    'Ends with 1 when a code hides something or is hidden; each of those comes with a code that is free.',
  ],
  options: {
    settings: { type: 'string' },
    profile: { type: 'string' },
    language: { type: 'string' },
  },
  async run(values, terminal): Promise<ExitStatus> {
    const file = text(values, 'settings')
    const asked = text(values, 'profile')
    const profile = CODE_PROFILES.find(one => one === asked)
    const language = pageLanguages.find(one => one === (text(values, 'language') ?? 'en'))
    if ((asked !== undefined && profile === undefined) || language === undefined) {
      terminal.error(
        `offhook codes: profiles are ${CODE_PROFILES.join(', ')}; languages are ${pageLanguages.join(', ')}. See 'offhook codes --help'.`,
      )
      return 2
    }
    const settings = await (file === undefined ? settingsSchema.parse({ version: 1 }) : readSettings(file))
    const compiled = compiledWith(settings, profile ?? settings.codes.profile)
    terminal.out(table(CODE_TABLE.map(row => cells(row, compiled, language))).join('\n'))
    return compiled.some(({ verdict }) => verdict.is === 'conflict') ? 1 : 0
  },
}

function compiledWith(settings: Settings, profile: CodeProfile): CompiledCode[] {
  const asked = { ...settings, codes: { ...settings.codes, profile } }
  return compileCodes(activeCodes(asked), officeOf(settings, countryPack(settings.site.country)))
}

const OFF = said('no code', 'sans code')
const FORMS: Readonly<Record<CodeRow['form'], (code: string) => string>> = {
  alone: code => code,
  prefix: code => `${code}…`,
  either: code => `${code}[…]`,
  behind: code => `…${code}`,
  'in-call': code => code,
  consulting: code => code,
}
const TALKING = said('while talking', 'en parlant')

function cells(row: CodeRow, compiled: readonly CompiledCode[], language: PageLanguage): string[] {
  const name = EXPLANATIONS[row.feature].name[language]
  const found = compiled.find(({ feature }) => feature === row.feature)
  if (found === undefined) return ['-', row.feature, name, OFF[language]]
  const words = codeWords(found)[language]
  return [
    FORMS[row.form](found.code),
    row.feature,
    name,
    found.whileTalking ? `${TALKING[language]}: ${words}` : words,
  ]
}
