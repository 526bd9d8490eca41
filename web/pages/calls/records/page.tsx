/** Asterisk's own records, with the columns people know from the field. */

import type { SavedSearch } from '../../../../daemon/calls/office.ts'
import { RECORD_ORDERS } from '../../../../daemon/calls/search.ts'
import { clockDuration } from '../../../i18n/duration.ts'
import type { Speech } from '../../../i18n/translate.ts'
import { SavedSearchList } from '../saved-search-list.tsx'
import { Choice, LengthFields, MoreFields, OrderFields, TextTestField } from '../search-form.tsx'
import { type CallPlace, SubNavigation } from '../sub-navigation.tsx'
import { DISPOSITIONS, RECORD_FIELDS } from './question.ts'

export const RECORD_COLUMNS = [
  'channel',
  'src',
  'clid',
  'dst',
  'dstchannel',
  'disposition',
  'duration',
  'accountcode',
  'userfield',
  'department',
] as const

export interface RecordsView {
  readonly speech: Speech
  readonly places: readonly CallPlace[]
  readonly asked: URLSearchParams
  /** null: the history cannot be read. */
  readonly rows: readonly Readonly<Record<string, unknown>>[] | null
  readonly nextHref: string | null
  readonly address: string
  readonly saved: readonly SavedSearch[]
}

export const RecordsPage = ({ speech, places, asked, rows, nextHref, address, saved }: RecordsView) => {
  const { t, format } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('records.title')}</h1>
      </div>
      <SubNavigation here="records" places={places} speech={speech} />
      <Search asked={asked} speech={speech} />
      <SavedSearchList saved={saved} address={address} speech={speech} />
      {rows === null ? (
        <p class="empty">{t('history.unreadable')}</p>
      ) : rows.length === 0 ? (
        <p class="empty">{t('records.none')}</p>
      ) : (
        <section class="scroll records" tabindex={0} aria-label={t('records.title')}>
          <table class="sheet-table">
            <thead>
              <tr>
                <th scope="col">{t('records.column.calldate')}</th>
                {RECORD_COLUMNS.map(column => (
                  <th scope="col">{t(`records.column.${column}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr>
                  <th scope="row">{format.moment(Number(row.started_ms))}</th>
                  {RECORD_COLUMNS.map(column => (
                    <td>
                      {column === 'duration'
                        ? clockDuration(Number(row.billsec) * 1000)
                        : String(row[column])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {nextHref === null ? null : (
        <p>
          <a class="button" href={nextHref}>
            {t('records.older')}
          </a>
        </p>
      )}
    </>
  )
}

const Search = ({ asked, speech }: { asked: URLSearchParams; speech: Speech }) => {
  const { t } = speech
  const [dst, src, ...others] = RECORD_FIELDS
  const isFurther = [...asked.keys()].some(
    name => !['from', 'to', dst, src, `${dst}-how`, `${src}-how`].includes(name),
  )
  return (
    <search>
      <form method="get" action="/calls/records" class="filters">
        <div class="field short">
          <label for="c-from">{t('history.first-day')}</label>
          <input id="c-from" name="from" type="date" value={asked.get('from') ?? ''} />
        </div>
        <div class="field short">
          <label for="c-to">{t('history.last-day')}</label>
          <input id="c-to" name="to" type="date" value={asked.get('to') ?? ''} />
        </div>
        {[dst, src].map(name => (
          <TextTestField asked={asked} name={name} label={t(`records.field.${name}`)} speech={speech} />
        ))}
        <MoreFields asked={asked} isOpen={isFurther} speech={speech}>
          {others.map(name => (
            <TextTestField asked={asked} name={name} label={t(`records.field.${name}`)} speech={speech} />
          ))}
          <LengthFields asked={asked} speech={speech} />
          <Choice
            asked={asked}
            name="disposition"
            label={t('records.disposition')}
            options={[
              { value: '', label: t('history.any') },
              ...DISPOSITIONS.map(value => ({ value, label: value })),
            ]}
          />
          <OrderFields
            asked={asked}
            orders={RECORD_ORDERS.map(by => ({ value: by, label: t(`records.order.${by}`) }))}
            speech={speech}
          />
        </MoreFields>
        <button type="submit">{t('search')}</button>
      </form>
    </search>
  )
}
