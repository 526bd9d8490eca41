/** Buttons of the panel, for those who have the right. */

import type { Child } from 'hono/jsx'
import { type PanelAct, RIGHT_OF } from '../../../daemon/panel/desk.ts'
import type { Person } from '../../../daemon/users/person.ts'
import type { Speech } from '../../i18n/translate.ts'

export const may = (person: Person, act: PanelAct['do']): boolean =>
  person.panelRights.includes(RIGHT_OF[act])

/** Pressed while a tile or a row has the focus; the same in every language, as on the caps of the keys. */
export const KEY_OF: Readonly<Partial<Record<PanelAct['do'], string>>> = {
  call: 'c',
  take: 'u',
  park: 'p',
  'hang-up': 'h',
  record: 'r',
  listen: 'l',
  whisper: 'w',
  barge: 'b',
  mute: 'm',
  unmute: 'm',
  kick: 'k',
  pause: 'a',
  resume: 'a',
  'log-off': 'o',
}

export const ActButton = ({
  act,
  person,
  speech,
  shownSlot,
  hidden,
  tone = 'quiet',
}: {
  act: PanelAct['do']
  person: Person
  speech: Speech
  /** In a list: shown while this slot says something. */
  shownSlot?: string
  hidden?: boolean
  tone?: 'quiet' | 'danger'
}) =>
  may(person, act) ? (
    <button
      class={`small ${tone}`}
      type="submit"
      name="do"
      value={act}
      data-shown-slot={shownSlot}
      hidden={hidden}
      aria-keyshortcuts={KEY_OF[act]}
    >
      {speech.t(`panel.do.${act}`)}
    </button>
  ) : null

/** Hidden values; `refs` are those of the live cell around it. */
export const ActForm = ({
  fields,
  call,
  children,
}: {
  fields?: Readonly<Record<string, string>>
  /** The call of the tile around it. */
  call?: string
  children: Child
}) => (
  <form method="post" action="/panel/act" class="acts" data-act>
    {Object.entries(fields ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {call === undefined ? null : <input type="hidden" name="call" value={call} data-ref-value />}
    {children}
  </form>
)
