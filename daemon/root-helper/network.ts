/** What can be asked about systemd's network, name and clock. */

import { reloadNetwork, setClock, setHostName } from './network-force.ts'
import { keepNetwork, networkState, tryNetwork } from './network-trial.ts'
import type { Places } from './places.ts'
import type { HelperAnswer, HelperRequest } from './verbs.ts'

export function actOnNetwork(
  places: Places,
  request: Extract<HelperRequest, { verb: 'network' }>,
): Promise<HelperAnswer> {
  switch (request.action) {
    case 'reload':
      return reloadNetwork(places)
    case 'host-name':
      return setHostName(places)
    case 'clock':
      return setClock(places)
    case 'try':
      return tryNetwork(places, request.seconds)
    case 'keep':
      return keepNetwork(places)
    case 'state':
      return networkState(places)
  }
}
