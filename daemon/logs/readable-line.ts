/** Our own lines are JSON for programs (pino); a person reads level, sentence and the rest. Pure. */

const LINE = /^(\S+ [^:]{1,80}: )(\{.*\})$/
const LEVELS: Readonly<Record<number, string>> = {
  10: 'TRACE',
  20: 'DEBUG',
  30: 'INFO',
  40: 'WARN',
  50: 'ERROR',
  60: 'FATAL',
}

/** Any other line stays as it is. */
export function readableLine(line: string): string {
  const [, head, json] = LINE.exec(line) ?? []
  if (head === undefined || json === undefined) return line
  try {
    const { level, msg, time: _, pid: __, hostname: ___, ...rest } = JSON.parse(json)
    const details = Object.keys(rest).length === 0 ? '' : ` ${JSON.stringify(rest)}`
    return `${head}${LEVELS[level] ?? level} ${msg ?? ''}${details}`
  } catch {
    return line
  }
}
