/** The list of everything in an image, to know what runs where and what a published weakness concerns. */

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Mirror } from '../mirror.ts'

export interface DebianPackage {
  readonly name: string
  readonly version: string
  readonly architecture: string
}

export interface Artefact {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

export interface Manifest {
  readonly format: 1
  readonly name: 'offhook'
  readonly version: string
  readonly debian: { readonly suite: string; readonly mirror: string; readonly snapshot: string | null }
  readonly kernel: string
  readonly dahdi: string
  /** Kernel modules of DAHDI. */
  readonly drivers: readonly string[]
  /** Ours on Debian's source of DAHDI. */
  readonly patches: readonly { readonly name: string; readonly sha256: string }[]
  /** Installed packages, and those the kernel and the drivers were taken or built from. */
  readonly packages: readonly DebianPackage[]
  /** npm packages bundled into the programs. */
  readonly libraries: readonly { readonly name: string; readonly version: string }[]
}

export interface ManifestSources {
  readonly version: string
  readonly suite: string
  readonly mirror: Mirror
  readonly kernel: {
    readonly version: string
    readonly dahdiVersion: string
    readonly drivers: readonly string[]
    readonly patches: string
    readonly packages: string
  }
  readonly systemPackages: string
  readonly packageLock: string
}

export function manifestOf(sources: ManifestSources): Manifest {
  return {
    format: 1,
    name: 'offhook',
    version: sources.version,
    debian: {
      suite: sources.suite,
      mirror: withoutLogin(sources.mirror.url),
      snapshot: sources.mirror.snapshot,
    },
    kernel: sources.kernel.version,
    dahdi: sources.kernel.dahdiVersion,
    drivers: [...sources.kernel.drivers].sort(),
    patches: parsePatches(sources.kernel.patches),
    packages: [...parsePackages(sources.kernel.packages), ...parsePackages(sources.systemPackages)].sort(
      (a, b) => (a.name < b.name ? -1 : 1),
    ),
    libraries: bundledLibraries(sources.packageLock).map(({ name, version }) => ({ name, version })),
  }
}

/** Lines of name, version and architecture, tab separated. */
export function parsePackages(text: string): readonly DebianPackage[] {
  return text.split('\n').flatMap(line => {
    const [name, version, architecture] = line.split('\t')
    return name && version && architecture ? [{ name, version, architecture }] : []
  })
}

/** Lines of name and SHA-256, tab separated. */
const parsePatches = (text: string): Manifest['patches'] =>
  text.split('\n').flatMap(line => {
    const [name, sha256] = line.split('\t')
    return name && sha256 ? [{ name, sha256 }] : []
  })

/** What package-lock.json lists and is not only for development. */
export function bundledLibraries(
  packageLock: string,
): readonly { readonly path: string; readonly name: string; readonly version: string }[] {
  const { packages } = JSON.parse(packageLock) as {
    packages: Record<string, { version?: string; dev?: boolean; optional?: boolean }>
  }
  return Object.entries(packages).flatMap(([path, { version, dev, optional }]) =>
    path === '' || dev || optional || version === undefined
      ? []
      : [{ path, name: path.replace(/^.*node_modules\//, ''), version }],
  )
}

export async function artefact(file: string): Promise<Artefact> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 4 * 1024 * 1024 }), hash)
  return { file: basename(file), bytes: (await stat(file)).size, sha256: hash.digest('hex') }
}

/** A mirror behind a password may be used; the password stays out of the image. */
function withoutLogin(address: string): string {
  return address.replace(/\/\/[^@/]*@/, '//')
}
