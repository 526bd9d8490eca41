/** `node test/browser/screenshots.ts`: makes the README's pictures anew. With a directory: more of them, for looking at. */

import { join } from 'node:path'
import { loadTsx } from '../web/tsx-loader.ts'

loadTsx()
const { takeAll } = await import('./take-screenshots.ts')
const directory = process.argv[2]
await takeAll(directory ?? join(import.meta.dirname, 'screenshots'), directory !== undefined)
