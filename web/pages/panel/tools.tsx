/** Search and choices above the tiles, and what the keys do. */

import { TILE_SIZES } from '../../../daemon/panel/memory.ts'
import type { Person } from '../../../daemon/users/person.ts'
import type { Speech } from '../../i18n/translate.ts'
import { KEY_OF, may } from './acts.tsx'
import type { PanelProps } from './page.tsx'

/** With script; without it everything is shown, and the menu of a tile asks how. */
export const Tools = ({ speech: { t }, layout }: PanelProps) => (
  <div class="panel-tools">
    <label class="needs-script tool-search" hidden>
      <span class="visually-hidden">{t('panel.search')}</span>
      <input type="search" data-search-tiles placeholder={t('panel.search')} aria-keyshortcuts="/" />
    </label>
    <label class="needs-script" hidden>
      {t('panel.show')}
      <select data-show-tiles>
        <option value="all">{t('panel.show.all')}</option>
        <option value="busy">{t('panel.show.busy')}</option>
        <option value="free">{t('panel.show.free')}</option>
      </select>
    </label>
    <label class="needs-script" hidden>
      {t('panel.how')}
      <select data-how>
        <option value="transfer">{t('panel.how.transfer')}</option>
        <option value="consult">{t('panel.how.consult')}</option>
        <option value="voicemail">{t('panel.how.voicemail')}</option>
      </select>
    </label>
    <form method="post" action="/panel/size" data-size>
      <label>
        {t('panel.size')}
        <select name="size">
          {TILE_SIZES.map(size => (
            <option value={size} selected={size === layout.size}>
              {t(`panel.size.${size}`)}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button class="small" type="submit">
          {t('save')}
        </button>
      </noscript>
    </form>
    <span class="panel-links">
      <a href="/panel/layout">{t('panel.layout')}</a>
      <a href="/panel/notes">{t('panel.notes')}</a>
      <button class="small quiet needs-script" type="button" data-keys aria-keyshortcuts="?" hidden>
        {t('panel.keys')}
      </button>
    </span>
  </div>
)

const acts = [
  'call',
  'take',
  'park',
  'hang-up',
  'record',
  'listen',
  'whisper',
  'barge',
  'mute',
  'kick',
  'pause',
  'log-off',
] as const

export const KeysHelp = ({ speech: { t }, person }: { speech: Speech; person: Person }) => (
  <dialog class="panel-keys" data-keys-help aria-labelledby="panel-keys-title">
    <h2 id="panel-keys-title">{t('panel.keys.title')}</h2>
    <p class="hint">{t('panel.lead')}</p>
    <dl class="keys">
      <dt>
        <kbd>←</kbd> <kbd>→</kbd> <kbd>↑</kbd> <kbd>↓</kbd>
      </dt>
      <dd>{t('panel.keys.move')}</dd>
      <dt>
        <kbd>Space</kbd>
      </dt>
      <dd>{t('panel.keys.pick')}</dd>
      <dt>
        <kbd>Enter</kbd>
      </dt>
      <dd>{t('panel.keys.menu')}</dd>
      {acts
        .filter(act => may(person, act))
        .map(act => (
          <>
            <dt>
              <kbd>{KEY_OF[act]?.toUpperCase()}</kbd>
            </dt>
            <dd>{t(`panel.do.${act}`)}</dd>
          </>
        ))}
      <dt>
        <kbd>/</kbd>
      </dt>
      <dd>{t('panel.keys.search')}</dd>
      <dt>
        <kbd>Z</kbd>
      </dt>
      <dd>{t('panel.keys.undo')}</dd>
    </dl>
    <form method="dialog">
      <button type="submit">{t('panel.close')}</button>
    </form>
  </dialog>
)
