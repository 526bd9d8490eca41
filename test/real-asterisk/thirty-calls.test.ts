/** Thirty calls at once, of every kind: none is lost, each is in the call records, and no channel is left. */

import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cdrPath, cdrTable } from '../../asterisk-conf/call-records.ts'
import { unexpected } from './allowed-messages.ts'
import { askingHouse } from './asking-house.ts'
import { type Office, openOffice } from './office.ts'

const CALLS = 30
/** A mailbox, an announcement, a person, the echo, and a room that asks for its PIN. */
const CALLED = ['*102', '531', '102', '*43', '200'] as const

let here: Office

beforeAll(async () => {
  here = await openOffice(askingHouse())
})
afterAll(async () => {
  const log = unexpected(await here.asterisk.log()).filter(
    entry => !/offhook\/|Popping routine return locations/.test(entry),
  )
  await here.asterisk.stop()
  expect(log).toEqual([])
})

const channels = async (): Promise<number> => {
  const { Output = '' } = await here.asterisk.ami.action({
    Action: 'Command',
    Command: 'core show channels count',
  })
  return Number(/^(\d+) active channel/m.exec(Output)?.[1] ?? -1)
}
const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise(resolve => setTimeout(resolve, 100))
}

it('begin together, live together and end together', async () => {
  const { ami, layout } = here.asterisk
  const called = await here.phone('102', 'answers')
  const since = here.now()
  const numbers = Array.from({ length: CALLS }, (_, index) => CALLED[index % CALLED.length] ?? '*43')
  await Promise.all(
    numbers.map((number, index) =>
      here.callInto(
        number,
        'from-handset',
        ['__OWN_NUMBER=101', '__CALLER_EXTENSION=101', 'CLASS_OF_SERVICE=standard'],
        // One caller each, so that call records tell them apart.
        String(800 + index),
      ),
    ),
  )
  /** The caller's half of each Local channel is answered when the dialplan behind it has answered. */
  const answered = () =>
    new Set(
      ami.events
        .slice(since)
        .filter(
          ({ Event, ChannelStateDesc, Channel }) =>
            Event === 'Newstate' &&
            ChannelStateDesc === 'Up' &&
            /^Local\/.*@from-handset-.*;1$/.test(Channel ?? ''),
        )
        .map(({ Channel }) => Channel),
    ).size
  await until(() => answered() === CALLS)
  expect(await channels()).toBeGreaterThanOrEqual(CALLS * 2)
  expect(called.callers).toHaveLength(CALLS / CALLED.length)
  await here.quiet()
  await until(async () => (await channels()) === 0)
  await until(() => {
    const database = new DatabaseSync(cdrPath(layout), { readOnly: true, timeout: 5000 })
    const rows = database
      .prepare(`SELECT DISTINCT src FROM ${cdrTable.name} WHERE src BETWEEN '800' AND '829'`)
      .all()
    database.close()
    return rows.length === CALLS
  })
})
