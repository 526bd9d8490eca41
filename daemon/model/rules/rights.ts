/** Classes of service, schedules, people and lines that routes and rights name exist; numbers are patterns Asterisk understands. */

import type { Settings } from '../../settings/schema.ts'
import type { Issue } from '../issue.ts'
import { isPattern } from '../numbering.ts'
import type { Rule } from './rule.ts'

interface Named {
  readonly subject: string
  readonly name: string
}

export const rights: Rule = settings => {
  const classes = new Set(settings.classesOfService.map(({ id }) => id))
  const schedules = new Set(settings.schedules.map(({ id }) => id))
  const extensions = new Set(settings.extensions.map(({ number }) => number))
  const missing = (known: ReadonlySet<string>, code: string, param: string, named: readonly Named[]) =>
    named
      .filter(({ name }) => !known.has(name))
      .map(({ subject, name }) => issue(code, subject, { [param]: name }))
  return [
    ...missing(classes, 'no-class-of-service', 'id', classesNamed(settings)),
    ...missing(schedules, 'route-no-schedule', 'id', schedulesNamed(settings)),
    ...missing(extensions, 'route-no-extension', 'number', extensionsNamed(settings)),
    ...linesNamed(settings),
    ...patternsOf(settings)
      .filter(({ name }) => !isNumberPattern(name))
      .map(({ subject, name }) => issue('pattern-wrong', subject, { pattern: name })),
  ]
}

const issue = (code: string, subject: string, params: Issue['params']): Issue => ({
  code,
  severity: 'error',
  subject,
  params,
})

const each = (subject: string, names: readonly string[]): Named[] => names.map(name => ({ subject, name }))

const classesNamed = ({ extensions, classesOfService, disa, routes }: Settings): Named[] => [
  ...extensions.flatMap(({ number, classOfService }) => each(`extension:${number}`, [classOfService])),
  ...classesOfService.flatMap(({ id, nightLock }) =>
    nightLock === null ? [] : each(`class-of-service:${id}`, [nightLock.classOfService]),
  ),
  ...disa.flatMap(({ id, classOfService }) => each(`disa:${id}`, [classOfService])),
  ...routes.outgoing.flatMap(({ id, classesOfService: ids }) => each(`route:${id}`, ids)),
]

const schedulesNamed = ({ classesOfService, routes }: Settings): Named[] => [
  ...classesOfService.flatMap(({ id, nightLock }) =>
    nightLock === null ? [] : each(`class-of-service:${id}`, [nightLock.schedule]),
  ),
  ...routes.outgoing.flatMap(({ id, schedule }) =>
    schedule === null ? [] : each(`route:${id}`, [schedule]),
  ),
]

const extensionsNamed = ({ routes, emergencyNotice }: Settings): Named[] => [
  ...routes.outgoing.flatMap(({ id, extensions }) => each(`route:${id}`, extensions)),
  ...each('emergency', emergencyNotice.extensions),
]

function linesNamed({ routes, trunks }: Settings): Issue[] {
  return routes.incoming.flatMap(({ id, trunk, line }) => {
    if (line === null) return []
    const isThere = trunks
      .filter(one => trunk === null || one.id === trunk)
      .some(one => [...one.lines, ...one.networkLines].some(each => each.id === line))
    return isThere ? [] : [issue('route-no-line', `route:${id}`, { line })]
  })
}

const patternsOf = ({ routes, classesOfService }: Settings): Named[] => [
  ...routes.outgoing.flatMap(({ id, patterns }) => each(`route:${id}`, patterns)),
  ...routes.incoming.flatMap(({ id, calledNumber, caller }) =>
    each(
      `route:${id}`,
      [calledNumber, caller].flatMap(one => (one === null || one === 'anonymous' ? [] : [one])),
    ),
  ),
  ...classesOfService.flatMap(({ id, allow, deny }) => each(`class-of-service:${id}`, [...allow, ...deny])),
]

/** `.` alone is any number. */
const isNumberPattern = (text: string): boolean => {
  const digits = text.replace(/^\+/, '').replaceAll(/-(?![^[]*\])/g, '')
  return digits === '.' || isPattern(digits)
}
