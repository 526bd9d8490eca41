/** A computer with disks, a BIOS or UEFI, and a serial port: it is started as a person starts one, by its boot loader. */

import { spawn } from 'node:child_process'
import { workingAcceleration } from '../../image/vm/acceleration.ts'
import { type ConsoleText, followConsole } from '../../image/vm/console.ts'
import { freePort } from '../../image/vm/free-port.ts'

export interface ComputerSpec {
  readonly firmware: 'bios' | 'uefi'
  /** Started from the first. */
  readonly disks: readonly string[]
  /** Tells whether KVM works here. */
  readonly kernel: string
  /** Addresses the machine may have one day beside the one QEMU gives it by DHCP: its pages are reached at each. */
  readonly alsoAt?: readonly string[]
}

export interface Computer {
  readonly serial: Pick<ConsoleText, 'text' | 'waitFor'>
  type(text: string): void
  /** Resolves with the pages' address once they answer. */
  pages(signal: AbortSignal): Promise<string>
  /** Whether the pages answer just now: at one of `alsoAt`, or where DHCP puts the machine. */
  answersAt(guest: string | null): Promise<string | null>
  /** The machine restarted or was switched off. */
  readonly exited: Promise<number | null>
  stop(): Promise<void>
}

const OVMF = '/usr/share/OVMF/OVMF_CODE.fd'
const WEB_PORT = 8080

/**
 * One processor where it is emulated: a kernel that rewrites itself while it starts (static keys) has panicked on a second one,
 * which QEMU runs in a thread of its own.
 */
export async function startComputer({
  firmware,
  disks,
  kernel,
  alsoAt = [],
}: ComputerSpec): Promise<Computer> {
  const port = await freePort('tcp')
  const others = new Map<string, number>()
  for (const guest of alsoAt) others.set(guest, await freePort('tcp'))
  const accelerated = (await workingAcceleration(kernel)) === 'kvm'
  const qemu = spawn(
    'setpriv',
    [
      '--pdeathsig', 'KILL', 'qemu-system-x86_64', '-nodefaults', '-no-reboot', '-display', 'none', '-machine', 'q35',
      ...(accelerated ? ['-accel', 'kvm', '-cpu', 'host'] : ['-accel', 'tcg,thread=multi', '-cpu', 'max,la57=off']),
      '-m', '1024', '-smp', accelerated ? '2' : '1', '-serial', 'stdio',
      ...(firmware === 'uefi' ? ['-drive', `if=pflash,format=raw,readonly=on,file=${OVMF}`] : []),
      '-device', 'ahci,id=ahci',
      ...disks.flatMap((disk, nth) => [
        '-drive', `file=${disk.replaceAll(',', ',,')},format=raw,if=none,id=disk${nth}`,
        '-device', `ide-hd,drive=disk${nth},bus=ahci.${nth},bootindex=${nth}`,
      ]),
      '-netdev', ['user,id=net', forward(port, ''), ...[...others].map(([guest, own]) => forward(own, guest))].join(','), '-device', 'virtio-net-pci,netdev=net,romfile=',
    ], // biome-ignore format: one option and its value
    { stdio: ['pipe', 'pipe', 'pipe'] },
  )
  let isOver = false
  const exited = new Promise<number | null>(resolve =>
    qemu.on('close', code => {
      isOver = true
      resolve(code)
    }),
  )
  const serial = followConsole([qemu.stdout, qemu.stderr], () => {})
  qemu.stdin.on('error', () => {})
  return {
    serial,
    type: text => void qemu.stdin.write(text),
    async pages(signal) {
      const address = `http://127.0.0.1:${port}`
      for (;;) {
        signal.throwIfAborted()
        if (isOver) throw new Error('the machine went down before its pages answered')
        const answer = await fetch(address, { redirect: 'manual', signal }).catch(() => null)
        if (answer !== null) return address
        // QEMU takes the connection before anybody in the machine listens, and closes it again.
        await new Promise(resolve => setTimeout(resolve, 250))
      }
    },
    async answersAt(guest) {
      const address = `http://127.0.0.1:${guest === null ? port : others.get(guest)}`
      const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(8000) }).catch(
        () => null,
      )
      return answer === null ? null : address
    },
    exited,
    async stop() {
      qemu.kill('SIGKILL')
      await exited
    },
  }
}

const forward = (port: number, guest: string): string => `hostfwd=tcp:127.0.0.1:${port}-${guest}:${WEB_PORT}`
