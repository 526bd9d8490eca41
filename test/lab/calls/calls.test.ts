/** The calls, over one boot of the real image. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildImage } from '../../../image/build.ts'
import { startChromium } from '../../browser/chromium.ts'
import { untilInForce } from '../first-start.ts'
import { joinLab, type Lab } from '../lab.ts'
import { type LabMachine, startLabMachine } from '../machine.ts'
import { officePages } from '../office-pages.ts'
import {
  afterFirstStart,
  applySettings,
  lineTests,
  play,
  separateTrunks,
  withSeparateTrunks,
} from '../scenarios/index.ts'
import { firstVisit } from './first-visit.ts'
import { hardwareTests } from './hardware.ts'

let machine: LabMachine
let lab: Lab

beforeAll(async () => {
  machine = await startLabMachine({ image: await buildImage(), dataDisk: null, hotplug: true })
  await machine.pagesAnswer(AbortSignal.timeout(500_000))
  lab = await joinLab(machine.place)
  await untilInForce(lab.guest)
})

afterEach(() => lab.quiet())

afterAll(async () => {
  await lab?.close()
  await machine?.stop()
})

describe('after the first start', () => {
  it.each(afterFirstStart.map(({ name, run }) => [name, run] as const))('%s', (_, run) => play(lab, run))
})

describe('drivers of cards that dahdi-linux has dropped', () => {
  it.each([
    ['wctdm24xxp', ['d161d00000800', 'd161d00008002', 'd161d00008005', 'd161d00008006']],
    ['wcb4xxp', ['1397d000008B4sv00001397sd0000B520', '1397d000016B8sv00001397sd0000E998']],
  ])('%s claims them again, loads and goes', async (driver, claimed) => {
    const aliases = (await lab.guest.ask('modinfo', ['-F', 'alias', driver])).toUpperCase()
    for (const ids of claimed) expect(aliases).toContain(`PCI:V0000${ids}`.toUpperCase())
    await lab.guest.ask('modprobe', [driver])
    try {
      expect(await lab.guest.readFile('/proc/modules')).toMatch(new RegExp(`^${driver} `, 'm'))
    } finally {
      await lab.guest.ask('modprobe', ['-r', driver])
    }
  })
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

describe('ports and lines tested from the pages', () => {
  it.each(lineTests(officePages(() => machine.applianceUrl)).map(({ name, run }) => [name, run] as const))(
    '%s',
    (_, run) => play(lab, run),
  )
})

describe('with a trunk for each kind of line', () => {
  beforeAll(() => applySettings(lab, separateTrunks(lab.network)))

  it.each(withSeparateTrunks.map(({ name, run }) => [name, run] as const))('%s', (_, run) => play(lab, run))
})

// Last: it changes what the appliance found. One after the other, so none is tried twice.
describe('cards that come and go', { retry: 0 }, () => {
  hardwareTests(() => ({ guest: lab.guest, vm: machine.vm }))
})
