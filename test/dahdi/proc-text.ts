/** Writes /proc/dahdi/N as the kernel does (dahdi-base.c dahdi_seq_show), for the composed machines. */

import type { DahdiSpan } from './machine.ts'

export function procText(span: DahdiSpan): string {
  const counters = Object.entries(span.counters ?? {}).map(([label, count]) => `\t${label}: ${count}\n`)
  const heading = [
    `Span ${span.number}: ${span.name} "${span.desc}"`,
    span.master ? ' (MASTER)' : '',
    span.lineconfig ? ` ${span.lineconfig}` : '',
    ' ',
    span.alarmWords ? `${span.alarmWords} ` : '',
  ].join('')
  const channels = span.channels.map(channel => {
    const words = [
      channel.name,
      channel.sig ?? (channel.sigcap === '' && !channel.broken ? 'Reserved' : ''),
      channel.inUse ? '(In use)' : '',
      channel.alarms ?? '',
      channel.ec ? `(EC: ${channel.ec} - INACTIVE)` : '',
    ].filter(word => word !== '')
    return `\t${String(channel.channo).padStart(4)} ${words.join(' ')} \n`
  })
  return `${heading}\n${counters.join('')}\n${channels.join('')}`
}
