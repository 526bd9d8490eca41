/** Operations on an area of the settings that is no list of objects: read, replace, change. */

import { z } from 'zod'
import type { Web } from '../../env.ts'
import { seenOf } from '../../seen.ts'
import { done, type Operation, type Outcome, operation } from '../operation.ts'
import { faultsOf } from '../problem.ts'
import { changeSettings } from './change.ts'
import { pageOfPlace, type SettingsPlace, valueAt, withValueAt } from './places.ts'
import { mergePatch, withoutSecrets, withSecretsOf } from './secrets.ts'

export function areaOperations({ appliance }: Web, area: SettingsPlace): Operation[] {
  const { path, name, schema } = area
  const page = pageOfPlace(area)
  const told = (value: unknown): Outcome<unknown> => done(withoutSecrets(value), seenOf(value))
  const change = (match: string | null, sent: (former: unknown) => unknown): Promise<Outcome<unknown>> =>
    changeSettings(
      appliance,
      match,
      settings => valueAt(area, settings),
      settings => {
        const former = valueAt(area, settings)
        const parsed = schema.safeParse(withSecretsOf(former, sent(former)))
        return parsed.success
          ? { is: 'settings', settings: withValueAt(area, settings, parsed.data) }
          : { is: 'refused', issues: faultsOf(parsed.error) }
      },
      settings => told(valueAt(area, settings)),
    )

  return [
    operation({
      id: `read${name}Settings`,
      method: 'get',
      path: `/settings/${path}`,
      page,
      summary: 'api.op.area',
      value: schema,
      run: () => told(valueAt(area, appliance.settings().settings)),
    }),
    operation({
      id: `replace${name}Settings`,
      method: 'put',
      path: `/settings/${path}`,
      page,
      summary: 'api.op.area-replace',
      body: schema,
      isRaw: true,
      value: schema,
      match: 'needed',
      run: ({ body, match }) => change(match, () => body),
    }),
    operation({
      id: `change${name}Settings`,
      method: 'patch',
      path: `/settings/${path}`,
      page,
      summary: 'api.op.area-change',
      body: z.unknown().meta({ description: `${name}, RFC 7396` }),
      isRaw: true,
      isMergePatch: true,
      value: schema,
      match: 'offered',
      run: ({ body, match }) => change(match, former => mergePatch(former, body)),
    }),
  ]
}
