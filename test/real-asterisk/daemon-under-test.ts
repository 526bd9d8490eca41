/** The whole daemon as a process of its own, over the real Asterisk of OFFHOOK_RUNTIME_ROOT, in a directory of its own. */

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identify, type ProcessIdentity, parseIdentity } from '../../daemon/asterisk/process-identity.ts'
import type { Status } from '../../daemon/control/protocol.ts'
import type { Result } from '../../daemon/model/issue.ts'
import type { Placement } from '../../daemon/placement.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import { storedText } from '../../daemon/settings/stored-text.ts'
import { askJson } from '../../daemon/wire/json-socket.ts'
import { bundlePrograms } from '../../image/bundle.ts'

export interface DaemonUnderTest {
  readonly directory: string
  readonly placement: Placement
  readonly webPort: number
  readonly settings: Settings
  /** The real Asterisk's, without a wrapper. */
  readonly asteriskCommand: readonly string[]
  /** Everything every daemon here printed so far. */
  output(): string
  /** Waits until the daemon has printed this after the given place. */
  saysSince(place: number, text: string): Promise<void>
  /** Of the daemon running now. */
  pid(): number
  /** Starts a daemon; resolves when its pages answer. */
  start(): Promise<void>
  /** Ends the daemon and waits for it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
  ask<T>(request: unknown): Promise<T>
  status(): Promise<Status>
  /** Asks for the status until it is as wanted; the test's own deadline ends a vain wait. */
  until(wanted: (status: Status) => boolean): Promise<Status>
  /** The Asterisk process on record; null when it does not live. */
  asterisk(): Promise<ProcessIdentity | null>
  /** Ends daemon and Asterisk and removes the directory. */
  remove(): Promise<void>
}

export interface DaemonOptions {
  /** In place of the real Asterisk. */
  readonly command?: readonly string[]
  /** A shell script that is started instead, made from the real command. */
  readonly wrapper?: (command: readonly string[]) => string
  readonly settings?: Partial<Settings>
}

const UNIT = '../../image/files/usr/lib/systemd/system/offhook.service'

/** In the environment of every process of a daemon under test, so that none is left over, on record or not. */
const TAG = 'OFFHOOK_TEST_DIRECTORY'

async function taggedProcesses(directory: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter(name => /^[0-9]+$/.test(name))
  const tagged = await Promise.all(
    pids.map(async pid => {
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
      return environment.split('\0').includes(`${TAG}=${directory}`) ? [Number(pid)] : []
    }),
  )
  return tagged.flat()
}

export async function daemonUnderTest(
  build: BuiltDaemon,
  options: DaemonOptions = {},
): Promise<DaemonUnderTest> {
  const root = process.env.OFFHOOK_RUNTIME_ROOT ?? '/nonexistent'
  const directory = await mkdtemp(join(tmpdir(), 'offhook-daemon-'))
  const [amiPort, webPort, sipPort] = await freePorts(3)
  const asteriskCommand = options.command ?? realAsterisk(directory, root)
  const script = join(directory, 'asterisk.sh')
  if (options.wrapper !== undefined)
    await writeFile(script, options.wrapper(asteriskCommand), { mode: 0o755 })
  const command = options.wrapper === undefined ? asteriskCommand : [script]
  const placement = placementBelow(directory, root, amiPort, command)
  for (const path of [
    placement.stateDir,
    placement.runDir,
    join(directory, 'hardware'),
    ...Object.values(placement.rooms),
    placement.asterisk.stateDir,
    placement.asterisk.spoolDir,
    placement.asterisk.runDir,
    placement.asterisk.logDir,
  ])
    await mkdir(path, { recursive: true })
  const settings = settingsSchema.parse({
    version: 1,
    site: {},
    web: { address: '127.0.0.1', port: webPort },
    sip: { address: '127.0.0.1', port: sipPort },
    ...options.settings,
  })
  await writeFile(join(placement.stateDir, 'settings.json'), storedText({ revision: 1, settings }))
  await writeFile(join(directory, 'placement.json'), JSON.stringify(placement))

  let daemon: ChildProcess | null = null
  let output = ''
  const ask = async <T>(request: unknown): Promise<T> =>
    (await askJson(join(placement.runDir, 'control.sock'), request, 60_000)) as T
  const status = async (): Promise<Status> => {
    const answer = await ask<Result<Status>>({ ask: 'status' })
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return answer.value
  }
  const asterisk = async (): Promise<ProcessIdentity | null> => {
    const path = join(placement.runDir, 'asterisk-process.json')
    const known = parseIdentity(await readFile(path, 'utf8').catch(() => ''))
    const alive = known === null ? null : await identify(known.pid)
    return alive?.startTime === known?.startTime ? alive : null
  }
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const ending = daemon
    daemon = null
    if (ending === null || ending.exitCode !== null) return
    const ended = new Promise(resolve => ending.once('exit', resolve))
    ending.kill(signal)
    await ended
  }
  return {
    directory,
    placement,
    webPort,
    settings,
    asteriskCommand,
    output: () => output,
    pid: () => daemon?.pid ?? 0,
    async saysSince(place, text) {
      while (!output.slice(place).includes(text)) await new Promise(resolve => setTimeout(resolve, 50))
    },
    async start() {
      const started = spawn(
        process.execPath,
        [...(await nodeFlags()), build.program, '--placement', join(directory, 'placement.json')],
        {
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { ...process.env, [TAG]: directory },
        },
      )
      daemon = started
      const from = output.length
      await new Promise<void>((resolve, reject) => {
        const hear = (text: Buffer) => {
          output += text
          if (output.slice(from).includes('pages at ')) resolve()
        }
        started.stdout.on('data', hear)
        started.stderr.on('data', hear)
        started.on('exit', code => reject(new Error(`the daemon ended with ${code}:\n${output}`)))
      })
    },
    end,
    ask,
    status,
    async until(wanted) {
      for (;;) {
        const now = await status().catch(() => null)
        if (now !== null && wanted(now)) return now
        await new Promise(resolve => setTimeout(resolve, 100))
      }
    },
    asterisk,
    async remove() {
      await end('SIGKILL')
      for (const pid of await taggedProcesses(directory)) process.kill(pid, 'SIGKILL')
      await rm(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}

/** As the appliance's unit starts it. */
async function nodeFlags(): Promise<string[]> {
  const unit = await readFile(new URL(UNIT, import.meta.url), 'utf8')
  return /^ExecStart=\S+((?: --\S+)*)/m.exec(unit)?.[1]?.trim().split(' ') ?? []
}

const placementBelow = (
  directory: string,
  root: string,
  amiPort: number,
  command: readonly string[],
): Placement => {
  const configDir = join(directory, 'etc/asterisk')
  const libraries = join(root, 'usr/lib/x86_64-linux-gnu')
  return {
    stateDir: join(directory, 'state'),
    runDir: join(directory, 'run'),
    staticDir: join(directory, 'static'),
    rooms: {
      asterisk: configDir,
      dahdi: join(directory, 'etc/dahdi'),
      modprobe: join(directory, 'etc/modprobe.d'),
      systemd: join(directory, 'etc/systemd'),
    },
    asterisk: {
      configDir,
      modulesDir: join(libraries, 'asterisk/modules'),
      dataDir: join(root, 'usr/share/asterisk'),
      stateDir: join(directory, 'lib'),
      spoolDir: join(directory, 'spool'),
      runDir: join(directory, 'asterisk-run'),
      logDir: join(directory, 'log'),
      program: `${process.execPath} ${join(import.meta.dirname, '../../daemon/for-asterisk/main.ts')}`,
    },
    ami: { address: '127.0.0.1', port: amiPort },
    // No cards: the machine the tests run on must not be looked at.
    hardwareRoot: join(directory, 'hardware'),
    rootHelper: null,
    runner: { kind: 'child', command },
  }
}

/** With the loader and libraries of the runtime root, on whatever this machine is. */
function realAsterisk(directory: string, root: string): string[] {
  const libraries = join(root, 'usr/lib/x86_64-linux-gnu')
  return [
    join(root, 'lib64/ld-linux-x86-64.so.2'),
    '--library-path',
    `${libraries}:${join(libraries, 'asterisk')}`,
    join(root, 'usr/sbin/asterisk'),
    '-f',
    '-C',
    join(directory, 'etc/asterisk/asterisk.conf'),
  ]
}

export interface BuiltDaemon {
  readonly program: string
  remove(): Promise<void>
}

export interface BuiltDaemon {
  readonly program: string
  remove(): Promise<void>
}

/** As in the image; the pages' JSX is why it must be built at all. */
export async function builtDaemon(): Promise<BuiltDaemon> {
  const directory = await mkdtemp(join(tmpdir(), 'offhook-build-'))
  await bundlePrograms(directory)
  return {
    program: join(directory, 'offhookd.mjs'),
    remove: () => rm(directory, { recursive: true, force: true }),
  }
}

async function freePorts(count: number): Promise<[number, number, number]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>(resolve => {
          const server = createServer()
          server.listen(0, '127.0.0.1', () => resolve(server))
        }),
    ),
  )
  const ports = servers.map(server => (server.address() as { port: number }).port)
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))))
  return ports as [number, number, number]
}
