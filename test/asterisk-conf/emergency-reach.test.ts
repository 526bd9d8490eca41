/** Emergency numbers are found, first, wherever a person can dial: read off the rendered files. */

import { describe, expect, it } from 'vitest'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import { activeCodes } from '../../daemon/model/codes/active.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { buildSwitchboard } from '../../daemon/model/switchboard.ts'
import { CODE_PROFILES } from '../../daemon/settings/features.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { outgoing } from '../model-parts.ts'
import {
  analogDevice,
  analogLine,
  extensionOf,
  modelOf,
  portsOf,
  sipDevice,
  spanOf,
  trunkOf,
} from './model-fixtures.ts'
import { find, readDialplan } from './rendered-dialplan.ts'

const COUNTRIES = ['CH', 'US', 'GB', 'FR', 'DE']

/** Everything that could stand in the way: extensions, routes without a code, locks, speed dials, menus with direct dialling. */
function rich(profile: (typeof CODE_PROFILES)[number], code: string): GatewayModel {
  const country = countryPack(code)
  const emergency = country.emergencyNumbers
  const hangup = { kind: 'hangup' } as const
  const settings = settingsSchema.parse({
    version: 1,
    codes: { profile },
    schedules: [{ id: 'never', name: 'Never', index: 1, open: hangup, closed: hangup }],
    classesOfService: [
      { id: 'standard', name: 'Standard', nightLock: { schedule: 'never', classOfService: 'none' } },
      { id: 'none', name: 'Nothing', deny: ['.', '112', 'XX', 'XXX'] },
    ],
    speedDials: emergency.map((number, index) => ({ index, name: number, number: `0${number}` })),
    menus: [
      {
        id: 'main',
        name: 'Main',
        number: '600',
        directDial: true,
        keys: [{ key: '1', destination: hangup }],
      },
    ],
    conferences: [{ id: 'room', name: 'Room', number: '601' }],
    ringGroups: [{ id: 'all', name: 'All', number: '602', members: ['201'] }],
    queues: [{ id: 'sales', name: 'Sales', number: '603', agents: [{ number: '201' }] }],
    disa: [{ id: 'home', name: 'Home', pin: '123456', classOfService: 'none' }],
  })
  const analog = { ...analogDevice(1), hotline: { number: '201', afterSeconds: 3 } }
  const model = modelOf({
    country,
    ...buildSwitchboard(settings, activeCodes(settings)),
    spans: [spanOf(1, 'analog', [...portsOf(1, 2, { is: 'handset' }), ...portsOf(3, 1, { is: 'line' })])],
    extensions: [
      extensionOf('201', { devices: [analog as ReturnType<typeof analogDevice>] }),
      extensionOf('202', {
        devices: [sipDevice('202'), { kind: 'iax2', username: '202', secret: 'Secret000000' }],
      }),
      // The settings refuse such numbers; the dialplan does not rely on it.
      ...emergency.map(number => extensionOf(number, { devices: [] })),
    ],
    trunks: [trunkOf('outside', 0, [analogLine('one', 3, country)])],
    outgoing: [
      outgoing({
        id: 'bare',
        name: 'Bare',
        accessCode: '',
        patterns: ['XXX', '[1-9].'],
        trunkIds: ['outside'],
      }),
      outgoing({ id: 'usual', name: 'Usual', accessCode: country.accessDigit, trunkIds: ['outside'] }),
      outgoing({ id: 'pin', name: 'PIN', accessCode: '7', pins: ['4711'], trunkIds: ['outside'] }),
    ],
  })
  return model
}

/** Contexts in which somebody's digits are looked up, as Asterisk's files say. */
function dialledIn(files: ReadonlyMap<string, string>): string[] {
  const text = (name: string) => files.get(name) ?? ''
  const named = [
    ...text('chan_dahdi.conf').matchAll(/^\[handset-[^[]*?^context = (\S+)/gms),
    ...text('pjsip.conf').matchAll(/^\[telephone\][^[]*?^context = (\S+)/gms),
    ...text('iax.conf').matchAll(/^\[20[^[]*?^context = (\S+)/gms),
    ...[...files.values()].flatMap(file => [...file.matchAll(/TRANSFER_CONTEXT=(\S+)/g)]),
    ...text('extensions.conf').matchAll(/DISA\([^,)]*,([^,)]+)/g),
  ].map(match => match[1] ?? '')
  const contexts = readDialplan(text('extensions.conf'))
  const places = [...contexts].filter(
    ([name, { includes }]) =>
      name.startsWith('call-as-') ||
      includes.some(one => /^(emergency|extensions|codes|from-handset|outside-codes.*)$/.test(one)),
  )
  return [...new Set([...named, ...places.map(([name]) => name)])]
}

describe.each(CODE_PROFILES)('with the codes of %s', profile => {
  it.each(COUNTRIES)('in %s every place where somebody dials leads to help', code => {
    const model = rich(profile, code)
    const files = new Map(renderAsterisk(model).map(({ name, text }) => [name, text]))
    const contexts = readDialplan(files.get('extensions.conf') ?? '')
    const places = dialledIn(files)
    expect(places).toEqual(
      expect.arrayContaining(['from-handset', 'transfers', 'call-as-none', 'hotline-now']),
    )
    for (const place of places)
      for (const number of model.emergency.numbers)
        for (const accessCode of ['', ...model.emergency.accessCodes]) {
          const dialled = accessCode + number
          let found = find(contexts, place, dialled)
          if (found !== null && /^call-as-/.test(found.context)) {
            expect(found.steps.at(-1)).toMatch(/^Goto\(from-handset,\$\{EXTEN\},1\)$/)
            found = find(contexts, 'from-handset', dialled)
          }
          expect(`${place} ${dialled}: ${found?.context}`).toBe(`${place} ${dialled}: emergency`)
          expect(found?.steps[0]).toMatch(/^Goto\(emergency-call,\d+,1\)$/)
        }
    // Nothing asks for a right, a schedule or a PIN on the way.
    const call = contexts.get('emergency-call')?.extensions[0]?.steps.join('\n') ?? ''
    expect(call).not.toMatch(/may|class|schedule|Read\(|DB/)
    expect(contexts.get('emergency')?.includes).toEqual([])
  })
})
