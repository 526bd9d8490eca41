/** Pictures of figures: what to show, and the shapes it is drawn with. Pages and papers draw the same shapes. */

/** What is to be seen. Values are never negative. */
export type Chart = BarChart | LineChart | HeatChart

export interface Series {
  readonly name: string
  readonly values: readonly number[]
}

/** Series of one category stand on each other. */
export interface BarChart {
  readonly is: 'bars'
  readonly categories: readonly string[]
  readonly series: readonly Series[]
  /** As people write it. */
  readonly write: (value: number) => string
}

export interface LineChart {
  readonly is: 'lines'
  readonly categories: readonly string[]
  readonly series: readonly Series[]
  /** A height that matters, such as what there is. */
  readonly limit: { readonly name: string; readonly value: number } | null
  readonly write: (value: number) => string
}

export interface HeatChart {
  readonly is: 'heat'
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly values: readonly (readonly number[])[]
  readonly write: (value: number) => string
}

/** Of the series, by their order; papers and style sheets give each its colour. */
export type Tone = number

export type Shape =
  | {
      readonly is: 'bar'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly tone: Tone
      readonly title: string
    }
  | {
      readonly is: 'cell'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly level: number
      readonly title: string
    }
  | { readonly is: 'curve'; readonly points: readonly Point[]; readonly tone: Tone }
  | {
      readonly is: 'dot'
      readonly x: number
      readonly y: number
      readonly tone: Tone
      readonly title: string
    }
  | {
      readonly is: 'rule'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly kind: 'grid' | 'axis' | 'limit'
    }
  | {
      readonly is: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly anchor: 'start' | 'middle' | 'end'
      readonly kind: 'label' | 'limit'
    }
  | { readonly is: 'key'; readonly x: number; readonly y: number; readonly tone: Tone }

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** Steps of a heat map: 0 is nothing at all. */
export const HEAT_LEVELS = 6
/** More series than this look alike. */
export const MOST_TONES = 4
