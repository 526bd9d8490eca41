/** Which class of service holds at that moment, and which telephones ring for whom: what locks and logging on change. */

import { deviceName } from '../../asterisk-conf/devices.ts'
import type { Extension } from '../model/gateway-model.ts'
import { overrideOf, type ScheduleState, scheduleAt } from '../model/schedules.ts'
import type { ClassOfService, Schedule } from '../model/switchboard.ts'
import { type House, stateUntil } from './house.ts'
import type { TraceStep } from './steps.ts'

/** With AstDB's word on it, where that is in force. */
export function scheduleNow(schedule: Schedule, { state, epoch, at }: House): ScheduleState {
  const until = state(`TCUNTIL/${schedule.index}`)
  const override = overrideOf(state(`TC/${schedule.index}`), until === null ? null : Number(until), epoch)
  return scheduleAt(schedule, at, override)
}

/** A schedule that is not there is never open. */
export function isOpen(id: string, house: House): boolean {
  const schedule = house.model.schedules.find(one => one.id === id)
  return schedule !== undefined && scheduleNow(schedule, house).is === 'open'
}

/** The class of the night has no night of its own. */
export function classInForce(
  id: string,
  house: House,
): { readonly rights: ClassOfService | undefined; readonly lockedFrom: string | null } {
  const find = (wanted: string) => house.model.classesOfService.find(one => one.id === wanted)
  const own = find(id)
  const lock = own?.nightLock ?? null
  if (own === undefined || lock === null || isOpen(lock.schedule, house))
    return { rights: own, lockedFrom: null }
  return { rights: find(lock.classOfService), lockedFrom: own.name }
}

const userOf = (name: string, { state }: House): string =>
  state(`DEVICE/${name.replaceAll('/', '-')}/user`) ?? ''

/** His own but for those where somebody else has logged on, and those where he has. */
export function telephonesOf({ number, devices }: Extension, house: House): string[] {
  const known = (user: string) => house.model.extensions.some(one => one.number === user)
  const loggedOn = (house.state(`AMPUSER/${number}/device`) ?? '').split('&').filter(one => one !== '')
  return [...new Set([...devices.map(deviceName), ...loggedOn])].filter(name => {
    const user = userOf(name, house)
    return user === '' || user === number || !known(user)
  })
}

/** One of several who are rung: only his telephones count, and whether he wants calls. */
export function member(number: string, house: House): Extract<TraceStep, { is: 'member' }> {
  const extension = house.model.extensions.find(one => one.number === number)
  if (extension === undefined) return { is: 'member', number, name: null, how: 'outside' }
  const quiet = stateUntil(house, 'DND', number) !== null
  const how = quiet ? 'quiet' : telephonesOf(extension, house).length === 0 ? 'away' : 'rings'
  return { is: 'member', number, name: extension.name, how }
}
