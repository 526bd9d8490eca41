/** The last test of some ports and lines, each with its way to the test's page. */

import type { Speech } from '../../i18n/translate.ts'
import { Grade } from './findings.tsx'
import type { TestRow } from './rows.ts'
import { findingText, testAddress } from './words.ts'

/** A panel of its own on the pages of a card, an extension or the lines; nothing where there is nothing to test. */
export const TestPanel = ({ rows, speech }: { rows: readonly TestRow[]; speech: Speech }) =>
  rows.length === 0 ? null : (
    <section class="panel" aria-labelledby="line-tests">
      <div class="panel-head">
        <h2 id="line-tests">{speech.t('line-test.title')}</h2>
      </div>
      <TestTable rows={rows} speech={speech} />
    </section>
  )

export const TestTable = ({ rows, speech }: { rows: readonly TestRow[]; speech: Speech }) => {
  const { t, format } = speech
  return (
    <div class="scroll">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{t('port.who')}</th>
            <th scope="col">{t('line-test.place')}</th>
            <th scope="col">{t('line-test.last')}</th>
            <th scope="col">{t('line-test.found')}</th>
            <th scope="col">
              <span class="visually-hidden">{t('line-test.open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title, place, running, last }) => (
            <tr>
              <th scope="row">{title}</th>
              <td>{place}</td>
              <td>{last === null ? t('line-test.never') : format.moment(last.result.at)}</td>
              <td>
                {running !== null ? (
                  <span class="badge" data-state="ringing">
                    {t('line-test.running')}
                  </span>
                ) : last === null ? (
                  '–'
                ) : (
                  <>
                    <Grade report={last} speech={speech} />{' '}
                    {last.verdict[0] === undefined ? null : findingText(last.verdict[0], speech).what}
                  </>
                )}
              </td>
              <td>
                <a class="button quiet" href={testAddress(key)}>
                  {t('line-test.open')}
                  <span class="visually-hidden"> {title}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
