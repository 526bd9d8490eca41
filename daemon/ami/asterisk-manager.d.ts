/** What we use of asterisk-manager 0.2.0, which has no types of its own: the codec of one connection. */

declare module 'asterisk-manager' {
  interface Codec {
    /** Connects once; later calls of the same codec are for reconnecting, which we never do. */
    connect(port: number, address: string): void
    /** Sends `Action: login`; afterwards actions are written at once instead of being held. */
    login(callback: (refusal?: unknown) => void): void
    /** Writes one action. Headers are sorted by name; array values are joined with commas in their order. */
    action(headers: Record<string, string>, callback?: () => void): string
    on(event: 'rawevent', listener: (item: unknown) => void): void
    emit(event: string, ...values: unknown[]): boolean
    removeAllListeners(event: string): void
  }

  /** With port undefined nothing is connected yet. */
  function manager(port: undefined, address: string, user: string, secret: string, events: boolean): Codec
  export = manager
}
