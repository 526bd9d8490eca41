/** What a backup holds, and where each part is on this machine. */

import type { AsteriskLayout } from '../model/gateway-model.ts'

/** Files Asterisk owns, by their directory: messages, greetings, recordings, music. */
export const TREES = ['voicemail', 'recordings', 'music', 'podcast', 'dictation', 'monitor'] as const
export type Tree = (typeof TREES)[number]

/** Below the spool or the state directory of Asterisk. */
export const treePath = (layout: Pick<AsteriskLayout, 'spoolDir' | 'stateDir'>, tree: Tree): string =>
  tree === 'voicemail' || tree === 'dictation' || tree === 'monitor'
    ? `${layout.spoolDir}/${tree}`
    : `${layout.stateDir}/${tree}`

/** Recorded calls are many and large, so that they are a person's choice. */
export const isOptional = (tree: Tree): boolean => tree === 'monitor'

/** Where Asterisk's own user finds what it is to take back: written by the daemon, read by Asterisk. */
export const takeBackDir = (spoolDir: string): string => `${spoolDir}/offhook-restore`

/** One file each; the manifest comes first. */
export const FILES = ['backup.json', 'settings.json', 'astdb.json', 'certificates.json', 'calls.db'] as const
export type BackupFile = (typeof FILES)[number]

const isFile = (name: string): name is BackupFile => FILES.some(file => file === name)
const isTree = (name: string): name is Tree => TREES.some(tree => tree === name)

/** Deeper than any mailbox. */
const DEEPEST = 8
const PART = /^[A-Za-z0-9][A-Za-z0-9 ._+@,=-]{0,120}$/

export type EntryPlace =
  | { readonly is: 'file'; readonly name: BackupFile }
  | { readonly is: 'tree'; readonly tree: Tree; readonly path: readonly string[] }

/** Where an entry of an archive belongs; null for every name that Offhook does not write. */
export function placeOf(name: string): EntryPlace | null {
  if (isFile(name)) return { is: 'file', name }
  const [tree = '', ...path] = name.split('/')
  if (!isTree(tree) || path.length === 0 || path.length > DEEPEST) return null
  return path.every(part => PART.test(part)) ? { is: 'tree', tree, path } : null
}

/** Rows of AstDB that belong to a person's choices, not to the moment: a registration ends with the machine. */
export const isKept = (key: string): boolean => !/^(registrar|SIP|IAX|dundi|pbx|RG|subscription)\//.test(key)
