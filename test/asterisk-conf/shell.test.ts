/** Nothing of a call gets to a shell, or becomes dialplan, and nobody who is called sends a call where no right was asked for. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: dialplan

import { describe, expect, it } from 'vitest'
import { extensionsFile } from '../../asterisk-conf/files/extensions.ts'
import { activeCodes } from '../../daemon/model/codes/active.ts'
import { buildSwitchboard } from '../../daemon/model/switchboard.ts'
import { FEATURES } from '../../daemon/settings/features.ts'
import { richOffice } from '../codes-office.ts'
import { extension, handset, outgoing } from '../model-parts.ts'
import { analogLine, goldenModels, modelOf, switzerland, trunkOf } from './model-fixtures.ts'
import { switchboardOffice } from './switchboard-office.ts'

/** Every code there is, whether a profile has it or not. */
const everything = () => {
  const settings = richOffice('2.11', {
    disa: [{ id: 'home', name: 'Home', pin: '123456', classOfService: 'standard' }],
  })
  const switchboard = buildSwitchboard(settings, activeCodes(settings))
  return modelOf({
    ...switchboard,
    codes: FEATURES.map((feature, index) => ({ feature, code: `*${500 + index}` })),
    extensions: [extension('101', { screening: true, devices: [handset('@card/port/1', 1)] })],
    trunks: [trunkOf('main', 0, [analogLine('one', 5, switzerland)])],
    outgoing: [outgoing({ id: 'outside', name: 'Outside', accessCode: '0', trunkIds: ['main'] })],
    emergencyNotice: { extensions: ['101'], emails: [] },
  })
}

const models = { ...goldenModels, switchboard: switchboardOffice, everything }

describe.each(Object.entries(models))('the dialplan of %s', (name, model) => {
  const steps = extensionsFile(model())
    .text.split('\n')
    .filter(line => /^(exten| {2}same) => /.test(line))
  const of = (application: string) => steps.filter(line => line.includes(`,${application}(`))

  it('gives a shell words of ours, and what was filtered on the spot', () => {
    const system = of('System')
    if (name === 'everything') expect(system.length).toBeGreaterThan(8)
    for (const line of system) {
      const command = line.slice(line.indexOf(',System(') + 8, -1)
      const rest = command.replaceAll(
        /\$\{FILTER\([a-zA-Z0-9_+\\-]+,(?:[^{}]|\$\{(?:[^{}]|\$\{[^{}]*\})*\})*\)\}/g,
        '',
      )
      expect(rest.replaceAll('${ASTSPOOLDIR}', '')).toMatch(/^[a-zA-Z0-9 /._&-]*$/)
    }
  })

  it('starts nothing else, and evaluates nothing twice', () => {
    for (const way of ['TrySystem', 'AGI', 'EAGI', 'FastAGI', 'DeadAGI', 'ExternalIVR', 'Exec', 'TryExec'])
      expect(of(way)).toEqual([])
    expect(steps.filter(line => /\b(SHELL|EVAL|CURL|FILE)\(/.test(line))).toEqual([])
    // A third argument of MixMonitor is a command.
    for (const line of of('MixMonitor')) expect(line.split('MixMonitor(')[1]?.split(',')).toHaveLength(2)
  })

  /** Local channels answer what the dialplan behind them says; ports of cards cannot send a call on. */
  it('lets no telephone and no line answer with another place', () => {
    const loose = of('Dial').filter(line => {
      const [places = '', , options = ''] = (line.split(',Dial(')[1] ?? '').split(',')
      const isOurs = /^(Local\/|\$\{RINGING\}|DAHDI\/\$\{LINE_TEST_PORT\})/.test(places)
      return !isOurs && !/^(i|\$\{RINGING_OPTIONS\})/.test(options)
    })
    expect(loose).toEqual([])
    const ringing = steps.filter(line => line.includes('Set(RINGING_OPTIONS='))
    expect(ringing.filter(line => !/RINGING_OPTIONS=(i|\$\{RINGING_OPTIONS\})/.test(line))).toEqual([])
  })
})
