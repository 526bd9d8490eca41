/** Waiting with an end: every wait of the lab goes through here. */

/** Waits are for a machine in software emulation; a slower host may ask for more patience (1 is normal). */
export const patience = Math.max(1, Number(process.env.LAB_PATIENCE ?? '1') || 1)

export interface Watch {
  /** Calls `look` now and after every change until it gives something other than undefined. */
  until<T>(look: () => T | undefined, withinMs: number, failure: () => string): Promise<T>
  /** Something may have changed. */
  changed(): void
  /** Called after every change, until the returned function is called. */
  onChange(listener: () => void): () => void
}

export function watch(): Watch {
  const looking = new Set<() => void>()
  return {
    changed: () => {
      for (const look of [...looking]) look()
    },
    onChange: listener => {
      looking.add(listener)
      return () => looking.delete(listener)
    },
    until: (look, withinMs, failure) =>
      new Promise((resolve, reject) => {
        const deadline = setTimeout(() => {
          looking.delete(again)
          reject(new Error(failure()))
        }, withinMs * patience)
        const again = () => {
          const found = look()
          if (found === undefined) return
          clearTimeout(deadline)
          looking.delete(again)
          resolve(found)
        }
        looking.add(again)
        again()
      }),
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
