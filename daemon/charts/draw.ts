/** Turns a chart into shapes. Pure: the same figures give the same picture, on a page and on paper. */

import type { BarChart, Chart, Drawing, HeatChart, LineChart, Series, Shape } from './chart.ts'
import { HEAT_LEVELS } from './chart.ts'
import { labelStep, scaleFor } from './scale.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

const LABEL = 6.2
const TOP = 26
const BOTTOM = 22

export function draw(chart: Chart, size: Size): Drawing {
  switch (chart.is) {
    case 'bars':
      return { ...size, shapes: bars(chart, size) }
    case 'lines':
      return { ...size, shapes: lines(chart, size) }
    case 'heat':
      return { ...size, shapes: heat(chart, size) }
  }
}

interface Frame {
  readonly left: number
  readonly right: number
  readonly pitch: number
  readonly bottom: number
  /** Where a value is. */
  readonly y: (value: number) => number
  readonly shapes: readonly Shape[]
}

/** Axis, grid, labels and the key of the series. */
function frame(
  { categories, series, write }: Pick<BarChart, 'categories' | 'series' | 'write'>,
  most: number,
  { width, height }: Size,
): Frame {
  const { top, ticks } = scaleFor(most)
  const labels = ticks.map(write)
  const left = Math.max(...labels.map(label => label.length)) * LABEL + 12
  const right = width - 8
  const bottom = height - BOTTOM
  const y = (value: number) => bottom - (value / top) * (bottom - TOP)
  const pitch = (right - left) / Math.max(1, categories.length)
  const step = labelStep(categories, pitch, LABEL)
  const grid = ticks.flatMap((tick, index): Shape[] => [
    { is: 'rule', x1: left, y1: y(tick), x2: right, y2: y(tick), kind: index === 0 ? 'axis' : 'grid' },
    { is: 'text', x: left - 6, y: y(tick) + 4, text: labels[index] ?? '', anchor: 'end', kind: 'label' },
  ])
  const below = categories.flatMap((text, index): Shape[] =>
    index % step === 0
      ? [
          {
            is: 'text',
            x: left + (index + 0.5) * pitch,
            y: bottom + 16,
            text,
            anchor: 'middle',
            kind: 'label',
          },
        ]
      : [],
  )
  return { left, right, pitch, bottom, y, shapes: [...grid, ...below, ...keys(series, left)] }
}

/** One series needs none: the title names it. */
function keys(series: readonly Series[], left: number): Shape[] {
  if (series.length < 2) return []
  let x = left
  return series.flatMap(({ name }, tone): Shape[] => {
    const at = x
    x += 18 + name.length * LABEL + 16
    return [
      { is: 'key', x: at, y: 4, tone },
      { is: 'text', x: at + 16, y: 14, text: name, anchor: 'start', kind: 'label' },
    ]
  })
}

const titled = (category: string, series: readonly Series[], name: string, value: string): string =>
  series.length < 2 ? `${category}: ${value}` : `${category}, ${name}: ${value}`

function bars(chart: BarChart, size: Size): Shape[] {
  const { categories, series, write } = chart
  const heights = categories.map((_, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  )
  const { left, pitch, bottom, y, shapes } = frame(chart, Math.max(0, ...heights), size)
  const width = Math.max(1, Math.min(46, pitch * 0.72))
  const drawn = categories.flatMap((category, index) => {
    let below = 0
    return series.flatMap(({ name, values }, tone): Shape[] => {
      const value = values[index] ?? 0
      const from = below
      below += value
      if (value <= 0) return []
      return [
        {
          is: 'bar',
          x: left + (index + 0.5) * pitch - width / 2,
          y: y(below),
          width,
          height: from === 0 ? bottom - y(below) : y(from) - y(below),
          tone,
          title: titled(category, series, name, write(value)),
        },
      ]
    })
  })
  return [...shapes, ...drawn]
}

function lines(chart: LineChart, size: Size): Shape[] {
  const { categories, series, limit, write } = chart
  const most = Math.max(limit?.value ?? 0, ...series.flatMap(({ values }) => values))
  const { left, right, pitch, y, shapes } = frame(chart, most, size)
  const x = (index: number) => left + (index + 0.5) * pitch
  const curves = series.map(
    ({ values }, tone): Shape => ({
      is: 'curve',
      points: values.map((value, index) => ({ x: x(index), y: y(value) })),
      tone,
    }),
  )
  const dots = series.flatMap(({ name, values }, tone) =>
    values.map(
      (value, index): Shape => ({
        is: 'dot',
        x: x(index),
        y: y(value),
        tone,
        title: titled(categories[index] ?? '', series, name, write(value)),
      }),
    ),
  )
  const bound: Shape[] =
    limit === null
      ? []
      : [
          { is: 'rule', x1: left, y1: y(limit.value), x2: right, y2: y(limit.value), kind: 'limit' },
          { is: 'text', x: right, y: y(limit.value) - 5, text: limit.name, anchor: 'end', kind: 'limit' },
        ]
  return [...shapes, ...curves, ...dots, ...bound]
}

function heat({ rows, columns, values, write }: HeatChart, { width, height }: Size): Shape[] {
  const left = Math.max(...rows.map(row => row.length)) * LABEL + 20
  const [pitchX, pitchY] = [(width - 8 - left) / columns.length, (height - BOTTOM - 4) / rows.length]
  const most = Math.max(0, ...values.flat())
  const step = labelStep(columns, pitchX, LABEL)
  const below = columns.flatMap((text, index): Shape[] =>
    index % step === 0
      ? [
          {
            is: 'text',
            x: left + (index + 0.5) * pitchX,
            y: height - 6,
            text,
            anchor: 'middle',
            kind: 'label',
          },
        ]
      : [],
  )
  const cells = rows.flatMap((row, index): Shape[] => [
    { is: 'text', x: left - 8, y: 4 + (index + 0.5) * pitchY + 4, text: row, anchor: 'end', kind: 'label' },
    ...columns.map((column, at): Shape => {
      const value = values[index]?.[at] ?? 0
      return {
        is: 'cell',
        x: left + at * pitchX + 1,
        y: 4 + index * pitchY + 1,
        width: pitchX - 2,
        height: pitchY - 2,
        level: most === 0 ? 0 : Math.ceil((value / most) * HEAT_LEVELS),
        title: `${row} ${column}: ${write(value)}`,
      }
    }),
  ])
  return [...below, ...cells]
}
