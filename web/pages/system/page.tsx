/** The site: its name, country and language; looking for hardware again. */

import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { FormFrame, PostButton } from '../../parts/form-frame.tsx'
import { SiteFields } from '../../parts/site-fields.tsx'

export const SystemPage = ({
  speech,
  form,
  countries,
}: {
  speech: Speech
  form: FormState
  countries: readonly string[]
}) => {
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('system.title')}</h1>
      </div>
      <FormFrame form={form} action="/system" speech={speech}>
        <SiteFields form={form} speech={speech} countries={countries} />
        <div class="buttons">
          <button type="submit">{t('save')}</button>
        </div>
      </FormFrame>
      <section class="sheet aside">
        <h2>{t('network.title')}</h2>
        <p>{t('network.lead')}</p>
        <p>
          <a class="button quiet" href="/system/network">
            {t('network.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('time.title')}</h2>
        <p>{t('time.lead')}</p>
        <p>
          <a class="button quiet" href="/system/time">
            {t('time.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('people.title')}</h2>
        <p>{t('people.lead')}</p>
        <p>
          <a class="button quiet" href="/people">
            {t('people.title')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('tokens.title')}</h2>
        <p>{t('tokens.lead')}</p>
        <p>
          <a class="button quiet" href="/system/tokens">
            {t('tokens.title')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('setup.title')}</h2>
        <p>{t('setup.again-text')}</p>
        <p>
          <a class="button quiet" href="/setup/place">
            {t('setup.again')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('hardware.title')}</h2>
        <p>{t('hardware.text')}</p>
        <PostButton action="/system/detect" label={t('hardware.look')} tone="quiet" />
        <p>
          <a href="/hardware-changes">{t('hardware-changes.title')}</a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('migration.title')}</h2>
        <p>{t('migration.lead')}</p>
        <p>
          <a class="button quiet" href="/system/import">
            {t('migration.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('backups.title')}</h2>
        <p>{t('backups.lead')}</p>
        <p>
          <a class="button quiet" href="/system/backups">
            {t('backups.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('updates.title')}</h2>
        <p>{t('updates.lead')}</p>
        <p>
          <a class="button quiet" href="/system/updates">
            {t('updates.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('security.title')}</h2>
        <p>{t('security.lead')}</p>
        <p>
          <a class="button quiet" href="/system/security">
            {t('security.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('https.title')}</h2>
        <p>{t('https.lead')}</p>
        <p>
          <a class="button quiet" href="/system/https">
            {t('https.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('audit.title')}</h2>
        <p>{t('audit.lead')}</p>
        <p>
          <a class="button quiet" href="/system/audit">
            {t('audit.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('retention.title')}</h2>
        <p>{t('retention.lead')}</p>
        <p>
          <a class="button quiet" href="/system/retention">
            {t('retention.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('metrics.title')}</h2>
        <p>{t('metrics.text')}</p>
        <p>
          <a class="button quiet" href="/system/metrics">
            {t('metrics.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('postgres.title')}</h2>
        <p>{t('postgres.text')}</p>
        <p>
          <a class="button quiet" href="/system/postgres">
            {t('postgres.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('smdr.title')}</h2>
        <p>{t('smdr.lead')}</p>
        <p>
          <a class="button quiet" href="/system/smdr">
            {t('smdr.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('front-panel.title')}</h2>
        <p>{t('front-panel.lead')}</p>
        <p>
          <a class="button quiet" href="/system/front-panel">
            {t('postgres.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('logs.title')}</h2>
        <p>{t('logs.lead')}</p>
        <p>
          <a class="button quiet" href="/system/logs">
            {t('logs.see')}
          </a>
        </p>
      </section>
      <section class="sheet aside">
        <h2>{t('licences.title')}</h2>
        <p>{t('licences.exchange')}</p>
        <p>
          <a class="button quiet" href="/system/licences">
            {t('licences.see')}
          </a>
        </p>
      </section>
    </>
  )
}
