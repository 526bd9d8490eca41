/** A machine with real files in the rooms, whose programs take in a file only when they are told to. */

import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Activator, Verifier } from '../../daemon/apply/activator.ts'
import { type Applier, type ApplierParts, type Candidate, createApplier } from '../../daemon/apply/applier.ts'
import { directRoom } from '../../daemon/apply/room-writer.ts'
import { buildModel } from '../../daemon/model/build-model.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import type { Activation, FileRoom, GeneratedFile } from '../../daemon/model/generated-file.ts'
import { type Issue, ok, type Result, refused } from '../../daemon/model/issue.ts'
import type { DurableFiles } from '../../daemon/system/durable-files.ts'
import { bare, settings, surroundings } from '../model/support.ts'

/** One file per kind of activation; each shows one setting. */
const activations: Readonly<Record<string, Activation>> = {
  'asterisk/extensions.conf': { do: 'reload', module: 'pbx_config.so' },
  'asterisk/manager.conf': { do: 'reload', module: 'manager' },
  'asterisk/modules.conf': { do: 'restart-asterisk' },
  'dahdi/system.conf': { do: 'configure-dahdi' },
}

const file = (room: FileRoom, name: string, text: string, secret = false): GeneratedFile => ({
  room,
  name,
  text,
  secret,
  activation: () => activations[`${room}/${name}`] ?? { do: 'nothing' },
})

export const render = (model: GatewayModel): GeneratedFile[] => [
  file('asterisk', 'extensions.conf', `site=${model.siteName}\n`),
  file('asterisk', 'manager.conf', `secret for ${model.siteName}\n`, true),
  file('asterisk', 'modules.conf', `country=${model.country.code}\n`),
  file('dahdi', 'system.conf', `# language ${model.language}\n`),
]

interface Site {
  readonly name: string
  readonly country: string
  readonly language: string
}

export function candidate(revision: number, site: Partial<Site>, more: Partial<Candidate> = {}): Candidate {
  const wanted = settings({ site })
  return {
    stored: { revision, settings: wanted },
    model: buildModel(wanted, bare, surroundings).model,
    issues: [],
    calls: { total: 3, onCards: 2 },
    ...more,
  }
}

/** Burns down by one with every write and every step; once it is out, nothing works any more. */
export interface Fuse {
  /** What happens to this operation: null goes through, otherwise the error's name. */
  burn(operation: 'write' | 'remove' | 'step'): string | null
}

export const endless: Fuse = { burn: () => null }
/** Dead from the operation after `count` on, as by SIGKILL. */
export const killedAfter = (count: number): Fuse => {
  let left = count
  return { burn: () => (left-- > 0 ? null : 'EKILLED') }
}
/** Nothing can be written; removing works. */
export const fullDisk: Fuse = { burn: operation => (operation === 'write' ? 'ENOSPC' : null) }
/** Only one operation fails. */
export const failingOnce = (count: number, error: string): Fuse => {
  let left = count
  return { burn: () => (left-- === 0 ? error : null) }
}

const fail = (code: string): never => {
  throw Object.assign(new Error(code), { code })
}

export function fusedFiles(fuse: Fuse): DurableFiles {
  const guard = (operation: 'write' | 'remove') => {
    const code = fuse.burn(operation)
    if (code !== null) fail(code)
  }
  return {
    async write(path, text, mode) {
      guard('write')
      // Whole or not at all, like the real one; the fsync is left out for speed: a kill does not lose the page cache.
      await writeFile(`${path}.new`, text, { mode })
      await rename(`${path}.new`, path)
    },
    async remove(path) {
      guard('remove')
      await rm(path, { force: true })
    },
  }
}

export interface Machine {
  readonly stateDir: string
  readonly rooms: Readonly<Record<FileRoom, string>>
  /** Steps it was told to do. */
  readonly log: string[]
  /** What the running programs have read, by file. */
  readonly inForce: Map<string, string>
  /** Set by a test: steps that are refused, things that are missing afterwards. */
  refuses: (step: string) => boolean
  missing: () => Issue[]
  applier(fuse?: Fuse, more?: Partial<ApplierParts>): Applier
  disk(): Promise<Record<string, string>>
  put(room: FileRoom, name: string, text: string | Uint8Array): Promise<void>
}

export async function machine(): Promise<Machine> {
  const directory = await mkdtemp(join(tmpdir(), 'offhook-apply-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const rooms = {
    asterisk: join(directory, 'asterisk'),
    dahdi: join(directory, 'dahdi'),
    modprobe: join(directory, 'modprobe'),
    systemd: join(directory, 'systemd'),
  }
  const stateDir = join(directory, 'state')
  for (const path of [...Object.values(rooms), stateDir]) await mkdir(path)
  const self: Machine = {
    stateDir,
    rooms,
    log: [],
    inForce: new Map(),
    refuses: () => false,
    missing: () => [],
    applier(fuse = endless, more = {}) {
      const files = fusedFiles(fuse)
      const writers = {
        asterisk: directRoom(rooms.asterisk, files),
        dahdi: directRoom(rooms.dahdi, files),
        modprobe: directRoom(rooms.modprobe, files),
        systemd: directRoom(rooms.systemd, files),
      }
      const { activator, verifier } = programs(self, fuse)
      return createApplier({ stateDir, rooms, writers, activator, verifier, render, files, ...more })
    },
    async disk() {
      const found: Record<string, string> = {}
      for (const [room, path] of Object.entries(rooms))
        for (const name of (await readdir(path)).sort())
          found[`${room}/${name}`] = await readFile(join(path, name), 'utf8')
      return found
    },
    put: (room, name, text) => writeFile(join(rooms[room], name), text),
  }
  return self
}

function programs(self: Machine, fuse: Fuse): { activator: Activator; verifier: Verifier } {
  const step = async (name: string, takesIn: (id: string) => boolean): Promise<Result<null>> => {
    const error = fuse.burn('step')
    if (error !== null || self.refuses(name))
      return refused([{ code: 'step-refused', severity: 'error', subject: name, params: {} }])
    self.log.push(name)
    const disk = await self.disk()
    for (const id of new Set([...Object.keys(disk), ...self.inForce.keys()])) {
      if (!takesIn(id)) continue
      const text = disk[id]
      if (text === undefined) self.inForce.delete(id)
      else self.inForce.set(id, text)
    }
    return ok(null)
  }
  const readBy = (module: string) => (id: string) => {
    const activation = activations[id]
    return activation?.do === 'reload' && activation.module === module
  }
  return {
    activator: {
      reload: module => step(`reload ${module}`, readBy(module)),
      restartDahdiChannels: () => step('restart-dahdi-channels', () => false),
      restartAsterisk: () => step('restart-asterisk', id => id.startsWith('asterisk/')),
      configureDahdi: () => step('configure-dahdi', () => true),
      reloadDrivers: () => step('reload-drivers', () => true),
      setHostName: () => step('set-host-name', () => false),
      setClock: () => step('set-clock', () => false),
      setNetwork: () => step('set-network', id => id.startsWith('systemd/')),
    },
    verifier: { verify: async () => (fuse.burn('step') === null ? self.missing() : [gone]) },
  }
}

const gone: Issue = { code: 'endpoint-missing', severity: 'error', subject: 'endpoint:gone', params: {} }
