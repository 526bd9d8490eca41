/** init.conf: keeps the dahdi package's own hotplug scripts from doing Offhook's work a second time. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { HEADER } from './header.ts'

/** An Astribank loads its firmware after its driver, and comes back on the bus twice (README.Astribank). */
const ASTRIBANK_SECONDS = 40

export function renderInitConf({ drivers }: GatewayModel): string {
  const hasAstribank = drivers.includes('xpp_usb')
  return `${[
    HEADER,
    '# Drivers are loaded, spans numbered and ports configured by Offhook.',
    'DAHDI_UDEV_DISABLE_DEVICES=yes',
    'DAHDI_UDEV_DISABLE_SPANS=yes',
    'XPP_HOTPLUG_DAHDI=no',
    ...(hasAstribank
      ? ['# Seconds that Astribanks may take to be there.', `XPP_WAIT_AB_TIMEOUT=${ASTRIBANK_SECONDS}`]
      : []),
  ].join('\n')}\n`
}
