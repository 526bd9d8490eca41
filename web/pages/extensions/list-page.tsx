/** All extensions, searchable by number and name. */

import { raw } from 'hono/html'
import type { ExtensionSettings } from '../../../daemon/settings/schema.ts'
import { clockDuration } from '../../i18n/duration.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Cell } from '../../live/wire.ts'
import { escapeText } from '../../parts/escape.ts'
import { PostButton } from '../../parts/form-frame.tsx'
import { Icon } from '../../parts/icons.tsx'
import type { Places } from '../../places.ts'

export interface ListView {
  readonly speech: Speech
  readonly query: string
  readonly total: number
  readonly extensions: readonly ExtensionSettings[]
  readonly places: Places
  /** In force, and no longer saved. */
  readonly deleted: readonly ExtensionSettings[]
  readonly revision: number
  /** By `extension:<number>`; missing for one not in force yet. */
  readonly cells: Readonly<Record<string, Cell>>
  readonly now: number
}

export const ListPage = (view: ListView) => {
  const { speech, query, extensions, total, deleted, revision } = view
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('extensions.title')}</h1>
        <div class="buttons">
          <a class="button" href="/extensions/new?with=socket">
            <Icon name="add" />
            {t('extensions.add-analog')}
          </a>
          <a class="button" href="/extensions/new?with=sip">
            <Icon name="add" />
            {t('extensions.add-sip')}
          </a>
          <a class="button quiet" href="/extensions/import">
            {t('import.title')}
          </a>
        </div>
      </div>
      <search>
        <form method="get" action="/extensions" class="search">
          <label class="visually-hidden" for="q">
            {t('extensions.search')}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            value={query}
            placeholder={t('extensions.search')}
            maxlength={60}
          />
          <button type="submit" class="quiet">
            <Icon name="search" />
            {t('search')}
          </button>
        </form>
      </search>
      {query === '' ? null : (
        <p>
          {t('extensions.found', { count: extensions.length, total, query })}{' '}
          <a href="/extensions">{t('extensions.all')}</a>
        </p>
      )}
      {deleted.length === 0 ? null : (
        <ul class="plain-list deleted">
          {deleted.map(({ number, name }) => (
            <li>
              {t('extension.was-deleted', { number, name })}{' '}
              <PostButton
                action={`/extensions/${number}/put-back`}
                revision={revision}
                label={t('extension.put-back')}
                tone="quiet"
              />
            </li>
          ))}
        </ul>
      )}
      {extensions.length === 0 ? (
        query === '' ? (
          <p class="empty">{t('extensions.none')}</p>
        ) : null
      ) : (
        <div class="scroll">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{t('extension.number')}</th>
                <th scope="col">{t('extension.name')}</th>
                <th scope="col">{t('extensions.telephones')}</th>
                <th scope="col">{t('extension.voicemail')}</th>
                <th scope="col">{t('extensions.now')}</th>
              </tr>
            </thead>
            <tbody>{raw(extensions.map(extension => row(extension, view)).join(''))}</tbody>
          </table>
        </div>
      )}
    </>
  )
}

/** Written as text: a thousand rows through JSX take several times as long. */
function row(extension: ExtensionSettings, view: ListView): string {
  const { t } = view.speech
  const number = escapeText(extension.number)
  const devices = extension.devices.map(device =>
    device.kind === 'analog' ? view.places.nameOf(device.port) : t(`extension.${device.kind}-short`),
  )
  const devicesText = devices.length === 0 ? t('extensions.no-telephone') : devices.join(' · ')
  return (
    `<tr><th scope="row"><a href="/extensions/${number}">${number}</a></th>` +
    `<td>${escapeText(extension.name)}</td>` +
    `<td>${escapeText(devicesText)}</td>` +
    `<td>${mailbox(extension, view)}</td>` +
    `<td>${activity(`extension:${extension.number}`, view)}</td></tr>`
  )
}

function mailbox({ number, voicemail }: ExtensionSettings, { cells, speech }: ListView): string {
  const id = `mailbox:${number}`
  const cell = cells[id] ?? { state: 'none', text: voicemail === null ? '–' : speech.t('yes') }
  return `<span class="mailbox" data-live="${escapeText(id)}" data-state="${escapeText(cell.state)}"><span data-text>${escapeText(cell.text)}</span></span>`
}

function activity(id: string, { cells, speech, now }: ListView): string {
  const cell = cells[id]
  if (cell === undefined)
    return `<span class="badge" data-state="pending">${escapeText(speech.t('not-in-force'))}</span>`
  const clock =
    cell.since === null
      ? '<time class="clock" data-clock hidden></time>'
      : `<time class="clock" data-clock data-since="${cell.since}">${clockDuration(now - cell.since)}</time>`
  return (
    `<span class="badge" data-live="${escapeText(id)}" data-state="${escapeText(cell.state)}">` +
    `<span class="cell"><span data-text>${escapeText(cell.text)}</span> ${clock}</span></span>`
  )
}
