/** Telling one process from another that was given its number. */

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { identify, isAlive, parseIdentity, parseStartTime } from '../../daemon/asterisk/process-identity.ts'

const SAMPLE =
  '4242 (asterisk (x) y) S 1 4242 4242 0 -1 4194560 9 0 0 0 1 2 0 0 -11 0 30 0 987654 1 2 3 4 5 6 7 8'

it('counts the fields after the last bracket of the name', () => {
  expect(parseStartTime(SAMPLE)).toBe('987654')
})

it('takes a zombie for dead', () => {
  expect(parseStartTime(SAMPLE.replace(') S ', ') Z '))).toBeNull()
})

it('throws at no prefix', () => {
  for (let end = 0; end < SAMPLE.length; end++) parseStartTime(SAMPLE.slice(0, end))
  const identity = '{"pid":4242,"startTime":"987654","bootId":"b"}'
  for (let end = 0; end < identity.length; end++) expect(parseIdentity(identity.slice(0, end))).toBeNull()
  expect(parseIdentity(identity)).toEqual({ pid: 4242, startTime: '987654', bootId: 'b' })
})

it('never takes process 1, 0 or a group for Asterisk', () => {
  for (const pid of [1, 0, -1, 1.5, '7'])
    expect(parseIdentity(JSON.stringify({ pid, startTime: '1', bootId: 'b' }))).toBeNull()
})

it('knows a living process and not one of another time or boot', async () => {
  const me = await identify(process.pid)
  if (me === null) throw new Error('this test is not running')
  expect(me.startTime).toBe(parseStartTime(readFileSync('/proc/self/stat', 'utf8')))
  expect(await isAlive(me)).toBe(true)
  expect(await isAlive({ ...me, startTime: '1' })).toBe(false)
  expect(await isAlive({ ...me, bootId: 'another' })).toBe(false)
})
