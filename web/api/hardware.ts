/** Cards, spans and ports, as they were found. */

import { z } from 'zod'
import type { Web } from '../env.ts'
import { done, missing, type Operation, operation } from './operation.ts'
import { cardSchema, hardwareSchema, portSchema, spanSchema } from './schemas/hardware.ts'

export function hardwareOperations({ appliance }: Web): Operation[] {
  const page = '/cards'
  return [
    operation({
      id: 'readHardware',
      method: 'get',
      path: '/hardware',
      page,
      summary: 'api.op.hardware',
      value: hardwareSchema,
      run: () => done(appliance.inventory()),
    }),
    operation({
      id: 'detectHardware',
      method: 'post',
      path: '/hardware/detect',
      page,
      summary: 'api.op.detect',
      value: hardwareSchema,
      run: async () => done(await appliance.detect()),
    }),
    operation({
      id: 'listCards',
      method: 'get',
      path: '/hardware/cards',
      page,
      summary: 'api.op.cards',
      value: z.array(cardSchema),
      run: () => done(appliance.inventory().cards),
    }),
    operation({
      id: 'listSpans',
      method: 'get',
      path: '/hardware/spans',
      page,
      summary: 'api.op.spans',
      value: z.array(spanSchema),
      run: () => done(appliance.inventory().spans),
    }),
    operation({
      id: 'readSpan',
      method: 'get',
      path: '/hardware/spans/{number}',
      page,
      summary: 'api.op.span',
      params: { number: z.string().regex(/^[0-9]{1,4}$/) },
      value: spanSchema,
      run: ({ params }) => {
        const span = appliance.inventory().spans.find(one => one.number === Number(params.number))
        return span === undefined ? missing : done(span)
      },
    }),
    operation({
      id: 'listPorts',
      method: 'get',
      path: '/hardware/ports',
      page,
      summary: 'api.op.ports',
      value: z.array(portSchema),
      run: () => done(appliance.inventory().spans.flatMap(({ ports }) => ports)),
    }),
  ]
}
