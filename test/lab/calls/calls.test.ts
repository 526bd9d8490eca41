/** The calls, over one boot of the real image. */

import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { buildImage } from '../../../image/build.ts'
import { startChromium } from '../../browser/chromium.ts'
import { joinLab, type Lab } from '../lab.ts'
import { type LabMachine, startLabMachine } from '../machine.ts'
import {
  afterFirstStart,
  applySettings,
  play,
  separateTrunks,
  withSeparateTrunks,
} from '../scenarios/index.ts'
import { firstVisit } from './first-visit.ts'

let machine: LabMachine
let lab: Lab

beforeAll(async () => {
  machine = await startLabMachine({ image: await buildImage(), dataDisk: null })
  await machine.pagesAnswer(AbortSignal.timeout(500_000))
  lab = await joinLab(machine.place)
})

afterEach(() => lab.quiet())

afterAll(async () => {
  await lab?.close()
  await machine?.stop()
})

describe('after the first start', () => {
  it.each(afterFirstStart.map(({ name, run }) => [name, run] as const))('%s', (_, run) => play(lab, run))
})

describe('at a desk with a browser', () => {
  it('the first visit: password, a call seen live, a name changed and applied', async () => {
    const browser = await startChromium()
    try {
      await play(lab, () => firstVisit(browser, lab, machine.applianceUrl))
    } finally {
      await browser.close()
    }
  })
})

describe('with a trunk for each kind of line', () => {
  beforeAll(() => applySettings(lab, separateTrunks(lab.network)))

  it.each(withSeparateTrunks.map(({ name, run }) => [name, run] as const))('%s', (_, run) => play(lab, run))
})
