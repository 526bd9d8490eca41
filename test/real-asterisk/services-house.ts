/** A house with every service, with SIP telephones, and an ear for which prompts Asterisk plays to whom. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { ActiveCode } from '../../daemon/model/switchboard.ts'
import { extensionOf, modelOf, sipDevice } from '../asterisk-conf/model-fixtures.ts'
import { mailbox, outgoing } from '../model-parts.ts'
import { type RenderedAsterisk, startRendered } from './rendered-asterisk.ts'
import { type Manner, type SipPhone, sipPhone } from './sip-phone.ts'

export const codes: readonly ActiveCode[] = [
  { feature: 'own-voicemail', code: '*97' },
  { feature: 'any-voicemail', code: '*98' },
  { feature: 'leave-message', code: '*' },
  { feature: 'blacklist-add', code: '*30' },
  { feature: 'blacklist-remove', code: '*31' },
  { feature: 'blacklist-last', code: '*32' },
  { feature: 'dictate', code: '*34' },
  { feature: 'dictate-send', code: '*35' },
  { feature: 'wake-up', code: '*68' },
  { feature: 'call-trace', code: '*69' },
  { feature: 'speed-dial', code: '*0' },
  { feature: 'speed-dial-set', code: '*75' },
  { feature: 'record-prompt', code: '*77' },
  { feature: 'check-prompt', code: '*99' },
  { feature: 'edit-prompt', code: '*29' },
  { feature: 'podcast', code: '*422' },
  { feature: 'directory', code: '411' },
  { feature: 'fax', code: '666' },
]

const withRights = (model: GatewayModel): GatewayModel => ({
  ...model,
  classesOfService: model.classesOfService.map(one =>
    one.id === 'standard' ? { ...one, rights: [...one.rights, 'edit-prompts'] } : one,
  ),
})

export const servicesModel = (): GatewayModel =>
  withRights(
    modelOf({
      codes,
      canMail: true,
      timeZone: 'Europe/Zurich',
      extensions: [
        extensionOf('101', {
          name: 'Anna Müller',
          language: 'fr',
          devices: [sipDevice('101')],
          voicemail: mailbox('1234', {
            email: 'anna@example.org',
            pager: 'pager@example.org',
            operator: { kind: 'extension', number: '103' },
          }),
        }),
        extensionOf('102', {
          name: 'Bruno Rossi',
          language: 'it',
          devices: [sipDevice('102')],
          voicemail: mailbox('5678', { pinFromOwnPhone: false, maxMessages: 1 }),
        }),
        extensionOf('103', {
          name: 'Carl Weiß',
          language: 'de',
          devices: [sipDevice('103')],
          voicemail: null,
        }),
        extensionOf('104', {
          name: 'Hidden Person',
          listed: false,
          classOfService: 'internal',
          devices: [sipDevice('104')],
          voicemail: null,
        }),
      ],
      recordings: [{ id: 'welcome', name: 'Welcome', index: 1 }],
      speedDials: [{ index: 5, name: 'Carl', number: '103' }],
      outgoing: [outgoing({ id: 'outside', name: 'Outside', accessCode: '0', trunkIds: [] })],
    }),
  )

export interface ServicesHouse {
  readonly asterisk: RenderedAsterisk
  phone(username: string, manner?: Manner): Promise<SipPhone>
  /** A place in what was played, for `plays`. */
  now(): Promise<number>
  /** Resolves when a prompt is played after `since`; the language it is played in. */
  plays(prompt: string, since: number): Promise<string>
  /** Every prompt played since. */
  played(since: number): Promise<readonly string[]>
  /** What AstDB has; '' for nothing. */
  stored(family: string, key: string): Promise<string>
  store(family: string, key: string, value: string): Promise<void>
  /** Ends all calls, and waits until no channel is left. */
  quiet(): Promise<void>
}

const PATIENCE_MS = 60_000

export async function openServicesHouse(
  model: GatewayModel,
  { more = '' }: { readonly more?: string } = {},
): Promise<ServicesHouse> {
  const asterisk = await startRendered(model, {
    alter: (name, text) => {
      if (name === 'logger.conf') return `${text}\nsounds.log => verbose(3)\n`
      if (name === 'asterisk.conf') return `${text}\nverbose = 3\n`
      return name === 'extensions.conf' ? text + more : text
    },
  })
  const { ami, layout } = asterisk
  const phones: SipPhone[] = []
  const sounds = async (since: number): Promise<[string, string][]> => {
    const text = await readFile(join(layout.logDir, 'sounds.log'), 'utf8').catch(() => '')
    return [...text.slice(since).matchAll(/Playing '([^']*?)(?:\.[a-z0-9]+)?' \(language '([^']*)'\)/g)].map(
      ([, sound = '', language = '']) => [sound, language],
    )
  }
  return {
    asterisk,
    async phone(username, manner = 'rings') {
      const device = sipDevice(username)
      if (device.kind !== 'sip') throw new Error('not SIP')
      const one = await sipPhone(device, asterisk.sipPort, manner)
      phones.push(one)
      return one
    },
    now: async () => (await readFile(join(layout.logDir, 'sounds.log'), 'utf8').catch(() => '')).length,
    async plays(prompt, since) {
      for (const until = performance.now() + PATIENCE_MS; performance.now() < until; ) {
        const found = (await sounds(since)).find(([sound]) => sound === prompt)
        if (found !== undefined) return found[1]
        await new Promise(resolve => setTimeout(resolve, 50))
      }
      const all = (await sounds(since)).map(([sound]) => sound)
      throw new Error(`${prompt} was not played, but ${all.join(', ') || 'nothing'}`)
    },
    played: async since => (await sounds(since)).map(([sound]) => sound),
    async stored(family, key) {
      const since = ami.events.length
      try {
        await ami.action({ Action: 'DBGet', Family: family, Key: key })
      } catch {
        return ''
      }
      const event = await ami.event(({ Event }) => Event === 'DBGetResponse', since)
      return event.Val ?? ''
    },
    store: async (family, key, value) => {
      await ami.action({ Action: 'DBPut', Family: family, Key: key, Val: value })
    },
    async quiet() {
      await ami.action({ Action: 'Hangup', Channel: '/.*/' }).catch(() => {})
      await Promise.all(phones.splice(0).map(one => one.close()))
      for (const until = performance.now() + PATIENCE_MS; ; ) {
        const { CoreCurrentCalls: calls } = await ami.action({ Action: 'CoreStatus' })
        if (calls === '0') return
        if (performance.now() > until) throw new Error(`${calls} calls are left`)
        await new Promise(resolve => setTimeout(resolve, 100))
      }
    },
  }
}
