/** Every code of every profile, dialled from an analog handset: it gets to its extension, past the driver's own codes. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CODE_PROFILES } from '../../../daemon/settings/features.ts'
import { buildImage } from '../../../image/build.ts'
import { untilInForce } from '../first-start.ts'
import { joinLab, type Lab } from '../lab.ts'
import { type LabMachine, startLabMachine } from '../machine.ts'
import { dialCodes, everythingToDial } from '../scenarios/codes.ts'
import { play } from '../scenarios/index.ts'
import { applySettings } from '../scenarios/settings.ts'

let machine: LabMachine
let lab: Lab

beforeAll(async () => {
  machine = await startLabMachine({ image: await buildImage(), dataDisk: null })
  await machine.pagesAnswer(AbortSignal.timeout(500_000))
  lab = await joinLab(machine.place)
  await untilInForce(lab.guest)
})

afterEach(() => lab.quiet())

afterAll(async () => {
  await lab?.close()
  await machine?.stop()
})

describe.each(CODE_PROFILES)('profile %s', profile => {
  // Each code is dialled again by itself when its digits were lost.
  it('has every code within reach of an analog handset', { retry: 0, timeout: 600_000 }, async () => {
    await applySettings(lab, everythingToDial(profile))
    await play(lab, async () => expect(await dialCodes(lab, profile)).toEqual([]))
  })
})
