/** The appliance image in a virtual machine with the lab's disk beside it: what the demo, the check and the calls stand on. */

import { access, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { storedText } from '../../daemon/settings/stored-text.ts'
import type { BuiltImage } from '../../image/vm/built-image.ts'
import { makeDataDisk } from '../../image/vm/data-disk.ts'
import { startVm, type Vm } from '../../image/vm/start.ts'
import type { LabPlace } from './lab.ts'
import { labCredentials, labPorts, makeLabDisk } from './lab-disk.ts'
import { type LabNetwork, switzerland } from './networks.ts'
import { withVirtualCard } from './virtual-card.ts'

export interface LabMachine {
  readonly vm: Vm
  readonly applianceUrl: string
  readonly place: LabPlace
  /** Resolves when the appliance's pages answer. */
  pagesAnswer(signal: AbortSignal): Promise<void>
  /** Pulls the plug; a data disk that was made for this machine alone goes with it. */
  stop(): Promise<void>
}

export interface LabMachineOptions {
  readonly image: BuiltImage
  /** Kept from one start to the next and made when missing; null: a fresh one that goes with the machine. */
  readonly dataDisk: string | null
  /** On 127.0.0.1; any free one unless told. */
  readonly webPort?: number
  readonly consoleLog?: string
  /** Around the appliance; Switzerland's unless told. A data disk kept from an earlier start must be of the same. */
  readonly network?: LabNetwork
  readonly kernelArguments?: readonly string[]
  /** For tests that plug devices. */
  readonly hotplug?: boolean
}

const WEB_PORT_IN_GUEST = 8080

export async function startLabMachine(options: LabMachineOptions): Promise<LabMachine> {
  const { network = switzerland } = options
  const scratch = await mkdtemp(join(tmpdir(), 'offhook-lab-machine-'))
  const labDisk = join(scratch, 'lab.ext4')
  const dataDisk = options.dataDisk ?? join(scratch, 'data.ext4')
  await makeLabDisk(labDisk, network)
  if (!(await exists(dataDisk))) await makeFreshDataDisk(dataDisk, network)
  const vm = await startVm({
    image: options.image,
    dataImage: dataDisk,
    extraDisks: [{ path: labDisk, readonly: true }],
    forwards: [
      {
        guestPort: WEB_PORT_IN_GUEST,
        ...(options.webPort === undefined ? {} : { hostPort: options.webPort }),
      },
      { guestPort: labPorts.agent },
      { guestPort: labPorts.ami },
    ],
    credentials: labCredentials,
    ...(options.consoleLog === undefined ? {} : { consoleLog: options.consoleLog }),
    ...(options.kernelArguments === undefined ? {} : { kernelArguments: options.kernelArguments }),
    hotplug: options.hotplug ?? false,
  })
  const applianceUrl = `http://127.0.0.1:${vm.hostPort(WEB_PORT_IN_GUEST)}/`
  return {
    vm,
    applianceUrl,
    place: {
      agentPort: vm.hostPort(labPorts.agent),
      amiPort: vm.hostPort(labPorts.ami),
      network,
    },
    pagesAnswer: signal => answers(applianceUrl, vm, signal),
    async stop() {
      await vm.stop()
      await rm(scratch, { recursive: true, force: true })
    },
  }
}

/** Nothing but the card: everything else is the appliance's own first start. */
async function makeFreshDataDisk(path: string, network: LabNetwork): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const settings = withVirtualCard(settingsSchema.parse({ version: 1 }), network)
  await makeDataDisk({
    path,
    files: { '/var/lib/offhook/settings.json': { text: storedText({ revision: 1, settings }) } },
  })
}

async function answers(url: string, vm: Vm, signal: AbortSignal): Promise<void> {
  let ended: number | null = null
  vm.exited.then(
    code => (ended = code),
    () => (ended = 1),
  )
  for (;;) {
    signal.throwIfAborted()
    if (ended !== null)
      throw new Error(`the virtual machine ended with ${ended}:\n${vm.consoleText().slice(-3000)}`)
    const answered = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]),
    }).then(
      () => true,
      () => false,
    )
    if (answered) return
    await new Promise(resolve => setTimeout(resolve, 300))
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
