/** A whole FreePBX of 2.8: what comes over, what changes, what stays behind, and that the rest can be put in force. */

import { describe, expect, it } from 'vitest'
import { readFreepbx } from '../../daemon/migration/freepbx/read.ts'
import { countsOf } from '../../daemon/migration/report.ts'
import { type Settled, settle } from '../../daemon/migration/settle.ts'
import { verify } from '../../daemon/model/verify.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { fixtureTables } from './support.ts'

const here = settingsSchema.parse({
  version: 1,
  site: { country: 'CH' },
  extensions: [
    { number: '101', name: 'Extension 101', devices: [{ kind: 'analog', port: 'card/1' }] },
    { number: '110', name: 'Extension 110', devices: [{ kind: 'analog', port: 'card/2' }] },
    { number: '111', name: 'Stays', devices: [{ kind: 'analog', port: 'card/3' }] },
  ],
  trunks: [
    {
      id: 'outside',
      name: 'Outside',
      lines: [{ kind: 'analog', id: 'analog-1', name: 'Line 1', port: 'card/7', rxGainDb: 2.5 }],
    },
  ],
  routes: {
    incoming: [{ id: 'anything', destination: { kind: 'extension', number: '110' } }],
    outgoing: [{ id: 'outside', name: 'Outside line', accessCode: '0', trunks: ['outside'] }],
  },
})

async function office(): Promise<Settled> {
  const tables = await fixtureTables('freepbx-2.8.sql')
  const state = new Map([
    ['CF/101', '00791112233'],
    ['DND/103', 'YES'],
    ['CW/999', 'ENABLED'],
    ['DAYNIGHT/C1', 'NIGHT'],
    ['sysspeeddials/5', '00227001122'],
    ['AMPUSER/101/followme/ddial', 'DIRECT'],
    ['AMPUSER/101/followme/grplist', '102-00791112233#'],
    ['AMPUSER/101/followme/postdest', 'ext-local,vmu101,1'],
    ['AMPUSER/101/vmx/unavail/state', 'enabled'],
    ['AMPUSER/101/vmx/unavail/1/ext', '102'],
    ['AMPUSER/101/vmx/unavail/1/context', 'from-internal'],
    ['AMPUSER/101/vmx/unavail/2/ext', '$(id)'],
    ['AMPUSER/101/cidname', 'Réception'],
    ['blacklist/0900123456', 'nuisance'],
    ['MYFAMILY/x', 'y'],
  ])
  const old = readFreepbx({
    tables,
    state,
    voicemail: '[default]\n101 => 4711,Réception,desk@example.org,,attach=yes\n103 => 103,Office 3,,\n',
    channelsOf: dial =>
      dial === 'g0'
        ? [
            { number: 7, kind: 'fxo' },
            { number: 8, kind: 'fxo' },
          ]
        : [],
    isIssabel: false,
  })
  return settle({
    old,
    hasSound: file => file !== 'custom/one',
    here,
    places: new Map([
      ['dahdi-1', 'card/1'],
      ['dahdi-3', 'card/2'],
      ['dahdi-7', 'card/7'],
    ]),
    random: () => 5,
    check: settings => verify(settings, countryPack(settings.site.country)),
  })
}

describe('a FreePBX 2.8', () => {
  it('can be saved as it comes over, and a machine keeps what does not collide', async () => {
    const { settings, problems, report } = await office()
    expect(problems).toEqual([])
    expect(settingsSchema.parse(settings)).toEqual(settings)
    expect(settings.extensions.map(({ number }) => number)).toEqual([
      '101',
      '102',
      '103',
      '104',
      '105',
      '111',
    ])
    expect(
      report.filter(({ remarks }) => remarks.some(({ code }) => code === 'gave-way')).map(({ old }) => old),
    ).toEqual(['110'])
    expect(JSON.stringify(settings.routes.incoming)).not.toContain('110')
    expect(settings.codes.profile).toBe('2.4')
  })

  it('keeps its lines: what was known of one here stays, accounts come over', async () => {
    const { settings } = await office()
    const [town, provider] = settings.trunks
    expect(town).toMatchObject({
      id: 'town-lines',
      lines: [{ id: 'analog-1', port: 'card/7', rxGainDb: 2.5 }],
    })
    expect(provider).toMatchObject({
      name: 'Provider',
      networkLines: [
        {
          kind: 'sip',
          host: 'sip.example.net',
          user: '41227001122',
          secret: 'pr0vider=secret',
          register: true,
          fromDomain: 'example.net',
          maxCalls: 4,
        },
      ],
    })
    expect(settings.trunks.map(({ id }) => id)).toEqual(['town-lines', 'provider'])
  })

  it('keeps its routes in their order', async () => {
    const { settings } = await office()
    expect(
      settings.routes.outgoing.map(
        ({ name, accessCode, patterns, prepend, trunks, extensions, pins, outsideCallerId }) => ({
          name,
          accessCode,
          patterns,
          prepend,
          trunks,
          extensions,
          pins,
          outsideCallerId,
        }),
      ),
    ).toEqual([
      {
        name: 'mobile',
        accessCode: '0',
        patterns: ['07[6-9]XXXXXXX'],
        prepend: '',
        trunks: ['provider'],
        extensions: [],
        pins: ['2580'],
        outsideCallerId: '0227001122',
      },
      {
        name: 'mobile',
        accessCode: '0',
        patterns: ['0800.'],
        prepend: '41',
        trunks: ['provider'],
        extensions: [],
        pins: ['2580'],
        outsideCallerId: '0227001122',
      },
      {
        name: 'mobile',
        accessCode: '0',
        patterns: ['00.'],
        prepend: '',
        trunks: ['provider'],
        extensions: ['103'],
        pins: ['2580'],
        outsideCallerId: '0227001122',
      },
      {
        name: 'outside',
        accessCode: '0',
        patterns: [],
        prepend: '',
        trunks: ['town-lines', 'provider'],
        extensions: [],
        pins: [],
        outsideCallerId: null,
      },
    ])
    expect(
      settings.routes.incoming.map(({ calledNumber, caller, line, destination, namePrefix, faxTo }) => ({
        calledNumber,
        caller,
        line,
        to: destination.kind,
        namePrefix,
        faxTo,
      })),
    ).toEqual([
      {
        calledNumber: '0227001122',
        caller: null,
        line: null,
        to: 'ring-group',
        namePrefix: 'Sales:',
        faxTo: null,
      },
      {
        calledNumber: '022700113X',
        caller: null,
        line: null,
        to: 'queue',
        namePrefix: null,
        faxTo: 'fax@example.org',
      },
      { calledNumber: null, caller: null, line: 'analog-1', to: 'menu', namePrefix: null, faxTo: null },
      {
        calledNumber: null,
        caller: '0791112233',
        line: null,
        to: 'extension',
        namePrefix: null,
        faxTo: null,
      },
      { calledNumber: null, caller: null, line: null, to: 'switch', namePrefix: null, faxTo: null },
    ])
  })

  it('keeps where calls pass through', async () => {
    const { settings } = await office()
    expect(settings.ringGroups[0]).toMatchObject({
      number: '600',
      name: 'Sales',
      members: ['101', '102', '00791234567'],
      ringSeconds: 30,
      confirm: true,
      skipForwards: true,
      otherwise: { kind: 'voicemail', number: '101' },
    })
    expect(settings.ringGroups[1]).toMatchObject({
      number: '601',
      strategy: 'hunt',
      members: ['103'],
      otherwise: { kind: 'hangup' },
    })
    expect(settings.queues[0]).toMatchObject({
      number: '700',
      agents: [
        { number: '101', penalty: 0 },
        { number: '103', penalty: 5 },
      ],
      strategy: 'rrmemory',
      maxWaiting: 12,
      maxWaitSeconds: 300,
      wrapUpSeconds: 10,
      announcePosition: false,
      joinWhenEmpty: true,
      leaveWhenEmpty: false,
      joinAnnouncement: { kind: 'recording', id: 'welcome' },
    })
    expect(settings.menus[0]).toMatchObject({
      name: 'Welcome',
      timeoutSeconds: 7,
      tries: 3,
      directDial: true,
      greeting: { kind: 'recording', id: 'welcome' },
      otherwise: { kind: 'extension', number: '101' },
    })
    expect(settings.menus[0]?.keys).toEqual([
      { key: '1', destination: { kind: 'ring-group', id: 'sales' } },
      { key: '2', destination: { kind: 'queue', id: 'support' } },
      { key: '3', destination: { kind: 'hangup' } },
    ])
    expect(settings.schedules).toMatchObject([
      {
        index: 1,
        name: 'Office hours',
        hours: [
          { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '12:00' },
          { days: ['mon', 'tue', 'wed', 'thu'], from: '13:30', to: '17:00' },
        ],
        open: { kind: 'menu' },
        closed: { kind: 'announcement' },
      },
      {
        index: 2,
        name: 'Holidays',
        hours: [],
        holidays: [
          { from: '01-01', to: '01-01' },
          { from: '12-24', to: '12-26' },
        ],
        onHoliday: { kind: 'announcement' },
        open: { kind: 'schedule' },
        closed: { kind: 'schedule' },
      },
    ])
    expect(settings.switches).toMatchObject([
      { index: 1, name: 'Office', pin: '4711', day: { kind: 'schedule' }, night: { kind: 'announcement' } },
    ])
    expect(settings.announcements).toMatchObject([
      { name: 'Closed; see you', repeatKey: '*', afterwards: { kind: 'voicemail', number: '101' } },
    ])
    expect(settings.conferences).toMatchObject([
      { number: '800', pin: '1234', adminPin: '9876', announceCount: true },
    ])
    expect(settings.pagingGroups).toMatchObject([{ number: '850', members: ['101', '102'], duplex: true }])
    expect(settings.parking).toMatchObject({ number: '70', firstSlot: '71', lastSlot: '78', seconds: 60 })
    expect(settings.speedDials).toMatchObject([{ index: 5, number: '00227001122' }])
  })

  it('keeps what people had set by telephone', async () => {
    const { translation } = await office()
    expect(translation.state).toEqual([
      ['CF/101', '00791112233'],
      ['DND/103', 'YES'],
      ['DAYNIGHT/C1', 'NIGHT'],
      ['AMPUSER/101/followme/ddial', 'DIRECT'],
      ['AMPUSER/101/followme/grplist', '102-00791112233#'],
      ['AMPUSER/101/vmx/unavail/state', 'enabled'],
      ['AMPUSER/101/vmx/unavail/1/ext', '102'],
      ['blacklist/0900123456', '1'],
    ])
    expect([...translation.mailboxes]).toEqual(['101', '103'])
  })

  it('drops nothing silently', async () => {
    const { report } = await office()
    const left = report
      .filter(({ here: now }) => now === null)
      .map(({ area, old, remarks }) => `${area} ${old}: ${remarks.map(({ code }) => code).join(' ')}`)
    expect(left).toEqual([
      'extension 1 Too short: number-impossible',
      'trunk Old H323: was-off',
      'announcement Orphan: sound-left no-sound',
      'recording two parts: file-missing',
      'state CW (1): no-counterpart',
      'state vmx (1): no-counterpart',
      'state MYFAMILY (1): no-counterpart',
      'other callback: Field workers: no-counterpart',
      'extension 110: gave-way',
    ])
    const changed = report
      .filter(({ here: now, remarks }) => now !== null && remarks.length > 0)
      .map(
        ({ area, old, remarks }) =>
          `${area} ${old}: ${remarks.map(({ code, params }) => `${code} ${Object.values(params).join(' ')}`.trim()).join(', ')}`,
      )
    expect(changed).toEqual([
      'extension 103 Office 3: option-left noanswer_dest, pin-new',
      'extension 104 Far away: caller-id-left not a number, secret-new',
      'extension 105 Mobile: device-left Local/0791234567@outbound-allroutes/n',
      'trunk Town lines: no-socket 8',
      'ring-group 601 Broken: member-left 999, destination-left ring-group 602',
      'menu Welcome: destination-left custom-app,s,1',
    ])
    expect(countsOf(report).left).toBe(9)
  })
})
