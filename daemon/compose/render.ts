/** Every file of the machine from one model. */

import { renderAsterisk } from '../../asterisk-conf/render.ts'
import { renderDahdi } from '../../dahdi/render.ts'
import { type Render, renderAll } from '../apply/render-all.ts'

export const render: Render = model => renderAll(model, [renderDahdi, renderAsterisk])
