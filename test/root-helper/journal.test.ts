/** The journal by the root helper: our units alone, with arguments nobody else chooses. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerRequest } from '../../daemon/root-helper/answer.ts'
import { type FakeMachine, fakeMachine } from './fake-programs.ts'

describe('the journal', () => {
  let machine: FakeMachine
  beforeEach(async () => {
    machine = await fakeMachine()
  })
  afterEach(() => machine.remove())
  const ask = (more: object) =>
    answerRequest(machine.places, { verb: 'journal', unit: 'offhook.service', most: 2, priority: 4, ...more })

  it('gives the last lines, and cuts what is too long', async () => {
    await machine.program('journalctl', `echo one; echo two; printf '%2000s\\n' x`)
    const answer = await ask({})
    expect(answer.ok && answer.value).toEqual({ lines: ['two', ' '.repeat(1000)] })
    expect(await machine.calls()).toEqual([
      'journalctl --unit=offhook.service --lines=2 --priority=4 --output=short-iso --no-hostname --no-pager --quiet',
    ])
  })

  it('says why not', async () => {
    await machine.program('journalctl', 'echo "No journal files were opened" >&2; exit 1')
    const answer = await ask({})
    expect(answer.ok || answer.error[0]).toMatchObject({
      code: 'journal-unreadable',
      params: { reason: 'No journal files were opened' },
    })
  })

  it.each([
    { unit: 'ssh.service' },
    { unit: 'offhook.service --file=/etc/shadow' },
    { most: 0 },
    { most: 1e6 },
    { priority: '4 --root=/' },
    { more: 'x' },
  ])('takes nothing else: %o', async more => {
    await expect(ask(more)).rejects.toThrow('not a request')
    expect(await machine.calls()).toEqual([])
  })
})
