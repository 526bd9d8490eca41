/** Which messages of the own mailbox are asked for: hostile until parsed here. */

import { FOLDERS, type Folder, TRASH, type VoiceMessage } from '../../../daemon/portal/portal-desk.ts'

export type { Folder, VoiceMessage }
export { FOLDERS, TRASH }

export const SORTS = ['date', 'caller', 'length'] as const

export interface MessageQuestion {
  readonly folder: Folder
  readonly search: string
  readonly sort: (typeof SORTS)[number]
  readonly page: number
  /** Every box of the page ticked. */
  readonly all: boolean
}

export const PAGE_SIZE = 15

export const folderOf = (typed: string | null | undefined): Folder =>
  FOLDERS.find(one => one === typed) ?? 'INBOX'

export function readMessageQuestion(query: URLSearchParams): MessageQuestion {
  const page = Number(query.get('page') ?? '1')
  return {
    folder: folderOf(query.get('folder')),
    search: (query.get('q') ?? '').trim().slice(0, 60),
    sort: SORTS.find(one => one === query.get('sort')) ?? 'date',
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
    all: query.get('all') === '1',
  }
}

export function addressOf(question: MessageQuestion, change: Partial<MessageQuestion> = {}): string {
  const { folder, search, sort, page, all } = { ...question, ...change }
  const query = new URLSearchParams()
  if (folder !== 'INBOX') query.set('folder', folder)
  if (search !== '') query.set('q', search)
  if (sort !== 'date') query.set('sort', sort)
  if (page > 1) query.set('page', String(page))
  if (all) query.set('all', '1')
  const text = query.toString()
  return text === '' ? '/me' : `/me?${text}`
}

const orders: Record<(typeof SORTS)[number], (a: VoiceMessage, b: VoiceMessage) => number> = {
  date: (a, b) => b.receivedMs - a.receivedMs,
  caller: (a, b) =>
    (a.callerName || a.callerNumber).localeCompare(b.callerName || b.callerNumber) ||
    b.receivedMs - a.receivedMs,
  length: (a, b) => b.seconds - a.seconds || b.receivedMs - a.receivedMs,
}

export function asked(messages: readonly VoiceMessage[], { folder, search, sort }: MessageQuestion) {
  const wanted = search.toLowerCase()
  return messages
    .filter(one => one.folder === folder)
    .filter(one => `${one.callerName} ${one.callerNumber}`.toLowerCase().includes(wanted))
    .sort(orders[sort])
}
