/** The own calls. What became of a call after it left this telephone belongs to others and is not shown. */

import type { Conversation } from '../../../daemon/calls/conversation.ts'
import type { Speech } from '../../i18n/translate.ts'
import { DIRECTIONS, OUTCOMES, type Question } from '../calls/question.ts'
import { outcomeText, partyText } from '../calls/words.ts'

export interface OwnCallsView {
  readonly speech: Speech
  readonly extension: string
  readonly question: Question
  /** null: the history cannot be read. */
  readonly calls: readonly Conversation[] | null
  readonly nextHref: string | null
  readonly csvHref: string
}

export const OwnCallsPage = ({ speech, extension, question, calls, nextHref, csvHref }: OwnCallsView) => {
  const { t } = speech
  return (
    <>
      <search>
        <form method="get" action="/me/calls" class="filters">
          <Field name="from" type="date" label={t('history.first-day')} value={question.from} />
          <Field name="to" type="date" label={t('history.last-day')} value={question.to} />
          <Choice
            name="direction"
            label={t('history.direction')}
            any={t('history.any')}
            value={question.direction}
            options={DIRECTIONS.map(one => ({ value: one, label: t(`history.direction.${one}`) }))}
          />
          <Choice
            name="outcome"
            label={t('history.outcome')}
            any={t('history.any')}
            value={question.outcome}
            options={OUTCOMES.map(one => ({ value: one, label: t(`history.outcome.${one}`) }))}
          />
          <Field name="longerThan" type="text" label={t('history.longer-than')} value={question.longerThan} />
          <button type="submit">{t('search')}</button>
        </form>
      </search>
      <p>
        <a href={csvHref} download>
          {t('history.csv')}
        </a>
      </p>
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
                <th scope="col">{t('me.call-back')}</th>
              </tr>
            </thead>
            <tbody>
              {calls.map(call => (
                <Row call={call} extension={extension} speech={speech} />
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

const Row = ({ call, extension, speech }: { call: Conversation; extension: string; speech: Speech }) => {
  const { from, dialled, answeredBy } = call
  const isOwn = from.is === 'extension' && from.number === extension
  const other = isOwn ? dialled : from.number
  return (
    <tr>
      <th scope="row">{speech.format.moment(call.startedMs)}</th>
      <td>{speech.t(`history.direction.${call.direction}`)}</td>
      <td>{partyText(from, speech)}</td>
      <td>{answeredBy === null ? dialled : partyText(answeredBy, speech)}</td>
      <td data-outcome={call.outcome}>{outcomeText(call, speech)}</td>
      <td>
        {/^\+?[0-9]{1,20}$/.test(other) && other !== extension ? (
          <form method="post" action="/me/call" class="inline">
            <button class="quiet" type="submit" name="number" value={other}>
              {speech.t('me.call-number', { number: other })}
            </button>
          </form>
        ) : null}
      </td>
    </tr>
  )
}

const Field = ({
  name,
  type,
  label,
  value,
}: {
  name: string
  type: 'date' | 'text'
  label: string
  value: string
}) => (
  <div class="field short">
    <label for={`o-${name}`}>{label}</label>
    <input id={`o-${name}`} name={name} type={type} value={value} maxlength={10} />
  </div>
)

const Choice = ({
  name,
  label,
  any,
  value,
  options,
}: {
  name: string
  label: string
  any: string
  value: string
  options: readonly { readonly value: string; readonly label: string }[]
}) => (
  <div class="field short">
    <label for={`o-${name}`}>{label}</label>
    <select id={`o-${name}`} name={name}>
      <option value="">{any}</option>
      {options.map(option => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
)
