/** Who is in the house, by name or number; for everybody who may log in, and for the wall. */

import { readPersonalState } from '../../../daemon/portal/personal-state.ts'
import type { ExtensionSettings } from '../../../daemon/settings/schema.ts'
import type { Speech } from '../../i18n/translate.ts'

export interface DirectoryView {
  readonly speech: Speech
  readonly query: string
  readonly people: readonly ExtensionSettings[]
  /** A word that somebody has put beside his name, by extension. */
  readonly presence: ReadonlyMap<string, string>
  /** What people have set by code; null: not known, or not for who looks. */
  readonly state: ReadonlyMap<string, string> | null
  /** ms since the epoch. */
  readonly now: number
}

export const DirectoryPage = ({ speech, query, people, presence, state, now }: DirectoryView) => {
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('directory.title')}</h1>
      </div>
      <search>
        <form method="get" action="/directory" class="filters">
          <div class="field">
            <label for="d-query">{t('directory.search')}</label>
            <input id="d-query" name="q" type="search" value={query} maxlength={60} />
          </div>
          <button type="submit">{t('search')}</button>
        </form>
      </search>
      {people.length === 0 ? (
        <p class="empty">{t('directory.nobody')}</p>
      ) : (
        <div class="scroll">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{t('numbers.name')}</th>
                <th scope="col">{t('numbers.number')}</th>
                {state === null ? null : <th scope="col">{t('directory.now')}</th>}
              </tr>
            </thead>
            <tbody>
              {people.map(({ number, name }) => (
                <tr>
                  <th scope="row">
                    {name}
                    {presence.has(number) ? (
                      <span class="hint presence"> “{presence.get(number)}”</span>
                    ) : null}
                  </th>
                  <td>{number}</td>
                  {state === null ? null : <td>{stateText(state, number, now, speech)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function stateText(rows: ReadonlyMap<string, string>, extension: string, now: number, { t }: Speech): string {
  const { forwards, dnd, followMe } = readPersonalState(rows, extension, now)
  return [
    ...(followMe ? [t('directory.follow-me')] : []),
    ...(forwards.CF.to === null ? [] : [t('directory.forwards', { to: forwards.CF.to })]),
    ...(dnd.on ? [t('directory.quiet')] : []),
  ].join(' · ')
}
