/** The mailbox and the services of the house from analog handsets, over one boot of the real image. */

import { afterAll, afterEach, beforeAll, describe, it } from 'vitest'
import { buildImage } from '../../../image/build.ts'
import { untilInForce } from '../first-start.ts'
import { joinLab, type Lab } from '../lab.ts'
import { type LabMachine, startLabMachine } from '../machine.ts'
import { applySettings, play } from '../scenarios/index.ts'
import { listenToPrompts, mailbox, mailboxSettings } from '../scenarios/mailbox.ts'

let machine: LabMachine
let lab: Lab

beforeAll(async () => {
  machine = await startLabMachine({ image: await buildImage(), dataDisk: null })
  await machine.pagesAnswer(AbortSignal.timeout(500_000))
  lab = await joinLab(machine.place)
  await untilInForce(lab.guest)
  await applySettings(lab, mailboxSettings)
  await listenToPrompts(lab)
})

afterEach(() => lab.quiet())

afterAll(async () => {
  await lab?.close()
  await machine?.stop()
})

describe('the mailbox and the services', () => {
  it.each(mailbox.map(({ name, run }) => [name, run] as const))('%s', (_, run) => play(lab, run))
})
