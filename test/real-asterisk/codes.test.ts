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
