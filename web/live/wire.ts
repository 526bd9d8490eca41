/** What travels to the browser: texts already in its language, so that the script only puts them in place. */

/** One place on a page that changes: `data-live` carries its id. */
export interface Cell {
  /** Chooses colour and shape in the style sheet; never shown. */
  readonly state: string
  readonly text: string
  /** ms since the epoch: a running clock is shown beside the text. */
  readonly since: number | null
  /** A second, quieter line. */
  readonly detail?: string
  /** Short words beside it by the name in `data-mark`; an empty one hides its place. */
  readonly marks?: Readonly<Record<string, string>>
  /** What a form or a gesture names when it is about this place as it is shown: a call. */
  readonly ref?: string
  /** 0 to 1, for a cell with a meter. */
  readonly level?: number
}

/** One row of a list whose length changes: running calls, issues. */
export interface Item {
  readonly id: string
  readonly state: string
  readonly since: number | null
  /** By the name in `data-slot`. */
  readonly slots: Readonly<Record<string, string>>
}

export interface Screen {
  readonly cells: Readonly<Record<string, Cell>>
  readonly lists: Readonly<Record<string, readonly Item[]>>
}

/** What differs from the screen the browser has; lists come whole. */
export interface ScreenChange extends Partial<Screen> {
  /** The appliance's clock, ms since the epoch: the browser's may be wrong. */
  readonly now: number
}

/**
 * Events of `GET /live`: `change` (a ScreenChange, its id is the revision), `reload` (the page has other places now),
 * `alive` (nothing has changed), `bye` (logged out), `elsewhere` (too many windows: another one took over).
 */
export type LiveEvent = 'change' | 'alive' | 'reload' | 'bye' | 'elsewhere'
