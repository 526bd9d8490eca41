/** What the parts have written down: chosen, filtered, and taken along. */

import { LOG_LEVELS, LOG_SOURCES, type LogLevel, type LogSource } from '../../../daemon/logs/log-desk.ts'
import type { Issue } from '../../../daemon/model/issue.ts'
import { freshForm } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { FormProblems } from '../../parts/form-frame.tsx'

export interface LogQuestion {
  readonly source: LogSource
  readonly level: LogLevel
  /** Lines with this in them. */
  readonly text: string
}

export interface LogsView {
  readonly speech: Speech
  readonly question: LogQuestion
  readonly lines: readonly string[]
  readonly problems: readonly Issue[]
}

export const LogsPage = ({ speech, question, lines, problems }: LogsView) => {
  const { t } = speech
  const query = new URLSearchParams({ level: question.level, text: question.text })
  return (
    <>
      <p class="crumb">
        <a href="/system">{t('system.title')}</a>
      </p>
      <div class="heading">
        <h1>{t('logs.title')}</h1>
        <div class="buttons">
          <a class="button quiet" href={`/system/logs/${question.source}.txt?${query}`} download>
            {t('logs.download')}
          </a>
          <a class="button quiet" href="/system/logs/diagnostics.json" download>
            {t('logs.diagnostics')}
          </a>
        </div>
      </div>
      <p class="lead">{t('logs.lead')}</p>
      <search>
        <form method="get" action="/system/logs" class="filters">
          <Choice
            name="source"
            label={t('logs.source')}
            chosen={question.source}
            options={LOG_SOURCES.map(one => [one, t(`logs.source-${one}`)])}
          />
          <Choice
            name="level"
            label={t('logs.level')}
            chosen={question.level}
            options={LOG_LEVELS.map(one => [one, t(`logs.level-${one}`)])}
          />
          <div class="field">
            <label for="l-text">{t('logs.text')}</label>
            <input id="l-text" name="text" type="search" value={question.text} maxlength={100} />
          </div>
          <button type="submit">{t('search')}</button>
        </form>
      </search>
      <FormProblems
        form={{ ...freshForm(new URLSearchParams(), 0), problems: [...problems] }}
        speech={speech}
      />
      {lines.length === 0 ? (
        <p class="empty">{t('logs.none')}</p>
      ) : (
        <section class="panel" aria-label={t('logs.lines')}>
          <p class="hint">{t('logs.count', { count: lines.length })}</p>
          <pre class="log" tabindex={0}>
            {lines.join('\n')}
          </pre>
        </section>
      )}
    </>
  )
}

const Choice = ({
  name,
  label,
  chosen,
  options,
}: {
  name: string
  label: string
  chosen: string
  options: readonly (readonly [value: string, label: string])[]
}) => (
  <div class="field short">
    <label for={`l-${name}`}>{label}</label>
    <select id={`l-${name}`} name={name}>
      {options.map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </div>
)
