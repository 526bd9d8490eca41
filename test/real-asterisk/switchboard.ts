/** The office with groups, queues, menus and rooms, and telephones that stay in their calls. */

import { sipDevice } from '../asterisk-conf/model-fixtures.ts'
import { switchboardOffice } from '../asterisk-conf/switchboard-office.ts'
import { type DeskPhone, deskPhone } from './desk-phone.ts'
import { type Office, openOffice } from './office.ts'

export interface Switchboard extends Office {
  talker(username: string, manner?: 'rings' | 'busy' | 'answers'): Promise<DeskPhone>
  database(key: string): Promise<string | null>
  setDatabase(key: string, value: string): Promise<void>
  /** Keys below a family are taken away. */
  forget(...families: readonly string[]): Promise<void>
  command(line: string): Promise<string>
  /** Resolves when no channel is left. */
  idle(): Promise<void>
}

export async function openSwitchboard(): Promise<Switchboard> {
  const office = await openOffice(switchboardOffice())
  const { ami } = office.asterisk
  const talkers: DeskPhone[] = []
  /** A command that finds nothing to do counts as a failure: it gives nothing. */
  const command = (line: string) =>
    ami.action({ Action: 'Command', Command: line }).then(
      ({ Output = '' }) => Output,
      () => '',
    )
  const idle = async () => {
    for (;;) {
      const count = await command('core show channels count')
      if (/^0 active channels/m.test(count)) return
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
  return {
    ...office,
    command,
    idle,
    async talker(username, manner = 'rings') {
      const device = sipDevice(username)
      if (device.kind !== 'sip') throw new Error('not SIP')
      const phone = await deskPhone(device, office.asterisk.sipPort)
      phone.behave(manner)
      talkers.push(phone)
      return phone
    },
    async database(key) {
      const shown = await command(`database get ${key.replace('/', ' ')}`)
      return /^Value: (.*)$/m.exec(shown)?.[1] ?? null
    },
    async setDatabase(key, value) {
      await command(`database put ${key.replace('/', ' ')} ${value}`)
    },
    async forget(...families) {
      for (const family of families) await command(`database deltree ${family}`)
    },
    async quiet() {
      await office.quiet()
      await idle()
      await Promise.all(talkers.splice(0).map(phone => phone.close()))
    },
  }
}
