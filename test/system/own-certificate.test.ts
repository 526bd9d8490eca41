/** The certificate of our own: OpenSSL, through Node, takes it and its key. */

import { createPrivateKey, X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, createServer } from 'node:tls'
import { expect, it, onTestFinished } from 'vitest'
import { ownCertificate } from '../../daemon/system/own-certificate.ts'
import { selfSigned } from '../../daemon/tls/authority.ts'

it('is valid, for its name, with its key', async () => {
  const { certificate, key } = await selfSigned('offhook')
  const read = new X509Certificate(certificate)
  expect(read.subject).toBe('CN=offhook')
  expect(read.verify(read.publicKey)).toBe(true)
  expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true)
  expect(read.checkHost('offhook')).toBe('offhook')
  expect(new Date(read.validTo).getUTCFullYear()).toBe(2049)
  const server = createServer({ cert: certificate, key }, socket => socket.end('hello')).listen(
    0,
    '127.0.0.1',
  )
  onTestFinished(() => void server.close())
  await new Promise(resolve => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const heard = await new Promise<string>((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', ca: certificate, servername: 'offhook' })
    socket.on('data', data => resolve(data.toString())).on('error', reject)
  })
  expect(heard).toBe('hello')
})

it('is made once, and its key is nobody else’s to read', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'offhook-certificate-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const places = { certificate: join(directory, 'etc/c.pem'), key: join(directory, 'etc/k.pem') }
  await ownCertificate(places, 'offhook')
  const first = await readFile(places.certificate, 'utf8')
  await ownCertificate(places, 'offhook')
  expect(await readFile(places.certificate, 'utf8')).toBe(first)
  expect((await stat(places.key)).mode & 0o777).toBe(0o640)
})
