/** The forms of one incoming and one outgoing route. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { SelectField, TextField } from '../../parts/fields.tsx'
import { FormButtons, FormFrame } from '../../parts/form-frame.tsx'
import { destinationOptions } from './destination-words.ts'
import { FEWEST_CHOICES, MOST_TRUNKS, trunkField } from './outgoing.ts'

interface RouteView {
  readonly speech: Speech
  readonly settings: Settings
  readonly form: FormState
  /** null: a new one. */
  readonly id: string | null
}

export const IncomingPage = ({ speech, settings, form, id }: RouteView) => {
  const { t } = speech
  return (
    <>
      <p class="crumb">
        <a href="/routes">{t('routes.title')}</a>
      </p>
      <div class="heading">
        <h1>{id === null ? t('incoming.new') : t('incoming.edit')}</h1>
      </div>
      <FormFrame form={form} action={`/routes/incoming/${id ?? 'new'}`} speech={speech}>
        <fieldset>
          <legend>{t('incoming.when')}</legend>
          <SelectField
            form={form}
            name="trunk"
            label={t('incoming.trunk')}
            options={[
              { value: '', label: t('incoming.any-trunk') },
              ...settings.trunks.map(trunk => ({ value: trunk.id, label: trunk.name })),
            ]}
          />
          <TextField
            form={form}
            name="calledNumber"
            label={t('incoming.called')}
            hint={t('incoming.called-hint')}
            maxlength={40}
          />
        </fieldset>
        <fieldset>
          <legend>{t('incoming.then')}</legend>
          <SelectField
            form={form}
            name="destination"
            label={t('incoming.destination')}
            options={destinationOptions(settings, speech)}
            required
          />
        </fieldset>
        <RouteButtons kind="incoming" id={id} speech={speech} />
      </FormFrame>
    </>
  )
}

export const OutgoingPage = ({ speech, settings, form, id }: RouteView) => {
  const { t } = speech
  const used = Array.from({ length: MOST_TRUNKS }, (_, index) => form.values.has(trunkField(index)))
  const choices = Math.max(used.lastIndexOf(true) + 1, Math.min(FEWEST_CHOICES, settings.trunks.length))
  const trunks = settings.trunks.map(trunk => ({ value: trunk.id, label: trunk.name }))
  return (
    <>
      <p class="crumb">
        <a href="/routes">{t('routes.title')}</a>
      </p>
      <div class="heading">
        <h1>{id === null ? t('outgoing.new') : t('outgoing.edit')}</h1>
      </div>
      <FormFrame form={form} action={`/routes/outgoing/${id ?? 'new'}`} speech={speech}>
        <fieldset>
          <legend>{t('outgoing.dial')}</legend>
          <TextField form={form} name="name" label={t('outgoing.name')} required maxlength={60} />
          <TextField
            form={form}
            name="accessCode"
            label={t('outgoing.access-code')}
            hint={t('outgoing.access-code-hint')}
            digits
            short
            required
            maxlength={4}
          />
        </fieldset>
        <fieldset>
          <legend>{t('outgoing.trunks')}</legend>
          <p class="hint">{t('outgoing.trunks-hint')}</p>
          {Array.from({ length: choices }, (_, index) => (
            <SelectField
              form={form}
              name={trunkField(index)}
              label={t('outgoing.trunk', { position: index + 1 })}
              options={index === 0 ? trunks : [{ value: '', label: t('none') }, ...trunks]}
            />
          ))}
        </fieldset>
        <RouteButtons kind="outgoing" id={id} speech={speech} />
      </FormFrame>
    </>
  )
}

const RouteButtons = ({
  kind,
  id,
  speech,
}: {
  kind: 'incoming' | 'outgoing'
  id: string | null
  speech: Speech
}) => (
  <FormButtons save={speech.t('save')} back="/routes" speech={speech}>
    {id === null ? null : (
      <a class="button danger" href={`/routes/${kind}/${id}/delete`}>
        {speech.t('route.delete')}
      </a>
    )}
  </FormButtons>
)
