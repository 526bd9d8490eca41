/** What is kept: how much there is, its limits, and what was deleted. */

import type { Deletion, Kept, KeptKind } from '../../../daemon/retention/desk.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { NumberField, TextField } from '../../parts/fields.tsx'
import { FormFrame, FormProblems, PostButton } from '../../parts/form-frame.tsx'

export const KINDS = ['calls', 'recordings', 'fax', 'logs'] as const

export interface RetentionView {
  readonly speech: Speech
  readonly kept: Readonly<Record<KeptKind, Kept>>
  readonly deletions: readonly Deletion[]
  readonly form: FormState
  /** The number that is looked for. */
  readonly person: FormState
}

export const RetentionPage = (view: RetentionView) => {
  const { speech, form, person } = view
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('retention.title')}</h1>
      </div>
      <p class="lead">{t('retention.lead')}</p>
      <Stock {...view} />
      <FormFrame form={form} action="/system/retention" speech={speech}>
        {KINDS.map(kind => (
          <fieldset>
            <legend>{t(`retention.${kind}`)}</legend>
            {kind === 'recordings' || kind === 'calls' ? (
              <p class="hint">{t(`retention.${kind}-hint`)}</p>
            ) : null}
            <NumberField
              form={form}
              name={`${kind}.days`}
              label={t('retention.days')}
              hint={t('retention.hint')}
              min={0}
              max={3650}
            />
            <NumberField
              form={form}
              name={`${kind}.megabytes`}
              label={t('retention.megabytes')}
              hint={t('retention.hint')}
              min={0}
              max={1_000_000}
            />
          </fieldset>
        ))}
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </FormFrame>
      <section class="sheet aside">
        <h2>{t('retention.person-title')}</h2>
        <p>{t('retention.person-text')}</p>
        <FormProblems form={person} speech={speech} />
        <form method="post" action="/system/retention/person">
          <TextField form={person} name="number" label={t('retention.number')} maxlength={30} required />
          <div class="buttons">
            <button type="submit" class="quiet">
              {t('retention.find')}
            </button>
          </div>
        </form>
      </section>
      <h2>{t('retention.deletions')}</h2>
      <Deletions {...view} />
    </>
  )
}

const Stock = ({ speech, kept }: RetentionView) => {
  const { t, format } = speech
  return (
    <>
      <div class="scroll">
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{t('retention.kind')}</th>
              <th scope="col">{t('retention.items')}</th>
              <th scope="col">{t('retention.size')}</th>
              <th scope="col">{t('retention.oldest')}</th>
            </tr>
          </thead>
          <tbody>
            {KINDS.map(kind => {
              const { items, bytes, oldest } = kept[kind]
              return (
                <tr>
                  <th scope="row">{t(`retention.${kind}`)}</th>
                  <td>{format.number(items)}</td>
                  <td>{format.bytes(bytes)}</td>
                  <td>{oldest === null ? '–' : format.moment(oldest)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <PostButton action="/system/retention/tidy" label={t('retention.tidy')} tone="quiet" />
    </>
  )
}

const Deletions = ({ speech, deletions }: RetentionView) => {
  const { t, format } = speech
  if (deletions.length === 0) return <p class="empty panel">{t('retention.none')}</p>
  return (
    <div class="scroll">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{t('retention.when')}</th>
            <th scope="col">{t('retention.kind')}</th>
            <th scope="col">{t('retention.items')}</th>
            <th scope="col">{t('retention.size')}</th>
            <th scope="col">{t('retention.why')}</th>
          </tr>
        </thead>
        <tbody>
          {deletions.map(({ at, kind, items, bytes, reason, login }) => (
            <tr>
              <th scope="row">{format.moment(at)}</th>
              <td>{t(`retention.${kind}`)}</td>
              <td>{format.number(items)}</td>
              <td>{bytes === 0 ? '–' : format.bytes(bytes)}</td>
              <td>{reason === 'limit' ? t('retention.limit') : t('retention.asked', { login })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
