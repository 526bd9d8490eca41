/** `offhook update [FILE]`: how the slots are; with a file, writes it beside what runs, and starts it. */

import { chown, copyFile, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { findPlacement } from '../default-placement.ts'
import { pause, systemClock } from '../system/clock.ts'
import type { ReceivedUpdate, UpdateView } from '../update/desk.ts'
import { updateDir } from '../update/places.ts'
import { type Command, type OptionValues, placementHelp, text } from './command.ts'
import { reach } from './reach.ts'
import type { ExitStatus, Terminal } from './terminal.ts'
import { issueLine } from './words/issues.ts'

const LOOK_EVERY_MS = 1000
const NAME = 'from-command-line.update'
const TIME = /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/

export const update: Command = {
  name: 'update',
  summary: 'Says which version runs; writes another one beside it, and starts it on trial.',
  usage: '[FILE] [--now | --at HH:MM] [--older]',
  help: [
    '  FILE               an update; calls go on while it is written',
    '  --now              restarts into what lies in the other slot; without FILE the one that is there',
    '  --at HH:MM         the same at that time, as soon as no call runs',
    '  --older            though it is older than what runs',
    placementHelp,
  ],
  options: {
    now: { type: 'boolean' },
    at: { type: 'string' },
    older: { type: 'boolean' },
    placement: { type: 'string' },
  },
  morePositionals: 1,
  async run(values, terminal, [file]): Promise<ExitStatus> {
    const at = text(values, 'at') ?? null
    if (at !== null && (!TIME.test(at) || values.now === true)) {
      terminal.error("offhook update: give --now, or a time such as --at 03:00. See 'offhook update --help'.")
      return 2
    }
    if (file !== undefined && !(await writeBeside(file, values, terminal))) return 1
    if (values.now === true || at !== null) {
      if ((await reach('update', { ask: 'switch-over', at }, values, terminal)) === null) return 1
      terminal.out(at === null ? 'The machine restarts.' : `It starts at ${at}, as soon as no call runs.`)
      return 0
    }
    const view = await reach<UpdateView>('update', { ask: 'update-state' }, values, terminal)
    if (view === null) return 1
    terminal.out(stateText(view))
    return 0
  },
}

/** False when it was refused, which has been said then. */
async function writeBeside(file: string, values: OptionValues, terminal: Terminal): Promise<boolean> {
  const { stateDir } = await findPlacement(text(values, 'placement'), terminal.env)
  const directory = updateDir(stateDir)
  const copy = join(directory, NAME)
  const owner = await stat(stateDir)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await copyFile(file, copy)
  try {
    // The daemon reads it, and is not root.
    for (const path of [directory, copy]) await chown(path, owner.uid, owner.gid)
    const taken = await reach<ReceivedUpdate>('update', { ask: 'take-update', name: NAME }, values, terminal)
    if (taken === null) return false
    terminal.out(`Version ${taken.version}; its signature is good.`)
  } finally {
    await rm(copy, { force: true })
  }
  const order = { ask: 'write-update', allowOlder: values.older === true } as const
  if ((await reach<true>('update', order, values, terminal)) === null) return false
  for (;;) {
    const view = await reach<UpdateView>('update', { ask: 'update-state' }, values, terminal)
    if (view === null) return false
    const { progress } = view
    if (progress.is === 'written') {
      terminal.out(`Written and checked.`)
      return true
    }
    if (progress.is !== 'writing') {
      if (progress.is === 'failed')
        terminal.error(
          `offhook update: ${issueLine({ code: progress.code, severity: 'error', subject: null, params: { error: progress.error } })}`,
        )
      return false
    }
    await pause(systemClock, LOOK_EVERY_MS)
  }
}

export function stateText({ version, slots, plannedFor, last }: UpdateView): string {
  const lines = [
    slots === null
      ? `Version ${version}; this machine has no second slot.`
      : `Version ${version} in slot ${slots.running}${slots.isTrial ? ', on trial' : ''}; in the other: ${slots.other?.version ?? 'nothing whole'}.`,
  ]
  if (plannedFor !== null)
    lines.push(`The other one starts at ${new Date(plannedFor).toISOString()}, as soon as no call runs.`)
  if (last !== null)
    lines.push(
      `Last update: ${last.former} to ${last.version}, ${new Date(last.at).toISOString()}: ${last.passed ? 'passed' : 'did not pass'}.`,
    )
  return lines.join('\n')
}
