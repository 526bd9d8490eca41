/** The licences of the npm packages inside the bundled programs: their texts have to go with them. */

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundledLibraries } from './layers/manifest.ts'

export interface BundledLicence {
  readonly name: string
  readonly version: string
  /** An SPDX expression, as its package.json says. */
  readonly licence: string
  /** Of the files LICENSE, COPYING and NOTICE; empty where a package brings none. */
  readonly text: string
}

export async function bundledLicences(project: string): Promise<readonly BundledLicence[]> {
  const lock = await readFile(join(project, 'package-lock.json'), 'utf8')
  const licences = await Promise.all(
    bundledLibraries(lock).map(({ path, name, version }) => licenceOf(join(project, path), name, version)),
  )
  return licences.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function licenceOf(directory: string, name: string, version: string): Promise<BundledLicence> {
  const about = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8')) as { license?: unknown }
  const files = (await readdir(directory))
    .filter(file => /^(?:licen[cs]e|copying|notice)\b/i.test(file))
    .sort()
  const texts = await Promise.all(files.map(file => readFile(join(directory, file), 'utf8')))
  return {
    name,
    version,
    licence: typeof about.license === 'string' ? about.license : '',
    text: texts.map(text => text.trim()).join('\n\n'),
  }
}
