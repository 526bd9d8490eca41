/** Lines and telephones over the network load, register and encrypt, in the real Asterisk. */

import { readFile } from 'node:fs/promises'
import { connect } from 'node:tls'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sipCertificate } from '../../asterisk-conf/names.ts'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import type { Device, NetworkLine } from '../../daemon/model/gateway-model.ts'
import { extensionOf, modelOf, sipDevice, trunkOf } from '../asterisk-conf/model-fixtures.ts'
import { outgoing } from '../model-parts.ts'
import { unexpected } from './allowed-messages.ts'
import { type RenderedAsterisk, startRendered } from './rendered-asterisk.ts'
import { sipProvider } from './routes-office.ts'
import { type SipProvider, sipProviderOn } from './sip-provider.ts'

let asterisk: RenderedAsterisk
let provider: SipProvider

const encrypted = { ...sipDevice('101'), transport: 'tls', encryption: 'srtp' } as Device
const withCamera = { ...sipDevice('102'), transport: 'tcp', video: true } as Device
const iaxLine: NetworkLine = {
  kind: 'iax2',
  id: 'branch',
  name: 'Branch',
  number: null,
  host: '127.0.0.1',
  port: 4570,
  user: '',
  secret: '',
  register: false,
  maxCalls: 3,
}

beforeAll(async () => {
  provider = await sipProviderOn()
  asterisk = await startRendered(
    modelOf({
      extensions: [
        extensionOf('101', { devices: [encrypted] }),
        extensionOf('102', { devices: [withCamera, sipDevice('102-2')] }),
        extensionOf('103', { devices: [{ kind: 'iax2', username: '103', secret: 'IaxSecret0000' }] }),
      ],
      trunks: [
        trunkOf('net', 0, [], { networkLines: [sipProvider(provider.port, { register: true }), iaxLine] }),
      ],
      outgoing: [outgoing({ id: 'outside', name: 'Outside', accessCode: '0', trunkIds: ['net'] })],
    }),
  )
})
afterAll(async () => {
  const log = unexpected(await asterisk.log()).filter(
    entry => !/Peer 'line-branch' is now UNREACHABLE/.test(entry),
  )
  expect(log).toEqual([])
  await asterisk.stop()
  await provider.close()
})

const asked = async (Command: string): Promise<string> =>
  (await asterisk.ami.action({ Action: 'Command', Command })).Output ?? ''

it('registers at the provider', async () => {
  await asterisk.ami.event(({ Event, Status }) => Event === 'Registry' && Status === 'Registered')
})

it('answers over TLS with the certificate of its own', async () => {
  const ca = await readFile(sipCertificate(asterisk.layout).certificate, 'utf8')
  const port = asterisk.model.network.sip.tlsPort ?? 0
  const isTrusted = await new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, ca, servername: 'offhook' }, () => {
      resolve(socket.authorized)
      socket.end()
    })
    socket.on('error', reject)
  })
  expect(isTrusted).toBe(true)
})

it('encrypts the voice of who wants it, and carries pictures for who has a camera alone', async () => {
  expect(await asked('pjsip show endpoint 101')).toMatch(/media_encryption +: sdes/)
  expect(await asked('pjsip show endpoint 101')).toMatch(/max_video_streams +: 0/)
  const camera = await asked('pjsip show endpoint 102')
  expect(camera).toMatch(/max_video_streams +: 1/)
  expect(camera).toMatch(/allow +: .*h264/)
  expect(await asked('pjsip show endpoint 102-2')).toMatch(/max_video_streams +: 0/)
})

it('knows IAX2 telephones and lines', async () => {
  expect(await asked('iax2 show peers')).toMatch(
    /^103.*\n(?:.*\n)*^line-branch|^line-branch.*\n(?:.*\n)*^103/m,
  )
})

it('loads the drivers of lines and telephones that few have only for them', () => {
  const modules = (networkLines: readonly NetworkLine[]) =>
    renderAsterisk(modelOf({ trunks: [trunkOf('net', 0, [], { networkLines })] })).find(
      ({ name }) => name === 'modules.conf',
    )?.text ?? ''
  expect(modules([])).not.toMatch(/chan_(?:iax2|ooh323|mobile)/)
  expect(modules([iaxLine])).toContain('chan_iax2.so')
  const h323: NetworkLine = {
    kind: 'h323',
    id: 'h',
    name: 'H',
    number: null,
    host: '10.0.0.1',
    port: 1720,
    maxCalls: 2,
  }
  expect(modules([h323])).toContain('chan_ooh323.so')
})
