/** Pictures above the forms: the tree of a menu, the week of a schedule. */

import type { Child } from 'hono/jsx'
import type { DestinationSettings, Settings } from '../../../daemon/settings/schema.ts'
import type { Around, Thing } from '../../form/described.ts'
import { Week } from '../../parts/week.tsx'
import { destinationName } from '../routes/destination-words.ts'
import { keyOf, type ListService } from './service.ts'

export function pictureOf(service: ListService, thing: Thing, around: Around): Child {
  const { menus, schedules } = around.settings
  const key = keyOf(service, thing)
  if (service.path === 'menus') {
    const menu = menus.find(({ id }) => id === key)
    return menu === undefined ? null : <MenuTree menu={menu} around={around} />
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

type Menu = Settings['menus'][number]

const MenuTree = ({ menu, around }: { menu: Menu; around: Around }) => (
  <section class="panel" aria-labelledby="tree">
    <div class="panel-head">
      <h2 id="tree">{around.speech.t('menu.tree')}</h2>
    </div>
    <Branches menu={menu} around={around} been={[menu.id]} />
  </section>
)

const Branches = ({ menu, around, been }: { menu: Menu; around: Around; been: readonly string[] }) => (
  <ul class="tree">
    {menu.keys.map(({ key, destination }) => (
      <Branch mark={<kbd>{key}</kbd>} destination={destination} around={around} been={been} />
    ))}
    <Branch
      mark={<span class="hint">{around.speech.t('menu.otherwise')}</span>}
      destination={menu.otherwise}
      around={around}
      been={been}
    />
  </ul>
)

/** A menu within is unfolded; one that the call has been through already is only named. */
const Branch = ({
  mark,
  destination,
  around,
  been,
}: {
  mark: Child
  destination: DestinationSettings
  around: Around
  been: readonly string[]
}) => {
  const { settings, speech } = around
  const inner =
    destination.kind === 'menu' && !been.includes(destination.id)
      ? settings.menus.find(({ id }) => id === destination.id)
      : undefined
  return (
    <li>
      {mark} <span>{destinationName(destination, settings, speech)}</span>
      {inner === undefined ? null : <Branches menu={inner} around={around} been={[...been, inner.id]} />}
    </li>
  )
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
