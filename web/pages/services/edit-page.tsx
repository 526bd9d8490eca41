/** The form of one thing of a service, or of a service of which there is one. */

import type { Child } from 'hono/jsx'
import type { Around, Section } from '../../form/described.ts'
import type { FormState } from '../../form/form-state.ts'
import { DescribedSection } from '../../parts/described-fields.tsx'
import { FormButtons, FormFrame } from '../../parts/form-frame.tsx'

export interface EditView {
  readonly around: Around
  readonly form: FormState
  readonly title: string
  readonly lead: string
  readonly sections: readonly Section[]
  readonly action: string
  /** The page before, and what it is called. */
  readonly back: { readonly href: string; readonly name: string }
  /** null: it cannot be deleted. */
  readonly deleteAt: string | null
  readonly above?: Child
  readonly below?: Child
}

export const EditPage = (view: EditView) => {
  const { around, form, sections } = view
  const { speech } = around
  return (
    <>
      <p class="crumb">
        <a href={view.back.href}>{view.back.name}</a>
      </p>
      <div class="heading">
        <h1>{view.title}</h1>
      </div>
      <p class="lead">{view.lead}</p>
      {view.above}
      <FormFrame form={form} action={view.action} speech={speech}>
        {sections.map(section => (
          <DescribedSection section={section} form={form} around={around} />
        ))}
        <FormButtons save={speech.t('save')} back={view.back.href} speech={speech}>
          {view.deleteAt === null ? null : (
            <a class="button danger" href={view.deleteAt}>
              {speech.t('services.delete')}
            </a>
          )}
        </FormButtons>
      </FormFrame>
      {view.below}
    </>
  )
}
