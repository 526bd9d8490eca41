/** Where Debian's packages come from: OFFHOOK_MIRROR and OFFHOOK_SNAPSHOT, or what this machine's apt uses itself. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const suite = 'forky'

export interface Mirror {
  readonly url: string
  /** `20261101T000000Z` when the packages of one day were asked for. */
  readonly snapshot: string | null
}

export interface SourcesFile {
  readonly name: string
  readonly text: string
}

export class NoMirror extends Error {
  override readonly name = 'NoMirror'
}

/**
 * A mirror with `{snapshot}` in its address is a snapshot archive, and OFFHOOK_SNAPSHOT is the day.
 * Throws NoMirror with what to do.
 */
export async function chosenMirror(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Mirror> {
  return mirrorFrom(env, await aptSources('/etc/apt'))
}

export function mirrorFrom(
  env: Readonly<Record<string, string | undefined>>,
  sources: readonly SourcesFile[],
): Mirror {
  const snapshot = env.OFFHOOK_SNAPSHOT || null
  const template = env.OFFHOOK_MIRROR || sources.map(debianMirrorIn).find(url => url !== null)
  if (template === undefined || template === null)
    throw new NoMirror(
      "No Debian mirror in /etc/apt/sources.list*; set OFFHOOK_MIRROR to the address of one (it ends in '/debian')",
    )
  if ((snapshot !== null) !== template.includes('{snapshot}'))
    throw new NoMirror(
      'OFFHOOK_SNAPSHOT (a day such as 20261101T000000Z) goes together with an OFFHOOK_MIRROR that has {snapshot} in its address',
    )
  return { url: template.replace('{snapshot}', snapshot ?? ''), snapshot }
}

async function aptSources(directory: string): Promise<readonly SourcesFile[]> {
  const more = await readdir(join(directory, 'sources.list.d')).catch(() => [])
  const names = ['sources.list', ...more.sort().map(name => join('sources.list.d', name))]
  const texts = await Promise.all(
    names.map(async name => ({
      name,
      text: await readFile(join(directory, name), 'utf8').catch(() => ''),
    })),
  )
  return texts
}

/** The first address of Debian's main archive in a sources.list or a deb822 `.sources` file (sources.list(5)). */
export function debianMirrorIn({ name, text }: SourcesFile): string | null {
  const lines = text.split('\n').filter(line => !line.trimStart().startsWith('#'))
  const addresses = name.endsWith('.sources')
    ? lines.filter(line => /^URIs:/i.test(line)).flatMap(line => line.slice(5).trim().split(/\s+/))
    : lines
        .filter(line => line.startsWith('deb '))
        .map(line => line.replace(/\[[^\]]*\]/, '').split(/\s+/)[1] ?? '')
  return addresses.find(address => /^https?:\/\/.*\/debian\/?$/.test(address)) ?? null
}
