/** The boot loader: GRUB for BIOS and UEFI from one partition. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../command.ts'

const common = [
  'part_gpt', 'fat', 'ext2', 'normal', 'configfile', 'linux', 'loadenv', 'regexp', 'test', 'echo', 'sleep', 'terminal', 'serial', 'reboot', 'halt', 'all_video', 'gfxterm',
] // biome-ignore format: a list

/** Where the boot partition is mounted on the running appliance, and GRUB's own directory in it. */
export const grubDirectory = '/grub'

/** The program a PC with UEFI starts; it finds `/grub` on the partition it was itself read from. */
export async function efiProgram(out: string): Promise<void> {
  await run('grub-mkimage', ['-O', 'x86_64-efi', '-o', out, '-p', grubDirectory, ...common])
}

export interface BiosStages {
  /** The first 440 bytes of the disk. */
  readonly first: Buffer
  /** The whole of the BIOS boot partition. */
  readonly second: Buffer
}

/** For PCs with a BIOS: the boot sector, which reads the rest from the sectors beginning at `start`. */
export async function biosStages(scratch: string, start: number, sectors: number): Promise<BiosStages> {
  const core = join(scratch, 'core.img')
  await run('grub-mkimage', [
    '-O', 'i386-pc', '-o', core, '-p', `(,gpt2)${grubDirectory}`, 'biosdisk', ...common,
  ]) // biome-ignore format: a command line
  const boot = await readFile('/usr/lib/grub/i386-pc/boot.img')
  return { first: firstStage(boot, start), second: secondStage(await readFile(core), start, sectors) }
}

const SECTOR = 512
/** Bytes of the boot sector before the partition table's own. */
const BOOT_CODE = 440
/** GRUB, include/grub/i386/pc/boot.h: KERNEL_SECTOR and DRIVE_CHECK. */
const KERNEL_SECTOR = 0x5c
const DRIVE_CHECK = 0x66

function firstStage(boot: Buffer, start: number): Buffer {
  const first = Buffer.from(boot.subarray(0, BOOT_CODE))
  first.writeBigUInt64LE(BigInt(start), KERNEL_SECTOR)
  // As grub-bios-setup does for a hard disk (util/setup.c): the drive the BIOS names is right.
  first.writeUInt16LE(0x9090, DRIVE_CHECK)
  return first
}

/** The list of blocks at the end of its first sector (include/grub/offsets.h, grub_pc_bios_boot_blocklist): start, length, segment. */
const BLOCK_LIST = SECTOR - 12
const LOAD_SEGMENT = 0x820

function secondStage(core: Buffer, start: number, sectors: number): Buffer {
  const length = Math.ceil(core.length / SECTOR)
  if (length > sectors) throw new Error(`GRUB has grown to ${length} sectors; its partition has ${sectors}`)
  const second = Buffer.alloc(sectors * SECTOR)
  core.copy(second)
  second.writeBigUInt64LE(BigInt(start + 1), BLOCK_LIST)
  second.writeUInt16LE(length - 1, BLOCK_LIST + 8)
  second.writeUInt16LE(LOAD_SEGMENT, BLOCK_LIST + 10)
  return second
}
