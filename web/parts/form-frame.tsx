/** What every form has: where it posts to, its revision, what is wrong with it, and its buttons. */

import type { Child } from 'hono/jsx'
import type { FormState } from '../form/form-state.ts'
import { hasErrors } from '../form/form-state.ts'
import type { Speech } from '../i18n/translate.ts'
import { Icon } from './icons.tsx'

export const FormFrame = ({
  form,
  action,
  speech,
  children,
}: {
  form: FormState
  action: string
  speech: Speech
  children: Child
}) => (
  <>
    <FormProblems form={form} speech={speech} />
    <form method="post" action={action} class="sheet" data-guard>
      <input type="hidden" name="revision" value={String(form.revision)} />
      <input type="hidden" name="seen" value={form.seen} />
      {children}
    </form>
  </>
)

export const FormProblems = ({ form, speech }: { form: FormState; speech: Speech }) => {
  if (!hasErrors(form)) return null
  const { t } = speech
  return (
    <div class="notice" data-tone={form.conflict === null ? 'error' : 'warning'} role="alert" tabindex={-1}>
      <Icon name={form.conflict === null ? 'error' : 'warning'} />
      <div>
        <p>
          <strong>{form.conflict === null ? t('form.not-saved') : t('form.conflict')}</strong>
        </p>
        {form.conflict === null ? null : <ConflictTable form={form} speech={speech} />}
        {form.problems.length === 0 ? null : (
          <ul>
            {form.problems.map(problem => {
              const { what, todo } = speech.issue(problem)
              return (
                <li>
                  {what} {todo}
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </div>
  )
}

const ConflictTable = ({ form, speech }: { form: FormState; speech: Speech }) => {
  const { t } = speech
  const differences = form.conflict?.differences ?? []
  if (differences.length === 0) return <p>{t('form.conflict-elsewhere')}</p>
  return (
    <>
      <p>{t('form.conflict-todo')}</p>
      <div class="scroll">
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{t('form.field')}</th>
              <th scope="col">{t('form.saved-now')}</th>
              <th scope="col">{t('form.yours')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ field, saved, typed }) => (
              <tr>
                <th scope="row">{field}</th>
                <td>{saved === '' ? '–' : saved}</td>
                <td>{typed === '' ? '–' : typed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

export const FormButtons = ({
  save,
  back,
  speech,
  children,
}: {
  save: string
  back: string
  speech: Speech
  children?: Child
}) => (
  <div class="buttons">
    <button type="submit">{save}</button>
    <a class="button quiet" href={back}>
      {speech.t('cancel')}
    </a>
    {children}
  </div>
)

/** A button that posts by itself, outside any other form. */
export const PostButton = ({
  action,
  label,
  revision,
  tone,
  name,
  value,
}: {
  action: string
  label: Child
  revision?: number
  tone?: 'quiet' | 'danger'
  name?: string
  value?: string
}) => (
  <form method="post" action={action} class="inline">
    {revision === undefined ? null : <input type="hidden" name="revision" value={String(revision)} />}
    <button type="submit" class={tone} name={name} value={value}>
      {label}
    </button>
  </form>
)
