/** Who did what and when, chosen and searched. */

import { AUDIT_GROUPS, type AuditEntry, type AuditGroup } from '../../../daemon/audit/audit-desk.ts'
import type { Speech } from '../../i18n/translate.ts'

export const GROUPS = Object.keys(AUDIT_GROUPS) as readonly AuditGroup[]

export interface AuditQuestion {
  /** null: all of them. */
  readonly group: AuditGroup | null
  readonly text: string
  /** The first page is 1. */
  readonly page: number
}

export interface AuditView {
  readonly speech: Speech
  readonly question: AuditQuestion
  readonly entries: readonly AuditEntry[]
  readonly count: number
  readonly pages: number
}

export const AuditPage = ({ speech, question, entries, count, pages }: AuditView) => {
  const { t, format } = speech
  const at = (page: number) =>
    `/system/audit?${new URLSearchParams({ group: question.group ?? '', text: question.text, page: String(page) })}`
  return (
    <>
      <p class="crumb">
        <a href="/system">{t('system.title')}</a>
      </p>
      <div class="heading">
        <h1>{t('audit.title')}</h1>
      </div>
      <p class="lead">{t('audit.lead')}</p>
      <search>
        <form method="get" action="/system/audit" class="filters">
          <div class="field short">
            <label for="a-group">{t('audit.group')}</label>
            <select id="a-group" name="group">
              <option value="" selected={question.group === null}>
                {t('audit.group-all')}
              </option>
              {GROUPS.map(group => (
                <option value={group} selected={group === question.group}>
                  {t(`audit.group-${group}`)}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="a-text">{t('audit.text')}</label>
            <input id="a-text" name="text" type="search" value={question.text} maxlength={100} />
          </div>
          <button type="submit">{t('search')}</button>
        </form>
      </search>
      {entries.length === 0 ? (
        <p class="empty">{t('audit.none')}</p>
      ) : (
        <section class="panel" aria-label={t('audit.entries')}>
          <p class="hint">{t('audit.count', { count })}</p>
          <div class="scroll">
            <table class="rows">
              <thead>
                <tr>
                  <th scope="col">{t('audit.at')}</th>
                  <th scope="col">{t('audit.who')}</th>
                  <th scope="col">{t('audit.deed')}</th>
                  <th scope="col">{t('audit.about')}</th>
                  <th scope="col">{t('audit.from')}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map(entry => (
                  <tr>
                    <td>
                      <time datetime={new Date(entry.at).toISOString()}>{format.moment(entry.at)}</time>
                    </td>
                    <td>{whoOf(entry, speech)}</td>
                    <th scope="row">{t(`audit.deed.${entry.deed}`)}</th>
                    <td>
                      {entry.deed === 'applied' ? (
                        <a href={`/changes/history/${entry.about}`}>{entry.about}</a>
                      ) : (
                        aboutOf(entry, speech)
                      )}
                    </td>
                    <td>{entry.from === null ? '' : <code>{entry.from}</code>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {pages < 2 ? null : (
        <nav class="buttons" aria-label={t('audit.pages')}>
          {question.page > 1 ? (
            <a class="button quiet" href={at(question.page - 1)}>
              {t('audit.newer')}
            </a>
          ) : null}
          {question.page < pages ? (
            <a class="button quiet" href={at(question.page + 1)}>
              {t('audit.older')}
            </a>
          ) : null}
        </nav>
      )}
    </>
  )
}

export const whoOf = ({ how, person }: AuditEntry, { t }: Speech): string =>
  person === null ? t(`audit.how.${how}`) : `${person} (${t(`audit.how.${how}`)})`

const BY = ['password', 'code', 'recovery', 'passkey', 'elsewhere', 'pin-changed'] as const

/** Names are as they are; how somebody came in is said. */
export function aboutOf({ deed, about }: AuditEntry, { t }: Speech): string {
  const by = ['login', 'session-ended', 'sessions-ended'].includes(deed)
    ? BY.find(one => one === about)
    : undefined
  return by === undefined ? about : t(`audit.by.${by}`)
}
