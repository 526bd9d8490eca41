/** The operator panel over one boot: analog handsets, two browsers, and nothing between them but the appliance. */

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { buildImage } from '../../../image/build.ts'
import { startChromium } from '../../browser/chromium.ts'
import { untilInForce } from '../first-start.ts'
import { joinLab, type Lab } from '../lab.ts'
import { type LabMachine, startLabMachine } from '../machine.ts'
import { applySettings, play } from '../scenarios/index.ts'
import { atThePanel, movedAbout, panelSettings } from '../scenarios/panel.ts'

let machine: LabMachine
let lab: Lab
let browser: Browser

beforeAll(async () => {
  machine = await startLabMachine({ image: await buildImage(), dataDisk: null })
  await machine.pagesAnswer(AbortSignal.timeout(500_000))
  lab = await joinLab(machine.place)
  await untilInForce(lab.guest)
  await applySettings(lab, panelSettings)
  browser = await startChromium()
})

afterAll(async () => {
  await browser?.close()
  await lab?.close()
  await machine?.stop()
})

it('a call is parked, picked up, handed over and joined to a conference; a second browser sees each step', () =>
  play(lab, async () => {
    await lab.quiet()
    const hand = await atThePanel(browser, machine.applianceUrl)
    const eye = await atThePanel(browser, machine.applianceUrl)
    try {
      await movedAbout(lab, hand, eye)
    } finally {
      await hand.context().close()
      await eye.context().close()
    }
  }))
