/** Whoever takes the lines: reached, given one line at a time, lost again. */

export interface Link {
  /** Resolves when the receiver has the bytes; rejects when it is gone or `close` was called. One at a time. */
  send(bytes: Buffer): Promise<void>
  /** Resolves when the receiver is gone, with the reason in plain words of the system; '' where it just went. */
  readonly gone: Promise<string>
  close(): void
}

export interface Receiver {
  /** Resolves when there is a receiver, which may take for ever; rejects when it cannot be reached now. */
  connect(signal: AbortSignal): Promise<Link>
  /** Gives up what it holds: a port it listens on. */
  close(): void
}
