/** Small parts of starting: ports, secrets, placements. */

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listenNear } from '../../daemon/compose/listen.ts'
import { readPlacement } from '../../daemon/compose/placement-file.ts'
import { appliancePlacement } from '../../daemon/placement.ts'
import { ownSecret } from '../../daemon/system/own-secret.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'offhook-daemon-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

describe('the port of the pages', () => {
  const servers: Server[] = []
  const listen = (port: number) =>
    new Promise<Server>((resolve, reject) => {
      const server = createServer()
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        servers.push(server)
        resolve(server)
      })
    })
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })
  const freePort = async () => ((await listen(0)).address() as { port: number }).port

  it('is the wanted one when it is free', async () => {
    const port = await freePort()
    servers.splice(0).forEach(server => void server.close())
    expect(await listenNear(port, listen)).toMatchObject({ port, issue: null })
  })

  it('is one of the next when it is taken, with an issue that names both', async () => {
    const wanted = await freePort()
    const { port, issue } = await listenNear(wanted, listen)
    expect(port).toBeGreaterThan(wanted)
    expect(issue).toMatchObject({ code: 'web-port-taken', params: { wanted, used: port } })
  })

  it('is given up after ten, and at once for another reason', async () => {
    const tried: number[] = []
    const refuse = (code: string) => async (port: number) => {
      tried.push(port)
      throw Object.assign(new Error(code), { code })
    }
    await expect(listenNear(8080, refuse('EADDRINUSE'))).rejects.toThrow('EADDRINUSE')
    expect(tried).toEqual(Array.from({ length: 10 }, (_, at) => 8080 + at))
    tried.length = 0
    await expect(listenNear(8080, refuse('EADDRNOTAVAIL'))).rejects.toThrow('EADDRNOTAVAIL')
    await expect(listenNear(65535, refuse('EADDRINUSE'))).rejects.toThrow('EADDRINUSE')
    expect(tried).toEqual([8080, 65535])
  })
})

describe('a secret of our own', () => {
  const random = (below: number) => 7 % below

  it('is made once, kept for us alone', async () => {
    const path = join(directory, 'state/ami-secret')
    const made = await ownSecret(path, random)
    expect(made).toMatch(/^[A-Za-z0-9]{32}$/)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await ownSecret(path, () => 1)).toBe(made)
  })

  it('is made anew when somebody damaged it', async () => {
    const path = join(directory, 'ami-secret')
    await writeFile(path, 'short\nAction: Originate')
    expect(await ownSecret(path, random)).toMatch(/^[A-Za-z0-9]{32}$/)
    expect((await readFile(path, 'utf8')).trim()).toHaveLength(32)
  })

  it('still exists when it cannot be kept', async () => {
    await writeFile(join(directory, 'file'), '')
    expect(await ownSecret(join(directory, 'file/ami-secret'), random)).toHaveLength(32)
  })
})

describe('a placement in a file', () => {
  const file = () => join(directory, 'placement.json')

  it('is the same as one in the program', async () => {
    await writeFile(file(), JSON.stringify(appliancePlacement))
    expect(await readPlacement(file())).toEqual(appliancePlacement)
  })

  it('is refused with the name of the wrong value', async () => {
    await writeFile(file(), JSON.stringify({ ...appliancePlacement, runDir: 'relative' }))
    await expect(readPlacement(file())).rejects.toThrow(/placement\.json: runDir: an absolute path/)
  })
})
