/** One backup, looked into: what is in it, and which socket here takes the place of which there. */

import type { KeptBackup, OpenedBackup } from '../../../daemon/backup/desk.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { SelectField, TextField } from '../../parts/fields.tsx'
import { FormProblems, PostButton } from '../../parts/form-frame.tsx'
import type { Place } from '../../places.ts'

export const KeyPage = ({
  speech,
  form,
  backup,
}: {
  speech: Speech
  form: FormState
  backup: KeptBackup
}) => {
  const { t, format } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('backups.look-title', { when: format.moment(backup.madeAt) })}</h1>
      </div>
      <FormProblems form={form} speech={speech} />
      <form method="post" action={`/system/backups/open/${backup.name}`} class="sheet">
        <p>{t('backups.look-text')}</p>
        <TextField
          form={form}
          name="key"
          label={t('backups.key')}
          hint={t('backups.key-hint')}
          maxlength={200}
        />
        <div class="buttons">
          <button type="submit">{t('backups.look')}</button>
          <a class="button quiet" href="/system/backups">
            {t('cancel')}
          </a>
        </div>
      </form>
    </>
  )
}

export const OpenedPage = ({
  speech,
  form,
  opened,
  here,
}: {
  speech: Speech
  form: FormState
  opened: OpenedBackup
  /** Of this machine. */
  here: readonly Place[]
}) => {
  const { t, format } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('backups.opened-title', { when: format.moment(opened.madeAt) })}</h1>
      </div>
      <FormProblems form={form} speech={speech} />
      <section class="sheet aside">
        <dl class="pairs">
          <dt>{t('backups.site')}</dt>
          <dd>{opened.settings.site.name}</dd>
          <dt>{t('backups.extensions')}</dt>
          <dd>{format.number(opened.settings.extensions.length)}</dd>
          <dt>{t('backups.files')}</dt>
          <dd>{format.number(opened.files)}</dd>
          <dt>{t('backups.choices')}</dt>
          <dd>{format.number(opened.choices)}</dd>
          <dt>{t('backups.calls')}</dt>
          <dd>{opened.hasCalls ? t('yes') : t('no')}</dd>
        </dl>
      </section>
      <form method="post" action="/system/backups/opened" class="sheet">
        {opened.places.length === 0 ? null : (
          <fieldset>
            <legend>{t('backups.places')}</legend>
            <p class="hint">{t('backups.places-hint')}</p>
            {opened.places.map(({ key, kind, usedBy }, index) => (
              <SelectField
                form={form}
                name={`place-${index}`}
                label={t(`backups.place-${kind}`, { usedBy })}
                options={[
                  { value: '', label: t('backups.no-place') },
                  ...here
                    .filter(place => place.kind === kind)
                    .map(place => ({
                      value: place.key,
                      label: place.key === key ? t('backups.same-place', { place: place.name }) : place.name,
                    })),
                ]}
              />
            ))}
          </fieldset>
        )}
        <p>{t('backups.take-back-text')}</p>
        <div class="buttons">
          <button type="submit" class="danger">
            {t('backups.take-back')}
          </button>
        </div>
      </form>
      <PostButton action="/system/backups/close" label={t('backups.close')} tone="quiet" />
    </>
  )
}
