/** Somebody of the house at the keys of a telephone, without one: a Local channel that dials, and digits by AMI. */

import type { Office } from './office.ts'

export interface Keys {
  /** Dials as an extension's own telephone does. Resolves at once; `reads` and `ends` wait. */
  dial(extension: string, number: string, device?: string): Promise<void>
  /** Presses keys once the dialplan listens for them the `nth` time since `since`. */
  press(keys: string, since: number, nth?: number): Promise<void>
  /** The value in AstDB; null where there is none. */
  stored(family: string, key: string): Promise<string | null>
  store(family: string, key: string, value: string): Promise<void>
  /** Nobody has set anything. */
  forget(): Promise<void>
}

const FAMILIES = ['CF', 'CFB', 'CFU', 'DND', 'CW', 'CFUNTIL', 'DNDUNTIL', 'AMPUSER', 'DEVICE']

export function telephoneKeys({ asterisk: { ami } }: Office): Keys {
  return {
    async dial(extension, number, device = `PJSIP/${extension}`) {
      await ami.action({
        Action: 'Originate',
        Channel: `Local/${number}@from-handset/n`,
        Application: 'Wait',
        Data: '60',
        CallerID: `<${extension}>`,
        Variable: [`__OWN_NUMBER=${extension}`, `__OWN_DEVICE=${device}`, '__CLASS_OF_SERVICE=standard'],
        Async: 'true',
        Timeout: '60000',
      })
    },
    async press(keys, since, nth = 1) {
      let from = since
      let channel = ''
      for (let count = 0; count < nth; count += 1) {
        const read = await ami.event(
          event => event.Event === 'Newexten' && event.Application === 'Read',
          from,
        )
        from = ami.events.indexOf(read) + 1
        channel = read.Channel ?? ''
      }
      for (const Digit of keys)
        await ami.action({ Action: 'PlayDTMF', Channel: channel, Digit, Receive: 'true' })
    },
    async stored(family, key) {
      const since = ami.events.length
      const found = await ami.action({ Action: 'DBGet', Family: family, Key: key }).catch(() => null)
      if (found === null) return null
      const event = await ami.event(({ Event, Key }) => Event === 'DBGetResponse' && Key === key, since)
      return event.Val ?? ''
    },
    async store(family, key, value) {
      await ami.action({ Action: 'DBPut', Family: family, Key: key, Val: value })
    },
    async forget() {
      for (const Family of FAMILIES) await ami.action({ Action: 'DBDelTree', Family }).catch(() => null)
    },
  }
}
