/** One row of a live list; the browser's script copies these for new items. */

import type { Item } from '../../live/wire.ts'
import { FixButton } from '../../parts/fix-button.tsx'
import { Icon } from '../../parts/icons.tsx'
import { Clock } from '../../parts/live.tsx'

const Slot = ({ item, name }: { item: Item; name: string }) => (
  <span class={name} data-slot={name}>
    {item.slots[name] ?? ''}
  </span>
)

/** `proof`: what the values it was found by are called; left away, they are not shown. */
export const IssueRow = ({ item, proof }: { item: Item; proof?: string }) => (
  <li class="issue" data-id={item.id} data-state={item.state}>
    <span class="issue-icons">
      <Icon name="error" />
      <Icon name="warning" />
      <Icon name="notice" />
    </span>
    <span class="visually-hidden">
      <Slot item={item} name="severity" />:
    </span>
    <div>
      <Slot item={item} name="what" />
      <Slot item={item} name="todo" />
      {proof === undefined ? null : (
        <p class="hint proof">
          {proof} <Slot item={item} name="seen" />
        </p>
      )}
      <FixButton label={item.slots.fix ?? ''} name={item.slots.issue ?? ''} />
    </div>
  </li>
)

export const CallRow = ({ item, now }: { item: Item; now: number }) => (
  <li class="call" data-id={item.id} data-state={item.state}>
    <Slot item={item} name="direction" />
    <span class="parties">
      <Slot item={item} name="from" />
      <Icon name="forward" />
      <Slot item={item} name="to" />
    </span>
    <Slot item={item} name="via" />
    <span class="badge">
      <Slot item={item} name="text" /> <Clock since={item.since} now={now} />
    </span>
  </li>
)
