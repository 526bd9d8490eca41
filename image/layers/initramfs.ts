/** The boot archive, made by hand: busybox, the modules that reach a disk, and a short script. Debian's own takes 30 s in emulation. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decompressed } from './compressed-module.ts'
import { type CpioEntry, cpioArchive } from './cpio.ts'
import { closure, moduleName, parseModulesDep } from './module-list.ts'

/** What a PC may have its disk on, and the file systems used before the real system takes over. */
export const bootModules = [
  'virtio_blk', 'virtio_scsi', 'virtio_pci', 'ahci', 'ata_piix', 'ata_generic', 'nvme', 'sd_mod', 'mmc_block', 'sdhci_pci', 'sdhci_acpi',
  'xhci_pci', 'ehci_pci', 'ohci_pci', 'uhci_hcd', 'usb_storage', 'uas', 'usbhid', 'hid_generic', 'ext4', 'overlay', 'crc32c_generic', 'crc32c_intel',
] // biome-ignore format: a list

const directories = [
  'bin',
  'dev',
  'etc',
  'proc',
  'run',
  'sys',
  'sysroot',
  'usr',
  'usr/lib',
  'usr/lib/modules',
]

export interface InitramfsParts {
  /** Holds `<version>/modules.dep` and the modules. */
  readonly modulesDirectory: string
  readonly kernelVersion: string
  readonly busybox: string
  readonly script: string
}

export async function buildInitramfs(parts: InitramfsParts): Promise<Buffer> {
  const source = join(parts.modulesDirectory, parts.kernelVersion)
  const index = (file: string) => readFile(join(source, file), 'utf8')
  const wanted = closure(parseModulesDep(await index('modules.dep')), bootModules)
  const inside = `usr/lib/modules/${parts.kernelVersion}`
  const folders = new Set<string>()
  for (const { path } of wanted) {
    const steps = path.split('/').slice(0, -1)
    for (let depth = 1; depth <= steps.length; depth++) folders.add(steps.slice(0, depth).join('/'))
  }
  const plain = (path: string) => path.replace(/\.ko\.[a-z]+$/, '.ko')
  const names = new Set(wanted.map(module => moduleName(module.path)))
  const entries: CpioEntry[] = [
    ...directories.map(path => ({ kind: 'directory', path, mode: 0o755 }) as const),
    { kind: 'link', path: 'lib', to: 'usr/lib' },
    { kind: 'console', path: 'dev/console', major: 5, minor: 1 },
    { kind: 'file', path: 'bin/busybox', mode: 0o755, content: await readFile(parts.busybox) },
    { kind: 'file', path: 'init', mode: 0o755, content: Buffer.from(parts.script) },
    { kind: 'directory', path: inside, mode: 0o755 },
    ...[...folders].map(path => ({ kind: 'directory', path: `${inside}/${path}`, mode: 0o755 }) as const),
    ...(await Promise.all(
      wanted.map(
        async ({ path }) =>
          ({
            kind: 'file',
            path: `${inside}/${plain(path)}`,
            mode: 0o644,
            content: await decompressed(join(source, path)),
          }) as const,
      ),
    )),
    text(
      `${inside}/modules.dep`,
      wanted.map(({ path, needs }) => `${plain(path)}: ${needs.map(plain).join(' ')}`),
    ),
    text(
      `${inside}/modules.alias`,
      (await index('modules.alias')).split('\n').filter(line => names.has(line.split(' ')[2] ?? '')),
    ),
    text(`${inside}/modules.softdep`, []),
    text(`${inside}/modules.symbols`, []),
    text(`${inside}/modules.builtin`, (await index('modules.builtin')).split('\n')),
  ]
  return cpioArchive(entries)
}

function text(path: string, lines: readonly string[]): CpioEntry {
  return { kind: 'file', path, mode: 0o644, content: Buffer.from(`${lines.join('\n').trimEnd()}\n`) }
}
