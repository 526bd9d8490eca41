/** Extensions that are in force and were deleted since: they can be put back as they were. Pure. */

import type { ExtensionSettings, Settings } from '../../../daemon/settings/schema.ts'
import { placeUsers } from '../../places.ts'

/** One that only has another number now was not deleted: its socket or its SIP telephone is somebody's. */
export function deletedExtensions(saved: Settings, inForce: Settings | null): readonly ExtensionSettings[] {
  if (inForce === null || inForce === saved) return []
  const numbers = new Set(saved.extensions.map(({ number }) => number))
  const used = placeUsers(saved)
  const secrets = new Set(
    saved.extensions.flatMap(({ devices }) =>
      devices.flatMap(device => (device.kind === 'analog' ? [] : [device.secret])),
    ),
  )
  return inForce.extensions.filter(
    ({ number, devices }) =>
      !numbers.has(number) &&
      !devices.some(device =>
        device.kind === 'analog' ? used.has(device.port) : secrets.has(device.secret),
      ),
  )
}
