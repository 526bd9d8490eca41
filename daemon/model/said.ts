/** A text of the model that people read, in both languages of the pages. */

export interface Said {
  readonly en: string
  readonly fr: string
}

export const said = (en: string, fr: string): Said => ({ en, fr })
