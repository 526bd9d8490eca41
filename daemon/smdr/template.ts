/** Lines after a template: `{from:10}` is what is called `from`, ten characters wide; `{talk:>6}` stands to the right. Pure. */

import { type CallFacts, clockTime, plain, two } from './call-facts.ts'

const day = (ms: number): string => {
  const at = new Date(ms)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
const timeOfDay = (ms: number): string => {
  const at = new Date(ms)
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}
const seconds = (ms: number): string => String(Math.floor(ms / 1000))

const FIELDS = {
  sequence: ({ sequence }: CallFacts) => String(sequence),
  id: ({ call }: CallFacts) => call.id,
  date: ({ call }: CallFacts) => day(call.startedMs),
  time: ({ call }: CallFacts) => timeOfDay(call.startedMs),
  'end-date': ({ call }: CallFacts) => day(call.endedMs),
  'end-time': ({ call }: CallFacts) => timeOfDay(call.endedMs),
  direction: ({ call }: CallFacts) => call.direction,
  outcome: ({ call }: CallFacts) => call.outcome,
  from: ({ call }: CallFacts) => call.from.number,
  'from-name': ({ call }: CallFacts) => call.from.name,
  to: ({ call }: CallFacts) => call.dialled,
  'answered-by': ({ call }: CallFacts) => call.answeredBy?.number ?? '',
  'ended-with': ({ call }: CallFacts) => call.endedWith?.number ?? '',
  extension: ({ extension }: CallFacts) => extension,
  line: ({ line }: CallFacts) => line,
  'line-number': ({ lineNumber }: CallFacts) => (lineNumber === null ? '' : String(lineNumber)),
  talk: ({ call }: CallFacts) => seconds(call.talkMs),
  wait: ({ call }: CallFacts) => seconds(call.waitMs),
  duration: ({ call }: CallFacts) => clockTime(call.talkMs),
  account: ({ account }: CallFacts) => account,
  cost: ({ priceMilli }: CallFacts) => (priceMilli === null ? '' : (priceMilli / 1000).toFixed(3)),
} as const

export const TEMPLATE_FIELDS = Object.keys(FIELDS) as readonly (keyof typeof FIELDS)[]

const GAP = /\{([a-z-]+)(?::(>?)([1-9][0-9]?))?\}/g

const isField = (name: string): name is keyof typeof FIELDS => Object.hasOwn(FIELDS, name)

/** Only what can be printed, and no gap that nothing fills. */
export function isTemplate(text: string): boolean {
  if (!/^[\x20-\x7e]+$/.test(text)) return false
  const left = text.replace(GAP, (_gap, name: string) => (isField(name) ? '' : '{'))
  return !/[{}]/.test(left) && left !== text
}

export const templateLine = (facts: CallFacts, template: string): string =>
  template.replace(GAP, (_gap, name: string, right: string, width: string | undefined) => {
    const text = isField(name) ? plain(FIELDS[name](facts)) : ''
    if (width === undefined) return text
    const cut = text.slice(0, Number(width))
    return right === '>' ? cut.padStart(Number(width)) : cut.padEnd(Number(width))
  })
