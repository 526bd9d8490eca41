/** A chart on a page: a drawing with its title and description for those who do not see it. */

import type { Chart, Shape } from '../../daemon/charts/chart.ts'
import { draw } from '../../daemon/charts/draw.ts'

const WIDTH = 860
const HEIGHTS = { bars: 260, lines: 260, heat: 240 } as const

export interface ChartProps {
  /** Unique on the page. */
  readonly id: string
  readonly title: string
  /** What is to be seen in one sentence. */
  readonly text: string
  readonly chart: Chart
}

export const ChartDrawing = ({ id, title, text, chart }: ChartProps) => {
  const { width, height, shapes } = draw(chart, { width: WIDTH, height: HEIGHTS[chart.is] })
  return (
    <div class="chart-frame">
      <svg
        class="chart"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-chart-title`}
        aria-describedby={`${id}-chart-text`}
      >
        <title id={`${id}-chart-title`}>{title}</title>
        <desc id={`${id}-chart-text`}>{text}</desc>
        {shapes.map(shape => (
          <Drawn shape={shape} />
        ))}
      </svg>
    </div>
  )
}

const at = (value: number): string => String(Math.round(value * 10) / 10)

const Drawn = ({ shape }: { shape: Shape }) => {
  switch (shape.is) {
    case 'bar':
    case 'cell':
      return (
        <rect
          class={shape.is === 'bar' ? `tone-${shape.tone}` : `heat-${shape.level}`}
          x={at(shape.x)}
          y={at(shape.y)}
          width={at(shape.width)}
          height={at(shape.height)}
        >
          <title>{shape.title}</title>
        </rect>
      )
    case 'curve':
      return (
        <polyline
          class={`curve tone-${shape.tone}`}
          points={shape.points.map(({ x, y }) => `${at(x)},${at(y)}`).join(' ')}
        />
      )
    case 'dot':
      return (
        <circle class={`tone-${shape.tone}`} cx={at(shape.x)} cy={at(shape.y)} r="3">
          <title>{shape.title}</title>
        </circle>
      )
    case 'rule':
      return (
        <line class={shape.kind} x1={at(shape.x1)} y1={at(shape.y1)} x2={at(shape.x2)} y2={at(shape.y2)} />
      )
    case 'text':
      return (
        <text class={shape.kind} x={at(shape.x)} y={at(shape.y)} text-anchor={shape.anchor}>
          {shape.text}
        </text>
      )
    case 'key':
      return <rect class={`tone-${shape.tone}`} x={at(shape.x)} y={at(shape.y)} width="11" height="11" />
  }
}
