/** One AMI message: lower-case header names to values, whatever asterisk-manager made of it. */

export type Frame = Readonly<Record<string, string>>

/**
 * Repeated headers become one value with line feeds between (asterisk-manager gives an array, and for `Variable`
 * and `ChanVariable` an object of name to value). Never throws; anything that is not text is left out.
 */
export function toFrame(item: unknown): Frame {
  const frame: Record<string, string> = Object.create(null)
  if (typeof item !== 'object' || item === null) return frame
  for (const [name, value] of Object.entries(item)) {
    if (typeof value === 'string') frame[name] = value
    else if (Array.isArray(value)) frame[name] = value.filter(part => typeof part === 'string').join('\n')
    else if (typeof value === 'object' && value !== null)
      frame[name] = Object.entries(value)
        .map(([key, part]) => `${key}=${part}`)
        .join('\n')
  }
  return frame
}

/** A header's value; '' when missing, and for the `<unknown>` and `(null)` that Asterisk prints for nothing. */
export function field(frame: Frame, name: string): string {
  const value = frame[name] ?? ''
  return value === '<unknown>' || value === '(null)' ? '' : value
}

/** A header's value as a whole number of at least 0; null when it is none. */
export function numberField(frame: Frame, name: string): number | null {
  const value = field(frame, name)
  return /^[0-9]{1,15}$/.test(value) ? Number(value) : null
}
