/** What was in force before: the list, and what one configuration changed, in words and file by file. */

import type { PastChange, PastGeneration } from '../../../daemon/apply/desks.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { FormProblems } from '../../parts/form-frame.tsx'
import { Icon } from '../../parts/icons.tsx'
import type { SettingChange } from '../../pending/setting-changes.ts'
import { byText } from './by.ts'
import { FilePart } from './plan-page.tsx'
import { changeText } from './words.ts'

export interface HistoryRow {
  readonly past: PastGeneration
  /** null: the oldest that is kept, or not readable any more. */
  readonly changes: readonly SettingChange[] | null
}

/** More are told on the generation's own page. */
const MOST_SHOWN = 3

export const HistoryPage = ({ speech, rows }: { speech: Speech; rows: readonly HistoryRow[] }) => {
  const { t, format } = speech
  return (
    <>
      <p class="crumb">
        <a href="/changes">{t('changes.title')}</a>
      </p>
      <div class="heading">
        <h1>{t('past.title')}</h1>
      </div>
      <p class="lead">{t('past.lead')}</p>
      {rows.length === 0 ? (
        <p class="empty panel">{t('past.none')}</p>
      ) : (
        <div class="scroll">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{t('past.generation')}</th>
                <th scope="col">{t('past.when')}</th>
                <th scope="col">{t('past.who')}</th>
                <th scope="col">{t('past.what')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ past, changes }) => (
                <tr>
                  <th scope="row">
                    <a href={`/changes/history/${past.generation}`}>{String(past.generation)}</a>{' '}
                    {past.isInForce ? (
                      <span class="badge" data-state="ok">
                        {t('past.in-force')}
                      </span>
                    ) : null}
                  </th>
                  <td>{past.at === null ? t('past.unknown') : format.moment(past.at)}</td>
                  <td>{byText(past.by, speech)}</td>
                  <td>{summary(changes, speech)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function summary(changes: readonly SettingChange[] | null, speech: Speech): string {
  if (changes === null) return speech.t('past.first')
  if (changes.length === 0) return speech.t('past.files-only')
  const words = changes.slice(0, MOST_SHOWN).map(change => changeText(change, speech))
  const left = changes.length - words.length
  return [...words, ...(left > 0 ? [speech.t('past.more', { count: left })] : [])].join(' · ')
}

export const GenerationPage = ({
  speech,
  change: { generation, former, files },
  changes,
  form,
  isPending,
}: {
  speech: Speech
  change: PastChange
  changes: readonly SettingChange[] | null
  form: FormState
  isPending: boolean
}) => {
  const { t, format } = speech
  return (
    <>
      <p class="crumb">
        <a href="/changes/history">{t('past.title')}</a>
      </p>
      <div class="heading">
        <h1>{t('past.one', { generation: generation.generation })}</h1>
      </div>
      <p class="lead">
        {generation.at === null ? t('past.unknown') : format.moment(generation.at)} ·{' '}
        {byText(generation.by, speech)}
      </p>
      <FormProblems form={form} speech={speech} />
      <section class="panel" aria-labelledby="changed">
        <div class="panel-head">
          <h2 id="changed">{t('past.what')}</h2>
        </div>
        {changes === null || changes.length === 0 ? (
          <p>{summary(changes, speech)}</p>
        ) : (
          <ul class="plain-list">
            {changes.map(change => (
              <li>{changeText(change, speech)}</li>
            ))}
          </ul>
        )}
      </section>
      {files.length === 0 ? null : (
        <section class="panel" aria-labelledby="files">
          <div class="panel-head">
            <h2 id="files">{t('changes.files', { count: files.length })}</h2>
          </div>
          {files.map(file => (
            <FilePart change={file} speech={speech} />
          ))}
        </section>
      )}
      {generation.isInForce || generation.settings === null ? null : (
        <section class="sheet aside">
          <p>
            <Icon name="notice" /> {isPending ? t('past.back-pending') : t('past.back-text')}
          </p>
          <form method="post" action={`/changes/history/${generation.generation}/back`} class="inline">
            <input type="hidden" name="revision" value={String(form.revision)} />
            <button type="submit">{t('past.back')}</button>
          </form>
        </section>
      )}
      {former === null ? null : (
        <p>
          <a href={`/changes/history/${former.generation}`}>
            {t('past.former', { generation: former.generation })}
          </a>
        </p>
      )}
    </>
  )
}
