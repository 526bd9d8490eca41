/** Speed and keys of the players of a page; without script the browser's own players do. */

import type { Speech } from '../../i18n/translate.ts'

const SPEEDS = ['0.75', '1', '1.25', '1.5', '2']

export const PlayerBar = ({ speech }: { speech: Speech }) => (
  <div class="own-player field short" data-player hidden>
    <label for="m-speed">{speech.t('me.speed')}</label>
    <select id="m-speed" data-speed>
      {SPEEDS.map(speed => (
        <option value={speed} selected={speed === '1'}>
          {`${speech.format.decimal(Number(speed))} ×`}
        </option>
      ))}
    </select>
    <p class="hint">{speech.t('me.player-keys')}</p>
  </div>
)
