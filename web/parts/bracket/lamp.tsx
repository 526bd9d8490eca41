/** The mark beside a socket: every state has a shape of its own, so that nobody needs to see its colour. */

import type { MessageKey, Speech } from '../../i18n/translate.ts'

/** All shapes, around 0,0; the style sheet shows the one of the state that stands at the seat. */
export const Lamp = () => (
  <>
    <circle class="lamp-idle" r="5.5" />
    <circle class="lamp-talking" r="7.5" />
    <path class="lamp-ringing" d="M0-9.500 9.500 0 0 9.500-9.500 0z" />
    <path class="lamp-dialing" d="M-7 6.500 0-7.500 7 6.500z" />
    <path class="lamp-held" d="M-6.500-7h5v14h-5zM1.5-7h5V7h-5z" />
    <path class="lamp-fault" d="M-8-8H8V8H-8z" />
    <path class="lamp-fault-sign" d="M0-5V.5M0 4.800v.1" />
    <path class="lamp-off" d="M-5.500 0h11" />
  </>
)

const marks = ['free', 'talking', 'ringing', 'dialing', 'held', 'alarm', 'unused'] as const

export const Legend = ({ speech: { t } }: { speech: Speech }) => (
  <ul class="legend" aria-label={t('legend.title')}>
    {marks.map(mark => (
      <li class="seat" data-state={mark}>
        <svg class="lamp-mark" viewBox="-11 -11 22 22" aria-hidden="true" focusable="false">
          <Lamp />
        </svg>
        {t(`legend.${mark}` satisfies MessageKey)}
      </li>
    ))}
  </ul>
)
