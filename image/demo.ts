/** `npm run demo`: builds the image, boots it with a virtual card, and says where to look. `--check` makes the calls itself. */

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runCheck } from '../test/lab/check.ts'
import { startDemoLab } from '../test/lab/demo-lab.ts'
import { type LabMachine, startLabMachine } from '../test/lab/machine.ts'
import { buildImage } from './build.ts'
import { cacheDirectory } from './cache.ts'
import { terminalProgress } from './progress.ts'
import { freePort } from './vm/free-port.ts'

/** Software emulation on a busy machine; a real start takes a tenth of it. */
const BOOT_MS = 300_000
const SHUTDOWN_MS = 30_000

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    port: { type: 'string' },
  },
})

const progress = terminalProgress()
const image = await buildImage(progress)
process.exitCode = values.check ? await check() : await demo()

async function check(): Promise<number> {
  const machine = await boot(null)
  try {
    const failed = await runCheck(machine, text => progress.note(text))
    progress.note(failed === 0 ? 'every call went as it should' : `${failed} of the calls failed`)
    return failed === 0 ? 0 : 1
  } finally {
    await machine.stop()
  }
}

async function demo(): Promise<number> {
  const dataDisk = join(cacheDirectory(), 'demo', 'data.ext4')
  if (values.fresh) await rm(dataDisk, { force: true })
  const wanted = Number(values.port ?? 8080)
  const webPort = values.port !== undefined || (await isFree(wanted)) ? wanted : undefined
  const machine = await boot(dataDisk, webPort)
  const lab = await progress.step('joining the handsets and the exchange', () =>
    startDemoLab({ place: machine.place, applianceUrl: machine.applianceUrl }),
  )
  console.log(`
  The appliance:             ${machine.applianceUrl}
  Handsets and exchange:     ${lab.url}

  Ctrl-C switches everything off. What was saved is there at the next start (--fresh forgets it).
`)
  const stopped = new Promise<'signal'>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('signal'))
  })
  const ended = await Promise.race([stopped, machine.vm.exited])
  await lab.close().catch(() => {})
  if (ended === 'signal') await switchOff(machine)
  await machine.stop()
  return ended === 'signal' || ended === 0 ? 0 : 1
}

// Declared, not assigned: the program above is under way before an assignment down here is reached.
function isFree(port: number): Promise<boolean> {
  return freePort('tcp', port).then(
    () => true,
    () => false,
  )
}

async function boot(dataDisk: string | null, webPort?: number): Promise<LabMachine> {
  return progress.step('booting the appliance', async () => {
    const machine = await startLabMachine({
      image,
      dataDisk,
      ...(webPort === undefined ? {} : { webPort }),
      consoleLog: join(cacheDirectory(), 'demo-console.log'),
    })
    await machine.pagesAnswer(AbortSignal.timeout(BOOT_MS))
    return machine
  })
}

async function switchOff(machine: LabMachine): Promise<void> {
  progress.note('switching the appliance off')
  const late = new Promise(resolve => setTimeout(resolve, SHUTDOWN_MS).unref())
  await machine.vm.pressPowerButton()
  await Promise.race([machine.vm.exited, late])
}
