/** The table of waiting actions, without a connection. */

import { expect, it } from 'vitest'
import { PendingActions } from '../../daemon/ami/pending-actions.ts'
import { createHandClock } from '../fake-ami/hand-clock.ts'

const start = (id: string) => ({ response: 'Success', actionid: id, eventlist: 'start' })
const item = (id: string) => ({ event: 'Item', actionid: id })

it('bounds a list', async () => {
  const actions = new PendingActions(createHandClock(), 3)
  const asked = actions.add('a', 1000)
  actions.accept(start('a'))
  for (let n = 0; n < 3; n++) expect(actions.accept(item('a'))).toBe(true)
  actions.accept(item('a'))
  expect(await asked).toMatchObject({ ok: false, error: { code: 'too-many' } })
  expect(actions.size).toBe(0)
  expect(actions.accept(item('a'))).toBe(false)
})

it('takes neither strangers nor events before the answer', () => {
  const actions = new PendingActions(createHandClock())
  void actions.add('a', 1000)
  expect(actions.accept({ response: 'Success', actionid: 'b' })).toBe(false)
  expect(actions.accept({ event: 'OriginateResponse', response: 'Failure', actionid: 'a' })).toBe(false)
  expect(actions.accept({ response: 'Success' })).toBe(false)
  expect(actions.size).toBe(1)
})

it('ends a list that Asterisk calls off', async () => {
  const actions = new PendingActions(createHandClock())
  const asked = actions.add('a', 1000)
  actions.accept(start('a'))
  actions.accept(item('a'))
  actions.accept({ event: 'Done', actionid: 'a', eventlist: 'cancelled' })
  expect((await asked).ok).toBe(true)
})

it('leaves no timer behind', async () => {
  const clock = createHandClock()
  const actions = new PendingActions(clock)
  const asked = [actions.add('a', 1000), actions.add('b', 1000), actions.add('c', 1000)]
  actions.accept({ response: 'Error', actionid: 'a', message: 'no' })
  await clock.advance(999)
  actions.accept(start('b'))
  await clock.advance(1)
  expect((await Promise.all(asked)).map(one => (one.ok ? 'ok' : one.error.code))).toEqual([
    'refused',
    'timeout',
    'timeout',
  ])
  expect(clock.pending()).toEqual([])
})
