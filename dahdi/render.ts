/** The files DAHDI needs, from the model: system.conf, drivers and how modprobe loads them, numbers and modes of spans. */

import type { GatewayModel } from '../daemon/model/gateway-model.ts'
import type { GeneratedFile } from '../daemon/model/generated-file.ts'
import { isDahdiModule } from './drivers.ts'
import {
  modprobeActivation,
  modulesActivation,
  nothing,
  spanFileActivation,
  systemConfActivation,
} from './render/activations.ts'
import { HEADER } from './render/header.ts'
import { renderInitConf } from './render/init-conf.ts'
import { renderModprobeConf } from './render/modprobe-conf.ts'
import { renderAssignedSpans, renderSpanTypes } from './render/span-files.ts'
import { renderSystemConf } from './render/system-conf.ts'

export function renderDahdi(model: GatewayModel): GeneratedFile[] {
  return [
    {
      room: 'dahdi',
      name: 'system.conf',
      text: renderSystemConf(model),
      secret: false,
      activation: systemConfActivation,
    },
    {
      room: 'dahdi',
      name: 'modules',
      text: renderModules(model),
      secret: false,
      activation: modulesActivation,
    },
    {
      room: 'dahdi',
      name: 'assigned-spans.conf',
      text: renderAssignedSpans(model),
      secret: false,
      activation: spanFileActivation,
    },
    {
      room: 'dahdi',
      name: 'span-types.conf',
      text: renderSpanTypes(model),
      secret: false,
      activation: spanFileActivation,
    },
    {
      room: 'dahdi',
      name: 'init.conf',
      text: renderInitConf(model),
      secret: false,
      activation: nothing,
    },
    {
      room: 'modprobe',
      name: 'offhook.conf',
      text: renderModprobeConf(model),
      secret: false,
      activation: modprobeActivation(model.drivers),
    },
  ]
}

/** In the order they are loaded, which is the order of the spans. */
const renderModules = ({ drivers }: GatewayModel): string =>
  `${[HEADER, ...drivers.filter(isDahdiModule)].join('\n')}\n`
