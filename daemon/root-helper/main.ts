/** `offhook-root`: the process with root's rights. systemd hands it the socket and starts it when somebody asks. */

import { appliancePlacement } from '../placement.ts'
import { bringNetworkBack } from './network-trial.ts'
import { placesBelow } from './places.ts'
import { serveRootHelper } from './serve.ts'

/** First descriptor handed over by systemd (sd_listen_fds(3)). */
const LISTEN_FDS_START = 3
/** systemd starts us again at the next request; the memory is better used elsewhere. */
const IDLE_MS = 60_000

if (process.argv[2] === 'network-back') {
  await bringNetworkBack(placesBelow('/'))
  process.exit(0)
}

const handedOver = process.env.LISTEN_PID === `${process.pid}` && process.env.LISTEN_FDS === '1'
const path = appliancePlacement.rootHelper
if (!handedOver && path === null) throw new Error('no socket to listen on')
const { idle } = await serveRootHelper(
  handedOver ? { descriptor: LISTEN_FDS_START } : { path: path ?? '' },
  placesBelow('/'),
  handedOver ? IDLE_MS : null,
)
process.on('SIGTERM', () => process.exit(0))
await idle
process.exit(0)
