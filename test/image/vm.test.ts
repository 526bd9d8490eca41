/** The small parts around a virtual machine: its console, its disks, its acceleration, free ports. */

import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { withLock } from '../../image/lock.ts'
import { createProgress, elapsed } from '../../image/progress.ts'
import { parseVerdict } from '../../image/vm/acceleration.ts'
import { followConsole } from '../../image/vm/console.ts'
import { placeOnDataDisk } from '../../image/vm/data-disk.ts'
import { freePort } from '../../image/vm/free-port.ts'

test('a console is waited for whether the text came before or comes later, in pieces', async () => {
  const stream = new PassThrough()
  const console = followConsole([stream], () => {})
  const later = console.waitFor(/ready on port (\d+)\n/)
  stream.write('booting\nready on po')
  stream.write('rt 8080\n')
  expect((await later)[1]).toBe('8080')
  expect((await console.waitFor(/booting/))[0]).toBe('booting')
})

test('a console that ends without the text says what it showed last', async () => {
  const stream = new PassThrough()
  const console = followConsole([stream], () => {})
  const never = console.waitFor(/ready/)
  stream.end('Kernel panic\n')
  stream.resume()
  await expect(never).rejects.toThrow('Kernel panic')
  await expect(console.waitFor(/ready/)).rejects.toThrow('Kernel panic')
})

test('waiting for a console ends with its signal', async () => {
  const console = followConsole([new PassThrough()], () => {})
  await expect(console.waitFor(/ready/, AbortSignal.abort())).rejects.toThrow('never showed')
})

test('files for the data disk are given as the appliance sees them', () => {
  expect(placeOnDataDisk('/var/lib/offhook/settings.json')).toBe('/lib/offhook/settings.json')
  expect(placeOnDataDisk('/etc/asterisk/asterisk.conf')).toBe('/lib/overlay/etc/asterisk/asterisk.conf')
  expect(() => placeOnDataDisk('/usr/lib/x')).toThrow('/usr/lib/x')
})

test('a verdict on KVM counts for one boot of the host', () => {
  expect(parseVerdict('boot-1 tcg\n', 'boot-1')).toBe('tcg')
  expect(parseVerdict('boot-1 tcg\n', 'boot-2')).toBeNull()
  expect(parseVerdict('boot-1 fast\n', 'boot-1')).toBeNull()
  expect(parseVerdict('', 'boot-1')).toBeNull()
})

test('a wanted port that is taken is said so', async () => {
  const port = await freePort('tcp')
  const holder = createServer().listen(port, '127.0.0.1')
  await new Promise(resolve => holder.once('listening', resolve))
  await expect(freePort('tcp', port)).rejects.toThrow('EADDRINUSE')
  await new Promise(resolve => holder.close(resolve))
  expect(await freePort('tcp', port)).toBe(port)
  expect(await freePort('udp')).toBeGreaterThan(0)
})

test('progress shows the time since the start, and the output of a step that failed', async () => {
  let clock = 0
  let shown = ''
  const sink = {
    live: false,
    write: (text: string) => {
      shown += text
    },
  }
  const progress = createProgress(sink, () => clock)
  await progress.step('quick', async () => {})
  await progress.step('slow', async () => {
    clock += 92_000
  })
  const failing = progress.step('bad', async output => {
    output('40%\r100%\nno space left\n')
    throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  expect(shown.split('\n')).toEqual([
    '[ 0:00] quick …',
    '[ 0:00] slow …',
    '[ 1:32] slow: done in 1:32',
    '[ 1:32] bad …',
    '[ 1:32] bad: FAILED after 0:00',
    '    | 40%',
    '    | 100%',
    '    | no space left',
    '',
  ])
  expect(elapsed(3_723_000)).toBe('1:02:03')
})

test('two that want the same lock work one after the other', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'offhook-lock-test-'))
  const order: string[] = []
  const work = (name: string) =>
    withLock(join(directory, 'lock'), async () => {
      order.push(`${name} in`)
      await new Promise(resolve => setImmediate(resolve))
      order.push(`${name} out`)
    })
  await Promise.all([work('a'), work('b')])
  expect(order).toHaveLength(4)
  expect(order[0]?.[0]).toBe(order[1]?.[0])
  await rm(directory, { recursive: true })
})
