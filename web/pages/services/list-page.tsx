/** All things of one service. */

import { raw } from 'hono/html'
import type { Around, Thing } from '../../form/described.ts'
import { escapeText } from '../../parts/escape.ts'
import { Icon } from '../../parts/icons.tsx'
import { addressOf, fieldsOf, type ListService, nameOf, thingsOf } from './service.ts'

export const ListPage = ({ service, around }: { service: ListService; around: Around }) => {
  const { t } = around.speech
  const things = thingsOf(service, around.settings)
  const isNumbered = hasNumbers(service)
  return (
    <>
      <p class="crumb">
        <a href="/services">{t('services.title')}</a>
      </p>
      <div class="heading">
        <h1>{t(`svc.${service.path}`)}</h1>
        <a class="button" href={`/services/${service.path}/new`}>
          <Icon name="add" />
          {t('services.add')}
        </a>
      </div>
      <p class="lead">{t(`svc.${service.path}.what`)}</p>
      {things.length === 0 ? (
        <p class="empty">{t('services.none')}</p>
      ) : (
        <div class="scroll">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{t('svf.name')}</th>
                {isNumbered ? <th scope="col">{t('svf.number')}</th> : null}
                <th scope="col">{t('services.summary')}</th>
              </tr>
            </thead>
            <tbody>{raw(things.map(thing => row(service, thing, around, isNumbered)).join(''))}</tbody>
          </table>
        </div>
      )}
    </>
  )
}

const hasNumbers = (service: ListService): boolean => fieldsOf(service).some(({ name }) => name === 'number')

/** Written as text: a thousand rows through JSX take several times as long. */
function row(service: ListService, thing: Thing, around: Around, isNumbered: boolean): string {
  const number = typeof thing.number === 'string' ? thing.number : '–'
  return (
    `<tr><th scope="row"><a href="${escapeText(addressOf(service, thing))}">${escapeText(nameOf(thing))}</a></th>` +
    (isNumbered ? `<td>${escapeText(number)}</td>` : '') +
    `<td>${escapeText(service.summary(thing, around))}</td></tr>`
  )
}
