/** What may be asked about updates: nothing that names a path, and nothing on a machine without slots. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerRequest } from '../../daemon/root-helper/answer.ts'
import { placesBelow } from '../../daemon/root-helper/places.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'offhook-helper-'))
  await mkdir(join(root, 'proc'))
  await writeFile(join(root, 'proc/cmdline'), 'console=ttyS0 quiet\n')
})
afterEach(() => rm(root, { recursive: true }))
const ask = (request: unknown) => answerRequest(placesBelow(root), request)

describe('updates', () => {
  it.each([
    { verb: 'update' },
    { verb: 'update', action: 'format' },
    { verb: 'update', action: 'write' },
    { verb: 'update', action: 'write', allowOlder: 'yes' },
    { verb: 'update', action: 'write', allowOlder: true, path: '/etc/shadow' },
    { verb: 'update', action: 'arm', slot: 'a' },
    { verb: 'update', action: 'state', device: '/dev/sda' },
    [{ verb: 'update', action: 'arm' }],
  ])('are not asked for with %j', async request => {
    await expect(ask(request)).rejects.toThrow('not a request')
  })

  it('are out of the question on a machine without slots', async () => {
    expect(await ask({ verb: 'update', action: 'state' })).toEqual({ ok: true, value: { update: null } })
    for (const request of [
      { verb: 'update', action: 'write', allowOlder: false },
      { verb: 'update', action: 'arm' },
      { verb: 'update', action: 'disarm' },
    ])
      expect(await ask(request)).toMatchObject({ ok: false, error: [{ code: 'update-no-slots' }] })
  })

  it('touch no device when the partitions are not as they should be', async () => {
    const id = (last: string) => `00000000-0000-4000-8000-00000000000${last}`
    await writeFile(
      join(root, 'proc/cmdline'),
      `offhook.slot=a offhook.system=PARTUUID=${id('3')} offhook.boot=PARTUUID=${id('2')}\n`,
    )
    expect(await ask({ verb: 'update', action: 'arm' })).toMatchObject({
      ok: false,
      error: [{ code: 'update-no-slots' }],
    })
  })
})
