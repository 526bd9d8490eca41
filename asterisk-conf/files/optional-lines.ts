/** Lines whose channel driver comes in a package of its own: ooh323.conf and chan_mobile.conf, where there are such lines. */

import type { GatewayModel, NetworkLine, Trunk } from '../../daemon/model/gateway-model.ts'
import type { GeneratedFile } from '../../daemon/model/generated-file.ts'
import { entryOf } from '../contexts/incoming.ts'
import { always, asteriskFile, restartAsterisk } from '../generated.ts'
import { lineAccount, networkLineName } from '../names.ts'
import { type Entry, type Section, sectionsText } from '../writer.ts'

type Kind = 'h323' | 'mobile'
type LineOf<K extends Kind> = Extract<NetworkLine, { kind: K }>
interface Placed<K extends Kind> {
  readonly line: LineOf<K>
  readonly trunk: Trunk
}

const linesOf = <K extends Kind>({ trunks }: GatewayModel, kind: K): Placed<K>[] =>
  trunks.flatMap(trunk =>
    trunk.networkLines.flatMap(line => (line.kind === kind ? [{ line: line as LineOf<K>, trunk }] : [])),
  )

/** Their drivers; each asks for its file when it starts. */
export const optionalModules = (model: GatewayModel): string[] => [
  ...(linesOf(model, 'h323').length > 0 ? ['chan_ooh323.so'] : []),
  ...(linesOf(model, 'mobile').length > 0 ? ['chan_mobile.so'] : []),
]

export function optionalLineFiles(model: GatewayModel): GeneratedFile[] {
  const h323 = linesOf(model, 'h323')
  const mobile = linesOf(model, 'mobile')
  return [
    ...(h323.length === 0 ? [] : [ooh323File(h323, model)]),
    ...(mobile.length === 0 ? [] : [mobileFile(mobile, model)]),
  ]
}

/** ooh323.conf.sample; no gatekeeper: the other side is called at its address, and known by it. */
function ooh323File(lines: readonly Placed<'h323'>[], model: GatewayModel) {
  const { network, country, siteName } = model
  const sections: Section[] = [
    {
      name: 'general',
      entries: [
        ['port', 1720],
        ['bindaddr', network.sip.address],
        ['h323id', siteName.replace(/[^A-Za-z0-9 ]/g, '')],
        ['gatekeeper', 'DISABLE'],
        ['faststart', true],
        ['h245tunneling', true],
        ['disallow', 'all'],
        ['allow', country.companding],
        ['dtmfmode', 'rfc2833'],
      ],
    },
    ...lines.map(
      ({ line, trunk }): Section => ({
        name: networkLineName(line.id),
        entries: [
          ['type', 'friend'],
          ['context', entryOf(line, trunk, model)],
          ['ip', line.host],
          ['port', line.port],
          ['accountcode', lineAccount(line)],
        ],
      }),
    ),
  ]
  return asteriskFile('ooh323.conf', sectionsText('ooh323.conf', sections), always(restartAsterisk))
}

/** chan_mobile.conf.sample: an adapter talks to one telephone at a time. */
function mobileFile(lines: readonly Placed<'mobile'>[], model: GatewayModel) {
  const adapters = [...new Set(lines.map(({ line }) => line.adapter))]
  const adapterName = (address: string): string => `adapter-${adapters.indexOf(address) + 1}`
  const entriesOf = ({ line, trunk }: Placed<'mobile'>): Entry[] => [
    ['address', line.address],
    ['port', line.channel],
    ['context', entryOf(line, trunk, model)],
    ['adapter', adapterName(line.adapter)],
  ]
  const sections: Section[] = [
    { name: 'general', entries: [['interval', 30]] },
    ...adapters.map(
      (address): Section => ({
        name: 'adapter',
        entries: [
          ['id', adapterName(address)],
          ['address', address],
        ],
      }),
    ),
    ...lines.map(
      (placed): Section => ({ name: networkLineName(placed.line.id), entries: entriesOf(placed) }),
    ),
  ]
  return asteriskFile('chan_mobile.conf', sectionsText('chan_mobile.conf', sections), always(restartAsterisk))
}
