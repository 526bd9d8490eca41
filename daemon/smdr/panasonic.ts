/**
 * Lines as Panasonic's KX-TD, KX-TDA and KX-NS print them: "Pattern A: 80 digits without call charge information" (Feature
 * Guide, SMDR): date 8, time 7, extension 5, trunk 2, number 25, ring 4, duration 8, account code 10, condition 3. Pure.
 */

import { type CallFacts, plain, two } from './call-facts.ts'

export function panasonicLine(
  { call, extension, account, lineNumber }: CallFacts,
  monthFirst: boolean,
): string {
  const ended = new Date(call.endedMs)
  const [day, month] = [two(ended.getDate()), two(ended.getMonth() + 1)]
  const hour = ended.getHours()
  const isIncoming = call.direction === 'incoming'
  return [
    `${monthFirst ? `${month}/${day}` : `${day}/${month}`}/${two(ended.getFullYear() % 100)}`,
    `${two(hour % 12 === 0 ? 12 : hour % 12)}:${two(ended.getMinutes())}${hour < 12 ? 'AM' : 'PM'}`,
    plain(extension).slice(-5).padStart(5),
    // "00" will be shown for trunk numbers over hundred.
    lineNumber === null ? '  ' : lineNumber > 99 ? '00' : two(lineNumber),
    plain(numberOf(call)).slice(0, 25).padEnd(25),
    isIncoming ? ring(call.waitMs) : '    ',
    duration(call.talkMs),
    plain(account).slice(0, 10).padEnd(10),
    condition(call).padEnd(3),
  ].join(' ')
}

function numberOf({ direction, from, dialled }: CallFacts['call']): string {
  switch (direction) {
    case 'incoming':
      return `<I>${from.name === '' || from.name === from.number ? from.number : `${from.name} ${from.number}`}`
    case 'internal':
      return `EXT${dialled}`
    case 'outgoing':
      return dialled
  }
}

/** `0'05`; longest `9'59`. */
function ring(ms: number): string {
  const seconds = Math.min(599, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 60)}'${two(seconds % 60)}`
}

/** `00:01'05` */
function duration(ms: number): string {
  const seconds = Math.min(99 * 3600 + 3599, Math.floor(ms / 1000))
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}'${two(seconds % 60)}`
}

/** TR: transferred; NA: not answered. */
function condition({ answeredBy, endedWith, direction }: CallFacts['call']): string {
  if (answeredBy !== null && endedWith !== null && answeredBy.number !== endedWith.number) return 'TR'
  return answeredBy === null && direction === 'incoming' ? 'NA' : ''
}
