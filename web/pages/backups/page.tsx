/** Backups: those that are kept, how they are made each night, and where one is taken back. */

import type { KeptBackup } from '../../../daemon/backup/desk.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, NumberField, TextField } from '../../parts/fields.tsx'
import { FormFrame, FormProblems, PostButton } from '../../parts/form-frame.tsx'

export interface BackupsView {
  readonly speech: Speech
  readonly kept: readonly KeptBackup[]
  /** null: it could not be read or made. */
  readonly ownKey: string | null
  readonly schedule: FormState
  /** What went wrong with what was just tried. */
  readonly tried: FormState
}

export const BackupsPage = (view: BackupsView) => {
  const { t } = view.speech
  return (
    <>
      <div class="heading">
        <h1>{t('backups.title')}</h1>
      </div>
      <p class="lead">{t('backups.lead')}</p>
      <FormProblems form={view.tried} speech={view.speech} />
      <Kept {...view} />
      <form method="post" action="/system/backups/make" class="sheet aside">
        <h2>{t('backups.make-title')}</h2>
        <CheckField form={view.tried} name="recordings" label={t('backups.recordings')} />
        <div class="buttons">
          <button type="submit">{t('backups.make')}</button>
        </div>
      </form>
      <Nightly {...view} />
      <form method="post" action="/system/backups/upload" enctype="multipart/form-data" class="sheet aside">
        <h2>{t('backups.upload-title')}</h2>
        <div class="field">
          <label for="f-file">{t('backups.file')}</label>
          <input id="f-file" type="file" name="file" accept=".age" required />
        </div>
        <div class="buttons">
          <button type="submit" class="quiet">
            {t('backups.upload')}
          </button>
        </div>
      </form>
      <section class="sheet aside">
        <h2>{t('backups.key-title')}</h2>
        <p>{t('backups.key-text')}</p>
        {view.ownKey === null ? (
          <p class="error">{t('backups.key-unreadable')}</p>
        ) : (
          <details>
            <summary>{t('backups.key-show')}</summary>
            <p>
              <code class="secret">{view.ownKey}</code>
            </p>
          </details>
        )}
      </section>
    </>
  )
}

const Kept = ({ speech, kept }: BackupsView) => {
  const { t, format } = speech
  if (kept.length === 0) return <p class="empty panel">{t('backups.none')}</p>
  return (
    <div class="scroll">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{t('backups.made-at')}</th>
            <th scope="col">{t('backups.size')}</th>
            <th scope="col">
              <span class="visually-hidden">{t('backups.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kept.map(({ name, bytes, madeAt }) => (
            <tr>
              <th scope="row">{format.moment(madeAt)}</th>
              <td>{format.bytes(bytes)}</td>
              <td class="buttons">
                <a class="button quiet" href={`/system/backups/file/${name}`} download={name}>
                  {t('backups.download')}
                </a>
                <a class="button quiet" href={`/system/backups/open/${name}`}>
                  {t('backups.look')}
                </a>
                <PostButton
                  action="/system/backups/remove"
                  label={t('backups.remove')}
                  tone="danger"
                  name="name"
                  value={name}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Nightly = ({ speech, schedule }: BackupsView) => {
  const { t } = speech
  return (
    <FormFrame form={schedule} action="/system/backups/schedule" speech={speech}>
      <fieldset>
        <legend>{t('backups.nightly')}</legend>
        <TextField
          form={schedule}
          name="at"
          label={t('backups.at')}
          hint={t('backups.at-hint')}
          short
          required
        />
        <NumberField
          form={schedule}
          name="keep"
          label={t('backups.keep')}
          hint={t('backups.keep-hint')}
          min={0}
          max={60}
        />
        <CheckField form={schedule} name="nightly-recordings" label={t('backups.recordings')} />
      </fieldset>
      <div class="buttons">
        <button type="submit">{t('save')}</button>
      </div>
    </FormFrame>
  )
}
