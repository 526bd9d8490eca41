/** The Debian packages the build and the tests stand on: says which are missing and why, and installs them in one go. */

import { access, constants, readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { run } from './command.ts'

export interface Prerequisite {
  readonly package: string
  /** A program on the PATH (or in sbin), or an absolute path, that is there when the package is. */
  readonly present: string
  readonly why: string
}

const needs = (name: string, present: string, why: string): Prerequisite => ({ package: name, present, why })

/** To build the image and to start it. */
export const imagePrerequisites: readonly Prerequisite[] = [
  needs('mmdebstrap', 'mmdebstrap', 'puts the Debian system of the appliance together'),
  needs(
    'debian-archive-keyring',
    '/usr/share/keyrings/debian-archive-keyring.gpg',
    'proves that its packages come from Debian',
  ),
  needs('e2fsprogs', 'mke2fs', 'writes its disk'),
  needs('kmod', 'depmod', 'indexes its kernel modules'),
  needs('xz-utils', 'xz', 'unpacks them'),
  needs('qemu-system-x86', 'qemu-system-x86_64', 'is the virtual machine it runs in'),
  ...(process.getuid?.() === 0
    ? []
    : [
        needs('uidmap', 'newuidmap', 'lets mmdebstrap work without being root'),
        needs(
          'fakeroot',
          'fakeroot',
          'keeps the owners of files while the disk is written without being root',
        ),
      ]),
]

/** To make a disk of the image. */
export const diskPrerequisites: readonly Prerequisite[] = [
  needs('grub-pc-bin', '/usr/lib/grub/i386-pc/boot.img', 'starts computers with a BIOS'),
  needs('grub-efi-amd64-bin', '/usr/lib/grub/x86_64-efi/kernel.img', 'starts computers with UEFI'),
  needs('grub-common', 'grub-mkimage', 'puts both together'),
  needs('fdisk', 'sfdisk', 'writes the partition table'),
  needs('dosfstools', 'mkfs.vfat', 'makes the boot partition'),
  needs('mtools', 'mcopy', 'fills it'),
  needs('ovmf', '/usr/share/OVMF/OVMF_CODE.fd', 'is the UEFI of the virtual machine it is tried in'),
]

/** To test the pages. */
export const browserPrerequisites: readonly Prerequisite[] = [
  needs('chromium', 'chromium', 'is the browser the pages are tested with'),
]

/** To test beside the real Asterisk: serial cables and networks. */
export const besideAsterisk: readonly Prerequisite[] = [
  needs('socat', 'socat', 'joins two pseudo-terminals as a serial cable does'),
  needs('nftables', 'nft', 'takes the packet filter into a network of its own, where packets try it'),
]

/** To compare the history of calls with the field's usual table. */
export const benchPrerequisites: readonly Prerequisite[] = [
  needs('mariadb-server', 'mariadbd', "holds the same calls in FreePBX's table"),
]

/** To test what is written to servers of others. */
export const serverPrerequisites: readonly Prerequisite[] = [
  needs('postgresql', '/usr/lib/postgresql', "takes the calls as the office's own PostgreSQL would"),
  needs('openssl', 'openssl', 'looks at the certificates that are made'),
]

/** Installs what is missing with apt (through sudo when not root). Throws with the command to type when it cannot. */
export async function ensurePrerequisites(wanted: readonly Prerequisite[]): Promise<void> {
  const missing: Prerequisite[] = []
  for (const each of wanted) if (!(await isPresent(each.present))) missing.push(each)
  if (missing.length === 0) return
  console.log(
    `offhook: installing from Debian:\n${missing.map(each => `  ${each.package}, which ${each.why}`).join('\n')}`,
  )
  const install = installCommands(missing.map(each => each.package))
  const sudo = process.getuid?.() !== 0
  if (sudo && !(await isPresent('sudo')))
    throw new Error(`Not root, and no sudo here. As root: ${install.install.join(' ')}`)
  const apt = ([program = '', ...args]: readonly string[]) =>
    sudo
      ? run('sudo', ['DEBIAN_FRONTEND=noninteractive', program, ...args], { inheritInput: true })
      : run(program, args, { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  if (!(await hasPackageLists())) await apt(install.update)
  try {
    await apt(install.install)
  } catch {
    // Lists that are some weeks old name files the mirror no longer has.
    await apt(install.update)
    await apt(install.install)
  }
}

export function installCommands(packages: readonly string[]): {
  readonly update: readonly string[]
  readonly install: readonly string[]
} {
  return {
    update: ['apt-get', 'update', '-q'],
    install: ['apt-get', 'install', '-q', '-y', '--no-install-recommends', ...packages],
  }
}

async function isPresent(what: string): Promise<boolean> {
  const places = what.startsWith('/')
    ? [what]
    : [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'].map(place => join(place, what))
  for (const place of places)
    if (
      await access(place, what.startsWith('/') ? constants.F_OK : constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return true
  return false
}

async function hasPackageLists(): Promise<boolean> {
  const lists = await readdir('/var/lib/apt/lists').catch(() => [])
  return lists.some(name => name.includes('_Packages'))
}
