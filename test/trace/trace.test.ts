/** What a call would do, told from the same model that the dialplan is rendered from. */

import { describe, expect, it } from 'vitest'
import type { WallClock } from '../../daemon/model/schedules.ts'
import { weekdayOf } from '../../daemon/model/schedules.ts'
import { trace } from '../../daemon/trace/trace.ts'
import { traceLines } from '../../daemon/trace/words.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { switchboardOffice } from '../asterisk-conf/switchboard-office.ts'

const moment = (year: number, month: number, day: number, hour: number, minute = 0): WallClock => ({
  ...{ year, month, day, weekday: weekdayOf(year, month, day), minute: hour * 60 + minute },
})
const office = { ...switchboardOffice(), country: countryPack('CH') }
const told = (
  from: string,
  to: string,
  state: Readonly<Record<string, string>> = {},
  at = moment(2026, 8, 3, 10),
  language: 'en' | 'fr' = 'en',
) =>
  traceLines(trace(from, to, { model: office, at, epoch: 1000, state: key => state[key] ?? null }), language)

describe('offhook trace', () => {
  it('a group, and what comes afterwards', () => {
    expect(told('104', '600', { 'DND/102': 'YES' })).toEqual([
      'Extension 104 (Extension 104) dials 600.',
      'The group All is rung for 5 s: all ring together.',
      '  101 (Extension 101) rings',
      '  102 (Extension 102) does not want to be disturbed',
      '  103 (Extension 103) rings',
      'If nobody takes it:',
      '  104 (Extension 104) rings for 5 s on 1 telephone.',
      '  If nobody takes it:',
      '    Congestion tone.',
    ])
  })

  it.each([
    [moment(2026, 8, 3, 10), {}, 'The schedule Office is open (08:00 to 12:00).', '101'],
    [moment(2026, 8, 3, 19), {}, 'The schedule Office is closed at that time.', '102'],
    [moment(2026, 8, 1, 18, 3), {}, 'The schedule Office has a holiday: National day.', '103'],
    [
      moment(2026, 8, 3, 19),
      { 'TC/1': 'true' },
      'The schedule Office is open, because a code says so.',
      '101',
    ],
    [
      moment(2026, 8, 3, 19),
      { 'TC/1': 'true', 'TCUNTIL/1': '999' },
      'The schedule Office is closed at that time.',
      '102',
    ],
  ])('a schedule at a moment (%#)', (at, state, because, rung) => {
    const lines = told('104', '510', state, at)
    expect(lines[1]).toBe(because)
    expect(lines[2]).toContain(`${rung} (Extension ${rung}) rings`)
  })

  it('a call from outside into the menu, in French', () => {
    expect(told('0791234567', '0227001122', {}, undefined, 'fr').slice(0, 6)).toEqual([
      'Un appel du 0791234567 arrive par Trunk main pour 0227001122.',
      'La route entrante all convient (tout numéro appelé, tout appelant).',
      'Le menu Main joue son accueil, 2 fois au plus ; on peut composer un poste. Touches :',
      '  1 : le groupe 600 All',
      '  2 : le poste 102 Extension 102',
      '  * : fin de l’appel',
    ])
  })

  it.each([
    ['520', { 'DAYNIGHT/C1': 'NIGHT' }, 'The switch Night is at night.'],
    ['520', {}, 'The switch Night is at day.'],
    [
      '112',
      {},
      '112 is an emergency number: it is called at once, over Trunk main, Trunk reserve, whatever the rights.',
    ],
    [
      '0112',
      {},
      '112 is an emergency number: it is called at once, over Trunk main, Trunk reserve, whatever the rights.',
    ],
    ['*45', {}, '*45 is a code: Queue: log on or off.'],
    [
      '00790000000',
      {},
      'The call goes out as 0790000000 (mobile) by the route Outside, over Trunk main, Trunk reserve.',
    ],
    [
      '00900123456',
      {},
      'The class of service Standard may not call 0900123456 (premium or unknown): the call is refused.',
    ],
    ['199', {}, 'Nothing has the number 199.'],
    // No mailbox: the forward is as if it were not there.
    ['102', { 'CF/102': '*' }, '102 (Extension 102) rings for 5 s on 1 telephone.'],
    ['102', { 'CF/102': '101' }, '102 (Extension 102) rings for 5 s on 1 telephone.'],
    ['102', { 'CF/102': '112' }, '102 (Extension 102) rings for 5 s on 1 telephone.'],
    ['400*', {}, '400* is a code: Queue: log on.'],
    ['401', {}, 'Nobody is logged on in the queue Support: the call goes on at once.'],
    ['102', { 'CF/102': '103', 'CFUNTIL/102': '999' }, '102 (Extension 102) rings for 5 s on 1 telephone.'],
    ['102', { 'DND/102': 'YES', 'CF/102': '103' }, '102 forwards all calls to 103.'],
    ['102', { 'DND/102': 'YES' }, '102 does not want to be disturbed: busy.'],
    [
      '102',
      { 'AMPUSER/102/followme/ddial': 'DIRECT', 'AMPUSER/102/followme/grplist': '103-104', 'CF/102': '103' },
      'Follow-me of 102 is on and comes before its forwards: 103, 104.',
    ],
    ['200', {}, 'The caller joins the conference Open.'],
  ])('101 dials %s', (to, state, line) => {
    expect(told('101', to, state)[1]).toBe(line)
  })

  it.each([
    [
      'who has logged on elsewhere',
      { 'AMPUSER/102/device': 'PJSIP/103', 'DEVICE/PJSIP-103/user': '102' },
      '102',
      'rings for 5 s on 2 telephones',
    ],
    [
      'who has lent his telephone',
      { 'AMPUSER/103/device': 'PJSIP/102', 'DEVICE/PJSIP-102/user': '103' },
      '102',
      '102 (Extension 102) has no telephone',
    ],
    [
      'whose telephone has the number of nobody',
      { 'DEVICE/PJSIP-102/user': '199' },
      '102',
      'rings for 5 s on 1 telephone',
    ],
  ])('telephones of %s', (_, state, to, line) => {
    expect(told('101', to, state)[1]).toContain(line)
  })

  it('a forward leads abroad with a right of its own alone', () => {
    const abroad = { 'CF/102': '000448001122' }
    const refused = expect.stringContaining('may not call 00448001122 (international)')
    const goesOut = expect.stringContaining('The call goes out as 00448001122 (international)')
    expect(told('101', '000448001122')).toContainEqual(goesOut)
    expect(told('101', '102', abroad)).toContainEqual(refused)
    const unattended = office.classesOfService.map(one => ({
      ...one,
      rights: [...one.rights, 'dear-unattended' as const],
    }))
    const steps = trace('101', '102', {
      model: { ...office, classesOfService: unattended },
      at: moment(2026, 8, 3, 10),
      epoch: 1000,
      state: key => (key === 'CF/102' ? '000448001122' : null),
    })
    expect(traceLines(steps, 'en')).toContainEqual(goesOut)
  })

  it('forwards that go round end', () => {
    expect(told('101', '102', { 'CF/102': '103', 'CF/103': '102' }).slice(-2)).toEqual([
      'The call has been at extension:102 before: it goes round in a circle.',
      'Busy tone.',
    ])
  })

  it('a caller on the blacklist, and one without a number', () => {
    expect(told('0791234567', '0227001122', { 'blacklist/0791234567': '1' })[1]).toBe(
      'The caller is on the blacklist.',
    )
    expect(told('anonymous', '0227001122')[0]).toBe(
      'A call from a hidden number comes in over Trunk main for 0227001122.',
    )
  })
})

describe('the way out', () => {
  const standard = office.classesOfService.find(({ id }) => id === 'standard')
  if (standard === undefined) throw new Error('no standard class')
  const [route] = office.outgoing
  if (route === undefined) throw new Error('no route')
  const locked = {
    ...office,
    classesOfService: office.classesOfService.map(one =>
      one.id === 'standard' ? { ...one, nightLock: { schedule: 'office', classOfService: 'internal' } } : one,
    ),
  }
  const routed = (...parts: readonly Partial<typeof route>[]) => ({
    ...office,
    outgoing: parts.map((part, index) => ({ ...route, id: `r${index}`, name: `R${index}`, ...part })),
  })
  const asked = (
    model: typeof office,
    at: WallClock,
    from = '101',
    state: Readonly<Record<string, string>> = {},
  ) =>
    traceLines(
      trace(from, '00790000000', { model, at, epoch: 1000, state: key => state[key] ?? null }),
      'en',
    ).slice(1)
  const day = moment(2026, 8, 3, 10)
  const night = moment(2026, 8, 3, 23)

  it('is locked at night, unless a code keeps the schedule open', () => {
    expect(asked(locked, day)[0]).toContain('goes out')
    expect(asked(locked, night)).toEqual([
      'The night lock is on: instead of Standard, the class of service Internal only holds.',
      'The class of service Internal only may not call 0790000000 (mobile): the call is refused.',
    ])
    expect(asked(locked, night, '101', { 'TC/1': 'true' })[0]).toContain('goes out')
  })

  it.each([
    ['a class', { classesOfService: ['manager'] }, 'R1'],
    ['an extension', { extensions: ['101'] }, 'R0'],
    ['others', { extensions: ['102'] }, 'R1'],
    ['a time', { scheduleId: 'office' }, 'R1'],
  ])('passes a route for %s', (_, part, taken) => {
    expect(asked(routed(part, {}), night)[0]).toContain(`by the route ${taken}`)
  })

  it('asks for a PIN, changes the number, shows another, or is closed', () => {
    const special = routed({ pins: ['4711'], strip: 1, prepend: '99', outsideCallerId: '0445559999' })
    expect(asked(special, day)).toEqual([
      'The PIN of the route is asked for.',
      'The call goes out as 99790000000 (mobile) by the route R0, over Trunk main, Trunk reserve, and shows 0445559999.',
    ])
    expect(asked(routed({ scheduleId: 'office' }), night)).toEqual([
      'No outgoing route takes 0790000000 from this caller at that time: the call is refused.',
    ])
  })
})
