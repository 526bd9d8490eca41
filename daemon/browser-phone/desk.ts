/** Telephones in browsers, as the pages see them. */

export interface BrowserPhoneDesk {
  /** Of an extension, in force; null: it has none. */
  of(extension: string): BrowserPhone | null
  /** Where their WebSockets lead to, on the loopback; null: nobody has one. */
  port(): number | null
}

export interface BrowserPhone {
  readonly username: string
  /** For the own page of that person alone. */
  readonly secret: string
}
