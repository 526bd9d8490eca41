/** Programs that hang, over one boot of the real image. */

import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { buildImage } from '../../../image/build.ts'
import { untilInForce } from '../first-start.ts'
import { joinLab, type Lab } from '../lab.ts'
import { type LabMachine, startLabMachine } from '../machine.ts'
import { play } from '../scenarios/index.ts'
import { hanging } from '../scenarios/survival.ts'

let machine: LabMachine
let lab: Lab

beforeAll(async () => {
  machine = await startLabMachine({ image: await buildImage(), dataDisk: null })
  await machine.pagesAnswer(AbortSignal.timeout(500_000))
  lab = await joinLab(machine.place)
  await untilInForce(lab.guest)
}, 900_000)

afterEach(() => lab.quiet())

afterAll(async () => {
  await lab?.close()
  await machine?.stop()
})

describe('when something hangs', () => {
  it.each(hanging.map(({ name, run }) => [name, run] as const))('%s', (_, run) => play(lab, run), 600_000)
})
