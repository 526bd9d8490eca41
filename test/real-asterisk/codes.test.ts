/** The codes in the real Asterisk: each profile loads without a complaint, a SIP telephone reaches every code, and the keys of a call are ours. */

import { describe, expect, it } from 'vitest'
import { builderOf } from '../../asterisk-conf/contexts/codes/index.ts'
import { buildModel } from '../../daemon/model/build-model.ts'
import { officeOf } from '../../daemon/model/codes/office.ts'
import { isPressedWhileTalking, rowOf } from '../../daemon/model/codes/table.ts'
import { CODE_PROFILES, type Feature } from '../../daemon/settings/features.ts'
import { richOffice } from '../codes-office.ts'
import { samplesOf } from '../model/codes/stand-in.ts'
import { countries, office, surroundings } from '../model/support.ts'
import { unexpected } from './allowed-messages.ts'
import { openOffice } from './office.ts'

/** What `features show` lists of them (main/features_config.c); recording and the door may be features of our own. */
const SHOWN: readonly Feature[] = ['blind-transfer', 'attended-transfer', 'end-call']

describe.each(CODE_PROFILES)('profile %s', profile => {
  it('is there for a SIP telephone', async () => {
    const settings = richOffice(profile)
    const { model } = buildModel(settings, office, surroundings)
    const numbers = officeOf(settings, countries('CH'))
    const house = await openOffice(model)
    const { ami } = house.asterisk
    try {
      const phone = await house.phone('105')
      for (const active of model.codes) {
        if (isPressedWhileTalking(rowOf(active.feature)) || builderOf(active.feature) === undefined) continue
        const samples = samplesOf(active, numbers)
        const number = samples.find(one => one.endsWith('110')) ?? samples[0] ?? active.code
        const since = house.now()
        const ended = phone.call(number.replaceAll('#', '%23'))
        // The channel stays in the telephone's context; the test of the rendered codes says that the extension is theirs.
        await ami.event(
          event => event.Event === 'Newexten' && event.Priority === '1' && event.Extension === number,
          since,
        )
        await ami.action({ Action: 'Hangup', Channel: '/.*/' }).catch(() => {})
        await ended
      }
      const { Output: keys = '' } = await ami.action({ Action: 'Command', Command: 'features show' })
      for (const { feature, code } of model.codes) if (SHOWN.includes(feature)) expect(keys).toContain(code)
      expect(unexpected(await house.asterisk.log())).toEqual([])
    } finally {
      await house.quiet()
      await house.asterisk.stop()
    }
  })
})

describe('speed dials of the house', () => {
  it('are dialled on, and one that leads to itself ends', async () => {
    const speedDials = [
      { index: 21, name: 'Colleague', number: '110' },
      { index: 22, name: 'Round', number: '*1022' },
      { index: 23, name: 'Nobody', number: '4711' },
    ]
    const { model } = buildModel(richOffice('17', { speedDials }), office, surroundings)
    const house = await openOffice(model)
    try {
      const phone = await house.phone('105')
      const since = house.now()
      const reached = house.asterisk.ami.event(
        ({ Event, Extension }) => Event === 'Newexten' && Extension === '110',
        since,
      )
      const calling = phone.call('*1021')
      await reached
      await house.asterisk.ami.action({ Action: 'Hangup', Channel: '/.*/' }).catch(() => {})
      await calling
      for (const number of ['*1022', '*1023']) {
        const before = house.now()
        const refused = phone.call(number)
        await house.runs('Congestion', '30', before)
        await house.asterisk.ami.action({ Action: 'Hangup', Channel: '/.*/' }).catch(() => {})
        expect(await refused).not.toBe(200)
      }
    } finally {
      await house.quiet()
      await house.asterisk.stop()
    }
  })
})
