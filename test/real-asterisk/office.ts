/** An office and the exchange it is connected to, with SIP telephones and Local channels in place of DAHDI's ports. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import {
  analogLine,
  extensionOf,
  isdnLine,
  modelOf,
  sipDevice,
  switzerland,
  trunkOf,
} from '../asterisk-conf/model-fixtures.ts'
import { incoming, outgoing } from '../model-parts.ts'
import type { AmiMessage } from './raw-ami.ts'
import { type RenderedAsterisk, startRendered } from './rendered-asterisk.ts'
import { type Manner, type SipPhone, sipPhone } from './sip-phone.ts'

export const office = (): GatewayModel =>
  modelOf({
    extensions: [
      extensionOf('101', { devices: [sipDevice('101')], voicemail: null, ringSeconds: 5 }),
      extensionOf('102', { devices: [sipDevice('102')], ringSeconds: 5 }),
      extensionOf('103', {
        devices: [sipDevice('103'), sipDevice('103-2')],
        voicemail: null,
        ringSeconds: 5,
      }),
      extensionOf('104', { outsideCallerId: '+41227001104', devices: [sipDevice('104')] }),
    ],
    trunks: [
      trunkOf('main', 0, [analogLine('one', 5, switzerland, '0227001122')]),
      trunkOf('reserve', 1, [isdnLine('pri', 2, [7, 8], 'pri_cpe', switzerland, '0227002200')]),
    ],
    outgoing: [outgoing({ id: 'outside', name: 'Outside', accessCode: '0', trunkIds: ['main', 'reserve'] })],
    incoming: [
      incoming({
        id: 'one',
        trunkId: 'main',
        calledNumber: '0227001122',
        destination: { kind: 'extension', number: '101' },
      }),
      incoming({
        id: 'mail',
        trunkId: 'reserve',
        calledNumber: '02270022[3-5].',
        destination: { kind: 'voicemail', number: '102', greeting: 'unavailable' },
      }),
      incoming({
        id: 'never',
        trunkId: 'reserve',
        calledNumber: '0227002231',
        destination: { kind: 'extension', number: '101' },
      }),
      incoming({
        id: 'away',
        trunkId: 'reserve',
        calledNumber: '0227002299',
        destination: { kind: 'hangup' },
      }),
      incoming({
        id: 'rest',
        trunkId: 'reserve',
        calledNumber: null,
        destination: { kind: 'extension', number: '101' },
      }),
    ],
  })

/**
 * The last two digits called say how the call ends (Q.850); 00 is answered. One call at a time fits on each
 * trunk.
 */
export const exchange = `
[exchange]
exten => _X.,1,NoOp(seen \${GROUP()} \${EXTEN} from "\${CALLERID(name)}" <\${CALLERID(num)}> \${CALLERID(num-valid)})
  same => n,GotoIf($[\${GROUP_COUNT(\${GROUP()})} > 1]?full)
  same => n,GotoIf($[\${LEN(\${EXTEN})} < 4]?answer)
  same => n,GotoIf($["\${EXTEN:-2}" = "00"]?answer)
  same => n,Hangup(\${EXTEN:-2})
  same => n(answer),Answer()
  same => n,Wait(60)
  same => n(full),Hangup(34)

[exchange-g0]
exten => _X.,1,Set(GROUP()=g0)
  same => n,Goto(exchange,\${EXTEN},1)

[exchange-g1]
exten => _X.,1,Set(GROUP()=g1)
  same => n,Goto(exchange,\${EXTEN},1)
`

/** Lines become Local channels into the exchange, of which the first half stands for the line. Everything else of the dialplan is as rendered. */
export const withExchange = (name: string, text: string): string => {
  // Keys are pressed by AMI.
  if (name === 'modules.conf') return `${text}load = app_senddtmf.so\n`
  if (name !== 'extensions.conf') return text
  const altered = text
    .replace(/DAHDI\/[gr](\d+)\/\$\{EXTEN\}/g, (_, group) => `Local/\${EXTEN}@exchange-g${group}/n`)
    .replaceAll('^(DAHDI/5|DAHDI/i2)[-/]', '^Local/[0-9]+@exchange.*1$')
  return altered + exchange
}

export interface Office {
  readonly asterisk: RenderedAsterisk
  /** Registers the telephone of this user name. */
  phone(username: string, manner?: Manner): Promise<SipPhone>
  /** A place in the stream of events, for `since`. */
  now(): number
  /** Resolves when the dialplan gets to this step. */
  runs(application: string, data: string, since: number): Promise<AmiMessage>
  /** What the exchange saw of a call to a number. */
  seen(number: string, since: number): Promise<string>
  /** A call from nowhere into a context; resolves at once, the call lives on and talks for a while. */
  callInto(number: string, context: string, variables?: readonly string[], from?: string): Promise<unknown>
  /** The Q.850 cause that a call into a context is released with. */
  releasedWith(number: string, context: string, since: number): Promise<string>
  /** Ends all calls; the telephones sign off. */
  quiet(): Promise<void>
}

export async function openOffice(model: GatewayModel, alter = withExchange): Promise<Office> {
  const asterisk = await startRendered(model, { alter })
  const { ami } = asterisk
  const phones: SipPhone[] = []
  const step = (fits: (application: string, data: string) => boolean, since: number) =>
    ami.event(
      event => event.Event === 'Newexten' && fits(event.Application ?? '', event.AppData ?? ''),
      since,
    )
  return {
    asterisk,
    async phone(username, manner = 'rings') {
      const device = sipDevice(username)
      if (device.kind !== 'sip') throw new Error('not SIP')
      const one = await sipPhone(device, asterisk.sipPort, manner)
      phones.push(one)
      return one
    },
    now: () => ami.events.length,
    runs: (application, data, since) => step((name, text) => name === application && text === data, since),
    async seen(number, since) {
      const event = await step((name, text) => name === 'NoOp' && text.includes(` ${number} from`), since)
      return event.AppData ?? ''
    },
    callInto: (number, context, variables = [], from = '0791234567') =>
      ami.action({
        Action: 'Originate',
        Channel: `Local/${number}@${context}/n`,
        Application: 'Playback',
        // Something to be heard, longer than a menu asks three times.
        Data: 'tt-monkeys&tt-monkeys&tt-monkeys',
        CallerID: from === '' ? '' : `<${from}>`,
        // Somebody of the house, unless the test says otherwise.
        Variable:
          context === 'from-handset' && !variables.some(one => one.startsWith('CLASS_OF_SERVICE='))
            ? ['CLASS_OF_SERVICE=standard', ...variables]
            : variables,
        Async: 'true',
        Timeout: '60000',
      }),
    async releasedWith(number, context, since) {
      const farHalf = new RegExp(`^Local/${number}@${context}-.*;2$`)
      const event = await ami.event(
        ({ Event, Channel }) => Event === 'Hangup' && farHalf.test(Channel ?? ''),
        since,
      )
      return event.Cause ?? ''
    },
    async quiet() {
      await ami.action({ Action: 'Hangup', Channel: '/.*/' }).catch(() => {})
      await Promise.all(phones.splice(0).map(one => one.close()))
    },
  }
}
