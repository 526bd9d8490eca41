/** The primary rate line full of calls, over one boot of the real image. */

import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { buildImage } from '../../../image/build.ts'
import { untilInForce } from '../first-start.ts'
import { joinLab, type Lab } from '../lab.ts'
import { type LabMachine, startLabMachine } from '../machine.ts'
import { applySettings, play } from '../scenarios/index.ts'
import { loadCalls, loadSettings } from '../scenarios/load.ts'

let machine: LabMachine
let lab: Lab

beforeAll(async () => {
  machine = await startLabMachine({ image: await buildImage(), dataDisk: null })
  await machine.pagesAnswer(AbortSignal.timeout(500_000))
  lab = await joinLab(machine.place)
  await untilInForce(lab.guest)
  await applySettings(lab, loadSettings(lab.network))
}, 900_000)

afterEach(() => lab.quiet())

afterAll(async () => {
  await lab?.close()
  await machine?.stop()
})

describe('with every channel in use', () => {
  it.each(loadCalls.map(({ name, run }) => [name, run] as const))(
    '%s',
    // A hundred changes by the command line of an emulated machine.
    { timeout: 1_500_000 },
    (_, run) => play(lab, run),
  )
})
