/** Runs the real Asterisk on a rendered set of files, in a directory of its own, without cards. */

import { type ChildProcess, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sipCertificate } from '../../asterisk-conf/names.ts'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import type { AsteriskLayout, GatewayModel } from '../../daemon/model/gateway-model.ts'
import { ownCertificate } from '../../daemon/system/own-certificate.ts'
import { connectRawAmi, type RawAmi } from './raw-ami.ts'
import { asteriskCommand, runtimeRoot } from './runtime-root.ts'

export interface RenderedAsterisk {
  readonly layout: AsteriskLayout
  /** With the places and ports it really has. */
  readonly model: GatewayModel
  /** Hears everything, the steps of the dialplan too. */
  readonly ami: RawAmi
  readonly sipPort: number
  /** Warnings and errors so far, one entry each. */
  log(): Promise<readonly string[]>
  /** Renders the changed model over the former files; loads nothing. */
  write(change: (model: GatewayModel) => GatewayModel): Promise<void>
  /** Ends it and removes its directory. Throws when it does not end. */
  stop(): Promise<void>
}

export interface RenderedOptions {
  /** Another text for a file, by its name. */
  readonly alter?: (name: string, text: string) => string
}

const BOOT_TIMEOUT_MS = 90_000
const WATCHER = { user: 'watcher', secret: 'watcher' }

/** Resolves when it has fully booted. */
export async function startRendered(
  givenModel: GatewayModel,
  { alter = (_, text) => text }: RenderedOptions = {},
): Promise<RenderedAsterisk> {
  const root = runtimeRoot()
  const directory = await mkdtemp(join(tmpdir(), 'offhook-asterisk-'))
  const layout = await layoutIn(directory, root)
  const amiPort = await freePort('tcp')
  const sipPort = await freePort('udp')
  const model: GatewayModel = {
    ...givenModel,
    layout,
    network: {
      ...givenModel.network,
      ami: { ...givenModel.network.ami, address: '127.0.0.1', port: amiPort },
      sip: { address: '127.0.0.1', port: sipPort, tlsPort: await freePort('tcp') },
      iax: { port: await freePort('udp') },
    },
  }
  await ownCertificate(sipCertificate(layout), 'offhook')
  const write = async (wanted: GatewayModel) => {
    for (const { name, text } of renderAsterisk(wanted))
      await writeFile(join(layout.configDir, name), alter(name, text), { mode: 0o600 })
  }
  await write(model)
  await writeFile(join(layout.configDir, 'manager.custom.conf'), watcherAccount)

  const [program, ...args] = asteriskCommand(root, join(layout.configDir, 'asterisk.conf'))
  const child = spawn(program, args, { stdio: 'ignore', cwd: directory })
  const readLog = async () =>
    logEntries(await readFile(join(layout.logDir, 'messages.log'), 'utf8').catch(() => ''))
  const ended = new AbortController()
  child.on('exit', code => ended.abort(new Error(`Asterisk ended with ${code}`)))
  const deadline = AbortSignal.timeout(BOOT_TIMEOUT_MS)
  try {
    const signal = AbortSignal.any([ended.signal, deadline])
    const ami = await connectRawAmi(amiPort, WATCHER.user, WATCHER.secret, signal)
    await ami.event(event => event.Event === 'FullyBooted')
    return {
      layout,
      model,
      ami: await connectRawAmi(amiPort, WATCHER.user, WATCHER.secret, ended.signal).finally(() =>
        ami.close(),
      ),
      sipPort,
      log: readLog,
      write: change => write(change(model)),
      async stop() {
        await end(child)
        await rm(directory, { recursive: true, force: true })
      },
    }
  } catch (error) {
    const log = await readLog()
    await end(child)
    await rm(directory, { recursive: true, force: true })
    throw new Error(`Asterisk did not boot; its log:\n${log.join('\n')}`, { cause: error })
  }
}

/**
 * A signal that comes before Asterisk has fully booted is lost (main/asterisk.c makes its alert pipe late): ask
 * again.
 */
async function end(child: ChildProcess): Promise<void> {
  const over = () => child.exitCode !== null || child.signalCode !== null
  for (const signal of ['SIGTERM', 'SIGTERM', 'SIGTERM', 'SIGKILL'] as const) {
    if (over()) return
    child.kill(signal)
    await Promise.race([once(child, 'exit'), new Promise(resolve => setTimeout(resolve, 5000))])
    if (signal === 'SIGKILL' && !over()) throw new Error(`process ${child.pid} does not end`)
  }
}

const watcherAccount = ['[watcher]', `secret = ${WATCHER.secret}`, 'read = all', 'write = all', ''].join('\n')

async function layoutIn(directory: string, root: string): Promise<AsteriskLayout> {
  const own = { configDir: 'etc', stateDir: 'lib', spoolDir: 'spool', runDir: 'run', logDir: 'log' }
  const made = Object.fromEntries(
    Object.entries(own).map(([key, name]) => [key, join(directory, name)]),
  ) as Record<keyof typeof own, string>
  for (const path of Object.values(made)) await mkdir(path, { mode: 0o700 })
  return {
    ...made,
    modulesDir: join(root, 'usr/lib/x86_64-linux-gnu/asterisk/modules'),
    dataDir: join(root, 'usr/share/asterisk'),
    program: await ownProgram(directory),
  }
}

/** What Asterisk starts of ours, with a name as short as on the appliance: Asterisk keeps 160 characters of a mail command. */
async function ownProgram(directory: string): Promise<string> {
  const main = join(import.meta.dirname, '../../daemon/for-asterisk/main.ts')
  const file = join(directory, 'own')
  await writeFile(file, `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`, { mode: 0o700 })
  return file
}

/** An entry begins with the date; further lines belong to it. The greeting at the beginning is none. */
const logEntries = (text: string): string[] =>
  text
    .split(/\n(?=\[\d{4}-)/)
    .map(entry => entry.trim())
    .filter(entry => /^\[[^\]]*\] (?:WARNING|ERROR)/.test(entry))

async function freePort(kind: 'tcp' | 'udp'): Promise<number> {
  if (kind === 'udp') {
    const socket = createSocket('udp4').bind(0, '127.0.0.1')
    await once(socket, 'listening')
    const { port } = socket.address()
    await new Promise<void>(resolve => socket.close(resolve))
    return port
  }
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
