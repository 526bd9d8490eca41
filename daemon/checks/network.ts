/** No network: SIP telephones and these pages are out of reach, handsets on sockets are not. */

import { type Check, found } from './facts.ts'

export const network: Check = ({ addresses }) =>
  addresses.length === 0 ? [found('no-network', 'warning', null)] : []
