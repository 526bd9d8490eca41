/** Follow-me: the own telephones first, then the list, then the destination or the mailbox (contexts/person/follow-me.ts). */

import type { Extension } from '../model/gateway-model.ts'
import { forwarded, mailboxOf, mayForwardOutside } from './forward.ts'
import { type Caller, stateUntil, type Ways } from './house.ts'
import { member, telephonesOf } from './rights.ts'
import type { TraceStep } from './steps.ts'

const OTHERWISE: TraceStep = { is: 'otherwise' }

export function traceFollowMe(
  extension: Extension,
  caller: Caller,
  house: Ways,
  path: readonly string[],
): TraceStep[] {
  const { number, name } = extension
  const said = (key: string) => house.state(`AMPUSER/${number}/followme/${key}`) ?? ''
  // Outside numbers are left out for who may not forward outside.
  const list = said('grplist')
    .replace(/[^0-9-]/g, '')
    .split('-')
    .filter(one => one !== '' && (isInside(one, house) || mayForwardOutside(extension, house)))
  const isQuiet = stateUntil(house, 'DND', number) !== null
  const own = isQuiet ? [] : telephonesOf(extension, house)
  const first = Number(`0${said('prering').replace(/[^0-9]/g, '')}`)
  const isPrimary = said('strategy').endsWith('-prim')
  const steps: TraceStep[] = [{ is: 'follow-me', number, list }]
  const rings: TraceStep[] =
    own.length > 0 && first > 0
      ? [{ is: 'rings', number, name, seconds: first, telephones: own.length }, OTHERWISE]
      : []
  const members: TraceStep[] = list.length === 0 ? [] : [...list.map(one => member(one, house)), OTHERWISE]
  const target = said('postdest').replace(/[^0-9*]/g, '')
  const followed = [...path, `followed:${number}`]
  const onBehalf = { is: 'extension', number, classOfService: extension.classOfService } as const
  const after =
    target === ''
      ? null
      : forwarded(
          extension,
          'unanswered',
          target,
          { ...onBehalf, own: caller.is === 'extension' ? caller.own : null },
          house,
          followed,
        )
  return [
    ...steps,
    // The primary is busy: nobody is rung.
    ...(isQuiet && isPrimary ? [] : [...rings, ...members]),
    ...(after ?? mailboxOf(extension, 'unavailable')),
  ]
}

const isInside = (number: string, { model }: Ways): boolean =>
  model.extensions.some(one => one.number === number)
