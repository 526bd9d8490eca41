/** Reads the files named on the command line. Errors are thrown with one sentence that names the file. */

import { readFile } from 'node:fs/promises'
import type { Inventory } from '../model/inventory.ts'
import { migrations } from '../settings/migrations.ts'
import { SETTINGS_VERSION, type Settings } from '../settings/schema.ts'
import { parseSettingsText } from '../settings/stored-text.ts'
import { errorName } from '../system/system-error.ts'
import { inventorySchema } from './inventory-file.ts'

/** Plain settings, or with their revision as in settings.json. */
export async function readSettings(path: string): Promise<Settings> {
  const parsed = parseSettingsText(await textOf(path), migrations)
  switch (parsed.is) {
    case 'good':
    case 'migrated':
      return parsed.stored.settings
    case 'newer':
      throw new Error(
        `${path} holds settings of version ${parsed.version}; this release reads up to ${SETTINGS_VERSION}`,
      )
    case 'damaged':
      throw new Error(`${path} does not hold settings (${parsed.reason})`)
  }
}

export async function readInventory(path: string): Promise<Inventory> {
  const text = await textOf(path)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error(`${path} is not JSON; make it with 'offhook detect --json > ${path}'`)
  }
  const parsed = inventorySchema.safeParse(json)
  if (parsed.success) return parsed.data
  const fault = parsed.error.issues[0]
  throw new Error(
    `${path} is not an inventory (${fault?.path.join('.') || 'at its top'}: ${fault?.message ?? 'invalid'})`,
  )
}

/** What tools printed elsewhere, `-` for the standard input; as much of it as a whole machine has to say. */
export async function readOutput(path: string): Promise<string> {
  const text =
    path === '-' ? await new Response(ReadableStream.from(process.stdin)).text() : await textOf(path)
  return text.slice(0, LONGEST_OUTPUT)
}
const LONGEST_OUTPUT = 16 * 1024 * 1024

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const name = errorName(error)
    throw new Error(name === 'ENOENT' ? `${path} does not exist` : `${path} cannot be read (${name})`)
  }
}
