/** First step: what the house is called, country, language, and its clock. */

import type { FormState } from '../../form/form-state.ts'
import { FormFrame } from '../../parts/form-frame.tsx'
import { SiteFields } from '../../parts/site-fields.tsx'
import { StepFrame, type StepView } from './frame.tsx'

export const PlaceStep = ({
  form,
  countries,
  ...view
}: StepView & { form: FormState; countries: readonly string[] }) => (
  <StepFrame {...view} step="place">
    <FormFrame form={form} action="/setup/place" speech={view.speech}>
      <SiteFields form={form} speech={view.speech} countries={countries} />
      <div class="buttons">
        <button type="submit">{view.speech.t('setup.next')}</button>
      </div>
    </FormFrame>
  </StepFrame>
)
