/** Boot to dial tone of the image, against the same image with Asterisk alone; both from the same data disk, configured before. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildImage } from '../../image/build.ts'
import type { BuiltImage } from '../../image/vm/built-image.ts'
import { pause } from '../lab/deadline.ts'
import { untilInForce } from '../lab/first-start.ts'
import { connectGuest, type Guest } from '../lab/guest-client.ts'
import { joinLab } from '../lab/lab.ts'
import { startLabMachine } from '../lab/machine.ts'
import { ratios, shown, spread } from './figures.ts'

const ROUNDS = 3
const PATIENCE_MS = 300_000
const LOOK_EVERY_MS = 500
/** What Offhook adds to Asterisk and the cards at boot. */
const withoutDaemon = ['offhook.service', 'offhook-root.socket', 'offhook-root.service'].map(
  unit => `systemd.mask=${unit}`,
)

interface Boot {
  /** From the kernel's start to Asterisk with every channel open, s. */
  readonly readyS: number
  readonly daemonMemory: string | null
}

export async function benchBoot(): Promise<void> {
  const image = await buildImage()
  const scratch = await mkdtemp(join(tmpdir(), 'offhook-bench-boot-'))
  const dataDisk = join(scratch, 'data.ext4')
  try {
    await firstStart(image, dataDisk)
    const whole: Boot[] = []
    const alone: Boot[] = []
    for (let round = 0; round < ROUNDS; round++) {
      whole.push(await boot(image, dataDisk, []))
      alone.push(await boot(image, dataDisk, withoutDaemon))
    }
    const ready = (boots: readonly Boot[]) => boots.map(({ readyS }) => readyS)
    console.log(
      `  with the daemon ${shown(spread(ready(whole)), 's', 1)}, Asterisk alone ${shown(spread(ready(alone)), 's', 1)}, ` +
        `ratio ${shown(ratios(ready(whole), ready(alone)), 'times', 2)}`,
    )
    console.log(`  the daemon in the image: ${whole.at(-1)?.daemonMemory}`)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Makes the first configuration, and switches off as a person would. */
async function firstStart(image: BuiltImage, dataDisk: string): Promise<void> {
  const machine = await startLabMachine({ image, dataDisk })
  try {
    const guest = await connectGuest(machine.place.agentPort, AbortSignal.timeout(PATIENCE_MS))
    await untilActive(guest, 'asterisk.service')
    await untilInForce(guest)
    guest.close()
    await machine.vm.pressPowerButton()
    await machine.vm.exited
  } finally {
    await machine.stop()
  }
}

async function boot(image: BuiltImage, dataDisk: string, kernelArguments: readonly string[]): Promise<Boot> {
  const machine = await startLabMachine({ image, dataDisk, kernelArguments })
  try {
    const lab = await joinLab(machine.place)
    await untilActive(lab.guest, 'asterisk.service')
    const { ActiveEnterTimestampMonotonic: micros = '' } = await unit(lab.guest, 'asterisk.service')
    await lab.handset(1).lift()
    await lab.handset(1).hears('dial tone')
    const { MainPID: pid = '0' } = await unit(lab.guest, 'offhook.service')
    const daemonMemory = pid === '0' ? null : await memoryOf(lab.guest, pid)
    await lab.close()
    await machine.vm.pressPowerButton()
    await machine.vm.exited
    return { readyS: Number(micros) / 1e6, daemonMemory }
  } finally {
    await machine.stop()
  }
}

async function unit(guest: Guest, name: string): Promise<Partial<Record<string, string>>> {
  const shown = await guest.ask('systemctl', ['show', name])
  return Object.fromEntries(shown.split('\n').map(line => line.split('=', 2)))
}

async function untilActive(guest: Guest, name: string): Promise<void> {
  while ((await unit(guest, name)).ActiveState !== 'active') await pause(LOOK_EVERY_MS, guest.clock)
}

async function memoryOf(guest: Guest, pid: string): Promise<string> {
  const rollup = await guest.ask('cat', [`/proc/${pid}/smaps_rollup`])
  const mebibytes = (name: string) =>
    (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1]) / 1024).toFixed(0)
  return `${mebibytes('Rss')} MiB resident, ${mebibytes('Pss')} MiB proportional`
}
