/** Queues of a queues.conf: their members by the numbers of their telephones. */

import type { OldQueue } from '../old-system.ts'
import { whole, yesOrNo } from '../read/values.ts'
import { allOf, lastOf, readConf } from './conf.ts'
import type { ConfReader } from './read.ts'

export function queuesIn(reader: ConfReader, numberOf: (device: string) => string | null): OldQueue[] {
  return readConf(reader.text('queues.conf'), reader.files).flatMap((section): OldQueue[] => {
    if (section.name === 'general' || section.isTemplate) return []
    const get = (name: string) => lastOf(section, name)
    return [
      {
        key: section.name,
        number: /^[0-9]{2,8}$/.test(section.name) ? section.name : (numberOf(`QUEUE/${section.name}`) ?? '-'),
        name: section.name,
        agents: allOf(section, 'member').flatMap(member => {
          const [device = '', penalty = ''] = member.split(',').map(part => part.trim())
          const number = numberOf(device) ?? /^[A-Za-z0-9]+\/([0-9]+)/.exec(device)?.[1]
          return number === undefined ? [] : [{ number, penalty: whole(penalty) ?? 0 }]
        }),
        mayLogOn: [],
        strategy: get('strategy'),
        ringSeconds: whole(get('timeout')),
        retrySeconds: whole(get('retry')),
        wrapUpSeconds: whole(get('wrapuptime')),
        maxWaiting: whole(get('maxlen')),
        maxWaitSeconds: null,
        announcePosition: yesOrNo(get('announce-position')),
        announceHoldTime: get('announce-holdtime') === 'once' ? true : yesOrNo(get('announce-holdtime')),
        announceEverySeconds: whole(get('announce-frequency')),
        joinAnnouncement: null,
        agentAnnouncement: null,
        joinWhenEmpty: yesOrNo(get('joinempty')),
        leaveWhenEmpty: yesOrNo(get('leavewhenempty')),
        record: false,
        namePrefix: '',
        destination: { to: 'nowhere' },
      },
    ]
  })
}
