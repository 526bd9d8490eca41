/** Updates: what runs, what lies beside it, a new one brought here, and when it is started. */

import type { UpdateView } from '../../../daemon/update/desk.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, SelectField, TextField } from '../../parts/fields.tsx'
import { FormFrame, FormProblems, PostButton } from '../../parts/form-frame.tsx'

export interface UpdatesPageView {
  readonly speech: Speech
  readonly view: UpdateView
  readonly server: FormState
  /** What went wrong with what was just tried. */
  readonly tried: FormState
}

export const UpdatesPage = (page: UpdatesPageView) => {
  const { speech, view } = page
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('updates.title')}</h1>
      </div>
      <p class="lead">{t('updates.lead')}</p>
      <FormProblems form={page.tried} speech={speech} />
      <Slots {...page} />
      {view.slots === null ? (
        <p class="empty panel">{t('updates.no-slots')}</p>
      ) : (
        <>
          <Progress {...page} />
          <Start {...page} />
          <Received {...page} />
          <Bring {...page} />
          <Server {...page} />
        </>
      )}
    </>
  )
}

const Slots = ({ speech, view }: UpdatesPageView) => {
  const { t, format } = speech
  const { slots, last } = view
  return (
    <section class="sheet aside">
      <dl class="pairs">
        <dt>{t('updates.version')}</dt>
        <dd>{view.version}</dd>
        {slots === null ? null : (
          <>
            <dt>{t('updates.slot')}</dt>
            <dd>
              {slots.running.toUpperCase()} – {t(slots.isTrial ? 'updates.on-trial' : 'updates.confirmed')}
            </dd>
            <dt>{t('updates.other')}</dt>
            <dd>{slots.other?.version ?? t('updates.other-empty')}</dd>
          </>
        )}
      </dl>
      {last === null ? null : (
        <p>
          {t(last.passed ? 'updates.last-passed' : 'updates.last-failed', {
            former: last.former,
            version: last.version,
            when: format.moment(last.at),
          })}
        </p>
      )}
      {last === null || last.passed ? null : (
        <>
          <ul>
            {last.reasons.map(({ what, names }) => (
              <li>
                {
                  speech.issue({
                    code: `update-failed-${what}`,
                    severity: 'error',
                    subject: null,
                    params: {
                      version: last.version,
                      former: last.former,
                      count: names.length,
                      names: names.slice(0, 10).join(', '),
                    },
                  }).what
                }
              </li>
            ))}
          </ul>
          <PostButton action="/system/updates/seen" label={t('updates.seen')} tone="quiet" />
        </>
      )}
    </section>
  )
}

const Progress = ({ speech, view }: UpdatesPageView) => {
  const { t, format } = speech
  const { progress, fetching } = view
  return (
    <>
      {fetching === null ? null : (
        <p class="panel" role="status">
          {t('updates.fetching', { done: format.bytes(fetching.bytes), all: format.bytes(fetching.of) })}
        </p>
      )}
      {progress.is === 'writing' ? (
        <p class="panel" role="status">
          <progress max={100} value={progress.percent} />{' '}
          {t(progress.phase === 'writing' ? 'updates.writing' : 'updates.checking', {
            percent: progress.percent,
          })}
        </p>
      ) : null}
    </>
  )
}

const Start = ({ speech, view, tried }: UpdatesPageView) => {
  const { t, format } = speech
  const other = view.slots?.other ?? null
  if (other === null || other.isOutOfReach || view.slots?.isTrial || view.progress.is === 'writing')
    return null
  if (view.plannedFor !== null)
    return (
      <section class="sheet aside">
        <h2>{t('updates.start-title', { version: other.version })}</h2>
        <p>{t('updates.planned', { when: format.moment(view.plannedFor) })}</p>
        <PostButton action="/system/updates/cancel" label={t('updates.cancel')} tone="quiet" />
      </section>
    )
  return (
    <form method="post" action="/system/updates/start" class="sheet aside">
      <h2>{t('updates.start-title', { version: other.version })}</h2>
      <p>{t('updates.start-text')}</p>
      {other.isOlder ? <p>{t(other.readsSettings ? 'updates.back-text' : 'updates.back-settings')}</p> : null}
      <SelectField
        form={tried}
        name="when"
        label={t('updates.when')}
        options={[
          { value: 'at', label: t('updates.when-at') },
          { value: 'now', label: t('updates.when-now') },
        ]}
      />
      <TextField form={tried} name="at" label={t('updates.at')} hint={t('backups.at-hint')} short />
      <div class="buttons">
        <button type="submit">{t('updates.start')}</button>
      </div>
    </form>
  )
}

const Received = ({ speech, view, tried }: UpdatesPageView) => {
  const { t, format } = speech
  const { received } = view
  const isWritten = view.progress.is === 'written' && view.slots?.other?.version === received?.version
  if (received === null || isWritten || view.progress.is === 'writing') return null
  return (
    <>
      <form method="post" action="/system/updates/write" class="sheet aside">
        <h2>{t('updates.received', { version: received.version, size: format.bytes(received.bytes) })}</h2>
        <p>{t('updates.write-text')}</p>
        {received.isOlder ? <CheckField form={tried} name="older" label={t('updates.older')} /> : null}
        <div class="buttons">
          <button type="submit">{t('updates.write')}</button>
        </div>
      </form>
      <PostButton action="/system/updates/cancel" label={t('updates.drop')} tone="quiet" />
    </>
  )
}

const Bring = ({ speech, view }: UpdatesPageView) => {
  const { t } = speech
  if (view.progress.is === 'writing') return null
  return (
    <form method="post" action="/system/updates/upload" enctype="multipart/form-data" class="sheet aside">
      <h2>{t('updates.upload-title')}</h2>
      <p>{t('updates.upload-text')}</p>
      <div class="field">
        <label for="f-file">{t('updates.file')}</label>
        <input id="f-file" type="file" name="file" accept=".update" required />
      </div>
      <div class="buttons">
        <button type="submit">{t('updates.upload')}</button>
      </div>
    </form>
  )
}

const Server = ({ speech, server }: UpdatesPageView) => {
  const { t } = speech
  return (
    <>
      <FormFrame form={server} action="/system/updates/server" speech={speech}>
        <fieldset>
          <legend>{t('updates.server-title')}</legend>
          <TextField
            form={server}
            name="address"
            label={t('updates.address')}
            hint={t('updates.address-hint')}
            maxlength={300}
          />
          <TextField form={server} name="asked-at" label={t('updates.asked-at')} short required />
          <CheckField form={server} name="install" label={t('updates.install')} />
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </FormFrame>
      {server.values.get('address') ? (
        <PostButton action="/system/updates/look" label={t('updates.look')} tone="quiet" />
      ) : null}
    </>
  )
}
