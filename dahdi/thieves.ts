/** Kernel drivers that hold telephone cards and can be made to let go. */

import { stealingDrivers } from './catalogue.ts'

/** Given the card by hand or by a boot parameter, for a virtual machine: nothing to blacklist, nothing that comes back by itself. */
const LENDERS: readonly string[] = ['vfio-pci', 'pci-stub', 'uio_pci_generic']

/** Anything else (a modem's or a serial port's driver) may hold the card by right. */
export const releasableDrivers: readonly string[] = [...stealingDrivers, ...LENDERS]

/** Takes cards whenever it is loaded, so it must not be. */
export const wantsBlacklist = (driver: string): boolean => stealingDrivers.includes(driver)
