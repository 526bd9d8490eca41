/** Rights, routes and emergencies over one boot of the real image. */

import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { buildImage } from '../../../image/build.ts'
import { untilInForce } from '../first-start.ts'
import { joinLab, type Lab } from '../lab.ts'
import { type LabMachine, startLabMachine } from '../machine.ts'
import { applySettings, play } from '../scenarios/index.ts'
import { routesCalls, routesSettings } from '../scenarios/routes.ts'

let machine: LabMachine
let lab: Lab

beforeAll(async () => {
  machine = await startLabMachine({ image: await buildImage(), dataDisk: null })
  await machine.pagesAnswer(AbortSignal.timeout(500_000))
  lab = await joinLab(machine.place)
  await untilInForce(lab.guest)
  await applySettings(lab, routesSettings(lab.network))
}, 900_000)

afterEach(() => lab.quiet())

afterAll(async () => {
  await lab?.close()
  await machine?.stop()
})

describe('with rights, routes and locks', () => {
  it.each(routesCalls.map(({ name, run }) => [name, run] as const))('%s', (_, run) => play(lab, run))
})
