/** What is printed: a report, or the calls a search has found. */

import type { CallDesk } from '../calls/desk.ts'
import { MOST_PRINTED_CALLS } from '../calls/exports/desk.ts'
import type { ConversationFilter } from '../calls/filter.ts'
import type { House } from '../calls/sheets/house.ts'
import type { Cell, Column, Sheet } from '../calls/sheets/sheet.ts'
import type { SheetSpeech } from '../calls/sheets/speech.ts'
import type { Paper } from './sheet-paper.ts'

export const sheetPaper = (
  { title, text, chart, columns, rows, totals }: Sheet,
  house: House,
  about: readonly string[],
  createdAt: Date,
): Paper => ({
  house: house.name,
  title,
  about,
  text,
  chart,
  columns,
  rows,
  rowCount: rows.length,
  totals,
  createdAt,
})

/** null: the history cannot be read now. */
export function callsPaper(
  calls: Pick<CallDesk, 'everyConversation' | 'count'>,
  filter: ConversationFilter,
  {
    house,
    about,
    speech,
    createdAt,
  }: { house: House; about: readonly string[]; speech: SheetSpeech; createdAt: Date },
): Paper | null {
  const counted = calls.count(filter, MOST_PRINTED_CALLS)
  if (counted === null) return null
  const { words, moment } = speech
  const { columns } = words
  function* rows(): Generator<readonly Cell[]> {
    let left = counted?.calls ?? 0
    if (left === 0) return
    for (const call of calls.everyConversation(filter)) {
      yield [
        moment(call.startedMs),
        columns[call.direction],
        call.from.number,
        call.from.name,
        call.answeredBy?.number ?? call.dialled,
        call.endedWith?.number === call.answeredBy?.number ? '' : (call.endedWith?.number ?? ''),
        words.outcomes[call.outcome],
        call.talkMs,
      ]
      left -= 1
      if (left === 0) return
    }
  }
  const text = (title: string): Column => ({ title, kind: 'text' })
  return {
    house: house.name,
    title: words.calls,
    about,
    text: words.callsText,
    chart: null,
    columns: [
      text(words.when),
      text(words.direction),
      text(words.from),
      text(columns.name),
      text(words.to),
      text(words.transferredTo),
      text(words.outcome),
      { title: columns.talk, kind: 'duration' },
    ],
    rows: rows(),
    rowCount: counted.calls,
    totals: [
      columns.all,
      null,
      null,
      null,
      null,
      null,
      speech.write('count', counted.calls),
      counted.talkMs,
    ].map(cell => cell ?? ''),
    createdAt,
  }
}
