/** Starts the image in a virtual machine of its own and tells how to reach it. */

import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { workingAcceleration } from './acceleration.ts'
import type { BuiltImage } from './built-image.ts'
import { followConsole } from './console.ts'
import { freePort } from './free-port.ts'
import { soundFirst } from './priority.ts'
import { type ExtraDisk, type PortForward, qemuArguments } from './qemu-arguments.ts'

/** The host machine as the guest sees it (QEMU user networking). */
export const hostAddressInGuest = '10.0.2.2'

export interface StartVmOptions {
  readonly image: BuiltImage
  /** Made by makeDataDisk; null: the appliance keeps its state in memory. */
  readonly dataImage: string | null
  readonly extraDisks?: readonly ExtraDisk[]
  readonly forwards: readonly { guestPort: number; hostPort?: number; protocol?: 'tcp' | 'udp' }[]
  readonly memoryMiB?: number
  readonly cpus?: number
  readonly kernelArguments?: readonly string[]
  readonly credentials?: Readonly<Record<string, string>>
  /** Everything the machine says on its console is also written here. */
  readonly consoleLog?: string
  /** The data disk and the extra disks stay as they are: what the machine writes is forgotten. */
  readonly snapshot?: boolean
  /** Devices can be plugged while the machine runs. */
  readonly hotplug?: boolean
}

export interface Vm {
  hostPort(guestPort: number): number
  /** QEMU's exit status; the guest's power-off and reboot both end it with 0. */
  readonly exited: Promise<number>
  consoleText(): string
  waitForConsole(pattern: RegExp, signal?: AbortSignal): Promise<RegExpMatchArray>
  /** Presses the power button: a clean shutdown; wait for `exited`. */
  pressPowerButton(): Promise<void>
  /** A device of QEMU's into the empty PCI slot or the USB controller. Needs `hotplug`. */
  plug(device: {
    readonly driver: string
    readonly id: string
    readonly bus: 'free' | 'usb.0'
  }): Promise<void>
  unplug(id: string): Promise<void>
  /** Pulls the plug and waits until the machine is gone. */
  stop(): Promise<void>
}

/** Resolves as soon as QEMU runs; what happens inside is seen on the console and the ports. */
export async function startVm(options: StartVmOptions): Promise<Vm> {
  const forwards = await Promise.all(options.forwards.map(chosenPort))
  const scratch = await mkdtemp(join(tmpdir(), 'offhook-vm-'))
  const controlSocket = join(scratch, 'control.sock')
  const args = qemuArguments({
    image: options.image,
    acceleration: await workingAcceleration(options.image.vmKernel),
    dataImage: options.dataImage,
    extraDisks: options.extraDisks ?? [],
    forwards,
    memoryMiB: options.memoryMiB ?? 1024,
    cpus: options.cpus ?? 2,
    kernelArguments: options.kernelArguments ?? [],
    credentials: options.credentials ?? {},
    snapshot: options.snapshot ?? false,
    controlSocket,
    hotplug: options.hotplug ?? false,
  })
  const log = options.consoleLog === undefined ? null : createWriteStream(options.consoleLog)
  // The kernel ends the machine when we end, however that happens.
  const qemu = spawn('setpriv', ['--pdeathsig', 'KILL', 'qemu-system-x86_64', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (qemu.pid !== undefined) soundFirst(qemu.pid)
  const consoleText = followConsole([qemu.stdout, qemu.stderr], text => log?.write(text))
  const exited = new Promise<number>((resolve, reject) => {
    qemu.on('error', reject)
    qemu.on('close', code => resolve(code ?? 1))
  }).finally(async () => {
    log?.end()
    await rm(scratch, { recursive: true, force: true })
  })
  exited.catch(() => {})

  await Promise.race([new Promise<void>(resolve => qemu.once('spawn', resolve)), exited])
  return {
    hostPort: guestPort => {
      const forward = forwards.find(each => each.guestPort === guestPort)
      if (forward === undefined) throw new Error(`Port ${guestPort} of the machine was not forwarded`)
      return forward.hostPort
    },
    exited,
    consoleText: consoleText.text,
    waitForConsole: consoleText.waitFor,
    pressPowerButton: () => control(controlSocket, 'system_powerdown'),
    plug: device => control(controlSocket, 'device_add', device),
    unplug: id => control(controlSocket, 'device_del', { id }),
    stop: async () => {
      qemu.kill('SIGTERM')
      const patience = setTimeout(() => qemu.kill('SIGKILL'), 5000)
      await exited.catch(() => 1)
      clearTimeout(patience)
    },
  }
}

async function chosenPort(wanted: StartVmOptions['forwards'][number]): Promise<PortForward> {
  const protocol = wanted.protocol ?? 'tcp'
  return {
    guestPort: wanted.guestPort,
    protocol,
    hostPort: await freePort(protocol, wanted.hostPort),
  }
}

/** One command over QEMU's machine protocol: a line of JSON each way after the handshake. Rejects when QEMU refuses it. */
function control(socketPath: string, execute: string, more: object = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath)
    const lines = [{ execute: 'qmp_capabilities' }, { execute, arguments: more }].map(
      line => `${JSON.stringify(line)}\n`,
    )
    let said = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    socket.on('connect', () => socket.end(lines.join('')))
    socket.on('error', reject)
    socket.on('close', () => {
      const refusal = said.split('\n').find(line => line.startsWith('{"error"'))
      if (refusal === undefined) resolve()
      else reject(new Error(`QEMU refuses ${execute}: ${refusal}`))
    })
  })
}
