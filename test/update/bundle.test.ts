/** The head of an update and its body, as a stranger might send them. */

import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { zstdCompressSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  type BundleManifest,
  LONGEST_MANIFEST,
  readHead,
  signedHead,
} from '../../daemon/update/bundle-head.ts'
import { checkedBundle } from '../../daemon/update/read-bundle.ts'
import { compareVersions } from '../../daemon/update/versions.ts'
import { writeSlot } from '../../daemon/update/write-slot.ts'

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const stranger = generateKeyPairSync('ed25519')
const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const MIB = 1024 * 1024
const system = Buffer.alloc(3 * MIB)
// Hardly to be compressed, and the same each time.
for (let at = 0, seed = 1; at < system.length; at++) {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
  system[at] = seed >> 16
}
const packed = zstdCompressSync(system)
const manifest: BundleManifest = {
  name: 'offhook',
  machine: 'x86_64',
  version: '1.2.3',
  settingsVersion: 1,
  system: {
    packed: { bytes: packed.length, sha256: sum(packed) },
    plain: { bytes: system.length, sha256: sum(system) },
  },
}
const head = signedHead(manifest, privateKey)

describe('the head of an update', () => {
  it('is read when it is ours', () => {
    expect(readHead(head, publicKey)).toEqual({ is: 'good', manifest, length: head.length })
    expect(readHead(Buffer.concat([head, packed]), publicKey)).toMatchObject({ is: 'good' })
  })

  it('is never good before it is whole, whatever there is of it', () => {
    for (let length = 0; length < head.length; length++) {
      const read = readHead(head.subarray(0, length), publicKey)
      expect(read.is).toBe('short')
      if (read.is === 'short') expect(read.wanted).toBeGreaterThan(length)
    }
  })

  it('is refused with any one bit of it changed', () => {
    for (let at = 0; at < head.length; at++)
      for (const bit of [1, 0x80]) {
        const changed = Buffer.from(head)
        changed[at] = (changed[at] ?? 0) ^ bit
        expect(readHead(changed, publicKey).is).not.toBe('good')
      }
  })

  it('is refused when a stranger signed it', () => {
    expect(readHead(signedHead(manifest, stranger.privateKey), publicKey).is).toBe('forged')
  })

  it('takes no length on trust', () => {
    for (const length of [0, LONGEST_MANIFEST + 1, 0xffffffff]) {
      const changed = Buffer.from(head)
      changed.writeUInt32BE(length, 16)
      expect(readHead(changed, publicKey).is).toBe('foreign')
    }
  })

  it.each([
    ['no JSON', 'no JSON'],
    ['nothing', '{}'],
    ['another machine', JSON.stringify({ ...manifest, machine: 'riscv64' })],
    ['no version', JSON.stringify({ ...manifest, version: '../../etc/passwd' })],
    [
      'more than a slot holds',
      JSON.stringify({
        ...manifest,
        system: { ...manifest.system, plain: { bytes: 2 ** 31, sha256: sum(system) } },
      }),
    ],
  ])('says so when it is signed and means nothing to us: %s', (_, text) => {
    const body = Buffer.from(text)
    const before = Buffer.from(head.subarray(0, 20))
    before.writeUInt32BE(body.length, 16)
    const signature = sign(null, Buffer.concat([before, body]), privateKey)
    expect(readHead(Buffer.concat([before, signature, body]), publicKey).is).toBe('unknown')
  })
})

describe('an update that comes in', () => {
  const through = async (bytes: Buffer, pieces: number) => {
    const { stream } = checkedBundle(publicKey)
    const size = Math.max(1, Math.ceil(bytes.length / pieces))
    const cut = Array.from({ length: pieces }, (_, nth) => bytes.subarray(nth * size, (nth + 1) * size))
    const out = buffer(stream)
    await Promise.all([pipeline(Readable.from(cut), stream), out])
    return out
  }
  const bundle = Buffer.concat([head, packed])

  it('passes as it is, in however many pieces', async () => {
    for (const pieces of [1, 2, 7, 501]) expect((await through(bundle, pieces)).equals(bundle)).toBe(true)
  })

  it('is refused when anything is missing, added or changed', async () => {
    await expect(through(Buffer.alloc(0), 1)).rejects.toThrow('update-foreign')
    await expect(through(head.subarray(0, 50), 1)).rejects.toThrow('update-damaged')
    for (const lost of [1, 2, packed.length])
      await expect(through(bundle.subarray(0, bundle.length - lost), 3)).rejects.toThrow('update-damaged')
    await expect(through(Buffer.concat([bundle, Buffer.from('x')]), 3)).rejects.toThrow('update-damaged')
    for (const at of [head.length, head.length + 1000, bundle.length - 1]) {
      const changed = Buffer.from(bundle)
      changed[at] = (changed[at] ?? 0) ^ 1
      await expect(through(changed, 3)).rejects.toThrow('update-damaged')
    }
  })
})

describe('a slot', () => {
  const slotOf = async (bytes = 4 * MIB) => {
    const directory = await mkdtemp(join(tmpdir(), 'offhook-slot-'))
    onTestFinished(() => rm(directory, { recursive: true }))
    const device = join(directory, 'slot')
    await writeFile(device, Buffer.alloc(bytes, 0xaa))
    return device
  }
  const fill = (device: string, more: Partial<Parameters<typeof writeSlot>[0]> = {}) =>
    writeSlot({
      ...{
        device,
        room: 4 * MIB,
        manifest,
        packed: Readable.from([packed.subarray(0, 100), packed.subarray(100)]),
      },
      forget: async () => {},
      onShare: () => {},
      ...more,
    })
  const START = MIB

  it('holds what was signed', async () => {
    const device = await slotOf()
    await fill(device)
    expect((await readFile(device)).subarray(0, system.length).equals(system)).toBe(true)
  })

  it('has no beginning until all of it is there, so that nothing of it can start', async () => {
    const device = await slotOf()
    const isEmpty: boolean[] = []
    const { readFileSync } = await import('node:fs')
    await fill(device, {
      onShare: phase => {
        if (phase === 'writing')
          isEmpty.push(
            readFileSync(device)
              .subarray(0, START)
              .every(byte => byte === 0),
          )
      },
    })
    expect(isEmpty.length).toBeGreaterThan(0)
    expect(isEmpty).not.toContain(false)
  })

  it.each([
    ['is cut short', Readable.from([packed.subarray(0, packed.length - 10)])],
    ['is another one', Readable.from([zstdCompressSync(Buffer.alloc(system.length, 1))])],
    ['unpacks to more than was said', Readable.from([zstdCompressSync(Buffer.alloc(9 * MIB))])],
    ['cannot be unpacked', Readable.from([Buffer.alloc(packed.length, 7)])],
  ])('stays empty when what comes %s', async (_, source) => {
    const device = await slotOf()
    await expect(fill(device, { packed: source })).rejects.toThrow()
    expect((await readFile(device)).subarray(0, START).every(byte => byte === 0)).toBe(true)
  })

  it('is emptied again when the disk gives back something else', async () => {
    const device = await slotOf()
    await expect(
      fill(device, {
        async forget() {
          const spoilt = await readFile(device)
          spoilt[2 * MIB] = (spoilt[2 * MIB] ?? 0) ^ 1
          await writeFile(device, spoilt)
        },
      }),
    ).rejects.toThrow('update-disk-spoilt')
    expect((await readFile(device)).subarray(0, START).every(byte => byte === 0)).toBe(true)
  })

  it('takes nothing that is larger than itself', async () => {
    await expect(fill(await slotOf(), { room: 2 * MIB })).rejects.toThrow('update-unknown')
  })
})

describe('versions', () => {
  it('have an order', () => {
    const order = ['no version', '0.1.0-beta.1', '0.1.0-rc', '0.1.0', '0.2.0', '0.10.0', '1.0.0']
    for (const [low, older] of order.entries())
      for (const [high, newer] of order.entries())
        expect(Math.sign(compareVersions(older, newer))).toBe(Math.sign(low - high))
  })
})
