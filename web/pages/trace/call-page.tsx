/** Why did this call do that? What happened, and beside it what the rules of that time say. */

import type { Conversation } from '../../../daemon/calls/conversation.ts'
import type { Traced } from '../../../daemon/trace/desk.ts'
import type { Speech } from '../../i18n/translate.ts'
import { calledText, legText, outcomeText, partyText } from '../calls/words.ts'
import { momentText, NotLive } from './page.tsx'
import { Way } from './way.tsx'

export const TracedCallPage = ({
  speech,
  call,
  traced,
}: {
  speech: Speech
  call: Conversation
  /** null: nothing is in force. */
  traced: Traced | null
}) => {
  const { t } = speech
  return (
    <>
      <p class="crumb">
        <a href="/calls">{t('history.title')}</a>
      </p>
      <div class="heading">
        <h1>{t('trace.call-title')}</h1>
      </div>
      <section class="panel" aria-labelledby="happened">
        <div class="panel-head">
          <h2 id="happened">{t('trace.happened')}</h2>
          <span class="hint">{speech.format.moment(call.startedMs)}</span>
        </div>
        <p>
          {t('trace.summary', {
            direction: t(`history.direction.${call.direction}`),
            from: partyText(call.from, speech),
            to: calledText(call, speech),
            outcome: outcomeText(call, speech),
          })}
        </p>
        {call.legs.length === 0 ? null : (
          <ol class="legs">
            {call.legs.map(leg => (
              <li>{legText(leg, call.startedMs, speech)}</li>
            ))}
          </ol>
        )}
      </section>
      {traced === null ? (
        <p class="empty">{t('trace.nothing')}</p>
      ) : (
        <section class="panel" aria-labelledby="way">
          <div class="panel-head">
            <h2 id="way">{t('trace.why')}</h2>
            <span class="hint">{momentText(traced, speech)}</span>
          </div>
          <p class="hint">{t(traced.isOlder ? 'trace.rules-oldest' : 'trace.rules-then')}</p>
          {traced.isLive ? null : <NotLive speech={speech} />}
          <Way traced={traced} speech={speech} />
        </section>
      )}
    </>
  )
}
