/** What the settings of a telephone mean for the next caller, in sentences. Follows call-person's order. */

import type { ForwardState, PersonalState } from '../../../daemon/portal/personal-state.ts'
import type { Speech } from '../../i18n/translate.ts'

export function effectOf({ forwards, dnd, followMe }: PersonalState, speech: Speech): string {
  const { t, format } = speech
  const target = (to: string) =>
    to === '*' ? t('me.to-mailbox') : to.startsWith('*') ? t('me.to-box', { number: to.slice(1) }) : to
  const until = (ms: number | null) => (ms === null ? null : format.moment(ms))
  const goesTo = (
    { to, untilMs }: ForwardState,
    key: 'me.effect.cf' | 'me.effect.busy' | 'me.effect.unanswered',
  ) => {
    if (to === null) return null
    const end = until(untilMs)
    return end === null ? t(key, { to: target(to) }) : t(`${key}-until`, { to: target(to), end })
  }
  if (followMe) {
    const waits = Object.values(forwards).some(({ to }) => to !== null)
    return [
      t('me.effect.follow-me'),
      ...(dnd.on ? [t('me.effect.follow-me-silent')] : []),
      ...(waits ? [t('me.effect.forwards-wait')] : []),
    ].join(' ')
  }
  const always = goesTo(forwards.CF, 'me.effect.cf')
  if (always !== null) return always
  const busy = goesTo(forwards.CFB, 'me.effect.busy')
  const unanswered = goesTo(forwards.CFU, 'me.effect.unanswered')
  const end = until(dnd.untilMs)
  const first = dnd.on
    ? end === null
      ? t('me.effect.dnd')
      : t('me.effect.dnd-until', { end })
    : t('me.effect.rings')
  return [first, busy, dnd.on ? null : unanswered].filter(one => one !== null).join(' ')
}
