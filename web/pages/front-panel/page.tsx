/** Which front panel there is, how it is, what it shows. */

import type { FrontPanelView } from '../../../daemon/front-panel/desk.ts'
import { FRONT_PANEL_MODELS } from '../../../daemon/settings/areas/front-panel.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, SelectField, TextField } from '../../parts/fields.tsx'
import { FormFrame } from '../../parts/form-frame.tsx'

/** As their makers write them. */
const NAMES: Readonly<Record<(typeof FRONT_PANEL_MODELS)[number], string>> = {
  'lk204-7t-1u': 'Matrix Orbital LK204-7T-1U, ELK204-7T-1U',
  cfa631: 'CrystalFontz CFA-631',
  cfa633: 'CrystalFontz CFA-633',
  cfa635: 'CrystalFontz CFA-635',
}

export interface FrontPanelPageView {
  readonly speech: Speech
  readonly form: FormState
  /** null: none is set up. */
  readonly panel: FrontPanelView | null
  readonly ports: readonly string[]
}

const stateText = (panel: FrontPanelView | null, { t }: Speech): string => {
  if (panel === null) return t('front-panel.state.off')
  return panel.state.is === 'away'
    ? t('front-panel.state.away', { reason: panel.state.reason })
    : t(`front-panel.state.${panel.state.is}`)
}

export const FrontPanelPage = ({ speech, form, panel, ports }: FrontPanelPageView) => {
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('front-panel.title')}</h1>
      </div>
      <p class="lead">{t('front-panel.lead')}</p>
      <p>
        {t('front-panel.state')}: {stateText(panel, speech)}
      </p>
      {panel !== null && (
        <figure>
          <figcaption>{t('front-panel.shows')}</figcaption>
          <pre class="lines">{panel.lines.join('\n')}</pre>
        </figure>
      )}
      <FormFrame form={form} action="/system/front-panel" speech={speech}>
        <fieldset>
          <legend>{t('front-panel.title')}</legend>
          <CheckField form={form} name="on" label={t('front-panel.on')} hint={t('front-panel.keys')} />
          <SelectField
            form={form}
            name="model"
            label={t('front-panel.model')}
            options={FRONT_PANEL_MODELS.map(value => ({ value, label: NAMES[value] }))}
          />
          <TextField
            form={form}
            name="path"
            label={t('smdr.path')}
            hint={t('smdr.path-hint')}
            maxlength={180}
            list="serial-ports"
          />
          <datalist id="serial-ports">
            {ports.map(value => (
              <option value={value} />
            ))}
          </datalist>
        </fieldset>
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </FormFrame>
    </>
  )
}
