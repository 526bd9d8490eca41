/** Moving in from another telephone system: the file, and what of it comes over. */

import type { ImportPreview, OpenedImport } from '../../../daemon/migration/desk.ts'
import { countsOf } from '../../../daemon/migration/report.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { SelectField } from '../../parts/fields.tsx'
import { FormProblems, PostButton } from '../../parts/form-frame.tsx'
import type { Place } from '../../places.ts'
import { Report } from './report.tsx'

export const UploadPage = ({ speech: { t }, speech, form }: { speech: Speech; form: FormState }) => (
  <>
    <div class="heading">
      <h1>{t('migration.title')}</h1>
    </div>
    <p class="lead">{t('migration.lead')}</p>
    <FormProblems form={form} speech={speech} />
    <form method="post" action="/system/import/upload" enctype="multipart/form-data" class="sheet">
      <div class="field">
        <label for="f-file">{t('migration.file')}</label>
        <input id="f-file" type="file" name="file" required aria-describedby="f-file-hint" />
        <p class="hint" id="f-file-hint">
          {t('migration.kinds')}
        </p>
      </div>
      <p>{t('migration.nothing-yet')}</p>
      <div class="buttons">
        <button type="submit">{t('migration.look')}</button>
        <a class="button quiet" href="/system">
          {t('cancel')}
        </a>
      </div>
    </form>
  </>
)

export interface OpenedView {
  readonly speech: Speech
  readonly form: FormState
  readonly opened: OpenedImport
  readonly preview: ImportPreview
  /** Of this machine. */
  readonly here: readonly Place[]
  /** Something accepted is not in force yet. */
  readonly isPending: boolean
}

export const OpenedPage = (view: OpenedView) => {
  const { speech, form, opened, preview } = view
  const { t, format } = speech
  const counts = countsOf(preview.report)
  const system = t(`migration.kind-${opened.kind}`, { version: opened.version }).trim()
  const { rows, from, to } = opened.calls
  return (
    <>
      <div class="heading">
        <h1>{t('migration.found', { system })}</h1>
      </div>
      <FormProblems form={form} speech={speech} />
      <section class="sheet aside">
        <dl class="pairs">
          <dt>{t('migration.as-it-was')}</dt>
          <dd>{format.number(counts.carried)}</dd>
          <dt>{t('migration.with-a-change')}</dt>
          <dd>{format.number(counts.changed)}</dd>
          <dt>{t('migration.stays-behind')}</dt>
          <dd>{format.number(counts.left)}</dd>
          <dt>{t('migration.messages')}</dt>
          <dd>{format.number(opened.messages)}</dd>
          <dt>{t('migration.calls')}</dt>
          <dd>{format.number(rows)}</dd>
        </dl>
        {from === null || to === null ? null : (
          <p class="hint">
            {t('migration.calls-between', { from: format.moment(from), to: format.moment(to) })}
          </p>
        )}
      </section>
      {opened.isAccepted ? <Accepted {...view} /> : <Accept {...view} />}
      <Report lines={preview.report} speech={speech} />
      <PostButton action="/system/import/close" label={t('migration.close')} tone="quiet" />
    </>
  )
}

const Accept = ({ speech, form, opened, here }: OpenedView) => {
  const { t } = speech
  return (
    <form method="post" action="/system/import/accept" class="sheet">
      <h2>{t('migration.accept-title')}</h2>
      <input type="hidden" name="revision" value={String(form.revision)} />
      {opened.places.length === 0 ? null : (
        <fieldset>
          <legend>{t('migration.places')}</legend>
          <p class="hint">{t('migration.places-hint')}</p>
          {opened.places.map(({ key, kind, usedBy }, index) => (
            <SelectField
              form={form}
              name={`place-${index}`}
              label={`${t(`backups.place-${kind}`, { usedBy })} (${key.replace('dahdi-', 'DAHDI/')})`}
              options={[
                { value: '', label: t('backups.no-place') },
                ...here
                  .filter(place => place.kind === kind)
                  .map(place => ({ value: place.key, label: place.name })),
              ]}
            />
          ))}
        </fieldset>
      )}
      <p>{t('migration.accept-text')}</p>
      <div class="buttons">
        <button type="submit">{t('migration.accept')}</button>
        {opened.places.length === 0 ? null : (
          <button type="submit" class="quiet" formaction="/system/import/preview">
            {t('migration.show-with-these')}
          </button>
        )}
      </div>
    </form>
  )
}

const Accepted = ({ speech, opened, isPending }: OpenedView) => {
  const { t, format } = speech
  const { brought } = opened
  return (
    <section class="sheet">
      <h2>{t('migration.bring-title')}</h2>
      <p>{t('migration.accepted')}</p>
      {brought === null ? null : (
        <p>
          {t('migration.brought', {
            choices: format.number(brought.choices),
            files: format.number(brought.files),
            records: format.number(brought.records),
            refused: format.number(brought.refused),
          })}
        </p>
      )}
      <p>{t('migration.bring-text')}</p>
      {isPending ? (
        <>
          <p>{t('migration.bring-later')}</p>
          <p>
            <a class="button" href="/changes">
              {t('migration.see-changes')}
            </a>
          </p>
        </>
      ) : (
        <PostButton action="/system/import/bring" label={t('migration.bring')} />
      )}
    </section>
  )
}
