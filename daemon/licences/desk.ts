/** Reads the lists that lie beside our programs, and Debian's own copyright files. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { LicenceDesk, ListedPart } from './licence-desk.ts'

const librariesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
)
const manifestSchema = z.object({
  kernel: z.string(),
  dahdi: z.string(),
  packages: z.array(z.object({ name: z.string(), version: z.string() })),
})

const textOf = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)

/** `programs`: where licences.json and the image's manifest.json lie; `docs`: /usr/share/doc. What is not there is not listed. */
export function licenceDesk(programs: string, docs: string): LicenceDesk {
  const read = async <Thing>(file: string, schema: z.ZodType<Thing>): Promise<Thing | null> => {
    const text = await textOf(join(programs, file))
    if (text === null) return null
    try {
      return schema.parse(JSON.parse(text))
    } catch {
      return null
    }
  }
  const libraries = async () => (await read('licences.json', librariesSchema)) ?? []
  const manifest = () => read('manifest.json', manifestSchema)
  return {
    async list() {
      const [bundled, image] = await Promise.all([libraries(), manifest()])
      return {
        libraries: bundled.map(
          ({ name, version, licence, text }): ListedPart => ({
            name,
            version,
            licence: licence === '' ? null : licence,
            hasText: text !== '',
          }),
        ),
        system: (image?.packages ?? []).map(
          ({ name, version }): ListedPart => ({ name, version, licence: null, hasText: true }),
        ),
        kernel: image?.kernel ?? null,
        drivers: image?.dahdi ?? null,
      }
    },
    async textOfLibrary(name) {
      return (await libraries()).find(one => one.name === name)?.text || null
    },
    async textOfPackage(name) {
      // The list decides: a name from an address is not part of a path before.
      const isListed = (await manifest())?.packages.some(one => one.name === name) ?? false
      if (!isListed || !/^[a-z0-9][a-z0-9+.-]{0,100}$/.test(name)) return null
      return textOf(join(docs, name, 'copyright'))
    },
  }
}
