/** A fax machine calls: the page comes in and waits to be mailed. */

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readParcel } from '../../daemon/mail/read-parcel.ts'
import { incoming } from '../model-parts.ts'
import { unexpected } from './allowed-messages.ts'
import { openServicesHouse, type ServicesHouse, servicesModel } from './services-house.ts'

let house: ServicesHouse

beforeAll(async () => {
  const model = servicesModel()
  const fax = { kind: 'fax', email: 'fax@example.org' } as const
  house = await openServicesHouse({ ...model, incoming: [incoming({ id: 'fax', destination: fax })] })
})
afterAll(async () => {
  expect(unexpected(await house.asterisk.log())).toEqual([])
  await house.asterisk.stop()
})

const LINES = 200

/**
 * A white page as a fax machine has it: TIFF with T.6 coding, where a line like the one above it is a single 1 (V0), and
 * twice 000000000001 ends the page.
 */
function whitePage(): Buffer {
  const bits = `${'1'.repeat(LINES)}000000000001000000000001`
  const image = Buffer.from(
    (bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/g) ?? []).map(byte =>
      Number.parseInt(byte, 2),
    ),
  )
  const [short, long, ratio] = [3, 4, 5]
  const entries = 12
  const after = 8 + 2 + entries * 12 + 4
  const tags: [number, number, number][] = [
    [256, long, 1728],
    [257, long, LINES],
    [258, short, 1],
    [259, short, 4],
    [262, short, 0],
    [266, short, 1],
    [273, long, after + 16],
    [278, long, LINES],
    [279, long, image.length],
    [282, ratio, after],
    [283, ratio, after + 8],
    [296, short, 2],
  ]
  const head = Buffer.alloc(after + 16)
  head.write('II*\0', 0, 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(entries, 8)
  tags.forEach(([tag, type, value], index) => {
    const at = 10 + index * 12
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(1, at + 4)
    head.writeUInt32LE(value, at + 8)
  })
  for (const [index, dotsAnInch] of [204, 98].entries()) {
    head.writeUInt32LE(dotsAnInch, after + index * 8)
    head.writeUInt32LE(1, after + index * 8 + 4)
  }
  return Buffer.concat([head, image])
}

it('666 takes a fax, which waits to be mailed with its pages and its caller', async () => {
  const { layout, ami } = house.asterisk
  await mkdir(join(layout.spoolDir, 'fax'), { recursive: true })
  const sent = join(layout.spoolDir, 'sent.tif')
  await writeFile(sent, whitePage())
  await ami.action({
    Action: 'Originate',
    Channel: 'Local/666@from-handset/n',
    Application: 'SendFAX',
    Data: sent,
    CallerID: '<0227001122>',
    Async: 'true',
    Timeout: '30000',
  })
  const spool = join(layout.spoolDir, 'offhook-mail')
  let parcel: ReturnType<typeof readParcel> = null
  for (const end = performance.now() + 100_000; parcel === null && performance.now() < end; ) {
    const [name] = (await readdir(spool).catch((): string[] => [])).filter(one => !one.startsWith('.'))
    if (name !== undefined) parcel = readParcel(await readFile(join(spool, name)))
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  expect(parcel?.parcel).toEqual({ is: 'fax', to: '', pages: 1, isComplete: true, from: '0227001122' })
  expect(parcel?.content.toString('latin1', 0, 2)).toBe('II')
  await house.quiet()
})
