/** Calls mmdebstrap the way both roots of the build need it, and keeps the downloaded packages for the next time. */

import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheDirectory, type Ingredient } from './cache.ts'
import { run } from './command.ts'
import { type Mirror, suite } from './mirror.ts'

export interface Bootstrap {
  readonly mirror: Mirror
  /** `extract` only unpacks the named packages and what they depend on; `essential` installs a small running system. */
  readonly variant: 'extract' | 'essential'
  readonly packages: readonly string[]
  /** A .tar to write, or null when hooks have taken out what is needed. */
  readonly target: string | null
  /** In order; `upload`, `sync-out`… as in mmdebstrap(1), otherwise a shell command with the root in $1. */
  readonly hooks: readonly (readonly ['extract' | 'essential' | 'customize', string])[]
  /** Never unpacked. */
  readonly excludedPaths?: readonly string[]
  /** Exceptions from that. */
  readonly includedPaths?: readonly string[]
  readonly output: (text: string) => void
}

const aptOptions = [
  'APT::Install-Recommends "false"',
  // A frozen mirror's Release file expires; its signature still counts.
  'Acquire::Check-Valid-Until "false"',
  'Acquire::Retries "3"',
]

/** What a root depends on beside its own packages and hooks. */
export function bootstrapIngredients(mirror: Mirror): { [key: string]: Ingredient } {
  return { suite, mirror: mirror.url, snapshot: mirror.snapshot, aptOptions }
}

/** `before`: packages of earlier runs; `after`: where those of this run are left. */
export function bootstrapArguments(
  spec: Bootstrap,
  packages: { readonly before: string; readonly after: string },
): string[] {
  const lastStage = spec.variant === 'extract' ? 'extract' : 'customize'
  return [
    `--variant=${spec.variant}`,
    `--format=${spec.target === null ? 'null' : 'tar'}`,
    '--components=main',
    '--skip=essential/unlink,cleanup/apt',
    ...aptOptions.map(option => `--aptopt=${option}`),
    '--dpkgopt=force-unsafe-io',
    ...(spec.excludedPaths ?? []).map(path => `--dpkgopt=path-exclude=${path}`),
    ...(spec.includedPaths ?? []).map(path => `--dpkgopt=path-include=${path}`),
    `--include=${spec.packages.join(',')}`,
    '--setup-hook=mkdir -p "$1"/var/cache/apt/archives/',
    `--setup-hook=sync-in ${packages.before} /var/cache/apt/archives/`,
    // Versions the mirror no longer has would otherwise stay for ever, and be taken for what was used.
    `--${lastStage}-hook=APT_CONFIG="$MMDEBSTRAP_APT_CONFIG" apt-get -q autoclean`,
    `--${lastStage}-hook=sync-out /var/cache/apt/archives ${packages.after}`,
    ...spec.hooks.map(([stage, command]) => `--${stage}-hook=${command}`),
    suite,
    spec.target ?? '/dev/null',
    spec.mirror.url,
  ]
}

export async function bootstrap(spec: Bootstrap): Promise<void> {
  // One directory per kind of root: two may be made side by side.
  const before = join(cacheDirectory(), `packages-${spec.variant}`)
  const after = `${before}-new`
  await mkdir(before, { recursive: true })
  await rm(after, { recursive: true, force: true })
  await mkdir(after)
  try {
    await run('mmdebstrap', bootstrapArguments(spec, { before, after }), { onOutput: spec.output })
  } finally {
    // A build that failed later on has its downloads behind it all the same.
    if ((await readdir(after)).some(name => name.endsWith('.deb'))) {
      await rm(before, { recursive: true, force: true })
      await rename(after, before)
    }
  }
}
