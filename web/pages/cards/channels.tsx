/** The channels of an ISDN span: a lamp for each call it can carry, and a table of all of them. */

import type { PortView } from '../../../daemon/live/live-view.ts'
import { Icon } from '../../parts/icons.tsx'
import { CellText, LiveBadge } from '../../parts/live.tsx'
import { type CardsView, Seen } from './parts.tsx'
import { onPort } from './words.ts'

export const Channels = ({ ports, ...view }: CardsView & { ports: readonly PortView[] }) => {
  const { speech, screen, now } = view
  const { t } = speech
  const bearers = ports.filter(port => port.kind === 'bearer')
  const many = bearers.length > 2
  const cellOf = (port: PortView) =>
    screen.cells[`port:${port.key}`] ?? { state: 'unavailable', text: '', since: null }
  return (
    <>
      <ul class={many ? 'lamps' : 'lamps few'} aria-label={t('span.channels')}>
        {bearers.map(port => (
          <li class="lamp" data-live={`port:${port.key}`} data-state={cellOf(port).state}>
            <span class="lamp-number">
              <span class="visually-hidden">{t('channel.word')} </span>
              {many ? String(port.position) : `B${port.position}`}
            </span>
            <CellText cell={cellOf(port)} now={now} quiet={many} />
          </li>
        ))}
      </ul>
      <details class="file">
        <summary>
          <Icon name="forward" />
          {t('span.channel-list', { count: ports.length })}
        </summary>
        <div class="scroll">
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">{t('channel.word')}</th>
                <th scope="col">{t('port.channel')}</th>
                <th scope="col">{t('port.kind')}</th>
                <th scope="col">{t('port.who')}</th>
                <th scope="col">{t('port.now')}</th>
                <th scope="col">{t('echo.title')}</th>
              </tr>
            </thead>
            <tbody>
              {ports.map(port => (
                <tr>
                  <th scope="row">{String(port.position)}</th>
                  <td>{String(port.channel)}</td>
                  <td>{t(`port-kind.${port.kind}`)}</td>
                  <td>{onPort(port.purpose, speech).name || '–'}</td>
                  <td>
                    <LiveBadge id={`port:${port.key}`} cell={cellOf(port)} now={now} />
                  </td>
                  <td>
                    <Seen id={`seen:echo:${port.key}`} {...view} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}
