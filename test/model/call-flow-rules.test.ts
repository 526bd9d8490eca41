/** The rules of groups, queues, menus, schedules, switches and rooms, each broken once. */

import { describe, expect, it } from 'vitest'
import { verify } from '../../daemon/model/verify.ts'
import { officeSettings } from '../asterisk-conf/switchboard-office.ts'
import { countries, settings } from './support.ts'

const found = (parts: Readonly<Record<string, unknown>>) =>
  verify(
    settings({
      extensions: ['101', '102'].map(number => ({ number, name: number })),
      trunks: [{ id: 't', name: 't', lines: [] }],
      routes: { outgoing: [{ id: 'out', name: 'out', accessCode: '0', trunks: ['t'] }], incoming: [] },
      parking: null,
      ...parts,
    }),
    countries('CH'),
  ).map(({ code, severity, subject, params }) =>
    `${severity} ${code} ${subject} ${Object.values(params).join(' ')}`.trimEnd(),
  )
const to = (kind: string, id: string) => ({ kind, id })
const group = (id: string, number: string, more = {}) => ({ id, name: id, number, members: ['101'], ...more })
const hangup = { kind: 'hangup' }
const schedule = (id: string, index: number, more = {}) => ({
  ...{ id, name: id, index, open: hangup, closed: hangup },
  hours: [{ days: ['mon'], from: '08:00', to: '12:00' }],
  ...more,
})

describe('numbers of the house', () => {
  it('are given once, and stand in nobody’s way', () => {
    expect(
      found({
        ringGroups: [
          group('a', '101'),
          group('b', '600'),
          group('c', '1021'),
          group('d', '112'),
          group('e', '05'),
        ],
        queues: [{ id: 'q', name: 'q', number: '600' }],
      }),
    ).toEqual([
      'error number-taken ring-group:a 101 extension:101',
      'notice number-begins-with-another ring-group:c 1021 102',
      'error number-emergency ring-group:d 112 112',
      'error number-access-code ring-group:e 05 0',
      'error number-taken queue:q 600 ring-group:b',
    ])
  })
})

describe('what leads on', () => {
  it('does not lead in a circle that rings nobody', () => {
    expect(
      found({
        schedules: [schedule('day', 1, { open: to('switch', 'night'), closed: to('announcement', 'sorry') })],
        switches: [{ id: 'night', name: 'n', index: 1, day: to('schedule', 'day'), night: hangup }],
        announcements: [
          {
            id: 'sorry',
            name: 's',
            sound: { kind: 'builtin', name: 'beep' },
            afterwards: to('menu', 'main'),
          },
        ],
        menus: [
          {
            id: 'main',
            name: 'm',
            keys: [{ key: '1', destination: hangup }],
            otherwise: to('ring-group', 'none'),
          },
        ],
        ringGroups: [group('none', '600', { members: [], otherwise: to('announcement', 'sorry') })],
      }),
    ).toEqual([
      'warning group-empty ring-group:none',
      'error destination-circle announcement:sorry announcement:sorry → menu:main → ring-group:none → announcement:sorry',
      'error destination-circle schedule:day schedule:day → switch:night → schedule:day',
    ])
  })

  it('may come back to somebody who can answer, or by a key', () => {
    expect(
      found({
        menus: [{ id: 'main', name: 'm', keys: [{ key: '1', destination: to('menu', 'main') }] }],
        ringGroups: [group('a', '600', { otherwise: to('ring-group', 'a') })],
      }),
    ).toEqual([])
  })
})

describe('parts', () => {
  it.each([
    [
      'a member nobody knows',
      { ringGroups: [group('a', '600', { members: ['101', '199', '00790000000'] })] },
      ['error member-unknown ring-group:a 199'],
    ],
    [
      'rights nobody knows',
      { ringGroups: [group('a', '600', { members: ['00790000000'], classOfService: 'x' })] },
      ['error no-class-of-service ring-group:a x'],
    ],
    [
      'agents nobody knows',
      { queues: [{ id: 'q', name: 'q', number: '400', agents: [{ number: '150' }], mayLogOn: ['151'] }] },
      ['error member-unknown queue:q 150', 'error member-unknown queue:q 151'],
    ],
    [
      'paging of nobody',
      { pagingGroups: [{ id: 'p', name: 'p', number: '700', members: [] }] },
      ['warning group-empty paging:p'],
    ],
    [
      'ids and indices used twice',
      { schedules: [schedule('a', 1), schedule('a', 1)] },
      ['error id-duplicate schedule:a a', 'error index-taken schedule:a 1'],
    ],
    [
      'a schedule that is never open',
      { schedules: [schedule('a', 1, { hours: [] })] },
      ['warning schedule-never-open schedule:a'],
    ],
    [
      'a schedule that is always open',
      {
        schedules: [
          schedule('a', 1, {
            hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '00:00' }],
          }),
        ],
      },
      ['notice schedule-always-open schedule:a'],
    ],
    [
      'holidays that never come',
      {
        schedules: [
          schedule('a', 1, {
            holidays: [
              { name: 'H', from: '2026-08-01', to: '08-02' },
              { name: 'I', from: '2026-08-02', to: '2026-08-01' },
            ],
          }),
        ],
      },
      ['error holiday-never schedule:a H', 'error holiday-never schedule:a I'],
    ],
    [
      'keys of a menu',
      {
        menus: [
          {
            id: 'm',
            name: 'm',
            keys: [
              { key: '1', destination: hangup },
              { key: '1', destination: hangup },
              { key: '112', destination: hangup },
              { key: '101', destination: hangup },
            ],
          },
        ],
      },
      [
        'error menu-key-twice menu:m 1',
        'error menu-key-emergency menu:m 112',
        'warning menu-key-extension menu:m 101',
      ],
    ],
    [
      'a room without an administrator',
      {
        conferences: [
          { id: 'c', name: 'c', number: '200', waitForAdmin: true },
          { id: 'd', name: 'd', number: '201', pin: '1234', adminPin: '1234' },
        ],
      },
      ['error conference-no-admin conference:c', 'error conference-same-pin conference:d'],
    ],
    [
      'sounds that are not there',
      {
        menus: [{ id: 'm', name: 'm', directDial: true, greeting: { kind: 'recording', id: 'r' } }],
        queues: [{ id: 'q', name: 'q', number: '400', music: 'jazz' }],
      },
      ['error music-unknown queue:q jazz', 'error recording-unknown menu:m r'],
    ],
  ])('%s', (_, parts, issues) => {
    expect(found(parts)).toEqual(issues)
  })

  it('are silent for an office that has everything', () => {
    const { ringGroups, queues, menus, schedules, switches, announcements, conferences, pagingGroups } =
      officeSettings
    const codes = found({
      extensions: ['101', '102', '103', '104', '105', '106'].map(number => ({
        number,
        name: number,
        voicemail: { pin: '4711' },
      })),
      ...{ ringGroups, queues, menus, schedules, switches, announcements, conferences, pagingGroups },
    })
    expect(codes).toEqual([
      'warning schedule-never-open schedule:never',
      'error menu-key-emergency menu:main 112',
    ])
  })
})
