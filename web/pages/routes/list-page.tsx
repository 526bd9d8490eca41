/** Where calls go: coming in, going out, and in an emergency. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { TextField } from '../../parts/fields.tsx'
import { FormProblems } from '../../parts/form-frame.tsx'
import { Icon, type IconName } from '../../parts/icons.tsx'
import { destinationName } from './destination-words.ts'

interface RoutesView {
  readonly speech: Speech
  readonly settings: Settings
  readonly revision: number
  /** Of the emergency numbers. */
  readonly form: FormState
  readonly countryNumbers: readonly string[]
}

export const RoutesPage = (view: RoutesView) => {
  const { t } = view.speech
  return (
    <>
      <div class="heading">
        <h1>{t('routes.title')}</h1>
      </div>
      <FormProblems form={view.form} speech={view.speech} />
      <Incoming {...view} />
      <Outgoing {...view} />
      <EmergencyNumbers {...view} />
    </>
  )
}

const Incoming = ({ speech, settings, revision }: RoutesView) => {
  const { t } = speech
  const { incoming } = settings.routes
  const trunkNames = new Map(settings.trunks.map(trunk => [trunk.id, trunk.name]))
  return (
    <section class="panel" aria-labelledby="incoming">
      <div class="panel-head">
        <h2 id="incoming">{t('incoming.title')}</h2>
        <a class="button" href="/routes/incoming/new">
          <Icon name="add" />
          {t('incoming.add')}
        </a>
      </div>
      <p class="hint">{t('incoming.lead')}</p>
      {incoming.length === 0 ? (
        <p class="empty">{t('incoming.none')}</p>
      ) : (
        <ol class="route-list">
          {incoming.map((route, index) => {
            const who =
              route.trunk === null ? t('incoming.any-trunk') : (trunkNames.get(route.trunk) ?? route.trunk)
            const called = route.calledNumber === null ? t('incoming.any-number') : route.calledNumber
            return (
              <li>
                <p>
                  <strong>{t('incoming.sentence', { who, called })}</strong>
                  <span class="to">
                    <Icon name="forward" />
                    {destinationName(route.destination, settings, speech)}
                  </span>
                </p>
                <div class="row-tools">
                  <Move id={route.id} by="up" label={t('move.up')} revision={revision} off={index === 0} />
                  <Move
                    id={route.id}
                    by="down"
                    label={t('move.down')}
                    revision={revision}
                    off={index === incoming.length - 1}
                  />
                  <a class="button quiet" href={`/routes/incoming/${route.id}`}>
                    {t('edit')}
                  </a>
                </div>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}

const Move = ({
  id,
  by,
  label,
  revision,
  off,
}: {
  id: string
  by: IconName & ('up' | 'down')
  label: string
  revision: number
  off: boolean
}) => (
  <form method="post" action={`/routes/incoming/${id}/move`} class="inline">
    <input type="hidden" name="revision" value={String(revision)} />
    <button
      type="submit"
      class="quiet icon-only"
      name="by"
      value={by}
      disabled={off}
      aria-label={label}
      title={label}
    >
      <Icon name={by} />
    </button>
  </form>
)

const Outgoing = ({ speech, settings }: RoutesView) => {
  const { t, format } = speech
  const { outgoing } = settings.routes
  const trunkNames = new Map(settings.trunks.map(trunk => [trunk.id, trunk.name]))
  return (
    <section class="panel" aria-labelledby="outgoing">
      <div class="panel-head">
        <h2 id="outgoing">{t('outgoing.title')}</h2>
        {settings.trunks.length === 0 ? null : (
          <a class="button" href="/routes/outgoing/new">
            <Icon name="add" />
            {t('outgoing.add')}
          </a>
        )}
      </div>
      <p class="hint">{t('outgoing.lead')}</p>
      {outgoing.length === 0 ? (
        <p class="empty">{t('outgoing.none')}</p>
      ) : (
        <ul class="route-list">
          {outgoing.map(route => (
            <li>
              <p>
                <strong>
                  <kbd>{route.accessCode}</kbd> {route.name}
                </strong>
                <span class="to">
                  <Icon name="forward" />
                  {format.list(route.trunks.map(trunk => trunkNames.get(trunk) ?? trunk))}
                </span>
              </p>
              <div class="row-tools">
                <a class="button quiet" href={`/routes/outgoing/${route.id}`}>
                  {t('edit')}
                </a>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const EmergencyNumbers = ({ speech, form, countryNumbers }: RoutesView) => {
  const { t, format } = speech
  return (
    <section class="panel" aria-labelledby="emergency">
      <div class="panel-head">
        <h2 id="emergency">{t('emergency.title')}</h2>
      </div>
      <p class="hint">{t('emergency.lead')}</p>
      <form method="post" action="/routes/emergency" data-guard>
        <input type="hidden" name="revision" value={String(form.revision)} />
        <TextField
          form={form}
          name="numbers"
          label={t('emergency.numbers')}
          hint={t('emergency.hint', { numbers: format.list([...countryNumbers]) })}
          placeholder={countryNumbers.join(' ')}
          maxlength={200}
        />
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </form>
    </section>
  )
}
