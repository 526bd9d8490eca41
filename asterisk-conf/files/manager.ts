/** manager.conf: the one account through which the daemon talks to Asterisk. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { always, asteriskFile, reload } from '../generated.ts'
import { type Entry, sectionsText } from '../writer.ts'

/**
 * What the daemon hears and does. Not `dtmf`, which would carry PINs; not `dialplan`, an event for every step of
 * every call. `aoc`: what a call has cost, as an exchange says it. Class of each action: `manager show command` of Asterisk.
 */
const READ = 'system,call,agent,user,reporting,cdr,security,aoc'
const WRITE = 'system,call,agent,user,reporting,originate,command'

export function managerFile({ network: { ami } }: GatewayModel) {
  const general: Entry[] = [
    ['enabled', true],
    ['webenabled', false],
    ['bindaddr', ami.address],
    ['port', ami.port],
    ['displayconnects', false],
    ['timestampevents', true],
    ['authtimeout', 10],
    ['authlimit', 10],
  ]
  const account: Entry[] = [
    ['secret', ami.secret],
    ['deny', '0.0.0.0/0.0.0.0'],
    ['deny', '::/0'],
    ['permit', ami.address.includes(':') ? '::1/128' : '127.0.0.1/255.255.255.255'],
    ['read', READ],
    ['write', WRITE],
    // A daemon that is slow to read must not make Asterisk drop the connection at once.
    ['writetimeout', 1000],
  ]
  return asteriskFile(
    'manager.conf',
    sectionsText('manager.conf', [
      { name: 'general', entries: general },
      { name: ami.user, entries: account },
    ]),
    always(reload('manager')),
    { secret: true },
  )
}
