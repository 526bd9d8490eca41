/**
 * A typed builder of dialplan. Text is text: whatever a plain string holds reaches the application as it is,
 * never as code. Code is written with the functions of this file, from parts that are checked.
 */

import { entryLine, headerLine } from './writer.ts'

/** A piece of dialplan code. */
export interface Code {
  readonly code: string
}

export type Argument = string | number | Code

export interface Step {
  readonly label: string | null
  readonly application: string
}

export type Part =
  | { readonly is: 'include'; readonly context: string }
  | {
      readonly is: 'extension'
      readonly pattern: string
      /** A pattern of the caller's number; empty for callers without one; missing: whoever calls. */
      readonly caller?: string
      readonly steps: readonly Step[]
    }
  | { readonly is: 'hint'; readonly number: string; readonly devices: readonly Code[] }

export interface Context {
  readonly name: string
  /** What it does; of a subroutine: arguments, result, keys of AstDB it reads and writes. */
  readonly comment?: readonly string[]
  readonly parts: readonly Part[]
}

const NAME = /^[A-Za-z0-9_-]+$/
const PATTERN = /^[A-Za-z0-9_.!+*#[\]-]+$/
/**
 * Numbers, ids, devices and dial strings: nothing that the dialplan, Dial or a regular expression would read as
 * more.
 */
const WORD = /^[A-Za-z0-9_@/:.*#+-]*$/

/**
 * Text as one argument. AST_STANDARD_APP_ARGS (main/app.c) takes what follows a backslash as it is and removes
 * the backslash; between `$` and its bracket it also keeps pbx_variables.c from seeing a variable or an
 * expression.
 */
const literal = (text: string): string => text.replace(/[\\,"()[\]{}]/g, '\\$&')

/** Joins checked words and code; throws on a word that is not one. */
export function code(parts: TemplateStringsArray, ...values: readonly (string | number | Code)[]): Code {
  const texts = values.map(value => {
    if (typeof value === 'object') return value.code
    if (!WORD.test(String(value))) throw new Error(`not a word of dialplan: ${value}`)
    return String(value)
  })
  return { code: parts.map((part, index) => part + (texts[index] ?? '')).join('') }
}

export const variable = (name: string): Code => code`\${${name}}`
/** The number dialled, without its first `skip` digits. */
export const dialled = (skip = 0): Code => (skip === 0 ? variable('EXTEN') : code`\${EXTEN:${skip}}`)
/**
 * The same, as digits alone. Asterisk passes over dashes when it looks for an extension and leaves them in EXTEN (main/pbx.c,
 * ext_cmp and _extension_match_core): a SIP telephone that sends `0-0900…` would be somewhere else in every table.
 */
export const digitsDialled = (skip = 0): Code => only('0-9', dialled(skip))
export const equals = (name: string, word: string | number | Code): Code =>
  code`$["${variable(name)}" = "${word}"]`
/** True where the variable is missing too; safe for values from outside, which never enter the expression. */
export const isEmpty = (name: string): Code => code`$[\${LEN(${variable(name)})} = 0]`
export const isText = (value: Code): Code => code`$[\${LEN(${value})} > 0]`
export const isFilled = (name: string): Code => code`$[\${LEN(${variable(name)})} > 0]`

export const step = (application: string, ...args: readonly Argument[]): Step => {
  if (!NAME.test(application)) throw new Error(`not an application: ${application}`)
  const texts = args.map(arg =>
    typeof arg === 'object' ? arg.code : typeof arg === 'number' ? String(arg) : literal(arg),
  )
  return { label: null, application: `${application}(${texts.join(',')})` }
}

export const labelled = (label: string, { application }: Step): Step => ({ label, application })
/** Set takes everything behind the first `=` as it is: only words and code. */
export const set = (target: string, value: string | number | Code): Step =>
  step('Set', code`${plainTarget(target)}=${value}`)
/** Whatever a text holds, it is letters, digits, `-_.` and `%` in the dialplan. */
export const percentEncoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*~]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/**
 * A person's words as they are: with signs that pbx_variables.c takes for code they come out of a function, whose result it
 * does not read again. Callers' names and numbers come as code behind them.
 */
export const setText = (target: string, text: string, behind: Code = code``): Step => {
  const words = /[$\\{}[\]"]/.test(text) ? `\${URIDECODE(${percentEncoded(text)})}` : text
  return step('Set', { code: `${plainTarget(target).code}=${words}${behind.code}` })
}
/** What a subroutine returned. */
export const RESULT = 'GOSUB_RETVAL'
/** Whether a context has the number: a look-up in a table of any size. */
export const isIn = (context: Code | string, number: Code | string): Code =>
  code`\${DIALPLAN_EXISTS(${context},${number},1)}`
export const go = (label: string): Step => step('Goto', code`${label}`)
export const goIf = (condition: Code, label: string): Step => step('GotoIf', code`${condition}?${label}`)
export const goTo = (context: Code | string, number: Code | string): Step =>
  step('Goto', code`${context},${number},1`)

/** Into a subroutine: `s`, or the row of a table; `${ARG1}`… there. Arguments are numbers, words and code. */
export const gosub = (
  context: Code | string,
  number: Code | string = 's',
  ...args: readonly (string | number | Code)[]
): Step => step('Gosub', code`${context}`, code`${number}`, subroutine(args))
export const gosubIf = (
  condition: Code,
  context: Code | string,
  number: Code | string = 's',
  ...args: readonly (string | number | Code)[]
): Step => step('GosubIf', code`${condition}?${context}`, code`${number}`, subroutine(args))

const subroutine = (args: readonly (string | number | Code)[]): Code =>
  args.length === 0 ? code`1` : code`1(${{ code: args.map(arg => code`${arg}`.code).join(',') }})`

/** Seen by the subroutine alone (app_stack.c). */
export const setLocal = (name: string, value: string | number | Code): Step => set(`LOCAL(${name})`, value)
/** Into AstDB, `CF/101`; `''` as a value is kept as an empty one: `forget` takes a key away. */
export const remember = (key: string | Code, value: string | number | Code): Step =>
  step('Set', code`DB(${key})=${value}`)
export const forget = (key: string | Code): Step => step('Set', code`DB_DELETE(${key})=`)
export const recall = (key: string | Code): Code => code`\${DB(${key})}`
/** Only characters of the set stay: of what AstDB or a caller gives, before it means anything. */
export const only = (characters: string, value: Code): Code =>
  code`\${FILTER(${{ code: characters }},${value})}`

/** `CDR(userfield)`, `_NAME`. */
const plainTarget = (target: string): Code => {
  if (!/^[A-Za-z0-9_]+(\([A-Za-z0-9_,-]+\))?$/.test(target)) throw new Error(`cannot be set: ${target}`)
  return { code: target }
}

export const include = (context: string): Part => ({ is: 'include', context })
export const hint = (number: string, devices: readonly Code[]): Part => ({ is: 'hint', number, devices })
export const extension = (pattern: string, ...steps: readonly Step[]): Part => ({
  is: 'extension',
  pattern,
  steps,
})

/** Only for some callers (main/pbx.c, matchcid). Its steps must not change the caller's number. */
export const extensionFrom = (pattern: string, caller: string, ...steps: readonly Step[]): Part => ({
  is: 'extension',
  pattern,
  caller,
  steps,
})

/** Throws on an include of a context that is not there: Asterisk would only warn, and calls would fail. */
export function dialplanText(contexts: readonly Context[]): string[] {
  const names = new Set(contexts.map(({ name }) => name))
  return contexts.map(({ name, comment = [], parts }) => {
    const lines = parts.flatMap(part => {
      if (part.is === 'include' && !names.has(part.context))
        throw new Error(`no context ${part.context} for ${name}`)
      return partLines(part)
    })
    const header = [headerLine({ name, entries: [] }), ...comment.map(line => `; ${plainComment(line)}`)]
    return [...header, ...lines].join('\n')
  })
}

/** `;--` would begin a comment of many lines. */
const plainComment = (line: string): string => line.replace(/[^\x20-\x7e]|--/g, ' ')

function partLines(part: Part): string[] {
  switch (part.is) {
    case 'include':
      return [entryLine(['include', part.context], '=>')]
    case 'hint':
      return [
        entryLine(
          ['exten', `${checked(part.number)},hint,${part.devices.map(device => device.code).join('&')}`],
          '=>',
        ),
      ]
    case 'extension':
      return part.steps.map(({ label, application }, index) => {
        const suffix = label === null ? '' : `(${checked(label)})`
        return index === 0
          ? entryLine(
              ['exten', `${checked(part.pattern)}${behind(part.caller)},1${suffix},${application}`],
              '=>',
            )
          : `  ${entryLine(['same', `n${suffix},${application}`], '=>')}`
      })
  }
}

const behind = (caller: string | undefined): string => {
  if (caller === undefined) return ''
  return `/${caller === '' ? '' : checked(caller)}`
}

function checked(pattern: string): string {
  if (!PATTERN.test(pattern)) throw new Error(`not an extension: ${pattern}`)
  return pattern
}
