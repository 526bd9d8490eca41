/** Second step: under which address the appliance is found. As it is, and what may be changed. */

import type { NetworkFacts } from '../../../daemon/setup/desk.ts'
import type { FormState } from '../../form/form-state.ts'
import { FormFrame } from '../../parts/form-frame.tsx'
import { NetworkFactsPanel, type WebPlace } from '../../parts/network-facts.tsx'
import { NetworkFields } from '../../parts/network-fields.tsx'
import { StepFrame, type StepView } from './frame.tsx'

export const NetworkStep = ({
  facts,
  web,
  form,
  ...view
}: StepView & { facts: NetworkFacts; web: WebPlace; form: FormState }) => {
  const { t } = view.speech
  return (
    <StepFrame {...view} step="network">
      <NetworkFactsPanel facts={facts} web={web} speech={view.speech} />
      <p class="hint">{t('setup.network.change')}</p>
      <FormFrame form={form} action="/setup/network" speech={view.speech}>
        <NetworkFields form={form} speech={view.speech} facts={facts} />
        <div class="buttons">
          <button type="submit">{t('setup.next')}</button>
        </div>
      </FormFrame>
    </StepFrame>
  )
}
