/** Operations on a list of the settings: read, replace, add, change and delete one, who names it. */

import { z } from 'zod'
import type { Issue } from '../../../daemon/model/issue.ts'
import type { Settings } from '../../../daemon/settings/schema.ts'
import type { Web } from '../../env.ts'
import { newId } from '../../new-id.ts'
import { seenOf } from '../../seen.ts'
import { done, missing, nothing, type Operation, type Outcome, operation } from '../operation.ts'
import { faultsOf } from '../problem.ts'
import { type Changed, changeSettings } from './change.ts'
import { itemKey, itemsAt, pageOfPlace, type SettingsList, withValueAt } from './places.ts'
import { mergePatch, withoutSecrets, withSecretsOf } from './secrets.ts'

type Item = Record<string, unknown>

export function listOperations({ appliance }: Web, list: SettingsList): Operation[] {
  const { path, key, name, itemName, item } = list
  const page = pageOfPlace(list)
  const whole = `/settings/${path}`
  const one = `${whole}/{${key}}`
  const params = { [key]: item.shape[key] as z.ZodType }
  const named = item.meta({ id: itemName })
  const many = z.array(named)
  const told = (thing: unknown, status?: 201): Outcome<Item> => ({
    ...done(withoutSecrets(thing) as Item, seenOf(thing)),
    ...(status === undefined ? {} : { status }),
  })
  const find = (settings: Settings, wanted: string): Item | undefined =>
    itemsAt(list, settings).find(thing => itemKey(list, thing) === wanted)
  const keyOf = (params: Readonly<Record<string, string>>): string => params[key] ?? ''
  const put = (settings: Settings, things: readonly Item[]): Changed => ({
    is: 'settings',
    settings: withValueAt(list, settings, things),
  })

  /** `sent` in the place of `former`; null: a new one at the end. */
  const place = (settings: Settings, former: Item | null, sent: unknown): Changed => {
    const parsed = item.safeParse(withSecretsOf(former, sent))
    if (!parsed.success) return { is: 'refused', issues: faultsOf(parsed.error) }
    const things = itemsAt(list, settings)
    const isTaken = things.some(
      other => other !== former && itemKey(list, other) === itemKey(list, parsed.data),
    )
    if (isTaken) return { is: 'refused', issues: [taken(list, itemKey(list, parsed.data))] }
    return put(
      settings,
      former === null
        ? [...things, parsed.data]
        : things.map(other => (other === former ? parsed.data : other)),
    )
  }
  const change = (
    wanted: string,
    match: string | null,
    sent: (former: Item) => Item,
  ): Promise<Outcome<Item>> => {
    let after = wanted
    return changeSettings(
      appliance,
      match,
      settings => find(settings, wanted),
      settings => {
        const former = find(settings, wanted)
        if (former === undefined) return { is: 'missing' }
        const next = sent(former)
        // A program may give another key, as a page may.
        if (next[key] !== undefined) after = String(next[key])
        return place(settings, former, next)
      },
      settings => told(find(settings, after)),
    )
  }

  return [
    operation({
      id: `list${name}`,
      method: 'get',
      path: whole,
      page,
      summary: 'api.op.list',
      value: many,
      run: () => {
        const things = itemsAt(list, appliance.settings().settings)
        return done(withoutSecrets(things) as Item[], seenOf(things))
      },
    }),
    operation({
      id: `replaceAll${name}`,
      method: 'put',
      path: whole,
      page,
      summary: 'api.op.list-replace',
      body: many,
      isRaw: true,
      value: many,
      match: 'needed',
      run: ({ body, match }) =>
        changeSettings(
          appliance,
          match,
          settings => itemsAt(list, settings),
          settings => {
            const parsed = many.safeParse(withSecretsOf(itemsAt(list, settings), body))
            return parsed.success
              ? put(settings, parsed.data)
              : { is: 'refused', issues: faultsOf(parsed.error) }
          },
          settings =>
            done(withoutSecrets(itemsAt(list, settings)) as Item[], seenOf(itemsAt(list, settings))),
        ),
    }),
    operation({
      id: `add${itemName}`,
      method: 'post',
      path: whole,
      page,
      summary: 'api.op.add',
      body: key === 'id' ? item.partial({ id: true }).meta({ id: `New${itemName}` }) : named,
      isRaw: true,
      value: named,
      also: [201],
      run: ({ body }) => {
        const sent = body as Item
        let made = ''
        return changeSettings(
          appliance,
          null,
          () => undefined,
          settings => {
            const keys = new Set(itemsAt(list, settings).map(thing => itemKey(list, thing)))
            const own = sent[key] ?? newId(String(sent.name ?? ''), itemName.toLowerCase().slice(0, 20), keys)
            made = String(own)
            return place(settings, null, { ...sent, [key]: own })
          },
          settings => told(find(settings, made), 201),
        )
      },
    }),
    operation({
      id: `read${itemName}`,
      method: 'get',
      path: one,
      page,
      summary: 'api.op.read',
      params,
      value: named,
      run: ({ params }) => {
        const thing = find(appliance.settings().settings, keyOf(params))
        return thing === undefined ? missing : told(thing)
      },
    }),
    operation({
      id: `replace${itemName}`,
      method: 'put',
      path: one,
      page,
      summary: 'api.op.replace',
      params,
      body: named,
      isRaw: true,
      value: named,
      match: 'needed',
      run: ({ params, body, match }) => change(keyOf(params), match, () => body as Item),
    }),
    operation({
      id: `change${itemName}`,
      method: 'patch',
      path: one,
      page,
      summary: 'api.op.change',
      params,
      body: item.partial().meta({ id: `Changed${itemName}` }),
      isRaw: true,
      isMergePatch: true,
      value: named,
      match: 'offered',
      run: ({ params, body, match }) =>
        change(keyOf(params), match, former => mergePatch(former, body) as Item),
    }),
    operation({
      id: `delete${itemName}`,
      method: 'delete',
      path: one,
      page,
      summary: 'api.op.delete',
      params,
      match: 'offered',
      run: ({ params, match }) => {
        const wanted = keyOf(params)
        return changeSettings<never>(
          appliance,
          match,
          settings => find(settings, wanted),
          settings => {
            const former = find(settings, wanted)
            if (former === undefined) return { is: 'missing' }
            return put(
              settings,
              itemsAt(list, settings).filter(thing => thing !== former),
            )
          },
          () => nothing,
        )
      },
    }),
  ]
}

const taken = ({ path, key }: SettingsList, value: string): Issue => ({
  code: 'settings-invalid',
  severity: 'error',
  subject: null,
  params: { path: `${path}.${key}`, reason: `taken: ${value}` },
})
