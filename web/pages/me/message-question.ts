/** Which messages of the own mailbox are asked for: hostile until parsed here. */

import { FOLDERS, type Folder, TRASH, type VoiceMessage } from '../../../daemon/portal/portal-desk.ts'

export type { Folder, VoiceMessage }
export { FOLDERS, TRASH }

export const SORTS = ['date', 'caller', 'length', 'priority', 'mailbox'] as const

export interface MessageQuestion {
  readonly folder: Folder
  readonly search: string
  readonly sort: (typeof SORTS)[number]
  /** The other way round. */
  readonly isReversed: boolean
  readonly page: number
  /** Just deleted: offered to be put back. */
  readonly deleted: readonly string[]
  /** Every box of the page ticked. */
  readonly all: boolean
}

export const PAGE_SIZE = 15
/** An address is not endless; those deleted beyond that are in their folder. */
export const MOST_PUT_BACK = 40

export const folderOf = (typed: string | null | undefined): Folder =>
  FOLDERS.find(one => one === typed) ?? 'INBOX'

export function readMessageQuestion(query: URLSearchParams): MessageQuestion {
  const page = Number(query.get('page') ?? '1')
  return {
    folder: folderOf(query.get('folder')),
    search: (query.get('q') ?? '').trim().slice(0, 60),
    sort: SORTS.find(one => one === query.get('sort')) ?? 'date',
    isReversed: query.get('way') === 'back',
    deleted: (query.get('deleted') ?? '')
      .split(' ')
      .filter(one => /^[0-9a-z-]{1,60}$/i.test(one))
      .slice(0, MOST_PUT_BACK),
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
    all: query.get('all') === '1',
  }
}

export function addressOf(question: MessageQuestion, change: Partial<MessageQuestion> = {}): string {
  const { folder, search, sort, isReversed, page, all, deleted } = {
    ...question,
    deleted: [],
    ...change,
  }
  const query = new URLSearchParams()
  if (folder !== 'INBOX') query.set('folder', folder)
  if (search !== '') query.set('q', search)
  if (sort !== 'date') query.set('sort', sort)
  if (isReversed) query.set('way', 'back')
  if (deleted.length > 0) query.set('deleted', deleted.slice(0, MOST_PUT_BACK).join(' '))
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
  priority: (a, b) => Number(b.isUrgent) - Number(a.isUrgent) || b.receivedMs - a.receivedMs,
  mailbox: (a, b) => a.mailbox.localeCompare(b.mailbox) || b.receivedMs - a.receivedMs,
}

export function asked(
  messages: readonly VoiceMessage[],
  { folder, search, sort, isReversed }: MessageQuestion,
) {
  const wanted = search.toLowerCase()
  const found = messages
    .filter(one => one.folder === folder)
    .filter(one => `${one.callerName} ${one.callerNumber} ${one.mailbox}`.toLowerCase().includes(wanted))
    .sort(orders[sort])
  return isReversed ? found.reverse() : found
}
