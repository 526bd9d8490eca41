/** Which recordings of a call a person may hear: of calls that were the own ones from beginning to end. Pure. */

import type { Conversation } from '../../../daemon/calls/conversation.ts'

/** What was said after the call had left this telephone belongs to others, and is in the same file. */
export const isWhollyOwn = ({ legs }: Conversation, extension: string): boolean => {
  const heard = legs.filter(({ is }) => is === 'talk' || is === 'conference')
  return (
    heard.length > 0 &&
    heard.every(({ parties }) =>
      parties.some(party => party.is === 'extension' && party.number === extension),
    )
  )
}

/** `2026-11-25~<linked id>-<unique id>.wav`: the call's id, and the day. */
export function callOfRecording(name: string): { readonly id: string; readonly dayMs: number } | null {
  const [, year, month, day, id] =
    /^(\d{4})-(\d{2})-(\d{2})~([\w.:]{1,40})-[\w.:-]{1,40}\.wav$/.exec(name) ?? []
  return id === undefined
    ? null
    : { id, dayMs: new Date(Number(year), Number(month) - 1, Number(day)).getTime() }
}
