/**
 * A telephone card where QEMU has none: a network card that says it is one. sysfs shows a T100P's ids (files laid over the real
 * ones), and wct1xxp, which takes any board it is given and finds a framer on it, drives it.
 */

import type { Guest } from './guest-client.ts'

export const CARD = { address: '0000:01:00.0', place: 'PCI_Bus_01_Slot_01', driver: 'wct1xxp' } as const
/** Its first region is I/O, as a T100P's is. */
export const QEMU_DEVICE = { driver: 'rtl8139', id: 'card', bus: 'free' } as const

const DEVICE = `/sys/bus/pci/devices/${CARD.address}`
const IDS = '/run/card-ids'
const T100P = { vendor: '0xe159', device: '0x0001', subsystem_vendor: '0x6159', subsystem_device: '0x0001' }

const shell = (guest: Guest, ...lines: readonly string[]) => guest.ask('sh', ['-ec', lines.join('\n')])

export const looksLikeT100P = (guest: Guest): Promise<string> =>
  shell(
    guest,
    `mkdir -p ${IDS}`,
    ...Object.entries(T100P).flatMap(([file, id]) => [
      `echo ${id} >${IDS}/${file}`,
      `mount --bind ${IDS}/${file} ${DEVICE}/${file}`,
    ]),
  )

/** As somebody does it who lends the card to a virtual machine. */
export const holdWithStub = (guest: Guest): Promise<string> =>
  shell(
    guest,
    'modprobe -a pci-stub wct1xxp',
    `[ ! -e ${DEVICE}/driver ] || printf ${CARD.address} >${DEVICE}/driver/unbind`,
    `echo pci-stub >${DEVICE}/driver_override`,
    `printf ${CARD.address} >/sys/bus/pci/drivers/pci-stub/bind`,
  )

/**
 * The kernel goes by the real ids, which are not wct1xxp's: told so, it binds the driver all the same. What the root helper
 * writes to `driver_override` from now on goes into a file, whose text this gives.
 */
export async function letDriverTakeIt(guest: Guest): Promise<() => Promise<string>> {
  await shell(
    guest,
    `echo t1xxp >${DEVICE}/driver_override`,
    `: >${IDS}/override`,
    `mount --bind ${IDS}/override ${DEVICE}/driver_override`,
  )
  return () => guest.readFile(`${IDS}/override`)
}

/** No other driver has it, and wct1xxp will take it when it is told to. */
export const reserveForDriver = (guest: Guest): Promise<string> =>
  shell(
    guest,
    `modprobe ${CARD.driver}`,
    `echo t1xxp >${DEVICE}/driver_override`,
    `[ ! -e ${DEVICE}/driver ] || printf ${CARD.address} >${DEVICE}/driver/unbind`,
  )

export const bindDriver = (guest: Guest): Promise<string> =>
  shell(guest, `printf ${CARD.address} >/sys/bus/pci/drivers/t1xxp/bind`)

/** Name on the bus of the driver that has it; '' for none. */
export const heldBy = (guest: Guest): Promise<string> =>
  shell(guest, `[ ! -e ${DEVICE}/driver ] || basename "$(readlink ${DEVICE}/driver)"`).then(said =>
    said.trim(),
  )

export const override = (guest: Guest): Promise<string> =>
  guest.readFile(`${DEVICE}/driver_override`).then(said => said.trim())

/** First channel and name of each span that has a number. */
export async function spansByNumber(guest: Guest): Promise<ReadonlyMap<number, string>> {
  const said = await shell(
    guest,
    'for span in /sys/bus/dahdi_spans/devices/span-*; do',
    '  echo "$(basename "$span") $(cat "$span/basechan") $(cat "$span/name")"',
    'done',
  )
  return new Map(
    said
      .trim()
      .split('\n')
      .map(line => {
        const [number, ...rest] = line.split(' ')
        return [Number(number?.replace('span-', '')), rest.join(' ')]
      }),
  )
}
