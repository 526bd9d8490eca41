/** The calls that were: found by day, number and outcome; each opens to its legs. */

import type { Conversation } from '../../../daemon/calls/conversation.ts'
import { CONVERSATION_TEXTS } from '../../../daemon/calls/filter.ts'
import type { SavedSearch } from '../../../daemon/calls/office.ts'
import { CONVERSATION_ORDERS } from '../../../daemon/calls/search.ts'
import type { Speech } from '../../i18n/translate.ts'
import { ExportButton } from './exports/export-button.tsx'
import { DIRECTIONS, type Grouping, OUTCOMES, type Question } from './question.ts'
import { SavedSearchList } from './saved-search-list.tsx'
import {
  Choice,
  departmentsOf,
  LengthFields,
  MoreFields,
  OrderFields,
  TextTestField,
} from './search-form.tsx'
import { type CallPlace, SubNavigation } from './sub-navigation.tsx'
import { calledText, legText, outcomeText, partyText } from './words.ts'

export interface CallsView {
  readonly speech: Speech
  readonly question: Question
  /** null: the history cannot be read. */
  readonly calls: readonly Conversation[] | null
  readonly nextHref: string | null
  readonly csvHref: string
  readonly grouping: Grouping
  /** By the conversation's id; nobody listens to what he may not open. */
  readonly recordings: ReadonlyMap<string, readonly string[]>
  /** The person has begun some. */
  readonly hasExports: boolean
  /** The person may look at the rules. */
  readonly mayTrace: boolean
  readonly saved: readonly SavedSearch[]
  readonly address: string
  readonly places: readonly CallPlace[]
}

export const CallsPage = (view: CallsView) => {
  const { speech, calls, nextHref, csvHref } = view
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('history.title')}</h1>
        <div class="buttons">
          <ExportButton format="pdf" address={view.address} label={t('reports.pdf')} />
          <a class="button quiet" href={csvHref} download>
            {t('history.csv')}
          </a>
          <ExportButton format="csv" address={view.address} label={t('exports.aside')} />
          {view.hasExports ? <a href="/calls/exports">{t('exports.mine')}</a> : null}
        </div>
      </div>
      <SubNavigation here="list" places={view.places} speech={speech} />
      <Search {...view} />
      <SavedSearchList saved={view.saved} address={view.address} speech={speech} />
      {calls === null ? (
        <p class="empty">{t('history.unreadable')}</p>
      ) : calls.length === 0 ? (
        <p class="empty">{t('history.none')}</p>
      ) : (
        <div class="scroll">
          <table class="rows calls">
            <thead>
              <tr>
                <th scope="col">{t('history.when')}</th>
                <th scope="col">{t('history.direction')}</th>
                <th scope="col">{t('history.from')}</th>
                <th scope="col">{t('history.to')}</th>
                <th scope="col">{t('history.how')}</th>
              </tr>
            </thead>
            <tbody>
              {calls.map(call => (
                <Row
                  call={call}
                  recordings={view.recordings.get(call.id) ?? []}
                  mayTrace={view.mayTrace}
                  speech={speech}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {nextHref === null ? null : (
        <p>
          <a class="button" href={nextHref}>
            {t('history.older')}
          </a>
        </p>
      )}
    </>
  )
}

const Row = ({
  call,
  recordings,
  mayTrace,
  speech,
}: {
  call: Conversation
  recordings: readonly string[]
  mayTrace: boolean
  speech: Speech
}) => (
  <tr>
    <th scope="row">{speech.format.moment(call.startedMs)}</th>
    <td>{speech.t(`history.direction.${call.direction}`)}</td>
    <td>{partyText(call.from, speech)}</td>
    <td>
      {call.legs.length === 0 ? (
        calledText(call, speech)
      ) : (
        <details>
          <summary>{calledText(call, speech)}</summary>
          <ol class="legs">
            {call.legs.map(leg => (
              <li>{legText(leg, call.startedMs, speech)}</li>
            ))}
          </ol>
        </details>
      )}
    </td>
    <td data-outcome={call.outcome}>
      {outcomeText(call, speech)}
      {recordings.map(name => (
        <a class="recording" href={`/calls/recordings/${name}`} download>
          {speech.t('history.recording')}
        </a>
      ))}
      {mayTrace ? (
        <a
          class="why"
          href={`/trace/call/${encodeURIComponent(call.id)}`}
          aria-label={speech.t('trace.see-label', { when: speech.format.moment(call.startedMs) })}
        >
          {speech.t('trace.see')}
        </a>
      ) : null}
    </td>
  </tr>
)

const Search = ({ question, speech, grouping }: CallsView) => {
  const { t } = speech
  const { more } = question
  const { trunks, extensions } = grouping
  const choice = (name: 'direction' | 'outcome', all: readonly string[], text: (one: string) => string) => (
    <div class="field short">
      <label for={`c-${name}`}>{t(`history.${name}`)}</label>
      <select id={`c-${name}`} name={name}>
        <option value="">{t('history.any')}</option>
        {all.map(one => (
          <option value={one} selected={question[name] === one}>
            {text(one)}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <search>
      <form method="get" action="/calls" class="filters">
        <div class="field short">
          <label for="c-from">{t('history.first-day')}</label>
          <input id="c-from" name="from" type="date" value={question.from} />
        </div>
        <div class="field short">
          <label for="c-to">{t('history.last-day')}</label>
          <input id="c-to" name="to" type="date" value={question.to} />
        </div>
        <div class="field short">
          <label for="c-party">{t('history.party')}</label>
          <input
            id="c-party"
            name="party"
            type="search"
            inputmode="tel"
            value={question.party}
            maxlength={30}
          />
        </div>
        {choice('direction', DIRECTIONS, one => t(`history.direction.${one as (typeof DIRECTIONS)[number]}`))}
        {choice('outcome', OUTCOMES, one => t(`history.outcome.${one as (typeof OUTCOMES)[number]}`))}
        <div class="field short">
          <label for="c-longer">{t('history.longer-than')}</label>
          <input
            id="c-longer"
            name="longerThan"
            inputmode="numeric"
            value={question.longerThan}
            maxlength={6}
          />
        </div>
        <MoreFields asked={more} isOpen={more.size > 0} speech={speech}>
          {CONVERSATION_TEXTS.map(column => (
            <TextTestField asked={more} name={column} label={t(`history.field.${column}`)} speech={speech} />
          ))}
          <LengthFields asked={more} speech={speech} />
          <Choice
            asked={more}
            name="trunk"
            label={t('history.trunk')}
            options={[
              { value: '', label: t('history.any') },
              ...trunks.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Choice
            asked={more}
            name="department"
            label={t('history.department')}
            options={[
              { value: '', label: t('history.any') },
              ...departmentsOf(extensions).map(value => ({ value, label: value })),
            ]}
          />
          <OrderFields
            asked={more}
            orders={CONVERSATION_ORDERS.map(by => ({ value: by, label: t(`history.order.${by}`) }))}
            speech={speech}
          />
        </MoreFields>
        <button type="submit">{t('search')}</button>
      </form>
    </search>
  )
}
