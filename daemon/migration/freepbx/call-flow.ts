/** Groups, queues, menus, schedules, switches and announcements of a FreePBX. */

import type {
  OldAnnouncement,
  OldDestination,
  OldMenu,
  OldQueue,
  OldRingGroup,
  OldSchedule,
  OldSwitch,
} from '../old-system.ts'
import { isYes, parts, whole, yesOrNo } from '../read/values.ts'
import { rowsOf, type Tables, text } from './tables.ts'

type Read = (written: string) => OldDestination

/** 0 is FreePBX's word for none. */
const recordingKey = (id: string): string | null => (/^[1-9][0-9]*$/.test(id) ? id : null)

export const ringGroupsOf = (tables: Tables, read: Read): OldRingGroup[] =>
  rowsOf(tables, 'ringgroups').map(row => ({
    key: text(row, 'grpnum'),
    number: text(row, 'grpnum'),
    name: text(row, 'description'),
    members: parts(text(row, 'grplist'), /[-\s,]+/),
    strategy: text(row, 'strategy'),
    ringSeconds: whole(text(row, 'grptime')),
    announcement: recordingKey(text(row, 'annmsg_id')),
    namePrefix: text(row, 'grppre'),
    confirm: isYes(text(row, 'needsconf')),
    skipForwards: yesOrNo(text(row, 'cfignore')),
    destination: read(text(row, 'postdest')),
  }))

export function queuesOf(tables: Tables, read: Read, state: ReadonlyMap<string, string>): OldQueue[] {
  const details = Map.groupBy([...rowsOf(tables, 'queues_details'), ...rowsOf(tables, 'queues')], row =>
    text(row, 'id'),
  )
  const configs = rowsOf(tables, 'queues_config')
  const numbers = new Set([...configs.map(row => text(row, 'extension')), ...details.keys()])
  return [...numbers].flatMap((number): OldQueue[] => {
    if (!/^[0-9]+$/.test(number)) return []
    const config = configs.find(row => text(row, 'extension') === number) ?? older(tables, number)
    const own = details.get(number) ?? []
    const get = (keyword: string) =>
      text(own.find(row => text(row, 'keyword').toLowerCase() === keyword) ?? {}, 'data')
    const members = own
      .filter(row => text(row, 'keyword') === 'member')
      .toSorted((a, b) => (whole(text(a, 'flags')) ?? 0) - (whole(text(b, 'flags')) ?? 0))
      .map(row => text(row, 'data'))
    const every = whole(get('announce-frequency'))
    return [
      {
        key: number,
        number,
        name: text(config, 'descr') || number,
        agents: members.flatMap(member => {
          const [, agent] = /^[A-Za-z0-9]+\/([0-9]+)(?:@|,|$)/.exec(member) ?? []
          return agent === undefined
            ? []
            : [{ number: agent, penalty: whole(/,\s*([0-9]+)\s*$/.exec(member)?.[1] ?? '') ?? 0 }]
        }),
        mayLogOn: [...state.keys()].flatMap(key => {
          const [family, queue, kind, agent] = key.split('/')
          return family === 'QPENALTY' && queue === number && kind === 'agents' && agent !== undefined
            ? [agent]
            : []
        }),
        strategy: get('strategy'),
        ringSeconds: whole(get('timeout')),
        retrySeconds: whole(get('retry')),
        wrapUpSeconds: whole(get('wrapuptime')),
        maxWaiting: whole(get('maxlen')),
        maxWaitSeconds: whole(text(config, 'maxwait')),
        announcePosition: every === 0 ? false : yesOrNo(get('announce-position')),
        announceHoldTime:
          every === 0
            ? false
            : get('announce-holdtime') === 'once'
              ? true
              : yesOrNo(get('announce-holdtime')),
        announceEverySeconds: every === 0 ? null : every,
        joinAnnouncement: recordingKey(text(config, 'joinannounce_id')),
        agentAnnouncement: recordingKey(text(config, 'agentannounce_id')),
        joinWhenEmpty: emptyRule(get('joinempty')),
        leaveWhenEmpty: emptyRule(get('leavewhenempty')),
        record:
          isYes(get('monitor-join')) ||
          /^(?:wav|gsm|force|yes)/.test(get('monitor-format') || get('recording')),
        namePrefix: text(config, 'grppre'),
        destination: read(text(config, 'dest')),
      },
    ]
  })
}

/** Up to 2.4 the name of a queue is in its dialplan: `ext-queues`, `700`, priority 1, `descr`. */
const older = (tables: Tables, number: string) => ({
  descr: text(
    rowsOf(tables, 'extensions').find(
      row =>
        text(row, 'context') === 'ext-queues' &&
        text(row, 'extension') === number &&
        text(row, 'descr') !== '',
    ) ?? {},
    'descr',
  ),
})

/** `yes`, `no`, `strict`, `loose`, or conditions in a list (app_queue.c). */
const emptyRule = (written: string): boolean | null =>
  written === '' ? null : (yesOrNo(written) ?? !/strict|unavailable/.test(written))

export function menusOf(tables: Tables, read: Read): OldMenu[] {
  const entries = Map.groupBy([...rowsOf(tables, 'ivr_entries'), ...rowsOf(tables, 'ivr_dests')], row =>
    text(row, 'ivr_id'),
  )
  const keysOf = (key: string) =>
    (entries.get(key) ?? []).flatMap(row => {
      const selection = text(row, 'selection')
      return selection === '' ? [] : [{ key: selection, destination: read(text(row, 'dest')) }]
    })
  const newer = rowsOf(tables, 'ivr_details').map((row): OldMenu => {
    const key = text(row, 'id')
    const keys = keysOf(key)
    const otherwise = read(text(row, 'timeout_destination'))
    return {
      key,
      number: '',
      name: text(row, 'name', 'description') || key,
      greeting: recordingKey(text(row, 'announcement')),
      timeoutSeconds: whole(text(row, 'timeout_time')),
      tries: triesOf(text(row, 'timeout_loops', 'invalid_loops')),
      directDial: text(row, 'directdial') !== '' && text(row, 'directdial') !== 'Disabled',
      keys: keys.filter(({ key: pressed }) => /^[0-9*#]+$/.test(pressed)),
      otherwise: otherwise.to === 'nowhere' ? read(text(row, 'invalid_destination')) : otherwise,
    }
  })
  const older = rowsOf(tables, 'ivr')
    .filter(row => text(row, 'displayname') !== '__install_done')
    .map((row): OldMenu => {
      const key = text(row, 'ivr_id')
      const keys = keysOf(key)
      const special = (sign: string) => keys.find(one => one.key === sign)?.destination
      return {
        key,
        number: '',
        name: text(row, 'displayname') || key,
        greeting: recordingKey(text(row, 'announcement_id')) ?? (text(row, 'announcement') || null),
        timeoutSeconds: whole(text(row, 'timeout')),
        tries: triesOf(text(row, 'loops')),
        directDial: isYes(text(row, 'enable_directdial')),
        keys: keys.filter(({ key: pressed }) => /^[0-9*#]+$/.test(pressed)),
        otherwise: special('t') ?? special('i') ?? { to: 'nowhere' },
      }
    })
  return [...newer, ...older]
}

/** Loops come after the first time. */
const triesOf = (loops: string): number | null => {
  const count = whole(loops)
  return count === null ? null : count + 1
}

export function schedulesOf(tables: Tables, read: Read): OldSchedule[] {
  const times = Map.groupBy(rowsOf(tables, 'timegroups_details'), row => text(row, 'timegroupid'))
  return rowsOf(tables, 'timeconditions').map(row => {
    const key = text(row, 'timeconditions_id')
    const time = text(row, 'time')
    // Up to 2.4 the time itself is in the column, later the number of a group of times.
    // Since 15 a calendar may say the times, which the backup does not hold: it is named, so that it is told.
    const calendar = text(row, 'calendar_id', 'calendar_group_id')
    const written = /^calendar/.test(text(row, 'mode'))
      ? [`calendar ${calendar}`]
      : time.includes('|')
        ? [time]
        : (times.get(time) ?? []).map(one => text(one, 'time'))
    return {
      key,
      name: text(row, 'displayname') || key,
      times: written.filter(one => one !== ''),
      open: read(text(row, 'truegoto')),
      closed: read(text(row, 'falsegoto')),
    }
  })
}

export function switchesOf(tables: Tables, read: Read): OldSwitch[] {
  return [...Map.groupBy(rowsOf(tables, 'daynight'), row => text(row, 'ext'))].flatMap(([key, rows]) => {
    const index = whole(key)
    const get = (mode: string) => text(rows.find(row => text(row, 'dmode') === mode) ?? {}, 'dest')
    if (index === null || (get('day') === '' && get('night') === '')) return []
    return [
      {
        key,
        name: get('fc_description') || key,
        index,
        pin: get('password'),
        day: read(get('day')),
        night: read(get('night')),
      },
    ]
  })
}

export const announcementsOf = (tables: Tables, read: Read): OldAnnouncement[] =>
  rowsOf(tables, 'announcement').map(row => ({
    key: text(row, 'announcement_id'),
    name: text(row, 'description'),
    recording: recordingKey(text(row, 'recording_id')),
    repeatKey: text(row, 'repeat_msg'),
    answer: !isYes(text(row, 'noanswer')),
    destination: read(text(row, 'post_dest')),
  }))
