/** A sentence that no package of Debian speaks: what it says in each language. */

export interface Prompt {
  /** `offhook/<area>-<name>`: its file below each language's directory, without `.wav`. */
  readonly id: string
  readonly en: string
  readonly fr: string
  readonly de: string
  readonly es: string
  readonly it: string
}
