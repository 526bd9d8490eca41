/** Lines whose drivers come in packages of their own: H.323, and mobile phones over Bluetooth. Called, calling, and only where they are. */

import { describe, expect, it } from 'vitest'
import { parseSections } from '../../asterisk-conf/parse-sections.ts'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import type { NetworkLine } from '../../daemon/model/gateway-model.ts'
import { incoming, outgoing } from '../model-parts.ts'
import { extensionOf, modelOf, trunkOf } from './model-fixtures.ts'

const h323: NetworkLine = {
  kind: 'h323',
  id: 'branch',
  name: 'Branch',
  number: '0227003300',
  host: '10.0.0.9',
  port: 1720,
  maxCalls: 2,
}
const mobile: NetworkLine = {
  kind: 'mobile',
  id: 'gsm',
  name: 'GSM',
  number: '0791110000',
  adapter: '00:11:22:33:44:55',
  address: 'AA:BB:CC:DD:EE:FF',
  channel: 4,
}

const office = (...networkLines: readonly NetworkLine[]) =>
  modelOf({
    extensions: [extensionOf('101')],
    trunks: [trunkOf('net', 0, [], { networkLines })],
    outgoing: [outgoing({ id: 'outside', name: 'Outside', accessCode: '0', trunkIds: ['net'] })],
    incoming: [incoming({ id: 'all', trunkId: 'net', destination: { kind: 'extension', number: '101' } })],
  })
const files = (...lines: readonly NetworkLine[]) =>
  new Map(renderAsterisk(office(...lines)).map(({ name, text }) => [name, text]))
const section = (text: string | undefined, name: string) =>
  Object.fromEntries(parseSections(text ?? '').find(one => one.name === name)?.entries ?? [])

describe('H.323', () => {
  const rendered = files(h323)

  it('has a driver, and the other side at its address', () => {
    expect(rendered.get('modules.conf')).toContain('chan_ooh323.so')
    expect(section(rendered.get('ooh323.conf'), 'line-branch')).toMatchObject({
      type: 'friend',
      context: 'from-line-branch',
      ip: '10.0.0.9',
      port: '1720',
    })
    expect(section(rendered.get('ooh323.conf'), 'general')).toMatchObject({ gatekeeper: 'DISABLE' })
  })

  it('is dialled while it has room, and its calls say whose they are', () => {
    const dialplan = rendered.get('extensions.conf') ?? ''
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dialplan
    expect(dialplan).toContain('GotoIf($[${GROUP_COUNT(branch@line)} >= 2]?after-1)')
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dialplan
    expect(dialplan).toContain('Dial(OOH323/${OUT_NUMBER}@line-branch,,')
    const entry = dialplan.split('[from-line-branch]')[1]?.split('\n\n')[0]
    expect(entry).toContain('Set(LINE_KIND=isdn)')
    expect(entry).toContain('Set(LINE_ACCOUNT=line:branch)')
    expect(entry).toContain('Set(LINE_NUMBER=0227003300)')
  })
})

describe('a mobile phone', () => {
  const rendered = files(mobile)

  it('has a driver, its adapter and its channel', () => {
    expect(rendered.get('modules.conf')).toContain('chan_mobile.so')
    expect(section(rendered.get('chan_mobile.conf'), 'line-gsm')).toMatchObject({
      address: 'AA:BB:CC:DD:EE:FF',
      port: '4',
      context: 'from-line-gsm',
      adapter: 'adapter-1',
    })
    expect(section(rendered.get('chan_mobile.conf'), 'adapter')).toMatchObject({
      id: 'adapter-1',
      address: '00:11:22:33:44:55',
    })
  })

  it('is dialled, and its calls come to the routes of its trunk', () => {
    const dialplan = rendered.get('extensions.conf') ?? ''
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dialplan
    expect(dialplan).toContain('Dial(Mobile/line-gsm/${OUT_NUMBER},,')
    expect(dialplan.split('[line-routes-gsm]')[1]?.split('\n\n')[0]).toContain('incoming-match-all')
  })
})

it('neither is there without such a line', () => {
  const rendered = files()
  expect(rendered.get('modules.conf')).not.toMatch(/chan_(ooh323|mobile)/)
  expect([rendered.has('ooh323.conf'), rendered.has('chan_mobile.conf')]).toEqual([false, false])
})
