/** Every service of the telephone system: what it does, and how many there are. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import type { Speech } from '../../i18n/translate.ts'
import { LISTS, ONES } from './all.ts'
import { thingsOf } from './service.ts'

export const OverviewPage = ({ speech, settings }: { speech: Speech; settings: Settings }) => {
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('services.title')}</h1>
      </div>
      <p class="lead">{t('services.lead')}</p>
      <section aria-labelledby="lists">
        <h2 id="lists" class="services-head">
          {t('services.lists')}
        </h2>
        <ul class="services">
          {LISTS.map(service => (
            <Card
              href={`/services/${service.path}`}
              name={t(`svc.${service.path}`)}
              what={t(`svc.${service.path}.what`)}
              state={String(thingsOf(service, settings).length)}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="look">
        <h2 id="look" class="services-head">
          {t('services.look')}
        </h2>
        <ul class="services">
          <Card href="/trace" name={t('trace.title')} what={t('trace.offer')} state={null} />
          <Card href="/sounds" name={t('sounds.title')} what={t('sounds.offer')} state={null} />
          <Card href="/numbers" name={t('numbers.title')} what={t('numbers.offer')} state={null} />
          <Card href="/directory" name={t('directory.title')} what={t('directory.offer')} state={null} />
        </ul>
      </section>
      <section aria-labelledby="ones">
        <h2 id="ones" class="services-head">
          {t('services.ones')}
        </h2>
        <ul class="services">
          <Card
            href="/services/codes"
            name={t('codes.title')}
            what={t('codes.what')}
            state={t(`codes.profile.${settings.codes.profile}`)}
          />
          {ONES.map(service => (
            <Card
              href={`/services/${service.path}`}
              name={t(`svc.${service.path}`)}
              what={t(`svc.${service.path}.what`)}
              state={service.read(settings) === null ? t('services.off') : service.summary(settings)}
            />
          ))}
        </ul>
      </section>
    </>
  )
}

const Card = ({
  href,
  name,
  what,
  state,
}: {
  href: string
  name: string
  what: string
  state: string | null
}) => (
  <li class="service">
    <h3>
      <a href={href}>{name}</a>
    </h3>
    <p class="hint">{what}</p>
    {state === null ? null : <p class="service-state">{state}</p>}
  </li>
)
