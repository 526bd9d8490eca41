/** The running kernel and the modules installed for it. */

import { cardDrivers } from '../catalogue.ts'
import { type AliasRule, listsModule, parseModulesAlias } from '../parsers/modules-alias.ts'
import type { Tree } from './tree.ts'

export interface Kernel {
  readonly release: string
  /** DAHDI modules exist for this release. */
  readonly modulesPresent: boolean
  /** The `dahdi` module is loaded. */
  readonly loaded: boolean
  /** Which installed card driver claims which device; null when modules.alias cannot be read. */
  readonly aliases: readonly AliasRule[] | null
}

export async function readKernel(tree: Tree): Promise<Kernel> {
  const release = await readRelease(tree)
  const loaded = await anyExists(tree, [
    'sys/bus/dahdi_spans',
    'sys/bus/dahdi_devices',
    'sys/bus/dahdi_channels',
    'sys/module/dahdi',
    'proc/dahdi',
  ])
  const all = await readAliases(tree, release)
  const aliases = all?.filter(rule => cardDrivers.has(rule.module) || isCore(rule.module)) ?? null
  const modulesPresent = (aliases?.length ?? 0) > 0 || (await dahdiFileListed(tree, release)) || loaded
  return { release, modulesPresent, loaded, aliases }
}

/** `alias dahdi_dummy dahdi` is in every DAHDI build since 2.3, whatever card drivers it has. */
const isCore = (module: string) => module === 'dahdi' || module.startsWith('dahdi_')

async function readRelease(tree: Tree): Promise<string> {
  const told = await tree.attribute('proc/sys/kernel/osrelease')
  if (told !== null && isRelease(told)) return told
  const version = /^Linux version (\S+)/.exec((await tree.attribute('proc/version')) ?? '')?.[1] ?? ''
  if (isRelease(version)) return version
  const installed = new Set([...(await tree.names('lib/modules')), ...(await tree.names('usr/lib/modules'))])
  const [only] = [...installed].filter(isRelease)
  return installed.size === 1 && only !== undefined ? only : ''
}

/** It becomes part of a path. */
const isRelease = (text: string) => /^[A-Za-z0-9][A-Za-z0-9._+~-]{0,100}$/.test(text)

const modulesFile = (tree: Tree, release: string, name: string) => async () => {
  if (release === '') return null
  for (const base of ['lib/modules', 'usr/lib/modules']) {
    const text = await tree.text(`${base}/${release}/${name}`)
    if (text !== null) return text
  }
  return null
}

async function readAliases(tree: Tree, release: string): Promise<AliasRule[] | null> {
  const text = await modulesFile(tree, release, 'modules.alias')()
  return text === null ? null : parseModulesAlias(text)
}

async function dahdiFileListed(tree: Tree, release: string): Promise<boolean> {
  for (const name of ['modules.dep', 'modules.order', 'modules.builtin']) {
    const text = await modulesFile(tree, release, name)()
    if (text !== null && listsModule(text, 'dahdi')) return true
  }
  return false
}

async function anyExists(tree: Tree, paths: readonly string[]): Promise<boolean> {
  const found = await Promise.all(paths.map(path => tree.exists(path)))
  return found.includes(true)
}
