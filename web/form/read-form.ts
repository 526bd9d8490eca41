/** Reads a posted form; the middleware has made sure that it is one, and small. */

import type { WebContext } from '../env.ts'

/** More fields than any page of ours has, a trunk of 250 lines with 40 each included: the rest is dropped unread. */
const MOST_FIELDS = 12_000

export async function readForm(c: WebContext): Promise<URLSearchParams> {
  const posted = new URLSearchParams(await c.req.text())
  return new URLSearchParams([...posted].slice(0, MOST_FIELDS))
}

/** The settings revision a form was made from; -1, which nothing has, when it is missing. */
export function revisionOf(values: URLSearchParams): number {
  const text = values.get('revision') ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : -1
}

export const text = (values: URLSearchParams, name: string): string => (values.get(name) ?? '').trim()

/** null for an empty field. */
export const optional = (values: URLSearchParams, name: string): string | null => {
  const typed = text(values, name)
  return typed === '' ? null : typed
}

/** NaN for an empty field: the schema then refuses it, instead of taking 0. */
export const number = (values: URLSearchParams, name: string): number => {
  const typed = text(values, name).replace(',', '.')
  return typed === '' ? Number.NaN : Number(typed)
}

/** As people write telephone numbers: spaces, dots, dashes, slashes and brackets between the digits mean nothing. */
export const phone = (values: URLSearchParams, name: string): string | null => {
  const typed = optional(values, name)
  return typed === null ? null : typed.replace(/[\s./()\u00a0\u202f-]/g, '')
}
