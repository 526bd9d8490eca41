/** Backups of every kind, packed as their systems pack them: the office in them comes over and can be saved. */

import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { nothingFound } from '../../daemon/migration/found.ts'
import { readOld } from '../../daemon/migration/read-old.ts'
import {
  ASKOZIA,
  freepbx12,
  freepbx16,
  freepbx28,
  issabel,
  mikopbx,
  PLAIN,
  put,
  scratch,
} from './office-dumps.ts'
import { type Office, officeIn } from './office-in.ts'
import { fixture } from './support.ts'

const people = ({ settings }: Office) =>
  settings.extensions.map(({ number, name, devices, voicemail }) => [
    number,
    name,
    devices.map(device => (device.kind === 'analog' ? device.port : device.secret)).join(' '),
    voicemail?.pin ?? '-',
  ])

describe('a backup of', () => {
  it('FreePBX 2.8 is read through all its archives', async () => {
    const office = await officeIn(await put(await scratch(), '20110301.tar.gz', await freepbx28()))
    expect([office.kind, office.version]).toEqual(['freepbx', '2.8.1'])
    expect(people(office)[0]).toEqual(['101', 'Réception', 'tr1cky\'pa\\ss"word', '4711'])
    expect(people(office)[1]).toEqual(['102', 'Workshop', 'card/2', '-'])
    expect(office.settings.trunks[0]?.lines.map(line => line.kind === 'analog' && line.port)).toEqual([
      'card/3',
      'card/4',
    ])
    expect(office.translation.state).toEqual([
      ['CF/101', '00791112233'],
      ['DND/103', 'YES'],
    ])
    expect(office.found.messages).toEqual(
      new Map([
        ['101', 3],
        ['999', 1],
      ]),
    )
    expect(office.found.calls).toMatchObject({ rows: 4, from: new Date(2011, 2, 1, 9).getTime() })
    expect(office.translation.soundFiles).toEqual(
      new Map([
        ['custom/welcome', 'welcome'],
        ['custom/closed', 'closed'],
      ]),
    )
  })

  it('FreePBX whose dump says the columns of no table', async () => {
    const whole = await readFile(fixture('freepbx-2.8.sql'), 'utf8')
    const bare = whole.replace(/CREATE TABLE[^;]*;/g, '')
    const officeOf = async (text: string) => officeIn(await put(await scratch(), 'asterisk.sql', text))
    const [named, unnamed] = [await officeOf(whole), await officeOf(bare)]
    expect(bare).not.toContain('CREATE')
    expect(people(unnamed)).toEqual(people(named))
    expect(unnamed.settings.ringGroups.map(({ number, members }) => [number, members])).toEqual(
      named.settings.ringGroups.map(({ number, members }) => [number, members]),
    )
    expect(unnamed.settings.routes.outgoing).toEqual(named.settings.routes.outgoing)
    expect(unnamed.settings.trunks).toEqual(named.settings.trunks)
    expect(unnamed.settings.queues.map(({ number, agents }) => [number, agents])).toEqual(
      named.settings.queues.map(({ number, agents }) => [number, agents]),
    )
  })

  it('FreePBX 12 with PHP’s own serialization', async () => {
    const office = await officeIn(await put(await scratch(), 'backup.tgz', await freepbx12()))
    expect(people(office).map(([number]) => number)).toEqual(['101', '102', '103', '104', '105'])
    expect(office.settings.trunks[0]?.lines).toHaveLength(2)
    expect(office.translation.state).toEqual([
      ['CF/101', '00791112233'],
      ['DND/103', 'YES'],
      ['DAYNIGHT/C1', 'NIGHT'],
    ])
  })

  it('FreePBX 16 with one JSON a module', async () => {
    const office = await officeIn(await put(await scratch(), '20240101-16.0.40.tar.gz', await freepbx16()))
    expect([office.kind, office.version]).toEqual(['freepbx', '16.0.40'])
    expect(people(office)).toEqual([
      ['101', 'Réception', '0123456789abcdef0123456789abcdef', '4711'],
      ['102', 'Workshop', 'card/1', '-'],
    ])
    expect(office.settings.extensions[0]?.devices[0]).toMatchObject({ transport: 'tls', encryption: 'srtp' })
    expect(office.settings.trunks[0]?.networkLines[0]).toMatchObject({
      host: 'sip.example.net',
      port: 5070,
      user: 'office',
      secret: 'S3cret',
      number: '0227001122',
      maxCalls: 2,
    })
    expect(office.settings.routes.outgoing).toMatchObject([
      { name: 'out', accessCode: '0', patterns: [], trunks: ['provider'] },
    ])
    expect(office.settings.routes.incoming).toMatchObject([{ destination: { kind: 'menu' } }])
    expect(office.settings.menus[0]).toMatchObject({
      keys: [{ key: '1', destination: { kind: 'ring-group' } }],
      otherwise: { kind: 'extension', number: '101' },
    })
    expect(office.settings.codes).toMatchObject({
      profile: '17',
      changed: [{ feature: 'dnd-on', code: '*50' }],
    })
    expect(office.translation.state).toContainEqual(['CF/101', '00791112233'])
    expect(office.translation.state).toContainEqual(['AMPUSER/102/followme/ddial', 'DIRECT'])
  })

  it('Issabel', async () => {
    const office = await officeIn(
      await put(await scratch(), 'issabelbackup-20190101-ab.tar', await issabel()),
    )
    expect(office.kind).toBe('issabel')
    expect(people(office).map(([number]) => number)).toEqual(['101', '102', '103', '104', '105'])
    expect(office.found.calls.rows).toBe(4)
    expect(office.found.messages.get('101')).toBe(1)
  })

  it('AskoziaPBX', async () => {
    const office = await officeIn(await put(await scratch(), 'config.xml', ASKOZIA))
    expect([office.kind, office.version]).toEqual(['askozia', '1.1'])
    expect(people(office).map(row => row.slice(0, 2))).toEqual([
      ['2000', 'R&D <desk>'],
      ['2001', 'Lab'],
      ['2002', 'Fax'],
    ])
    expect(office.settings.extensions[0]).toMatchObject({
      language: 'de',
      ringSeconds: 20,
      devices: [{ secret: 'longenoughsecret' }],
      voicemail: { email: 'rd@example.org' },
    })
    expect(office.settings.extensions[2]?.devices).toMatchObject([{ kind: 'analog', port: 'card/1' }])
    expect(office.settings.trunks).toMatchObject([
      { name: 'Provider', networkLines: [{ host: 'sip.example.net', port: 5062, user: 'office' }] },
      { name: 'Town', lines: [{ kind: 'analog', port: 'card/2' }] },
    ])
    expect(office.settings.ringGroups).toMatchObject([{ number: '2500', members: ['2000', '2002'] }])
    expect(office.settings.routes.incoming).toMatchObject([
      { trunk: 'provider', destination: { kind: 'ring-group' } },
      { trunk: 'town', destination: { kind: 'extension', number: '2000' } },
    ])
    expect(office.settings.routes.outgoing.map(({ accessCode }) => accessCode)).toEqual(['0', '9'])
    expect(office.settings.conferences).toMatchObject([{ number: '2700', pin: '1234' }])
  })

  it('MikoPBX', async () => {
    const office = await officeIn(await mikopbx(await scratch()))
    expect([office.kind, office.version]).toEqual(['mikopbx', '2023.1.223'])
    expect(office.settings.extensions).toMatchObject([
      {
        number: '201',
        name: 'Anna',
        language: 'fr',
        ringSeconds: 45,
        devices: [{ secret: 'longenoughsecret', transport: 'tcp' }],
        recording: { incoming: 'always' },
      },
    ])
    expect(office.settings.routes.outgoing).toMatchObject([{ accessCode: '9', patterns: ['XXXXXXXXXX'] }])
    expect(office.translation.state).toEqual([['CFU/201', '79001112233']])
  })

  it('plain Asterisk, from a directory', async () => {
    const directory = await scratch()
    for (const [name, text] of Object.entries(PLAIN)) await put(directory, name, text)
    const office = await officeIn(directory)
    expect(office.kind).toBe('asterisk')
    expect(people(office)).toEqual([
      ['102', 'Workshop', 'card/2', '-'],
      ['103', 'Office 3', 'card/1', '-'],
      ['111', 'Front desk', 'template-secret-1', '4711'],
      ['114', 'Lab', 'lab-secret-114', '-'],
      ['115', 'Extension 115', 'own-secret-115', '-'],
    ])
    expect(office.settings.extensions.find(({ number }) => number === '115')?.pickup.memberOf).toEqual([
      '1',
      '2',
    ])
    expect(office.settings.trunks).toMatchObject([
      {
        name: 'provider',
        networkLines: [{ host: 'sip.example.net', user: 'office', secret: 'pr0v', register: true }],
      },
      { name: 'DAHDI', lines: [{ port: 'card/3' }, { port: 'card/4' }] },
    ])
    expect(office.settings.queues).toMatchObject([
      { number: '500', agents: [{ number: '111' }, { number: '115', penalty: 2 }] },
    ])
    expect(office.report.filter(({ area }) => area === 'other').map(({ old }) => old)).toEqual([
      'extensions.conf: [internal]',
      'extensions.conf: [incoming]',
    ])
  })

  it('nothing known is none', () => {
    expect(readOld(nothingFound())).toBeNull()
  })
})
