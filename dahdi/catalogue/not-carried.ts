/**
 * Cards of the catalogue that dahdi-linux, as we build it, does not drive, each with the reason. Whatever is not named
 * here must be claimed by a driver that was built. Data, and the rule that reads it.
 */

import type { CatalogueEntry } from '../catalogue.ts'

const dropped = 'taken out of dahdi-linux 3.0.0, code and all'
const zaptel = 'from the days of Zaptel; in no dahdi-linux since 2.4.0'
const bristuff = 'of bristuff, the patched Zaptel; never in dahdi-linux'
const openvox = 'only in the DAHDI tree OpenVox publishes, made for 3.0.0'
const atcom = 'only in the DAHDI tree ATCOM publishes'
const rhino = 'only from Rhino, never in dahdi-linux'

/** Drivers whose source is not in dahdi-linux 3.4.0. */
export const DRIVERS_NOT_CARRIED: Readonly<Record<string, string>> = {
  AX1D: atcom,
  ap400: 'only from Aligera, never in dahdi-linux',
  ax1600p: atcom,
  cwain: bristuff,
  icE1usb: 'only in the DAHDI tree of Osmocom',
  opvxa24xx: openvox,
  opvxd115: openvox,
  opvxx200: openvox,
  pciradio: dropped,
  r1t1: rhino,
  r4fxo: rhino,
  rcbfx: rhino,
  rxt1: rhino,
  tor2: dropped,
  wanpipe: 'a system of drivers and programs of its own, only from Sangoma',
  wc_usb_phone: zaptel,
  wcusb: zaptel,
  wcusb2: zaptel,
  ystdm8xx: 'only from Yeastar, never in dahdi-linux',
  zaphfc: 'never in dahdi-linux; kept up in the trees of Osmocom and OpenVox, not by Debian',
  ztgsm: bristuff,
}

/** Boards of a driver that is carried, by vendor and device. */
export const BOARDS_NOT_CLAIMED: readonly (readonly [driver: string, id: RegExp, reason: string])[] = [
  [
    'wct4xxp',
    /^1b74:/,
    'made for the wct4xxp of the DAHDI tree OpenVox publishes; the one of dahdi-linux lacks them',
  ],
  [
    'xpp_usb',
    /^e4e4:11[3-6][01]$/,
    'an Astribank before its firmware is in: it comes back with 2 as last digit',
  ],
  ['xpp_usb', /^e4e4:116[34]$/, 'a tool, not a telephone device: xpp_usb.c has no entry for it'],
]

/** Why no driver that we build claims the card; null: one must. */
export function whyNotClaimed({ driver, vendor, device }: CatalogueEntry): string | null {
  if (driver === null) return 'a chip seen on many boards: nobody knows which one this is'
  const board = BOARDS_NOT_CLAIMED.find(([of, id]) => of === driver && id.test(`${vendor}:${device ?? ''}`))
  return DRIVERS_NOT_CARRIED[driver] ?? board?.[2] ?? null
}
