/** Every file of every room from one model, in a stable order. */

import type { GatewayModel } from '../model/gateway-model.ts'
import type { GeneratedFile } from '../model/generated-file.ts'
import type { Issue } from '../model/issue.ts'
import { assertFileNames, fileId } from './files.ts'

export type Render = (model: GatewayModel) => readonly GeneratedFile[]

/** Looks at what was rendered before it is written anywhere. */
export type CheckFiles = (files: readonly GeneratedFile[]) => readonly Issue[]

/** Throws when two generators disagree about a name. */
export function renderAll(model: GatewayModel, renderers: readonly Render[]): readonly GeneratedFile[] {
  const files = renderers.flatMap(render => render(model))
  assertFileNames(files)
  return files.toSorted((a, b) => (fileId(a) < fileId(b) ? -1 : 1))
}
