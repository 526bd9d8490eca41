/** What a line can say about a call, as plain text: names come from callers, so nothing in it can end a line. Pure. */

import type { Conversation } from '../calls/conversation.ts'

/** What the house knows beside the call itself. */
export interface SmdrHouse {
  /** 1 for the first line of the first trunk. */
  readonly lineNumber: (line: string) => number | null
  /** Account code by extension. */
  readonly account: (extension: string) => string | null
  /** In thousandths of the currency; null: no tariff knows it, or it was no call that costs. */
  readonly price: (call: Conversation) => number | null
}

export interface CallFacts {
  /** Counts up with every call of the box: whoever sees one twice has the same call. */
  readonly sequence: number
  readonly call: Conversation
  /** The extension the call is put down to; '' where none took part. */
  readonly extension: string
  readonly account: string
  readonly line: string
  readonly lineNumber: number | null
  readonly priceMilli: number | null
}

export function callFacts(sequence: number, call: Conversation, house: SmdrHouse): CallFacts {
  const line = call.lines.at(-1) ?? ''
  const extension = extensionOf(call)
  return {
    sequence,
    call,
    extension,
    account: house.account(extension) ?? '',
    line,
    lineNumber: line === '' ? null : house.lineNumber(line),
    priceMilli: house.price(call),
  }
}

/** Who paid for it, or who took it last. */
function extensionOf({ direction, from, endedWith, answeredBy, dialled }: Conversation): string {
  if (direction !== 'incoming') return from.number
  const taken = [endedWith, answeredBy].find(party => party?.is === 'extension')
  return taken?.number ?? (/^[0-9]{2,8}$/.test(dialled) ? dialled : '')
}

/** Letters lose their accents: a printer of 1995 knows ASCII. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '?')

export const two = (value: number): string => String(value).padStart(2, '0')

/** `01:05:09`; hours go on counting. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
