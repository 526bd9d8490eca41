/** The numbers of the house over AstDB, with the keys of the codes (*30, *75). */

import type { Asker, Asking } from '../ami/ask.ts'
import { databaseRows } from '../ami/database-actions.ts'
import { databaseDelete, databasePut } from '../ami/portal-actions.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { type HouseNumbers, type NumbersDesk, PLACE } from './numbers-desk.ts'

const BLACKLIST = 'blacklist'
/** What the code puts there. */
const BY_CODE = '1'
const BLOCKED = /^\+?[0-9]{1,20}$/
/** The dialplan compares the value within quotes: neither they nor anything it would expand may be in it. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} .,_-]{0,39}$/u
const DIALLED = /^[0-9*#]{1,30}$/
const EXTENSION = /^[0-9]{2,8}$/
const SPEED_DIAL = /^AMPUSER\/([0-9]{2,8})\/speeddials\/([0-9]{1,2})$/

const not = (code: string): Result<never> =>
  refused<Issue[]>([{ code, severity: 'error', subject: null, params: {} }])
const done = async (asking: Asking<true>): Promise<Result<null>> =>
  (await asking).ok ? ok(null) : not('asterisk-not-asked')

export const numbersDesk = (ami: Asker): NumbersDesk => ({
  async read() {
    const rows = await databaseRows(ami)
    return rows.ok ? houseNumbers(rows.value) : null
  },
  async block(number, name) {
    if (!BLOCKED.test(number)) return not('numbers-number')
    if (name !== '' && !NAME.test(name)) return not('numbers-name')
    return done(databasePut(ami, BLACKLIST, number, name === '' ? BY_CODE : name))
  },
  unblock: async number =>
    BLOCKED.test(number) ? done(databaseDelete(ami, BLACKLIST, number)) : not('numbers-number'),
  async setSpeedDial({ extension, place, number }) {
    if (!EXTENSION.test(extension) || !PLACE.test(place)) return not('numbers-place')
    if (!DIALLED.test(number)) return not('numbers-number')
    return done(databasePut(ami, `AMPUSER/${extension}/speeddials`, place, number))
  },
  clearSpeedDial: async (extension, place) =>
    EXTENSION.test(extension) && PLACE.test(place)
      ? done(databaseDelete(ami, `AMPUSER/${extension}/speeddials`, place))
      : not('numbers-place'),
})

/** Rows of AstDB are written by codes, by us, and by whoever has its file: what does not fit is left out. */
export function houseNumbers(rows: readonly (readonly [key: string, value: string])[]): HouseNumbers {
  const byNumber = (a: { readonly number: string }, b: { readonly number: string }) =>
    a.number < b.number ? -1 : 1
  const blocked = rows.flatMap(([key, value]) => {
    const number = key.startsWith(`${BLACKLIST}/`) ? key.slice(BLACKLIST.length + 1) : ''
    return BLOCKED.test(number) ? [{ number, name: NAME.test(value) && value !== BY_CODE ? value : '' }] : []
  })
  const speedDials = rows.flatMap(([key, number]) => {
    const [, extension, place] = SPEED_DIAL.exec(key) ?? []
    return extension !== undefined && place !== undefined && DIALLED.test(number)
      ? [{ extension, place, number }]
      : []
  })
  return {
    blocked: blocked.sort(byNumber),
    speedDials: speedDials.sort(
      (a, b) => a.extension.localeCompare(b.extension) || Number(a.place) - Number(b.place),
    ),
  }
}
