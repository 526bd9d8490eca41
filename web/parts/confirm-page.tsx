/** Asks before something is deleted or thrown away; works without script. */

import type { Child } from 'hono/jsx'
import type { FormState } from '../form/form-state.ts'
import type { Speech } from '../i18n/translate.ts'
import { FormProblems } from './form-frame.tsx'

export const ConfirmPage = ({
  speech,
  title,
  form,
  action,
  yes,
  back,
  children,
}: {
  speech: Speech
  title: string
  form: FormState
  action: string
  yes: string
  back: string
  children?: Child
}) => (
  <>
    <div class="heading">
      <h1>{title}</h1>
    </div>
    <FormProblems form={form} speech={speech} />
    <form method="post" action={action} class="sheet">
      <input type="hidden" name="revision" value={String(form.revision)} />
      <input type="hidden" name="seen" value={form.seen} />
      {children}
      <div class="buttons">
        <button type="submit" class="danger">
          {yes}
        </button>
        <a class="button quiet" href={back}>
          {speech.t('cancel')}
        </a>
      </div>
    </form>
  </>
)
