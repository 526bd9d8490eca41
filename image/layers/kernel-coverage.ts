/** Whether the drivers that were built are all the catalogue counts on. Pure. */

import { whyNotClaimed } from '../../dahdi/catalogue/not-carried.ts'
import type { CatalogueEntry } from '../../dahdi/catalogue.ts'
import { type AliasRule, modulesFor, pciModalias, usbModalias } from '../../dahdi/parsers/modules-alias.ts'

/** Parts of DAHDI that serve no card of their own. */
const core = [
  'dahdi', 'dahdi_dynamic', 'dahdi_dynamic_eth', 'dahdi_dynamic_loc', 'dahdi_echocan_mg2', 'dahdi_echocan_oslec', 'xpp',
] // biome-ignore format: a list

const isCountedOn = (entry: CatalogueEntry): boolean => whyNotClaimed(entry) === null

/** Drivers an image without them would be useless for somebody. What is not counted on is named in not-carried.ts. */
export const requiredDrivers = (catalogue: readonly CatalogueEntry[]): readonly string[] =>
  [...new Set([...core, ...catalogue.filter(isCountedOn).flatMap(({ driver }) => driver ?? [])])].sort()

export const missingDrivers = (
  catalogue: readonly CatalogueEntry[],
  built: readonly string[],
): readonly string[] => requiredDrivers(catalogue).filter(driver => !built.includes(driver))

/** Cards we count on whose driver was built and does not claim them, such as an id that was dropped upstream. */
export const unclaimedCards = (
  catalogue: readonly CatalogueEntry[],
  built: readonly string[],
  aliases: readonly AliasRule[],
): readonly CatalogueEntry[] =>
  catalogue.filter(
    entry =>
      isCountedOn(entry) &&
      entry.driver !== null &&
      built.includes(entry.driver) &&
      !modulesFor(modalias(entry), aliases).includes(entry.driver),
  )

/** Of a device that is just that card; what the entry leaves open may be anything. */
function modalias({ bus, vendor, device, subvendor, subdevice }: CatalogueEntry): string {
  const model = device ?? '0000'
  return bus === 'pci'
    ? pciModalias({ vendor, device: model, subvendor, subdevice, classCode: null })
    : usbModalias(vendor, model)
}

export const cardName = ({ name, vendor, device, subvendor, subdevice }: CatalogueEntry): string =>
  `${name} (${[vendor, device, subvendor, subdevice].filter(id => id !== null).join(':')})`
