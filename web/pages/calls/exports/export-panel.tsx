/** One export: what it is of, how far it is, and what can be done with it. */

import { type ExportView, MOST_PRINTED_CALLS } from '../../../../daemon/calls/exports/desk.ts'
import type { Speech } from '../../../i18n/translate.ts'
import { PostButton } from '../../../parts/form-frame.tsx'

export const ExportPanel = ({ of, speech }: { of: ExportView; speech: Speech }) => {
  const { t, format } = speech
  const { state } = of
  const address = `/calls/exports/${of.id}`
  return (
    <>
      <p class="hint">
        {of.about.join(' · ')} ({format.moment(of.begunMs)})
      </p>
      <div role="status">
        <StateText of={of} speech={speech} />
      </div>
      {of.format === 'pdf' && state.is !== 'given-up' ? (
        <p class="hint">{t('exports.newest', { most: format.number(MOST_PRINTED_CALLS) })}</p>
      ) : null}
      <div class="buttons">
        {state.is === 'ready' ? (
          <a class="button" href={`${address}/file`} download>
            {t('exports.get')}
          </a>
        ) : null}
        {state.is === 'waiting' || state.is === 'running' ? (
          <PostButton action={`${address}/give-up`} label={t('exports.give-up')} tone="danger" />
        ) : null}
        {state.is === 'ready' ? (
          <PostButton action={`${address}/give-up`} label={t('exports.remove')} tone="quiet" />
        ) : null}
      </div>
    </>
  )
}

const StateText = ({ of: { state }, speech: { t, format } }: { of: ExportView; speech: Speech }) => {
  switch (state.is) {
    case 'waiting':
      return <p>{t('exports.waiting', { count: state.before })}</p>
    case 'running':
      return state.rows === null ? (
        <p>
          <progress aria-label={t('exports.counting')} /> {t('exports.counting')}
        </p>
      ) : (
        <Running done={state.done} rows={state.rows} t={t} format={format} />
      )
    case 'ready':
      return (
        <p>
          {t('exports.ready', {
            count: state.rows,
            size: format.bytes(state.bytes),
            until: format.moment(state.untilMs),
          })}
        </p>
      )
    case 'failed':
      return <p>{t(`exports.${state.why}`)}</p>
    case 'given-up':
      return <p>{t('exports.given-up')}</p>
  }
}

const Running = ({
  done,
  rows,
  t,
  format,
}: { done: number; rows: number } & Pick<Speech, 't' | 'format'>) => {
  const text = t('exports.running', { done: format.number(done), rows: format.number(rows) })
  return (
    <p>
      <progress max={Math.max(1, rows)} value={Math.min(done, Math.max(1, rows))} aria-label={text} /> {text}
    </p>
  )
}
