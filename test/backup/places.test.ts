/** Restoring onto other cards. */

import { describe, expect, it } from 'vitest'
import { proposePlaces, settleHere } from '../../daemon/backup/places.ts'
import { nextNight } from '../../daemon/backup/schedule.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'

const fxs = (key: string) => ({ key, kind: 'fxs' as const, usedBy: key })

describe('places', () => {
  it('stay where they are; others move to what is free, in order, and never onto one another', () => {
    const proposal = proposePlaces(
      [fxs('a1'), fxs('a2'), fxs('a3'), { key: 'b1', kind: 'bri', usedBy: 'ISDN' }],
      [
        { key: 'x1', kind: 'fxs' },
        { key: 'a2', kind: 'fxs' },
        { key: 'b1', kind: 'pri' },
      ],
    )
    expect([...proposal]).toEqual([
      ['a2', 'a2'],
      ['a1', 'x1'],
    ])
  })

  it('of the backup become those of this machine; how it is reached stays', () => {
    const backup = settingsSchema.parse({
      version: 1,
      extensions: [{ number: '101', name: 'One', devices: [{ kind: 'analog', port: 'a1' }] }],
      web: { address: '0.0.0.0', port: 80 },
    })
    const here = settingsSchema.parse({ version: 1, web: { address: '0.0.0.0', port: 8080 } })
    const settled = settleHere(backup, here, new Map([['a1', 'x1']]))
    expect(settled.extensions[0]?.devices[0]).toMatchObject({ port: 'x1' })
    expect(settled.web.port).toBe(8080)
    expect(settingsSchema.parse(settled)).toEqual(settled)
  })
})

describe('the night', () => {
  const at = (iso: string) => Date.parse(iso)
  it.each([
    ['2026-08-01T00:00:00Z', '03:30', 'UTC', '2026-08-01T03:30:00Z'],
    ['2026-08-01T03:30:00Z', '03:30', 'UTC', '2026-08-02T03:30:00Z'],
    ['2026-08-01T03:29:59Z', '03:30', 'UTC', '2026-08-01T03:30:00Z'],
    ['2026-08-01T22:00:00Z', '03:30', 'Europe/Zurich', '2026-08-02T01:30:00Z'],
    // The clocks go forward: there is no 02:30 on 29 March 2026; the next one is a day later.
    ['2026-03-28T22:00:00Z', '03:30', 'Europe/Zurich', '2026-03-29T01:30:00Z'],
    ['2026-10-24T22:00:00Z', '03:30', 'Europe/Zurich', '2026-10-25T02:30:00Z'],
  ])('after %s, %s in %s is %s', (now, time, zone, next) => {
    expect(new Date(nextNight(at(now), time, zone)).toISOString()).toBe(new Date(at(next)).toISOString())
  })
})
