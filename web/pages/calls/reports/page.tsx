/** The reports: first an overview, then one by one, each with its picture and its table. */

import { isoDay } from '../../../../daemon/calls/calendar.ts'
import type { Days, Sheet, SheetId, Totals } from '../../../../daemon/calls/office.ts'
import { SHEETS } from '../../../../daemon/calls/sheets/sheet.ts'
import type { SheetSpeech } from '../../../../daemon/calls/sheets/speech.ts'
import type { Speech } from '../../../i18n/translate.ts'
import { type CallPlace, SubNavigation } from '../sub-navigation.tsx'
import { daysQuery, USUAL_PERIODS, usualPeriod } from './period.ts'
import { SheetFigure } from './sheet-figure.tsx'

export interface ReportsView {
  readonly speech: Speech
  readonly sheetSpeech: SheetSpeech
  readonly places: readonly CallPlace[]
  readonly days: Days
  readonly now: number
  /** null: the overview. */
  readonly chosen: SheetId | null
  /** null: the history cannot be read. */
  readonly totals: Totals | null
  readonly sheets: readonly Sheet[]
}

export const ReportsPage = (view: ReportsView) => {
  const { speech, sheetSpeech, chosen, days, totals, sheets, places } = view
  const { t } = speech
  const { words } = sheetSpeech
  return (
    <>
      <div class="heading">
        <h1>{chosen === null ? t('reports.title') : words.sheets[chosen].title}</h1>
        <p class="period">{words.period(sheetSpeech.day(days.first), sheetSpeech.day(days.last))}</p>
        {chosen === null ? null : <Downloads chosen={chosen} days={days} speech={speech} />}
      </div>
      <SubNavigation here="reports" places={places} speech={speech} />
      <Period
        path={`/calls/reports${chosen === null ? '' : `/${chosen}`}`}
        days={days}
        now={view.now}
        speech={speech}
      />
      <nav class="report-list" aria-label={t('reports.list')}>
        <ul>
          {[null, ...SHEETS].map(id => (
            <li>
              <a
                href={`/calls/reports${id === null ? '' : `/${id}`}?${daysQuery(days)}`}
                aria-current={id === chosen ? 'page' : undefined}
              >
                {id === null ? t('reports.overview') : words.sheets[id].title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {totals === null ? (
        <p class="empty">{t('history.unreadable')}</p>
      ) : totals.calls === 0 ? (
        <p class="empty">{words.nothing}</p>
      ) : (
        <>
          {chosen === null ? <Facts totals={totals} speech={speech} sheetSpeech={sheetSpeech} /> : null}
          {sheets.map(sheet => (
            <SheetFigure sheet={sheet} sheetSpeech={sheetSpeech} speech={speech} isOpen={chosen !== null} />
          ))}
        </>
      )}
    </>
  )
}

const Downloads = ({ chosen, days, speech }: { chosen: SheetId; days: Days; speech: Speech }) => (
  <div class="buttons">
    <a class="button quiet" href={`/calls/reports/${chosen}.pdf?${daysQuery(days)}`} download>
      {speech.t('reports.pdf')}
    </a>
    <a class="button quiet" href={`/calls/reports/${chosen}.csv?${daysQuery(days)}`} download>
      {speech.t('reports.csv')}
    </a>
  </div>
)

export const Period = ({
  path,
  days,
  now,
  speech,
}: {
  path: string
  days: Days
  now: number
  speech: Speech
}) => {
  const { t } = speech
  return (
    <search class="period-choice">
      <form method="get" action={path} class="filters">
        <div class="field short">
          <label for="r-from">{t('history.first-day')}</label>
          <input id="r-from" name="from" type="date" value={isoDay(days.first)} required />
        </div>
        <div class="field short">
          <label for="r-to">{t('history.last-day')}</label>
          <input id="r-to" name="to" type="date" value={isoDay(days.last)} required />
        </div>
        <button type="submit">{t('reports.show')}</button>
      </form>
      <ul class="usual-periods">
        {USUAL_PERIODS.map(period => (
          <li>
            <a href={`${path}?${daysQuery(usualPeriod(period, now))}`}>{t(`reports.period.${period}`)}</a>
          </li>
        ))}
      </ul>
    </search>
  )
}

const Facts = ({
  totals,
  speech,
  sheetSpeech,
}: {
  totals: Totals
  speech: Speech
  sheetSpeech: SheetSpeech
}) => {
  const { t, format } = speech
  const lost = totals.missed + totals.abandoned
  const facts = [
    { title: sheetSpeech.words.columns.calls, value: format.number(totals.calls), detail: '' },
    {
      title: sheetSpeech.words.columns.answered,
      value: format.number(totals.answered),
      detail: format.percent(totals.answered / totals.calls),
    },
    {
      title: t('reports.lost'),
      value: format.number(lost),
      detail:
        totals.incoming === 0
          ? ''
          : t('reports.of-incoming', { share: format.percent(lost / totals.incoming) }),
    },
    {
      title: sheetSpeech.words.columns.talk,
      value: sheetSpeech.write('duration', totals.talkMs),
      detail: '',
    },
    {
      title: sheetSpeech.words.columns.average,
      value: sheetSpeech.write('duration', totals.answered === 0 ? null : totals.talkMs / totals.answered),
      detail: '',
    },
  ]
  return (
    <section class="strip" aria-label={t('reports.overview')}>
      {facts.map(({ title, value, detail }) => (
        <div class="fact">
          <h2>{title}</h2>
          <p>{value}</p>
          {detail === '' ? null : <p class="detail">{detail}</p>}
        </div>
      ))}
    </section>
  )
}
