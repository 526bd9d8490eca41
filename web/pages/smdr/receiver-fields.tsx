/** Where the lines go: a serial port, a receiver that comes, one that is gone to. */

import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { CheckField, NumberField, SelectField, TextField } from '../../parts/fields.tsx'

interface FieldsView {
  readonly speech: Speech
  readonly form: FormState
}

const BAUD_RATES = [1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200]

export const SerialFields = ({ speech, form, ports }: FieldsView & { readonly ports: readonly string[] }) => {
  const { t } = speech
  const plain = (values: readonly number[]) =>
    values.map(value => ({ value: String(value), label: String(value) }))
  return (
    <fieldset>
      <legend>{t('smdr.serial')}</legend>
      <CheckField form={form} name="serial" label={t('smdr.serial-on')} hint={t('smdr.serial-hint')} />
      <TextField
        form={form}
        name="serial.path"
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
      <SelectField form={form} name="serial.baud" label={t('smdr.baud')} options={plain(BAUD_RATES)} />
      <SelectField form={form} name="serial.dataBits" label={t('smdr.dataBits')} options={plain([7, 8])} />
      <SelectField
        form={form}
        name="serial.parity"
        label={t('smdr.parity')}
        options={(['none', 'even', 'odd'] as const).map(value => ({
          value,
          label: t(`smdr.parity.${value}`),
        }))}
      />
      <SelectField form={form} name="serial.stopBits" label={t('smdr.stopBits')} options={plain([1, 2])} />
      <SelectField
        form={form}
        name="serial.flow"
        label={t('smdr.flow')}
        options={(['none', 'rts-cts', 'xon-xoff'] as const).map(value => ({
          value,
          label: t(`smdr.flow.${value}`),
        }))}
      />
    </fieldset>
  )
}

const Confirmation = ({ speech: { t }, form, of }: FieldsView & { readonly of: 'server' | 'client' }) => (
  <SelectField
    form={form}
    name={`${of}.confirmation`}
    label={t('smdr.confirmation')}
    options={(['tcp', 'ack'] as const).map(value => ({ value, label: t(`smdr.confirmation.${value}`) }))}
  />
)

export const ServerFields = ({ speech, form }: FieldsView) => {
  const { t } = speech
  return (
    <fieldset>
      <legend>{t('smdr.server')}</legend>
      <CheckField form={form} name="server" label={t('smdr.server-on')} />
      <NumberField form={form} name="server.port" label={t('smdr.port')} min={1} max={65535} />
      <TextField
        form={form}
        name="server.only"
        label={t('smdr.only')}
        hint={t('smdr.only-hint')}
        maxlength={45}
        short
      />
      <Confirmation speech={speech} form={form} of="server" />
    </fieldset>
  )
}

export const ClientFields = ({ speech, form }: FieldsView) => {
  const { t } = speech
  return (
    <fieldset>
      <legend>{t('smdr.client')}</legend>
      <CheckField form={form} name="client" label={t('smdr.client-on')} />
      <TextField form={form} name="client.host" label={t('smdr.host')} maxlength={120} />
      <NumberField form={form} name="client.port" label={t('smdr.port')} min={1} max={65535} />
      <Confirmation speech={speech} form={form} of="client" />
    </fieldset>
  )
}
