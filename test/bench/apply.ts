/** From saving one extension to Asterisk having it, against the bare reload of the same modules, at three sizes of office. */

import { readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { moduleReload } from '../../daemon/ami/actions.ts'
import { type AmiClient, createAmiClient } from '../../daemon/ami/client.ts'
import type { Applied } from '../../daemon/control/protocol.ts'
import type { Result } from '../../daemon/model/issue.ts'
import { type ExtensionSettings, extensionSchema, type Settings } from '../../daemon/settings/schema.ts'
import { systemClock } from '../../daemon/system/clock.ts'
import {
  type BuiltDaemon,
  builtDaemon,
  type DaemonUnderTest,
  daemonUnderTest,
} from '../real-asterisk/daemon-under-test.ts'
import { ratios, shown, spread, timed } from './figures.ts'

const ROUNDS = 7

export async function benchApply(): Promise<void> {
  const build = await builtDaemon()
  try {
    for (const size of [10, 100, 1000]) await benchOffice(size, build)
  } finally {
    await build.remove()
  }
}

async function benchOffice(size: number, build: BuiltDaemon): Promise<void> {
  const daemon = await daemonUnderTest(build, { settings: { extensions: office(size), portsAssigned: true } })
  try {
    await daemon.start()
    await daemon.until(status => status.asterisk.is === 'up' && !status.pending)
    await benchRunning(size, daemon)
  } finally {
    await daemon.remove()
  }
}

async function benchRunning(size: number, daemon: DaemonUnderTest): Promise<void> {
  const ami = await amiOf(daemon)
  try {
    ami.start()
    await connected(ami)
    const applied: number[] = []
    const bare: number[] = []
    let modules: readonly string[] = []
    for (let round = 0; round <= ROUNDS; round++) {
      const settings = renamed(daemon.settings, `Renamed ${round}`)
      let answer: Applied | null = null
      const ours = await timed(async () => {
        answer = await apply(daemon, settings)
      })
      modules = reloadsOf(answer)
      await touch(daemon)
      const theirs = await timed(() => reload(ami, modules))
      // The first round warms both.
      if (round > 0) {
        applied.push(ours)
        bare.push(theirs)
      }
    }
    console.log(
      `  ${String(size).padStart(4)} extensions: ${shown(spread(applied), 'ms')}, bare reload of ${modules.join(' + ')} ${shown(spread(bare), 'ms')}, ratio ${shown(ratios(applied, bare), 'times', 2)}`,
    )
    console.log(`       daemon: ${await residentMemory(daemon)}`)
  } finally {
    ami.stop()
  }
}

const office = (size: number): ExtensionSettings[] =>
  Array.from({ length: size }, (_, index) =>
    extensionSchema.parse({
      number: String(2000 + index),
      name: `Desk ${index}`,
      devices: [{ kind: 'sip', secret: `benchSecret${2000 + index}` }],
      voicemail: { pin: '4829' },
    }),
  )

const renamed = (settings: Settings, name: string): Settings => ({
  ...settings,
  extensions: settings.extensions.map((extension, index) =>
    index === 5 ? { ...extension, name } : extension,
  ),
})

async function apply(daemon: DaemonUnderTest, settings: Settings): Promise<Applied> {
  const answer = await daemon.ask<Result<Applied>>({ ask: 'apply', settings, dryRun: false })
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  if (answer.value.outcome?.is !== 'applied') throw new Error(JSON.stringify(answer.value.outcome))
  return answer.value
}

const reloadsOf = (applied: Applied | null): readonly string[] =>
  (applied?.plan.steps ?? []).flatMap(({ activation }) =>
    activation.do === 'reload' ? [activation.module] : [],
  )

/** Asterisk reads a file again only when its time has changed (main/config.c): the bare reload must do the same work. */
async function touch(daemon: DaemonUnderTest): Promise<void> {
  const now = new Date()
  for (const name of ['pjsip.conf', 'voicemail.conf', 'extensions.conf'])
    await utimes(join(daemon.placement.rooms.asterisk, name), now, now)
}

async function reload(ami: AmiClient, modules: readonly string[]): Promise<void> {
  for (const module of modules) {
    const done = await moduleReload(ami, module)
    if (!done.ok) throw new Error(`${module}: ${done.error.message}`)
  }
}

async function amiOf(daemon: DaemonUnderTest): Promise<AmiClient> {
  const { address, port } = daemon.placement.ami
  const manager = await readFile(`${daemon.placement.rooms.asterisk}/manager.conf`, 'utf8')
  const secret = /^secret\s*=\s*(\S+)/m.exec(manager)?.[1] ?? ''
  const user = /^\[(?!general\])([^\]]+)\]/m.exec(manager)?.[1] ?? ''
  return createAmiClient({ address, port, user, secret, clock: systemClock, random: Math.random })
}

const connected = (ami: AmiClient): Promise<void> =>
  new Promise(resolve => {
    const forget = ami.subscribe({
      onState: state => {
        if (state.is !== 'up') return
        forget()
        resolve()
      },
    })
    if (ami.state().is === 'up') {
      forget()
      resolve()
    }
  })

/** Of the daemon alone, without Asterisk: resident, and proportional (shared pages counted by share). */
async function residentMemory(daemon: DaemonUnderTest): Promise<string> {
  const rollup = await readFile(`/proc/${daemon.pid()}/smaps_rollup`, 'utf8')
  const mebibytes = (name: string) => {
    const kib = Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1])
    return (kib / 1024).toFixed(0)
  }
  return `${mebibytes('Rss')} MiB resident, ${mebibytes('Pss')} MiB proportional`
}
