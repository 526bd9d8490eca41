/** Takes the kernel proper out of its self-unpacking form: QEMU starts it directly (PVH), which saves emulated seconds. */

import { zstdDecompressSync } from 'node:zlib'

const ZSTD_MAGIC = 0xfd2fb528

/**
 * Offsets from the kernel's Documentation/arch/x86/boot.rst: setup_sects, payload_offset, payload_length
 * (protocol 2.08). Returns null when the payload is compressed another way: the packed kernel starts too.
 */
export function unpackedKernel(vmlinuz: Buffer): Buffer | null {
  if (vmlinuz.length < 0x260 || vmlinuz.toString('latin1', 0x202, 0x206) !== 'HdrS') return null
  const setupSectors = vmlinuz.readUInt8(0x1f1) || 4
  const start = (setupSectors + 1) * 512 + vmlinuz.readUInt32LE(0x248)
  // The unpacked size follows the payload in its last four bytes.
  const end = start + vmlinuz.readUInt32LE(0x24c) - 4
  if (end > vmlinuz.length || vmlinuz.readUInt32LE(start) !== ZSTD_MAGIC) return null
  return zstdDecompressSync(vmlinuz.subarray(start, end))
}
