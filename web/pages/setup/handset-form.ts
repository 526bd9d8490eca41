/** The handsets' form: one row per telephone socket, to wishes and back. */

import { extensionOn, type HandsetWish } from '../../../daemon/model/handset-places.ts'
import { extensionSchema, type Settings } from '../../../daemon/settings/schema.ts'
import { text } from '../../form/read-form.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Place } from '../../places.ts'

export const numberField = (port: string): string => `number ${port}`
export const nameField = (port: string): string => `name ${port}`

export function handsetValues(settings: Settings, sockets: readonly Place[]): URLSearchParams {
  const values = new URLSearchParams()
  for (const { key } of sockets) {
    const extension = extensionOn(settings, key)
    values.set(numberField(key), extension?.number ?? '')
    values.set(nameField(key), extension?.name ?? '')
  }
  return values
}

export type ReadHandsets =
  | { readonly ok: true; readonly wishes: readonly HandsetWish[] }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> }

/** A socket that had no number and gets none stays unused. */
export function readHandsets(
  values: URLSearchParams,
  settings: Settings,
  sockets: readonly Place[],
  speech: Speech,
): ReadHandsets {
  const errors: Record<string, string> = {}
  const wishes: HandsetWish[] = []
  const seen = new Set<string>()
  for (const { key } of sockets) {
    const wish = { port: key, number: text(values, numberField(key)), name: text(values, nameField(key)) }
    if (wish.number === '' && extensionOn(settings, key) === null) continue
    Object.assign(errors, faultsOf(wish, speech))
    if (seen.has(wish.number)) errors[numberField(key)] ??= speech.t('setup.handsets.twice')
    seen.add(wish.number)
    wishes.push(wish)
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, wishes }
}

/** By field, in words. */
export function faultsOf({ port, number, name }: HandsetWish, { t }: Speech): Record<string, string> {
  const { number: numberSchema, name: nameSchema } = extensionSchema.shape
  return {
    ...(numberSchema.safeParse(number).success ? {} : { [numberField(port)]: t('error.extension-number') }),
    ...(name === '' || nameSchema.safeParse(name).success ? {} : { [nameField(port)]: t('error.name') }),
  }
}
