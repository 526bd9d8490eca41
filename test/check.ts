/** `npm run check`: types, lint and format, import rules. Seconds, no network, no build. */

import { programStage, sum, vitestFile } from './stages.ts'

const results = await Promise.all([
  programStage('tsc', ['-p', '.']),
  programStage('tsc', ['-p', 'web/client']),
  programStage('biome', ['check', '.']),
  vitestFile('test/imports.test.ts'),
])
process.exit(results.reduce(sum).failed === 0 ? 0 : 1)
