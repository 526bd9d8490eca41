/** Charts stay within their paper, and a value is as high as the axis says. */

import { describe, expect, it } from 'vitest'
import type { Chart, Shape } from '../../daemon/charts/chart.ts'
import { draw } from '../../daemon/charts/draw.ts'
import { labelStep, scaleFor } from '../../daemon/charts/scale.ts'

const SIZE = { width: 800, height: 240 }
const write = String
const of = <Is extends Shape['is']>(chart: Chart, is: Is) =>
  draw(chart, SIZE).shapes.filter((shape): shape is Extract<Shape, { is: Is }> => shape.is === is)

describe('a scale', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 0.25, 0.5, 0.75, 1]],
    [7, [0, 2, 4, 6, 8]],
    [100, [0, 25, 50, 75, 100]],
    [1234, [0, 500, 1000, 1500]],
    [0.3, [0, 0.1, 0.2, 0.3]],
  ])('for %d', (most, ticks) => {
    expect(scaleFor(most).ticks).toEqual(ticks)
    expect(scaleFor(most).top).toBeCloseTo(ticks.at(-1) ?? 0)
  })

  it('leaves labels out that would touch', () => {
    expect(labelStep(['1', '2'], 40, 6)).toBe(1)
    expect(labelStep(['01.11.2026'], 20, 6)).toBeGreaterThan(3)
  })
})

describe('bars', () => {
  const chart: Chart = {
    is: 'bars',
    categories: ['Mon', 'Tue', 'Wed'],
    series: [
      { name: 'in', values: [10, 0, 40] },
      { name: 'out', values: [30, 0, 0] },
    ],
    write,
  }
  it('stand on each other, and equal sums are equally high', () => {
    const [first, second, third] = of(chart, 'bar')
    expect(of(chart, 'bar')).toHaveLength(3)
    expect((first?.height ?? 0) + (second?.height ?? 0)).toBeCloseTo(third?.height ?? 0)
    expect(second?.height).toBeCloseTo(3 * (first?.height ?? 0))
    expect((second?.y ?? 0) + (second?.height ?? 0)).toBeCloseTo(first?.y ?? 0)
    expect(second?.title).toBe('Mon, out: 30')
  })

  it('stay on the paper, with a key for several series', () => {
    for (const bar of of(chart, 'bar')) {
      expect(bar.x).toBeGreaterThan(0)
      expect(bar.x + bar.width).toBeLessThan(SIZE.width)
      expect(bar.y).toBeGreaterThan(0)
    }
    expect(of(chart, 'key')).toHaveLength(2)
    expect(of({ ...chart, series: chart.series.slice(0, 1) }, 'key')).toHaveLength(0)
  })

  it('of nothing are an empty axis', () => {
    expect(of({ ...chart, categories: [], series: [] }, 'bar')).toEqual([])
  })
})

it('a limit is drawn where the axis has it, also above every value', () => {
  const chart: Chart = {
    is: 'lines',
    categories: ['8', '9'],
    series: [{ name: 'busy', values: [1, 4] }],
    limit: { name: '8 lines', value: 8 },
    write,
  }
  const limit = of(chart, 'rule').find(({ kind }) => kind === 'limit')
  const axis = of(chart, 'rule').find(({ kind }) => kind === 'axis')
  const [, high] = of(chart, 'dot')
  expect((axis?.y1 ?? 0) - (limit?.y1 ?? 0)).toBeCloseTo(2 * ((axis?.y1 ?? 0) - (high?.y ?? 0)))
  expect(of(chart, 'curve')[0]?.points).toHaveLength(2)
})

it('heat is nothing for nothing, and most for most', () => {
  const chart: Chart = {
    is: 'heat',
    rows: ['Mon', 'Tue'],
    columns: ['8', '9'],
    values: [
      [0, 1],
      [60, 30],
    ],
    write,
  }
  expect(of(chart, 'cell').map(({ level }) => level)).toEqual([0, 1, 6, 3])
  expect(of(chart, 'cell')[2]?.title).toBe('Tue 8: 60')
})
