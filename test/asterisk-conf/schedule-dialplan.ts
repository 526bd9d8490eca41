// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of the dialplan
/** Runs the rendered `schedule-state` of one schedule at any moment, with the times of main/pbx_timing.c. */

import type { WallClock } from '../../daemon/model/schedules.ts'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** `steps` are applications as rendered, labels in front: `(open)Return(open)`. Throws on what it does not know. */
export function runScheduleState(extensionsConf: string, id: string, at: WallClock): string {
  const steps = stepsOf(extensionsConf, id)
  const today = `${at.year}${two(at.month)}${two(at.day)}`
  for (let place = 0; place < steps.length; ) {
    const { application, data } = steps[place] ?? { application: '', data: '' }
    const target = jump(application, data, today, at)
    if (application === 'Return') return data
    place = target === null ? place + 1 : steps.findIndex(({ label }) => label === target)
    if (place < 0) throw new Error(`no label ${target}`)
  }
  throw new Error('the dialplan ends')
}

/** Without an override in AstDB. */
function jump(application: string, data: string, today: string, at: WallClock): string | null {
  if (application === 'GotoIfTime') {
    const [times = '', days = ''] = data.split(',')
    const label = data.split('?')[1] ?? ''
    return isTime(times, at.minute) && days.split('&').includes(DAYS[at.weekday] ?? '') ? label : null
  }
  if (application === 'GotoIf' && data.includes('TODAY')) {
    const [condition = '', label = ''] = data.split('?')
    const numbers = condition.replaceAll('${TODAY:4}', today.slice(4)).replaceAll('${TODAY}', today)
    return isTrue(numbers) ? label : null
  }
  return null
}

function isTrue(condition: string): boolean {
  const match = /^\$\[(\d+) (>=) (\d+) ([&|]) (\d+) (<=) (\d+)\]$/.exec(condition)
  if (match === null) throw new Error(`not understood: ${condition}`)
  const [first, last] = [Number(match[1]) >= Number(match[3]), Number(match[5]) <= Number(match[7])]
  return match[4] === '&' ? first && last : first || last
}

/** The last minute belongs to the range, which does not go over midnight here. */
function isTime(range: string, minute: number): boolean {
  const [from = 0, to = 0] = range
    .split('-')
    .map(time => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
  if (to < from) throw new Error(`over midnight: ${range}`)
  return from <= minute && minute <= to
}

const two = (value: number): string => String(value).padStart(2, '0')

function stepsOf(text: string, id: string) {
  const context = /\n\[schedule-state\]\n([\s\S]*?)\n\n/.exec(text)?.[1] ?? ''
  const lines = context.split('\n').filter(line => !line.startsWith(';'))
  const begin = lines.findIndex(line => line.startsWith(`exten => ${id},1,`))
  const end = lines.findIndex((line, index) => index > begin && line.startsWith('exten => '))
  return lines.slice(begin, end < 0 ? undefined : end).map(line => {
    const match = /^(?:exten => [^,]+,1|\s+same => n)(?:\((\w+)\))?,(\w+)\((.*)\)$/.exec(line)
    if (match === null) throw new Error(`not a step: ${line}`)
    return { label: match[1] ?? null, application: match[2] ?? '', data: match[3] ?? '' }
  })
}
