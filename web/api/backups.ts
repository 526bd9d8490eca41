/** Backups: made, fetched, removed, and taken back onto this machine. */

import { z } from 'zod'
import { proposePlaces } from '../../daemon/backup/places.ts'
import type { Web } from '../env.ts'
import { findPlaces } from '../places.ts'
import { done, missing, nothing, type Operation, operation, refusal } from './operation.ts'

const page = '/system/backups'
const name = z.string().regex(/^offhook-[0-9-]{17}\.age$/)

const backupSchema = z
  .object({ name: z.string(), bytes: z.number(), /** ms since the epoch. */ madeAt: z.number() })
  .meta({ id: 'KeptBackup' })

export function backupOperations({ appliance }: Web): Operation[] {
  const { backups } = appliance
  return [
    operation({
      id: 'listBackups',
      method: 'get',
      path: '/backups',
      page,
      summary: 'api.op.backups',
      value: z.array(backupSchema),
      run: async () => done(await backups.kept()),
    }),
    operation({
      id: 'makeBackup',
      method: 'post',
      path: '/backups',
      page,
      summary: 'api.op.backup-make',
      body: z.object({ recordings: z.boolean().default(false) }),
      value: backupSchema,
      also: [201],
      run: async ({ body }) => {
        const made = await backups.make(body.recordings)
        return made.ok ? { ...done(made.value), status: 201 } : refusal(made.error)
      },
    }),
    operation({
      id: 'readBackup',
      method: 'get',
      path: '/backups/{name}',
      page,
      summary: 'api.op.backup-read',
      params: { name },
      produces: 'application/octet-stream',
      run: async ({ params }) => {
        const file = await backups.read(params.name ?? '')
        if (file === null) return missing
        const headers = {
          'content-type': 'application/octet-stream',
          'content-length': String(file.bytes),
          'cache-control': 'no-store',
        }
        return { is: 'response', response: new Response(file.stream, { headers }) }
      },
    }),
    operation({
      id: 'removeBackup',
      method: 'delete',
      path: '/backups/{name}',
      page,
      summary: 'api.op.backup-remove',
      params: { name },
      run: async ({ params }) => {
        const isThere = (await backups.kept()).some(one => one.name === params.name)
        if (!isThere) return missing
        const removed = await backups.remove(params.name ?? '')
        return removed.ok ? nothing : refusal(removed.error)
      },
    }),
    operation({
      id: 'restoreBackup',
      method: 'post',
      path: '/backups/{name}/restore',
      page,
      summary: 'api.op.backup-restore',
      params: { name },
      /** '': of this appliance. */
      body: z.object({ key: z.string().max(200).default('') }),
      run: async ({ params, body, speech }) => {
        const opened = await backups.open(params.name ?? '', body.key)
        if (!opened.ok) return refusal(opened.error)
        const here = findPlaces(appliance.settings().settings, appliance.inventory(), speech.t).all
        const taken = await backups.takeBack(proposePlaces(opened.value.places, here))
        return taken.ok ? nothing : refusal(taken.error)
      },
    }),
  ]
}
