/** One range of a recording (RFC 9110 §14): browsers seek in a sound by asking for a part of it. */

export type Cut =
  | { readonly is: 'whole' }
  | { readonly is: 'part'; readonly from: number; readonly to: number }
  | { readonly is: 'outside' }

/** `to` is the last byte. What is no single range of bytes is passed over, as the RFC allows. */
export function cutOf(header: string | undefined, length: number): Cut {
  const [, first = '', last = ''] = /^bytes=([0-9]{0,15})-([0-9]{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return { is: 'whole' }
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first)
  const to = first === '' || last === '' ? length - 1 : Math.min(length - 1, Number(last))
  if (first !== '' && last !== '' && Number(last) < from) return { is: 'whole' }
  return from > to ? { is: 'outside' } : { is: 'part', from, to }
}
