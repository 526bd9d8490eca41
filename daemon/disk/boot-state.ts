/** Which slot a disk starts, and what is still on trial: the variables GRUB keeps. */

export type SlotName = 'a' | 'b'

/**
 * Variables of grubenv: `slot` is the one that proved itself; `trial` another one that was just written, started as often as
 * `tries` says and then given up. Whoever is started counts down first: a machine that hangs was counted.
 */
export type BootState = {
  readonly slot: SlotName
  readonly trial: '' | SlotName
  readonly tries: number
}

export const otherSlot = (slot: SlotName): SlotName => (slot === 'a' ? 'b' : 'a')

/** GRUB writes the block in place, so that its size never changes (grub-core/lib/envblk.c). */
export const ENVIRONMENT_BYTES = 1024
const HEAD = '# GRUB Environment Block\n'

/** All that changes lies within the first sector, which a disk writes as a whole or not at all. */
export function environmentBlock({ slot, trial, tries }: BootState): Buffer {
  const block = Buffer.alloc(ENVIRONMENT_BYTES, '#')
  block.write(`${HEAD}slot=${slot}\ntrial=${trial}\ntries=${tries}\n`)
  return block
}

/** As GRUB reads it: an unset or odd `slot` is a. Nothing is on trial unless it says so clearly. */
export function parseEnvironmentBlock(block: Uint8Array): BootState {
  const text = Buffer.from(block).toString('latin1')
  const values = new Map(
    (text.startsWith(HEAD) ? text : '').split('\n').map(line => {
      const [name = '', value = ''] = line.split('=', 2)
      return [name, value] as const
    }),
  )
  const slot = values.get('slot') === 'b' ? 'b' : 'a'
  const trial = values.get('trial')
  const tries = values.get('tries') ?? ''
  if ((trial !== 'a' && trial !== 'b') || !/^[0-3]$/.test(tries)) return { slot, trial: '', tries: 0 }
  return { slot, trial, tries: Number(tries) }
}

/** What the boot loader starts next, and what it leaves in its block: the rule of grub-configuration.ts. */
export function nextStart(state: BootState): { readonly starts: SlotName; readonly after: BootState } {
  if (state.trial === '') return { starts: state.slot, after: state }
  if (state.tries === 0) return { starts: state.slot, after: { ...state, trial: '' } }
  return { starts: state.trial, after: { ...state, tries: state.tries - 1 } }
}
