/** Which slot a disk starts, and what is still on trial: the variables GRUB keeps. */

/**
 * Variables of grubenv: `slot` is the one that proved itself; `trial` another one that was just written, started as often as
 * `tries` says and then given up. Whoever is started counts down first: a machine that hangs was counted.
 */
export type BootState = {
  readonly slot: 'a' | 'b'
  readonly trial: '' | 'a' | 'b'
  readonly tries: number
}

/** GRUB writes the block in place, so that its size never changes (grub-core/lib/envblk.c). */
export function environmentBlock({ slot, trial, tries }: BootState): Buffer {
  const block = Buffer.alloc(1024, '#')
  block.write(`# GRUB Environment Block\nslot=${slot}\ntrial=${trial}\ntries=${tries}\n`)
  return block
}
