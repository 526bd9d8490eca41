/** The outside lines, trunk by trunk, with what each is doing. */

import type { TrunkSettings } from '../../../daemon/settings/schema.ts'
import type { Speech } from '../../i18n/translate.ts'
import type { Cell } from '../../live/wire.ts'
import { Icon } from '../../parts/icons.tsx'
import { LiveBadge } from '../../parts/live.tsx'
import type { Places } from '../../places.ts'

export const LinesPage = ({
  speech,
  trunks,
  places,
  cells,
  now,
}: {
  speech: Speech
  trunks: readonly TrunkSettings[]
  places: Places
  cells: Readonly<Record<string, Cell>>
  now: number
}) => {
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('lines.title')}</h1>
        <div class="buttons">
          <a class="button" href="/lines/new">
            <Icon name="add" />
            {t('trunk.add')}
          </a>
        </div>
      </div>
      <p class="lead">{t('lines.lead')}</p>
      {trunks.length === 0 ? <p class="empty">{t('lines.none')}</p> : null}
      {trunks.map(trunk => (
        <section class="panel" aria-labelledby={`trunk-${trunk.id}`}>
          <div class="panel-head">
            <h2 id={`trunk-${trunk.id}`}>{trunk.name}</h2>
            <span class="hint">{t(`trunk.${trunk.selection}`)}</span>
            <a class="button quiet" href={`/lines/${trunk.id}`}>
              {t('edit')}
              <span class="visually-hidden"> {trunk.name}</span>
            </a>
          </div>
          {trunk.lines.length === 0 ? (
            <p class="empty">{t('trunk.no-lines')}</p>
          ) : (
            <div class="scroll">
              <table class="rows">
                <thead>
                  <tr>
                    <th scope="col">{t('line.name')}</th>
                    <th scope="col">{t('line.kind')}</th>
                    <th scope="col">{t('line.number')}</th>
                    <th scope="col">{t('line.place')}</th>
                    <th scope="col">{t('extensions.now')}</th>
                  </tr>
                </thead>
                <tbody>
                  {trunk.lines.map(line => (
                    <tr>
                      <th scope="row">{line.name}</th>
                      <td>{t(`line.kind-${line.kind}`)}</td>
                      <td>{line.number ?? '–'}</td>
                      <td>{places.nameOf(line.kind === 'analog' ? line.port : line.span)}</td>
                      <td>
                        {cells[`line:${line.id}`] === undefined ? (
                          <span class="badge" data-state="pending">
                            {t('not-in-force')}
                          </span>
                        ) : (
                          <LiveBadge id={`line:${line.id}`} cell={cells[`line:${line.id}`]} now={now} />
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
      ))}
      <p>
        <a href="/lines/all/tones">{t('every-line.title')}</a> ·{' '}
        <a href="/line-tests">{t('line-test.title')}</a>
      </p>
    </>
  )
}
