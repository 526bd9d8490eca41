/** Every file of the machine from one model, remembered as long as the model is: planning and applying need the same ones. */

import { renderAsterisk } from '../../asterisk-conf/render.ts'
import { renderDahdi } from '../../dahdi/render.ts'
import { type Render, renderAll } from '../apply/render-all.ts'
import type { GatewayModel } from '../model/gateway-model.ts'
import type { GeneratedFile } from '../model/generated-file.ts'
import { renderNetwork } from '../network/render.ts'

export function renderOnce(): Render {
  const rendered = new WeakMap<GatewayModel, readonly GeneratedFile[]>()
  return model => {
    const known = rendered.get(model)
    if (known !== undefined) return known
    const files = render(model)
    rendered.set(model, files)
    return files
  }
}

export const render: Render = model => renderAll(model, [renderNetwork, renderDahdi, renderAsterisk])
