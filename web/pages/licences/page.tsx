/** What the appliance is made of, and under which licences. */

import type { LicenceList, ListedPart } from '../../../daemon/licences/licence-desk.ts'
import type { Speech } from '../../i18n/translate.ts'

export const LicencesPage = ({ speech, list }: { speech: Speech; list: LicenceList }) => {
  const { t } = speech
  return (
    <>
      <p class="crumb">
        <a href="/system">{t('system.title')}</a>
      </p>
      <h1>{t('licences.title')}</h1>
      <p class="lead">{t('licences.lead')}</p>
      <p>{t('licences.exchange')}</p>
      <Parts speech={speech} title={t('licences.libraries')} parts={list.libraries} address="library" />
      <Parts speech={speech} title={t('licences.system')} parts={list.system} address="package" />
    </>
  )
}

const Parts = ({
  speech: { t },
  title,
  parts,
  address,
}: {
  speech: Speech
  title: string
  parts: readonly ListedPart[]
  address: 'library' | 'package'
}) => (
  <section class="sheet">
    <h2>{title}</h2>
    {parts.length === 0 ? (
      <p>{t('licences.none')}</p>
    ) : (
      <div class="scroll">
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{t('licences.name')}</th>
              <th scope="col">{t('licences.version')}</th>
              <th scope="col">{t('licences.licence')}</th>
              <th scope="col">{t('licences.text')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ name, version, licence, hasText }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{version}</td>
                <td>{licence ?? ''}</td>
                <td>
                  {hasText ? (
                    <a
                      href={`/system/licences/${address}?${new URLSearchParams({ name })}`}
                      aria-label={`${t('licences.read')}: ${name}`}
                    >
                      {t('licences.read')}
                    </a>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
)
