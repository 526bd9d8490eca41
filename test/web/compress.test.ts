/** Pages are sent compressed to whoever can read that, and stay what they are. */

import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encodingOf } from '../../web/middleware/compress.ts'
import { browse } from './browsing.ts'

describe('what a browser accepts', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['identity', null],
    ['gzip, deflate', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip;q=0', null],
  ])('%s: %s', (accepted, encoding) => {
    expect(encodingOf(accepted)).toBe(encoding)
  })
})

describe('a page', () => {
  const office = browse({ more: 300 })
  office.enter()

  it('is the same, and much smaller', async () => {
    const plain = await office.get('/extensions')
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(plain.headers.get('vary')).toContain('Accept-Encoding')
    const text = await plain.text()
    const packed = await office.get('/extensions', { 'accept-encoding': 'gzip' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('content-security-policy')).toBe(plain.headers.get('content-security-policy'))
    const bytes = Buffer.from(await packed.arrayBuffer())
    expect(bytes.length).toBeLessThan(text.length / 5)
    expect(gunzipSync(bytes).toString().length).toBe(text.length)
  })

  it('files are left alone: they come as streams', async () => {
    const file = await office.get('/extensions/export.csv', { 'accept-encoding': 'gzip' })
    expect([file.status, file.headers.get('content-encoding')]).toEqual([200, null])
  })

  it('the description of the API is compressed too', async () => {
    const description = await office.get('/api/openapi.json', { 'accept-encoding': 'gzip' })
    expect(description.headers.get('content-encoding')).toBe('gzip')
  })
})
