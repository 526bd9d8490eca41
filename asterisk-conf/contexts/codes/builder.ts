/** What a feature's code becomes in the dialplan. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Feature } from '../../../daemon/model/switchboard.ts'
import type { Part } from '../../dialplan.ts'

export type CodeBuilder = (code: string, model: GatewayModel) => readonly Part[]

/** Those of one area. Codes pressed while talking are not here: they go into features.conf. */
export type CodeBuilders = Readonly<Partial<Record<Feature, CodeBuilder>>>
