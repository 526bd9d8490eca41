/** A person's calls from analog handsets, over one boot of the real image. */

import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { buildImage } from '../../../image/build.ts'
import { untilInForce } from '../first-start.ts'
import { joinLab, type Lab } from '../lab.ts'
import { type LabMachine, startLabMachine } from '../machine.ts'
import { applySettings, play, type Scenario } from '../scenarios/index.ts'
import {
  foreignTones,
  forgetEverything,
  hotline,
  people,
  warmLine,
  withForeignTones,
  withPeople,
} from '../scenarios/person.ts'

const WARM_SECONDS = 8

let machine: LabMachine
let lab: Lab

beforeAll(async () => {
  machine = await startLabMachine({ image: await buildImage(), dataDisk: null })
  await machine.pagesAnswer(AbortSignal.timeout(500_000))
  lab = await joinLab(machine.place)
  await untilInForce(lab.guest)
})

afterEach(async () => {
  await lab.quiet()
  await forgetEverything(lab)
})

afterAll(async () => {
  await lab?.close()
  await machine?.stop()
})

const named = (all: readonly Scenario[]) => all.map(({ name, run }) => [name, run] as const)

describe('with a warm line', () => {
  beforeAll(() => applySettings(lab, withPeople(WARM_SECONDS)))
  it.each(named([...people, ...warmLine]))('%s', (_, run) => play(lab, run))
})

describe('with a hotline', () => {
  beforeAll(() => applySettings(lab, withPeople(0)))
  it.each(named(hotline))('%s', (_, run) => play(lab, run))
})

describe('with tones of another country', () => {
  beforeAll(() => applySettings(lab, withForeignTones))
  it(foreignTones.name, () => play(lab, foreignTones.run))
})
