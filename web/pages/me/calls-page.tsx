/** The own calls. What became of a call after it left this telephone belongs to others and is not shown. */

import type { Conversation } from '../../../daemon/calls/conversation.ts'
import { clockDuration } from '../../i18n/duration.ts'
import type { Speech } from '../../i18n/translate.ts'
import { addressOf, DIRECTIONS, OUTCOMES, orderOf, type Question } from '../calls/question.ts'
import { partyText } from '../calls/words.ts'
import { PlayerBar } from './player-bar.tsx'

type CallOrder = ReturnType<typeof orderOf>['by']

export interface OwnCallsView {
  readonly speech: Speech
  readonly extension: string
  readonly question: Question
  /** null: the history cannot be read. */
  readonly calls: readonly Conversation[] | null
  readonly nextHref: string | null
  readonly csvHref: string
  /** Of calls that were the own ones from beginning to end. */
  readonly recordings: ReadonlyMap<string, readonly string[]>
  /** By number: extensions, and speed dials of the house. */
  readonly names: ReadonlyMap<string, string>
  /** An extension; a speed dial of the house may lead outside. */
  readonly isInside: (number: string) => boolean
  /** The context of the dialplan each call began in, by the call's id. */
  readonly contexts: ReadonlyMap<string, string>
  /** Dialled in front of an outside number. */
  readonly accessCode: string
  readonly mayBlacklist: boolean
}

export const OwnCallsPage = (view: OwnCallsView) => {
  const { speech, question, calls, nextHref, csvHref, recordings } = view
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
          <Field name="text" type="text" label={t('me.calls-text')} value={question.text} />
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
        <>
          {recordings.size === 0 ? null : <PlayerBar speech={speech} />}
          <div class="scroll">
            <table class="rows calls">
              <thead>
                <tr>
                  <By view={view} by="started_ms" label={t('history.when')} />
                  <th scope="col">{t('history.direction')}</th>
                  <By view={view} by="from_number" label={t('history.from')} />
                  <By view={view} by="dialled" label={t('history.to')} />
                  <th scope="col">{t('me.calls-context')}</th>
                  <By view={view} by="outcome" label={t('history.outcome')} />
                  <By view={view} by="talk_ms" label={t('me.sort.length')} />
                  <th scope="col">{t('me.recordings')}</th>
                  <th scope="col">{t('me.more')}</th>
                </tr>
              </thead>
              <tbody>
                {calls.map(call => (
                  <Row call={call} view={view} />
                ))}
              </tbody>
            </table>
          </div>
        </>
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

/** A heading that sorts by its column, and the other way round when it does already. */
const By = ({ view, by, label }: { view: OwnCallsView; by: CallOrder; label: string }) => {
  const order = orderOf(view.question)
  const isIt = order.by === by
  const more = new URLSearchParams(view.question.more)
  more.set('by', by)
  if (isIt && order.descending) more.set('way', 'up')
  else more.delete('way')
  return (
    <th scope="col" aria-sort={isIt ? (order.descending ? 'descending' : 'ascending') : undefined}>
      <a href={addressOf('/me/calls', { ...view.question, more }, null)}>{label}</a>
    </th>
  )
}

const Row = ({ call, view }: { call: Conversation; view: OwnCallsView }) => {
  const { speech, extension, recordings, names } = view
  const { from, dialled, answeredBy } = call
  const { t, format } = speech
  const isOwn = from.is === 'extension' && from.number === extension
  const other = isOwn ? dialled : from.number
  const when = format.moment(call.startedMs)
  const named = (number: string) => [number, names.get(number) ?? ''].filter(part => part !== '').join(' ')
  return (
    <tr>
      <th scope="row">{when}</th>
      <td>{t(`history.direction.${call.direction}`)}</td>
      <td>{from.name === '' ? named(from.number) || partyText(from, speech) : partyText(from, speech)}</td>
      <td>{answeredBy === null ? named(dialled) : partyText(answeredBy, speech)}</td>
      <td class="own-context">{view.contexts.get(call.id) ?? ''}</td>
      <td>{t(`history.outcome.${call.outcome}`)}</td>
      <td data-outcome={call.outcome}>{call.talkMs > 0 ? clockDuration(call.talkMs) : '–'}</td>
      <td class="own-recording">
        {(recordings.get(call.id) ?? []).map(name => (
          <>
            {/* biome-ignore lint/a11y/useMediaCaption: what people said has no captions */}
            <audio
              controls
              preload="none"
              src={`/me/recordings/${encodeURIComponent(name)}`}
              aria-label={t('me.hear-recording', { when })}
            />{' '}
            <a href={`/me/recordings/${encodeURIComponent(name)}?download=1`} download>
              {t('me.download')}
            </a>
          </>
        ))}
      </td>
      <td>
        {/^\+?[0-9]{1,20}$/.test(other) && other !== extension ? <Deeds other={other} view={view} /> : null}
      </td>
    </tr>
  )
}

const Deeds = ({ other, view }: { other: string; view: OwnCallsView }) => {
  const { speech, accessCode, mayBlacklist } = view
  const { t } = speech
  const isInside = view.isInside(other)
  const dialled = `${isInside ? '' : accessCode}${other.replace(/^\+/, '00')}`
  return (
    <div class="own-message-deeds">
      <form method="post" action="/me/call" class="inline">
        <button class="quiet" type="submit" name="number" value={other}>
          {t('me.call-number', { number: other })}
        </button>
      </form>
      <a href={`/me/speed-dials?number=${dialled}`}>{t('me.to-speed-dials')}</a>
      {mayBlacklist && !isInside && other.length > 2 ? (
        <form method="post" action="/me/blacklist" class="inline">
          <button class="quiet" type="submit" name="number" value={other}>
            {t('me.to-blacklist', { number: other })}
          </button>
        </form>
      ) : null}
    </div>
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
    <input id={`o-${name}`} name={name} type={type} value={value} maxlength={type === 'date' ? 10 : 60} />
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
