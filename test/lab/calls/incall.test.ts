/** Calls in progress over one boot: transfers by keys and by flash, parking, pickup, camp on, recording. */

import { afterAll, afterEach, beforeAll, it } from 'vitest'
import { buildImage } from '../../../image/build.ts'
import { untilInForce } from '../first-start.ts'
import { joinLab, type Lab } from '../lab.ts'
import { type LabMachine, startLabMachine } from '../machine.ts'
import { inCallScenarios, inCallSettings } from '../scenarios/incall.ts'
import { applySettings, play } from '../scenarios/index.ts'

let machine: LabMachine
let lab: Lab

beforeAll(async () => {
  machine = await startLabMachine({ image: await buildImage(), dataDisk: null })
  await machine.pagesAnswer(AbortSignal.timeout(500_000))
  lab = await joinLab(machine.place)
  await untilInForce(lab.guest)
  await applySettings(lab, inCallSettings)
})

afterEach(() => lab.quiet())

afterAll(async () => {
  await lab?.close()
  await machine?.stop()
})

it.each(inCallScenarios.map(({ name, run }) => [name, run] as const))('%s', (_, run) => play(lab, run))
