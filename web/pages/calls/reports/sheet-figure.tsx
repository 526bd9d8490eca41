/** One report on a page: its picture, and its table open or folded away. */

import type { Sheet } from '../../../../daemon/calls/office.ts'
import type { SheetSpeech } from '../../../../daemon/calls/sheets/speech.ts'
import type { Speech } from '../../../i18n/translate.ts'
import { ChartDrawing } from '../../../parts/chart.tsx'

export const SheetFigure = ({
  sheet,
  sheetSpeech,
  speech,
  isOpen,
}: {
  sheet: Sheet
  sheetSpeech: SheetSpeech
  speech: Speech
  isOpen: boolean
}) => {
  const { id, title, text, chart } = sheet
  return (
    <section class="panel report" aria-labelledby={`${id}-title`}>
      <div class="panel-head">
        <h2 id={`${id}-title`}>{title}</h2>
      </div>
      <p class="hint">{text}</p>
      {chart === null ? null : <ChartDrawing id={id} title={title} text={text} chart={chart} />}
      <details class="figures" open={isOpen}>
        <summary>{speech.t('reports.figures')}</summary>
        <section class="scroll" tabindex={0} aria-label={speech.t('reports.table', { title })}>
          <SheetTable sheet={sheet} sheetSpeech={sheetSpeech} />
        </section>
      </details>
    </section>
  )
}

export const SheetTable = ({ sheet, sheetSpeech }: { sheet: Sheet; sheetSpeech: SheetSpeech }) => {
  const { columns, rows, totals } = sheet
  const align = (index: number) => (columns[index]?.kind === 'text' ? undefined : 'number')
  const write = (cell: Sheet['rows'][number][number], index: number) =>
    sheetSpeech.write(columns[index]?.kind ?? 'text', cell)
  return (
    <table class="sheet-table">
      <thead>
        <tr>
          {columns.map(({ title }, index) => (
            <th scope="col" class={align(index)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr>
            <th scope="row">{write(row[0] ?? null, 0)}</th>
            {row.slice(1).map((cell, index) => (
              <td class={align(index + 1)}>{write(cell, index + 1)}</td>
            ))}
          </tr>
        ))}
      </tbody>
      {totals === null ? null : (
        <tfoot>
          <tr>
            <th scope="row">{write(totals[0] ?? null, 0)}</th>
            {totals.slice(1).map((cell, index) => (
              <td class={align(index + 1)}>{cell === null ? '' : write(cell, index + 1)}</td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}
