/** Drivers that call themselves otherwise on the bus than their modules are called: sysfs has the one, modprobe wants the other. */

/** wct1xxp.c and the kernel's drivers/isdn/hardware/mISDN/hfcmulti.c, `struct pci_driver`. */
const BUS_NAMES: ReadonlyMap<string, string> = new Map([
  ['hfcmulti', 'hfc_multi'],
  ['wct1xxp', 't1xxp'],
])
const MODULES: ReadonlyMap<string, string> = new Map([...BUS_NAMES].map(([module, name]) => [name, module]))

/** Its directory below /sys/bus/pci/drivers. */
export const busName = (module: string): string => BUS_NAMES.get(module) ?? module

/** The module of what a device's `driver` link leads to. */
export const moduleOnBus = (name: string): string => MODULES.get(name) ?? name
