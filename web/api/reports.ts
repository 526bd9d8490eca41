/** The reports on calls, and the lines of calls that go to a printer or a call accounting system (SMDR). */

import { z } from 'zod'
import { SHEETS } from '../../daemon/calls/sheets/sheet.ts'
import { sheetSpeech } from '../../daemon/calls/sheets/speech.ts'
import type { Web } from '../env.ts'
import { readDays } from '../pages/calls/reports/period.ts'
import { done, missing, type Operation, operation } from './operation.ts'

const day = z
  .string()
  .regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/)
  .optional()

const reportSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    /** `duration`: ms. `money`: thousandths of the currency. */
    columns: z.array(
      z.object({
        title: z.string(),
        kind: z.enum(['text', 'count', 'duration', 'decimal', 'percent', 'money']),
      }),
    ),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
    totals: z.array(z.union([z.string(), z.number(), z.null()])).nullable(),
  })
  .meta({ id: 'Report' })

const receiverSchema = z
  .object({
    name: z.enum(['serial', 'server', 'client']),
    place: z.string(),
    state: z.discriminatedUnion('is', [
      z.object({ is: z.enum(['connecting', 'connected', 'stuck']), since: z.number() }),
      z.object({ is: z.literal('away'), since: z.number(), reason: z.string() }),
    ]),
    /** Taken since the appliance started. */
    lines: z.int(),
    lastAt: z.number().nullable(),
    waiting: z.int(),
  })
  .meta({ id: 'SmdrReceiver' })

export function reportOperations({ appliance, options }: Web): Operation[] {
  return [
    operation({
      id: 'listReports',
      method: 'get',
      path: '/reports',
      page: '/calls/reports',
      summary: 'api.op.reports',
      value: z.array(z.object({ id: z.enum(SHEETS), title: z.string() })),
      run: ({ speech }) => {
        const { sheets } = sheetSpeech(speech.language).words
        return done(SHEETS.map(id => ({ id, title: sheets[id].title })))
      },
    }),
    operation({
      id: 'readReport',
      method: 'get',
      path: '/reports/{id}',
      page: '/calls/reports',
      summary: 'api.op.report',
      params: { id: z.enum(SHEETS) },
      /** First and last day; the month so far where nothing is said. */
      query: z.object({ from: day, to: day }),
      value: reportSchema,
      run: ({ params, query, speech }) => {
        const asked = new URLSearchParams(
          Object.entries(query).flatMap(([name, value]): [string, string][] =>
            value === undefined ? [] : [[name, value]],
          ),
        )
        const id = SHEETS.find(one => one === params.id)
        if (id === undefined) return missing
        const sheet = appliance.callOffice.sheet(id, readDays(asked, options.now()), speech.language)
        if (sheet === null) return { is: 'busy' }
        const { chart: _, ...told } = sheet
        return done(told)
      },
    }),
    operation({
      id: 'listSmdrReceivers',
      method: 'get',
      path: '/smdr/receivers',
      page: '/system/smdr',
      summary: 'api.op.smdr',
      value: z.array(receiverSchema),
      run: () => done(appliance.smdr.receivers()),
    }),
    operation({
      id: 'listSmdrSample',
      method: 'get',
      path: '/smdr/sample',
      page: '/system/smdr',
      summary: 'api.op.smdr-sample',
      value: z.array(z.string()),
      run: () => done(appliance.smdr.sample(appliance.settings().settings.smdr)),
    }),
    operation({
      id: 'listSerialPorts',
      method: 'get',
      path: '/smdr/serial-ports',
      page: '/system/smdr',
      summary: 'api.op.serial-ports',
      value: z.array(z.string()),
      run: async () => done(await appliance.smdr.ports()),
    }),
  ]
}
