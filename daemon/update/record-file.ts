/** The record on the data partition, and who runs now. */

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { SETTINGS_VERSION } from '../settings/version.ts'
import { writeDurably } from '../system/durable-file.ts'
import type { UpdatePlaces } from './places.ts'
import { emptyRecord, type SlotFacts, type UpdateRecord, updateRecordSchema } from './record.ts'
import { VERSION } from './versions.ts'

/** A damaged one is an empty one: at worst the other slot has to be written anew. */
export async function readRecord({ record }: UpdatePlaces): Promise<UpdateRecord> {
  const text = await readFile(record, 'utf8').catch(() => '')
  try {
    return updateRecordSchema.parse(JSON.parse(text))
  } catch {
    return emptyRecord
  }
}

/** Throws the system's error. */
export const writeRecord = ({ record }: UpdatePlaces, value: UpdateRecord): Promise<void> =>
  writeDurably(record, `${JSON.stringify(value, null, 2)}\n`, 0o600)

const manifest = z.object({ version: z.string().regex(VERSION) })

/** Of the image this program came with; `0.0.0` outside of one. */
export async function ownVersion({ ownManifest }: Pick<UpdatePlaces, 'ownManifest'>): Promise<string> {
  try {
    return manifest.parse(JSON.parse(await readFile(ownManifest, 'utf8'))).version
  } catch {
    return '0.0.0'
  }
}

export const ownFacts = async (places: UpdatePlaces): Promise<SlotFacts> => ({
  version: await ownVersion(places),
  settingsVersion: SETTINGS_VERSION,
})
