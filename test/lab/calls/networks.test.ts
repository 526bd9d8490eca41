/** The same calls in other countries: each over a boot of its own, since the card is made for its country. */

import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { buildImage } from '../../../image/build.ts'
import { untilInForce } from '../first-start.ts'
import { joinLab, type Lab } from '../lab.ts'
import { type LabMachine, startLabMachine } from '../machine.ts'
import { networks } from '../networks.ts'
import { applySettings, play, separateTrunks, withNumbersShown } from '../scenarios/index.ts'

describe.each(networks)(
  'in $country ($primaryRate, BRI $basicRate.bus, we are $basicRate.gateway)',
  network => {
    let machine: LabMachine
    let lab: Lab

    beforeAll(async () => {
      machine = await startLabMachine({ image: await buildImage(), dataDisk: null, network })
      await machine.pagesAnswer(AbortSignal.timeout(500_000))
      lab = await joinLab(machine.place)
      await untilInForce(lab.guest)
      await applySettings(lab, separateTrunks(network))
    })

    afterEach(() => lab.quiet())

    afterAll(async () => {
      await lab?.close()
      await machine?.stop()
    })

    it.each(withNumbersShown.map(({ name, run }) => [name, run] as const))('%s', (_, run) => play(lab, run))
  },
)
