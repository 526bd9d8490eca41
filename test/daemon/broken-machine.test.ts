/** The daemon on machines where something is wrong: pages answer, one clear issue says what it is, nothing is lost. */

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Result } from '../../daemon/model/issue.ts'
import {
  type BuiltDaemon,
  builtDaemon,
  type DaemonOptions,
  type DaemonUnderTest,
  daemonUnderTest,
} from '../real-asterisk/daemon-under-test.ts'

let build: BuiltDaemon
let daemon: DaemonUnderTest | null = null
let other: Server | null = null
beforeAll(async () => {
  build = await builtDaemon()
})
afterAll(() => build.remove())
afterEach(async () => {
  await daemon?.remove()
  other?.close()
  daemon = null
  other = null
})

/** A process that is there but never answers. */
const MUTE = ['/bin/sleep', '86400']

async function machine(options: DaemonOptions = {}): Promise<DaemonUnderTest> {
  daemon = await daemonUnderTest(build, { command: MUTE, ...options })
  return daemon
}

const page = async (port: number) => (await fetch(`http://127.0.0.1:${port}/`)).status

it('Asterisk never answers: the pages do, and the configuration is written', async () => {
  const { start, webPort, placement } = await machine()
  await start()
  expect(await page(webPort)).toBe(200)
  const written = () => readdir(placement.rooms.asterisk)
  while (!(await written()).includes('extensions.conf')) await new Promise(resolve => setTimeout(resolve, 50))
})

it('Asterisk is not installed', async () => {
  const { start, webPort, until } = await machine({ command: ['/nowhere/asterisk'] })
  await start()
  const { issues } = await until(status => status.issues.some(issue => issue.code === 'asterisk-not-started'))
  expect(issues.find(issue => issue.code === 'asterisk-not-started')?.params.reason).toContain('ENOENT')
  expect(await page(webPort)).toBe(200)
})

it('the port of the pages is taken: the next one, said on the terminal and on the page', async () => {
  const { start, webPort, output, until } = await machine()
  const blocking = createServer()
  other = blocking
  await new Promise<void>(resolve => blocking.listen(webPort, '127.0.0.1', resolve))
  await start()
  const { issues } = await until(status => status.issues.some(issue => issue.code === 'web-port-taken'))
  const used = Number(issues.find(issue => issue.code === 'web-port-taken')?.params.used)
  expect(used).toBeGreaterThan(webPort)
  expect(await page(used)).toBe(200)
  expect(output()).toContain(
    `offhook: port ${webPort} is taken by another program; the pages are on port ${used}`,
  )
})

it.each([
  ['half written', '{"revision": 4, "settings": {"ver', 'settings-damaged'],
  ['of a newer version', '{"revision": 4, "settings": {"version": 99}}', 'settings-newer'],
])('settings are %s: said, kept, and nothing applied over them', async (_what, text, code) => {
  const { start, placement, until } = await machine()
  const path = join(placement.stateDir, 'settings.json')
  await writeFile(path, text)
  await start()
  const { issues } = await until(status => status.issues.some(issue => issue.code.startsWith(code)))
  expect(issues.filter(issue => issue.code.startsWith('settings-'))).toHaveLength(1)
  const kept = await readdir(placement.stateDir)
  const files = await Promise.all(
    kept
      .filter(name => name.startsWith('settings.json'))
      .map(name => readFile(join(placement.stateDir, name), 'utf8')),
  )
  expect(files).toContain(text)
  if (code !== 'settings-newer') return
  // The certificate for telephones is made whatever the settings say.
  const inRoom = await readdir(placement.rooms.asterisk)
  expect(inRoom.filter(name => !name.startsWith('sip-'))).toEqual([])
})

it('a placement that is wrong: one line on the terminal, and no daemon', async () => {
  const { start, directory, placement } = await machine()
  await writeFile(join(directory, 'placement.json'), JSON.stringify({ ...placement, ami: { port: 0 } }))
  await expect(start()).rejects.toThrow(/offhook: .*placement\.json: ami/)
})

it('ends in order when asked to, and Asterisk lives on', async () => {
  const { start, ask, asterisk, end, output } = await machine()
  await start()
  while ((await asterisk()) === null) await new Promise(resolve => setTimeout(resolve, 50))
  const settings = await ask<Result<unknown>>({ ask: 'settings' })
  expect(settings.ok).toBe(true)
  await end('SIGTERM')
  expect(output()).toContain('stopping; Asterisk keeps running')
  expect(await asterisk()).not.toBeNull()
})
