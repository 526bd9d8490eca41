/** Where a backup of another system lies while it is looked into: one at a time, a file or a directory. */

import { join } from 'node:path'

export const importsDir = (stateDir: string): string => join(stateDir, 'import')
export const importedFile = (stateDir: string): string => join(importsDir(stateDir), 'backup')
