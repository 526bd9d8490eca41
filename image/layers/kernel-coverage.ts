/** Whether the drivers that were built are all the catalogue counts on. Pure. */

import type { CatalogueEntry } from '../../dahdi/catalogue.ts'
import { type AliasRule, modulesFor, pciModalias, usbModalias } from '../../dahdi/parsers/modules-alias.ts'

/** Parts of DAHDI that serve no card of their own. */
const core = [
  'dahdi', 'dahdi_dynamic', 'dahdi_dynamic_eth', 'dahdi_dynamic_loc', 'dahdi_echocan_mg2', 'dahdi_echocan_oslec', 'xpp',
] // biome-ignore format: a list

/** `v2.4.0..HEAD`: the source we build still has the driver. */
const isCarried = ({ releases }: CatalogueEntry): boolean => releases.some(range => range.endsWith('..HEAD'))

/** Drivers an image without them would be useless for somebody. Third-party drivers of the catalogue are not in dahdi-linux. */
export const requiredDrivers = (catalogue: readonly CatalogueEntry[]): readonly string[] =>
  [...new Set([...core, ...catalogue.filter(isCarried).flatMap(({ driver }) => driver ?? [])])].sort()

export const missingDrivers = (
  catalogue: readonly CatalogueEntry[],
  built: readonly string[],
): readonly string[] => requiredDrivers(catalogue).filter(driver => !built.includes(driver))

/**
 * Cards a release of dahdi-linux ever knew whose driver was built, and does not claim them: an id was dropped upstream
 * and no patch of ours brings it back.
 */
export const unclaimedCards = (
  catalogue: readonly CatalogueEntry[],
  built: readonly string[],
  aliases: readonly AliasRule[],
): readonly CatalogueEntry[] =>
  catalogue.filter(
    entry =>
      entry.releases.length > 0 &&
      entry.driver !== null &&
      built.includes(entry.driver) &&
      !modulesFor(modalias(entry), aliases).includes(entry.driver),
  )

/** Of a device that is just that card; what the entry leaves open may be anything. */
function modalias({ bus, vendor, device, subvendor, subdevice }: CatalogueEntry): string {
  const model = device ?? '0000'
  return bus === 'pci'
    ? pciModalias({ vendor, device: model, subvendor, subdevice, classCode: null })
    : // An Astribank is claimed once its firmware is in, under the last of its three ids (xpp_usb.c).
      usbModalias(vendor, vendor === 'e4e4' ? `${model.slice(0, 3)}2` : model)
}

export const cardName = ({ name, vendor, device, subvendor, subdevice }: CatalogueEntry): string =>
  `${name} (${[vendor, device, subvendor, subdevice].filter(id => id !== null).join(':')})`
