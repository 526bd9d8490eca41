/** Draws a chart on paper, in colours that also differ in grey. */

import type { Drawing } from '../charts/chart.ts'
import type { Colour, Pdf } from './pdf.ts'

const TONES: readonly Colour[] = [
  [11, 107, 87],
  [208, 138, 29],
  [112, 145, 218],
  [162, 64, 140],
]
const HEAT: readonly Colour[] = [
  [241, 243, 240],
  [213, 235, 227],
  [169, 214, 199],
  [116, 187, 165],
  [63, 156, 131],
  [20, 122, 99],
  [6, 80, 63],
]
const BLACK: Colour = [0, 0, 0]
export const SOFT: Colour = [86, 96, 92]
const RULE: Colour = [220, 223, 218]
const LIMIT: Colour = [179, 38, 30]

export function drawOnPaper(pdf: Pdf, { shapes }: Drawing, left: number, top: number): void {
  const tone = (of: number): Colour => TONES[of] ?? BLACK
  for (const shape of shapes)
    switch (shape.is) {
      case 'bar':
        pdf.rect(left + shape.x, top + shape.y, shape.width, shape.height, tone(shape.tone))
        break
      case 'cell':
        pdf.rect(left + shape.x, top + shape.y, shape.width, shape.height, HEAT[shape.level] ?? BLACK)
        break
      case 'key':
        pdf.rect(left + shape.x, top + shape.y, 9, 9, tone(shape.tone))
        break
      case 'dot':
        pdf.rect(left + shape.x - 1.2, top + shape.y - 1.2, 2.4, 2.4, tone(shape.tone))
        break
      case 'curve':
        if (shape.points.length > 1)
          pdf.line(
            shape.points.map(({ x, y }) => [left + x, top + y] as const),
            1.2,
            tone(shape.tone),
          )
        break
      case 'rule':
        pdf.line(
          [
            [left + shape.x1, top + shape.y1],
            [left + shape.x2, top + shape.y2],
          ],
          shape.kind === 'grid' ? 0.4 : 0.8,
          shape.kind === 'grid' ? RULE : shape.kind === 'axis' ? SOFT : LIMIT,
          shape.kind === 'limit' ? [4, 3] : [],
        )
        break
      case 'text':
        pdf.text(shape.text, left + shape.x, top + shape.y, {
          size: 7.5,
          align: shape.anchor,
          colour: shape.kind === 'limit' ? LIMIT : SOFT,
        })
        break
    }
}
