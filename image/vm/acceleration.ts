/** Whether KVM really works here. Opening /dev/kvm proves nothing: on some nested hosts the guest dies at once. */

import { spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheDirectory } from '../cache.ts'
import type { Acceleration } from './qemu-arguments.ts'

const TRIAL_MS = 20_000

/** Tries KVM with the kernel once per boot of the host; otherwise software emulation (TCG). */
export async function workingAcceleration(kernel: string): Promise<Acceleration> {
  try {
    await access('/dev/kvm', constants.R_OK | constants.W_OK)
  } catch {
    return 'tcg'
  }
  const verdictFile = join(cacheDirectory(), 'acceleration')
  const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
  const remembered = parseVerdict(await readFile(verdictFile, 'utf8').catch(() => ''), boot)
  if (remembered !== null) return remembered
  const verdict = (await kernelStartsUnderKvm(kernel)) ? 'kvm' : 'tcg'
  await mkdir(cacheDirectory(), { recursive: true })
  await writeFile(verdictFile, `${boot} ${verdict}\n`)
  return verdict
}

/** null when the file is from an earlier boot, or unreadable. */
export function parseVerdict(text: string, boot: string): Acceleration | null {
  const [verdictBoot, verdict] = text.trim().split(' ')
  if (verdictBoot !== boot) return null
  return verdict === 'kvm' || verdict === 'tcg' ? verdict : null
}

/**
 * The kernel without any disk panics within a second or two; with -no-reboot and panic=-1 that ends QEMU with 0.
 * A broken KVM either prints "KVM internal error" and leaves the guest paused, or never gets to the first line.
 */
function kernelStartsUnderKvm(kernel: string): Promise<boolean> {
  return new Promise(resolve => {
    const qemu = spawn(
      'qemu-system-x86_64',
      // biome-ignore format: one option and its value per line
      [
        '-nodefaults', '-no-reboot', '-display', 'none', '-serial', 'stdio',
        '-machine', 'q35', '-accel', 'kvm', '-cpu', 'host', '-m', '256',
        '-kernel', kernel, '-append', 'console=ttyS0 panic=-1',
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let said = ''
    const deadline = setTimeout(() => qemu.kill('SIGKILL'), TRIAL_MS)
    qemu.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    qemu.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (/KVM internal error|failed to initialize|Could not access KVM/i.test(text)) qemu.kill('SIGKILL')
    })
    qemu.on('error', () => resolve(false))
    qemu.on('close', code => {
      clearTimeout(deadline)
      resolve(code === 0 && said.includes('Kernel panic'))
    })
  })
}
