/** Takes a telephone card from another kernel driver: keeps that one away, unbinds it, and binds the card's own. */

import { readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { busName, moduleOnBus } from '../../dahdi/bus-names.ts'
import { candidates } from '../../dahdi/catalogue.ts'
import { parseModprobeConf } from '../../dahdi/parsers/modprobe-conf.ts'
import { hexId } from '../../dahdi/parsers/text.ts'
import { wantsBlacklist } from '../../dahdi/thieves.ts'
import { ok, refused } from '../model/issue.ts'
import { writeDurably } from '../system/durable-file.ts'
import { errorName } from '../system/system-error.ts'
import { loadDrivers } from './drivers.ts'
import type { Places } from './places.ts'
import type { HelperAnswer, HelperRequest } from './verbs.ts'

type RebindRequest = Extract<HelperRequest, { verb: 'rebind-card' }>

/** The request's words are those of fixed lists; what the machine says decides whether anything is done. */
export async function rebindCard(places: Places, request: RebindRequest): Promise<HelperAnswer> {
  const { address, from, driver } = request
  const device = join(places.pci, 'devices', address)
  if (!(await isCardOf(device, driver))) return failed(request, 'the catalogue knows no such card')
  const holder = await driverOf(device)
  if (holder === driver) return ok(null)
  if (holder !== null && holder !== from) return failed(request, `it is held by ${holder}`)
  try {
    if (wantsBlacklist(from)) await keepAway(places, from)
    // A driver that was given the card by name would be given it again (Documentation/ABI/testing/sysfs-bus-pci).
    await writeFile(join(device, 'driver_override'), '\n').catch(() => {})
    if (holder !== null) await writeFile(join(places.pci, 'drivers', busName(from), 'unbind'), address)
  } catch (error) {
    return failed(request, errorName(error))
  }
  // Loading probes the card; a driver that is there already has to be told.
  const loaded = await loadDrivers(places, [driver])
  if ((await driverOf(device)) === driver) return ok(null)
  const told = await writeFile(join(places.pci, 'drivers', busName(driver), 'bind'), address).then(
    () => null,
    errorName,
  )
  if ((await driverOf(device)) === driver) return ok(null)
  return loaded.ok ? failed(request, told ?? 'the driver does not take it') : loaded
}

async function isCardOf(device: string, driver: string): Promise<boolean> {
  const id = async (name: string) => hexId(await readFile(join(device, name), 'utf8').catch(() => null))
  const [vendor, product] = [await id('vendor'), await id('device')]
  if (vendor === null || product === null) return false
  return candidates({
    bus: 'pci',
    vendor,
    device: product,
    subvendor: await id('subsystem_vendor'),
    subdevice: await id('subsystem_device'),
  }).some(entry => entry.driver === driver)
}

/** As its module is called. */
const driverOf = (device: string): Promise<string | null> =>
  readlink(join(device, 'driver')).then(
    target => moduleOnBus(basename(target)),
    () => null,
  )

/**
 * A file of our own beside the generated one, which says the same as soon as a configuration is applied. The driver itself stays
 * loaded until the next start: another card may be its own, and it does not take back what it was made to let go.
 */
async function keepAway(places: Places, driver: string): Promise<void> {
  const names = (await readdir(places.modprobe).catch(() => [])).filter(name => name.endsWith('.conf'))
  const texts = await Promise.all(
    names.map(name => readFile(join(places.modprobe, name), 'utf8').catch(() => '')),
  )
  const kept = new Set(texts.flatMap(text => parseModprobeConf(text).blacklist))
  if (!kept.has(driver)) {
    const ours = await readFile(join(places.modprobe, OUR_FILE), 'utf8').catch(() => HEADING)
    await writeDurably(join(places.modprobe, OUR_FILE), `${ours}blacklist ${driver}\n`, 0o644)
  }
}

const OUR_FILE = 'offhook-thieves.conf'
const HEADING =
  '# Kernel drivers that took a telephone card from DAHDI, kept away since somebody pressed the button.\n'

const failed = ({ address, driver, from }: RebindRequest, reason: string): HelperAnswer =>
  refused([
    {
      code: 'card-not-rebound',
      severity: 'error',
      subject: `card:pci:${address}`,
      params: { driver, by: from, reason },
    },
  ])
