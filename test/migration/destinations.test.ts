/** Every form in which FreePBX writes where a call goes: led there, or told as what it is. */

import { describe, expect, it } from 'vitest'
import { destinationsOf } from '../../daemon/migration/freepbx/destinations.ts'
import { readFreepbx } from '../../daemon/migration/freepbx/read.ts'
import type { Tables } from '../../daemon/migration/freepbx/tables.ts'
import type { OldDestination } from '../../daemon/migration/old-system.ts'

const tables: Tables = new Map([
  ['miscdests', [{ id: '1', destdial: '0227001122' }]],
  ['languages', [{ language_id: '1', description: 'French', lang_code: 'fr', dest: 'app-setcid,1,1' }]],
  [
    'setcid',
    [
      { cid_id: '1', description: 'Sales', dest: 'ext-group,600,1' },
      { cid_id: '2', description: 'Round', dest: 'app-setcid,2,1' },
      { cid_id: '3', description: 'Open', dest: '' },
    ],
  ],
  ['queueprio', [{ queueprio_id: '4', description: 'Dear', dest: 'ext-queues,700,1' }]],
  ['callrecording', [{ callrecording_id: '1', description: 'On', dest: 'from-did-direct,101,1' }]],
  ['queues_config', [{ extension: '700' }]],
  ['ringgroups', [{ grpnum: '600' }]],
  ['meetme', [{ exten: '800' }]],
])
const read = destinationsOf(tables)
const to = (kind: string, key: string) => ({ to: kind, key })
const box = (greeting: string) => ({ to: 'voicemail', number: '101', greeting })
const unknown = (text: string) => ({ to: 'unknown', text })

const FORMS: Readonly<Record<string, OldDestination | object>> = {
  'from-did-direct,101,1': { to: 'extension', number: '101' },
  'ext-local,101,1': { to: 'extension', number: '101' },
  'ext-findmefollow,FM101,1': { to: 'extension', number: '101' },
  'ext-local,vmu101,1': box('unavailable'),
  'ext-local,vmb101,1': box('busy'),
  'ext-local,vms101,1': box('none'),
  'ext-local,vmi101,1': box('none'),
  'ext-group,600,1': to('ring-group', '600'),
  'ext-queues,700,1': to('queue', '700'),
  'ivr-3,s,1': to('menu', '3'),
  'app-announcement-2,s,1': to('announcement', '2'),
  'timeconditions,1,1': to('schedule', '1'),
  'app-daynight,0,1': to('switch', '0'),
  'ext-meetme,800,1': to('conference', '800'),
  'disa,1,1': to('disa', '1'),
  'ext-miscdests,1,1': { to: 'outside', number: '0227001122' },
  'ext-miscdests,9,1': unknown('ext-miscdests,9,1'),
  'app-directory,#,1': { to: 'directory' },
  'directory,1,1': { to: 'directory' },
  'ext-fax,1,1': { to: 'fax' },
  'app-blackhole,hangup,1': { to: 'hangup' },
  'app-blackhole,busy,1': { to: 'busy' },
  'app-blackhole,congestion,1': { to: 'congestion' },
  'app-blackhole,zapateller,1': { to: 'congestion' },
  'app-blackhole,musiconhold,1': { to: 'hangup' },
  'from-internal,600,1': to('ring-group', '600'),
  'from-internal,700,1': to('queue', '700'),
  'from-internal,101,1': { to: 'extension', number: '101' },
  'app-languages,1,1': to('ring-group', '600'),
  'app-queueprio,4,1': to('queue', '700'),
  'ext-callrecording,1,1': { to: 'extension', number: '101' },
  'app-setcid,2,1': unknown('app-setcid,2,1'),
  'app-setcid,3,1': unknown('app-setcid,3,1'),
  'vmblast-grp,500,1': unknown('vmblast-grp,500,1'),
  'customdests,dest-1,1': unknown('customdests,dest-1,1'),
  'ext-trunk,2,1': unknown('ext-trunk,2,1'),
  'dynroute-1,s,1': unknown('dynroute-1,s,1'),
  'my-own-context,s,1': unknown('my-own-context,s,1'),
  'ext-group|600|1': to('ring-group', '600'),
  '': { to: 'nowhere' },
}

describe('a destination', () => {
  it.each(Object.entries(FORMS))('%s', (written, destination) => {
    expect(read(written)).toEqual(destination)
  })
})

it('the times of a calendar are told, not silently closed', () => {
  const [schedule] = readFreepbx({
    tables: new Map([
      [
        'timeconditions',
        [
          {
            timeconditions_id: '1',
            displayname: 'Hours',
            time: '',
            mode: 'calendar-group',
            calendar_id: 'abc',
            truegoto: '',
            falsegoto: '',
          },
        ],
      ],
    ]),
    state: new Map(),
    voicemail: '',
    channelsOf: () => [],
    isIssabel: false,
  }).schedules
  expect(schedule?.times).toEqual(['calendar abc'])
})
