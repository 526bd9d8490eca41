/** Reading the system's errors. */

/** The system's name of an error: `ENOSPC`, `EACCES`; its message where it has none. */
export const errorName = (error: unknown): string => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.message : String(error)
}

export const isDiskFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(errorName(error))
