/** The searches a person has kept, and a place to keep this one. */

import type { SavedSearch } from '../../../daemon/calls/office.ts'
import type { Speech } from '../../i18n/translate.ts'

export const SavedSearchList = ({
  saved,
  address,
  speech,
}: {
  saved: readonly SavedSearch[]
  address: string
  speech: Speech
}) => {
  const { t } = speech
  return (
    <section class="saved-searches" aria-label={t('search.saved')}>
      <ul>
        {saved.map(search => (
          <li>
            <a href={search.address}>{search.name}</a>
            <form method="post" action="/calls/searches" class="inline">
              <input type="hidden" name="name" value={search.name} />
              <input type="hidden" name="address" value={address} />
              <button
                type="submit"
                class="quiet icon-only"
                name="remove"
                value="on"
                aria-label={t('search.remove', { name: search.name })}
              >
                ×
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action="/calls/searches" class="filters">
        <input type="hidden" name="address" value={address} />
        <div class="field short">
          <label for="c-save-name">{t('search.name')}</label>
          <input id="c-save-name" name="name" maxlength={60} required autocomplete="off" />
        </div>
        <button type="submit" class="quiet">
          {t('search.save')}
        </button>
      </form>
    </section>
  )
}
