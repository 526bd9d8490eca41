/** Pictures above the forms: the tree of a menu, the week of a schedule. */

import type { Child } from 'hono/jsx'
import type { Settings } from '../../../daemon/settings/schema.ts'
import type { Around, Thing } from '../../form/described.ts'
import { Week } from '../../parts/week.tsx'
import { MenuPicture } from './menus/picture.tsx'
import { keyOf, type ListService } from './service.ts'

export function pictureOf(service: ListService, thing: Thing, around: Around): Child {
  const { menus, schedules } = around.settings
  const key = keyOf(service, thing)
  if (service.path === 'menus') {
    const menu = menus.find(({ id }) => id === key)
    return menu === undefined ? null : <MenuPicture menu={menu} around={around} />
  }
  if (service.path === 'recordings' || service.path === 'music')
    return (
      <p>
        <a class="button quiet" href={`/sounds/${service.path}/${key}`}>
          {around.speech.t('sounds.hear')}
        </a>
      </p>
    )
  if (service.path !== 'schedules') return null
  const schedule = schedules.find(({ id }) => id === key)
  return schedule === undefined ? null : <WeekPanel schedule={schedule} around={around} />
}

const WeekPanel = ({ schedule, around }: { schedule: Settings['schedules'][number]; around: Around }) => {
  const { t } = around.speech
  return (
    <section class="panel" aria-labelledby="week">
      <div class="panel-head">
        <h2 id="week">{t('schedule.week')}</h2>
        <a href="/trace">{t('trace.title')}</a>
      </div>
      <Week hours={schedule.hours} label={t('schedule.week')} speech={around.speech} />
    </section>
  )
}
