/** Starts the real Asterisk, without cards, for the AMI tests: a directory of its own, free ports, two telephones that loop back. */

import { type ChildProcess, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Debian root with Asterisk in it; the tests are skipped without one. */
export const runtimeRoot = process.env.OFFHOOK_RUNTIME_ROOT ?? ''
export const hasRuntime = existsSync(join(runtimeRoot, 'usr/sbin/asterisk'))

export interface RunningAsterisk {
  readonly amiPort: number
  readonly spoolDir: string
  /** Without warning, as a crash would. */
  kill(): Promise<void>
  start(): void
  remove(): Promise<void>
}

export async function prepareAsterisk(): Promise<RunningAsterisk> {
  const directory = await mkdtemp(join(tmpdir(), 'offhook-ami-'))
  const amiPort = await freeTcpPort()
  const files = configuration(directory, amiPort, await freeUdpPort())
  for (const name of ['etc', 'run', 'log', 'spool', 'lib']) await mkdir(join(directory, name))
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, 'etc', name), text)

  let child: ChildProcess | null = null
  const kill = async () => {
    const running = child
    child = null
    if (running === null || running.exitCode !== null) return
    running.kill('SIGKILL')
    await once(running, 'exit')
  }
  return {
    amiPort,
    spoolDir: join(directory, 'spool'),
    kill,
    start() {
      const libraries = ['usr/lib/x86_64-linux-gnu', 'usr/lib/x86_64-linux-gnu/asterisk', 'usr/lib']
      child = spawn(
        join(runtimeRoot, 'lib64/ld-linux-x86-64.so.2'),
        [
          '--library-path',
          libraries.map(path => join(runtimeRoot, path)).join(':'),
          join(runtimeRoot, 'usr/sbin/asterisk'),
          '-f',
          '-C',
          join(directory, 'etc/asterisk.conf'),
        ],
        { stdio: 'ignore' },
      )
    },
    async remove() {
      await kill()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

const MODULES = [
  ...[
    'res_sorcery_config',
    'res_sorcery_memory',
    'res_sorcery_astdb',
    'res_timing_timerfd',
    'res_musiconhold',
  ],
  ...[
    'res_pjproject',
    'res_pjsip',
    'res_pjsip_session',
    'res_pjsip_pubsub',
    'res_pjsip_registrar',
    'res_pjsip_sdp_rtp',
  ],
  ...['res_pjsip_endpoint_identifier_ip', 'res_pjsip_caller_id', 'res_rtp_asterisk', 'res_adsi', 'res_smdi'],
  ...['chan_pjsip', 'chan_dahdi', 'pbx_config', 'bridge_simple', 'codec_ulaw', 'format_wav', 'format_pcm'],
  ...['app_dial', 'app_echo', 'app_voicemail', 'func_callerid'],
]

function configuration(directory: string, amiPort: number, sipPort: number): Record<string, string> {
  const asteriskDirectories = {
    astetcdir: join(directory, 'etc'),
    astmoddir: join(runtimeRoot, 'usr/lib/x86_64-linux-gnu/asterisk/modules'),
    astvarlibdir: join(directory, 'lib'),
    astdbdir: join(directory, 'lib'),
    astkeydir: join(directory, 'lib'),
    astagidir: join(directory, 'lib'),
    astdatadir: join(runtimeRoot, 'usr/share/asterisk'),
    astspooldir: join(directory, 'spool'),
    astrundir: join(directory, 'run'),
    astlogdir: join(directory, 'log'),
  }
  const lines = (...text: readonly string[]) => `${text.join('\n')}\n`
  return {
    'asterisk.conf': lines(
      '[directories]',
      ...Object.entries(asteriskDirectories).map(([name, path]) => `${name} => ${path}`),
      '[options]',
      'entityid = 02:00:00:00:00:01',
    ),
    'modules.conf': lines('[modules]', 'autoload=no', ...MODULES.map(name => `load=${name}.so`)),
    'logger.conf': lines('[logfiles]', 'messages=notice,warning,error'),
    // The rights the daemon's own user has, and no more.
    'manager.conf': lines(
      ...['[general]', 'enabled=yes', `port=${amiPort}`, 'bindaddr=127.0.0.1', '[offhook]', 'secret=s3cret'],
      ...['read=system,call', 'write=system,call,user,reporting,originate'],
    ),
    'pjsip.conf': lines(
      ...['[udp]', 'type=transport', 'protocol=udp', `bind=127.0.0.1:${sipPort}`],
      // What is sent to this telephone comes back in as a call from it.
      ...['[peer]', 'type=endpoint', 'aors=peer', 'context=inside', 'allow=!all,ulaw'],
      ...['[peer]', 'type=aor', `contact=sip:127.0.0.1:${sipPort}`],
      ...['[peer]', 'type=identify', 'endpoint=peer', 'match=127.0.0.1'],
    ),
    'extensions.conf': lines(
      '[inside]',
      'exten => 104,1,Answer()',
      ' same => n,Echo()',
      'exten => 107,1,Dial(PJSIP/104@peer,20)',
      'exten => 109,1,Answer()',
      ' same => n,Wait(60)',
    ),
    'voicemail.conf': lines('[general]', 'format=wav', '[default]', '102 => 1234,Reception'),
    'chan_dahdi.conf': lines('[channels]'),
    'rtp.conf': lines('[general]', 'rtpstart=20000', 'rtpend=20100'),
    'musiconhold.conf': lines('[default]', 'mode=files', `directory=${join(directory, 'lib')}`),
  }
}

async function freeTcpPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  socket.close()
  return port
}
