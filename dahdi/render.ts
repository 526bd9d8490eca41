/** The files DAHDI needs, from the model: system.conf, the list of drivers, and how modprobe loads them. */

import type { GatewayModel } from '../daemon/model/gateway-model.ts'
import type { GeneratedFile } from '../daemon/model/generated-file.ts'
import { isDahdiModule } from './drivers.ts'
import { modprobeActivation, modulesActivation, systemConfActivation } from './render/activations.ts'
import { HEADER } from './render/header.ts'
import { renderModprobeConf } from './render/modprobe-conf.ts'
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
