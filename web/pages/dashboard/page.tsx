/** The dashboard: what is wrong, what is going on, and every socket of every card. */

import type { LiveView } from '../../../daemon/live/live-view.ts'
import type { Speech } from '../../i18n/translate.ts'
import { MOST_NETWORK_PHONES, networkPhones } from '../../live/screens.ts'
import type { Screen } from '../../live/wire.ts'
import { CellText, LiveList } from '../../parts/live.tsx'
import { CardPanel } from './card-panel.tsx'
import { CallRow, IssueRow } from './rows.tsx'
import { SystemStatus } from './system-status.tsx'

export interface DashboardView {
  readonly speech: Speech
  readonly view: LiveView
  readonly screen: Screen
  /** Cards that wait for somebody to decide about them. */
  readonly changedCards: number
  /** How far the set-up is; null: over. */
  readonly setup: { readonly count: number; readonly total: number } | null
  readonly now: number
}

export const DashboardPage = ({ speech, view, screen, changedCards, setup, now }: DashboardView) => {
  const { t } = speech
  const phones = networkPhones(view)
  const saysNoCards = screen.lists.issues?.some(({ id }) => id.startsWith('no-cards ')) ?? false
  return (
    <div class="dash">
      <h1 class="visually-hidden">{t('nav.dashboard')}</h1>
      <LiveList
        name="issues"
        label={t('issues.title')}
        items={screen.lists.issues ?? []}
        empty={null}
        row={item => <IssueRow item={item} />}
      />
      {(screen.lists.issues ?? []).length === 0 ? null : (
        <p class="issues-more">
          <a href="/issues">{t('issues.all')}</a>
        </p>
      )}
      {changedCards === 0 ? null : (
        <p>
          <a class="button" href="/hardware-changes">
            {t('hardware-changes.see', { count: changedCards })}
          </a>
        </p>
      )}
      {setup === null ? null : (
        <p>
          <a class="button quiet" href="/setup">
            {t('setup.go-on', setup)}
          </a>
        </p>
      )}
      <SystemStatus speech={speech} screen={screen} now={now} />
      <section class="panel" aria-labelledby="calls">
        <div class="panel-head">
          <h2 id="calls">{t('calls.title')}</h2>
        </div>
        <LiveList
          name="calls"
          items={screen.lists.calls ?? []}
          empty={t('calls.none')}
          row={item => <CallRow item={item} now={now} />}
        />
      </section>
      {view.cards.length === 0 && !saysNoCards ? <p class="empty panel">{t('cards.none')}</p> : null}
      {view.cards.map(card => (
        <CardPanel card={card} speech={speech} screen={screen} now={now} />
      ))}
      {phones.length === 0 ? null : (
        <section class="panel" aria-labelledby="phones">
          <div class="panel-head">
            <h2 id="phones">{t('phones.title')}</h2>
          </div>
          <ul class="sockets">
            {phones.map(({ number, name }) => (
              <li
                class="socket"
                data-live={`phone:${number}`}
                data-state={screen.cells[`phone:${number}`]?.state}
              >
                <a class="socket-link" href={`/extensions/${number}`}>
                  <span class="socket-text">
                    <strong>{number}</strong> <span class="socket-name">{name}</span>
                    {screen.cells[`phone:${number}`] === undefined ? null : (
                      <CellText
                        cell={screen.cells[`phone:${number}`] ?? { state: '', text: '', since: null }}
                        now={now}
                      />
                    )}
                  </span>
                </a>
              </li>
            ))}
          </ul>
          {phones.length < MOST_NETWORK_PHONES ? null : (
            <p>
              <a href="/extensions">{t('phones.more')}</a>
            </p>
          )}
        </section>
      )}
    </div>
  )
}
