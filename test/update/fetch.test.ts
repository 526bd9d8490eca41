/** Fetching an update from a server that breaks off, lies, or knows no ranges. */

import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signedHead } from '../../daemon/update/bundle-head.ts'
import { fetchTo, offerAt } from '../../daemon/update/fetch.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const body = Buffer.alloc(300_000, 'what is in it ')
const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const head = (version: string) =>
  signedHead(
    {
      ...{ name: 'offhook', machine: 'x86_64', version, settingsVersion: 1 },
      system: {
        packed: { bytes: body.length, sha256: sum(body) },
        plain: { bytes: 4096, sha256: sum(body) },
      },
    },
    privateKey,
  )
const file = Buffer.concat([head('2.0.0'), body])

let directory: string
let server: Server
let address: string
/** Of the requests. */
let ranges: (string | undefined)[]
/** null: it knows none. */
let knowsRanges: boolean
/** Bytes after which it hangs up, once they have come. */
let breaksAfter: number
let hangUp: () => void
let served: Buffer

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'offhook-fetch-'))
  ranges = []
  knowsRanges = true
  breaksAfter = Number.POSITIVE_INFINITY
  served = file
  server = createServer((request, response) => {
    ranges.push(request.headers.range)
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
    const part = knowsRanges
      ? served.subarray(Number(from), to === '' ? served.length : Number(to) + 1)
      : served
    response.writeHead(knowsRanges && request.headers.range !== undefined ? 206 : 200, {
      'content-length': part.length,
    })
    if (part.length <= breaksAfter) response.end(part)
    else {
      hangUp = () => response.destroy()
      response.write(part.subarray(0, breaksAfter))
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/offhook.update`
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(directory, { recursive: true })
})
const at = () => join(directory, 'download.part')

describe('an update from a server', () => {
  it('is known by its signed head, of which alone is fetched', async () => {
    const offer = await offerAt(address, publicKey)
    expect(offer).toMatchObject({ manifest: { version: '2.0.0' }, bytes: file.length })
    expect(ranges[0]).toMatch(/^bytes=0-\d+$/)
  })

  it('is not believed when a stranger signed it, or it is something else', async () => {
    await expect(offerAt(address, generateKeyPairSync('ed25519').publicKey)).rejects.toThrow('update-forged')
    served = Buffer.from('<html>Not found</html>'.repeat(100))
    await expect(offerAt(address, publicKey)).rejects.toThrow('update-foreign')
  })

  it('goes on where it broke off', async () => {
    const offer = await offerAt(address, publicKey)
    breaksAfter = 100_000
    await expect(fetchTo(at(), address, offer, () => hangUp())).rejects.toThrow()
    const had = (await stat(at())).size
    expect(had).toBeGreaterThan(0)
    breaksAfter = Number.POSITIVE_INFINITY
    await fetchTo(at(), address, offer, () => {})
    expect(ranges.at(-1)).toBe(`bytes=${had}-`)
    expect((await readFile(at())).equals(file)).toBe(true)
  })

  it('starts over when the server knows no ranges, or has another file by now', async () => {
    const offer = await offerAt(address, publicKey)
    breaksAfter = 100_000
    await expect(fetchTo(at(), address, offer, () => hangUp())).rejects.toThrow()
    breaksAfter = Number.POSITIVE_INFINITY
    knowsRanges = false
    await fetchTo(at(), address, offer, () => {})
    expect((await readFile(at())).equals(file)).toBe(true)
  })

  it('is cut off when the server sends more than it said', async () => {
    const offer = await offerAt(address, publicKey)
    served = Buffer.concat([file, Buffer.alloc(1_000_000)])
    await expect(fetchTo(at(), address, offer, () => {})).rejects.toThrow('longer than it said')
    expect((await stat(at())).size).toBeLessThanOrEqual(file.length)
  })

  it('is refused when the server has nothing', async () => {
    await new Promise<void>(resolve => server.close(() => resolve()))
    await expect(offerAt(address, publicKey)).rejects.toThrow()
  })
})
