/** What is no honest backup: bombs, names that lead elsewhere, links, files cut off or changed in any byte. */

import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packTar } from 'modern-tar'
import { describe, expect, it } from 'vitest'
import { usualLimits } from '../../daemon/migration/archive/walk.ts'
import { readAskozia } from '../../daemon/migration/askozia/read.ts'
import { readConf } from '../../daemon/migration/asterisk/conf.ts'
import { nothingFound } from '../../daemon/migration/found.ts'
import { addModule } from '../../daemon/migration/freepbx/modules.ts'
import { lookInto } from '../../daemon/migration/look.ts'
import { readPhp } from '../../daemon/migration/read/php.ts'
import { readXml } from '../../daemon/migration/read/xml.ts'
import { readOld } from '../../daemon/migration/read-old.ts'
import { settle } from '../../daemon/migration/settle.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { expectSurvives, seeded } from '../dahdi/hostile.ts'
import { ASKOZIA, CHAN_DAHDI, freepbx16, put, scratch, tgz, VOICEMAIL_CONF } from './office-dumps.ts'

const look = async (name: string, body: string | Uint8Array, limits = usualLimits) =>
  lookInto(await put(await scratch(), name, body), { workDir: await scratch(), limits })

describe('an archive', () => {
  it('that unpacks without end is stopped, and what came before it stays', async () => {
    const bomb = gzipSync(Buffer.alloc(4_000_000))
    const body = await tgz({
      'etc/asterisk/voicemail.conf': VOICEMAIL_CONF,
      'bomb.sql.gz': bomb,
      'etc/asterisk/sip.conf': '[1]\n',
    })
    const found = await look('bomb.tgz', body, { ...usualLimits, bytes: 100_000, times: 1 })
    expect([...found.confs.keys()]).toEqual(['etc/asterisk/voicemail.conf'])
    expect(found.faults.get('bomb.tgz')).toBe('too-large')
  })

  it('of too many files, or packed too often, is stopped as well', async () => {
    const many = await tgz(Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`f${n}.conf`, '[a]'])))
    expect((await look('many.tgz', many, { ...usualLimits, entries: 20 })).faults.get('many.tgz')).toBe(
      'too-large',
    )
    let nested: Uint8Array = Buffer.from('[a]')
    for (let n = 0; n < 12; n++) nested = gzipSync(nested)
    const found = await look('nested.gz', nested)
    expect([...found.faults.values()]).toEqual(['file-kind'])
  })

  it('with names that lead elsewhere, links and devices is read without them', async () => {
    const text = (name: string) => ({ header: { name, size: 3 }, body: '[a]' })
    const body = await packTar([
      text('../../etc/asterisk/sip.conf'),
      text('/etc/asterisk/iax.conf'),
      text('a/b\\..\\c.conf'),
      { header: { name: 'etc/asterisk/users.conf', size: 0, type: 'symlink', linkname: '/etc/passwd' } },
      { header: { name: 'etc/asterisk/queues.conf', size: 0, type: 'link', linkname: '../../etc/passwd' } },
      { header: { name: 'etc/asterisk/device.conf', size: 0, type: 'character-device' } },
    ])
    const found = await look('names.tar', body)
    expect([...found.confs.keys()]).toEqual(['etc/asterisk/iax.conf'])
    expect([...found.faults.values()]).toEqual([
      'file-name',
      'file-name',
      'file-name',
      'file-name',
      'file-name',
    ])
  })

  it('in a directory does not follow links either', async () => {
    const directory = await scratch()
    await put(directory, 'asterisk/voicemail.conf', VOICEMAIL_CONF)
    await symlink('/etc', join(directory, 'asterisk', 'elsewhere'))
    await mkdir(join(directory, 'empty'))
    const found = await lookInto(directory, { workDir: await scratch() })
    expect([...found.confs.keys()]).toEqual(['asterisk/voicemail.conf'])
    expect([...found.faults]).toEqual([['asterisk/elsewhere', 'file-name']])
  })

  it.each(['PK\x03\x04zip', 'BZh91AY', 'age-encryption.org/v1\n', 'Salted__x'])(
    'of a kind that is not read is said: %j',
    async head => {
      const found = await look('backup.bin', head.padEnd(600, 'x'))
      expect([...found.faults.values()]).toEqual(['file-kind'])
      expect(readOld(found)).toBeNull()
    },
  )

  it('cut off anywhere, or with any byte changed, gives what it holds and never throws', async () => {
    const whole = Buffer.from(await freepbx16())
    const random = seeded(7)
    for (let round = 0; round < 60; round++) {
      const at = Math.floor(random() * whole.length)
      const hurt = round % 2 === 0 ? whole.subarray(0, at) : Buffer.from(whole)
      if (round % 2 === 1) hurt[at] = Math.floor(random() * 256)
      const found = await look('hurt.tgz', hurt)
      const old = readOld(found)
      if (old === null) continue
      const { settings } = settle({
        old,
        hasSound: () => true,
        here: settingsSchema.parse({ version: 1 }),
        places: new Map(),
        random: () => 1,
        check: () => [],
      })
      expect(settingsSchema.safeParse(settings).success).toBe(true)
    }
  })
})

describe('readers survive anything', () => {
  it('as configuration files', () =>
    expectSurvives(
      text => readConf(text),
      [CHAN_DAHDI, '[a](!)\nb=c\n[d](a)\nb+=e\n#include "x"\n;-- x\n--; y = z'],
    ))
  it('as XML', () => {
    expectSurvives(readXml, [ASKOZIA.slice(0, 900)])
    expectSurvives(readAskozia, [ASKOZIA.slice(0, 600)])
    expect(readXml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toBeNull()
    expect(readXml(`${'<a>'.repeat(5000)}`)).toBeNull()
  })
  it('as PHP’s serialization', () => {
    expectSurvives(readPhp, ['a:2:{s:2:"CF";a:1:{i:101;s:3:"102";}s:1:"x";b:1;}'])
    expect(readPhp('a:1:{s:2:"é";d:0.5;}')).toBeUndefined()
    expect(readPhp(Buffer.from('a:1:{s:2:"é";d:0.5;}').toString('latin1'))).toEqual({ é: 0.5 })
    expect(readPhp('O:8:"stdClass":0:{}')).toBeUndefined()
    expect(readPhp(`${'a:1:{i:0;'.repeat(10_000)}`)).toBeUndefined()
  })
  it('as the JSON of modules', () =>
    expectSurvives(
      text => addModule('modulejson/Core.json', text, nothingFound()),
      [
        JSON.stringify({
          configs: {
            Users: { users: [{ extension: '101' }] },
            Routing: [{ patterns: [{}], trunks: ['1'] }],
            astdb: [{ CF: { '101': '1' } }],
          },
        }),
      ],
    ))
})

describe('settings made of hostile names', () => {
  it('are valid whatever the tables hold', async () => {
    const random = seeded(11)
    const nasty = [
      '',
      ' ',
      '\n[x]',
      ';',
      '$' + '{SHELL(x)}',
      '"<>\'',
      '🎉'.repeat(80),
      '0'.repeat(300),
      '-1',
      '*72',
      'new',
      '../..',
      'é'.repeat(70),
      '\0',
    ]
    const any = () => nasty[Math.floor(random() * nasty.length)] ?? ''
    for (let round = 0; round < 150; round++) {
      const found = nothingFound()
      const number = () => (random() < 0.5 ? String(100 + Math.floor(random() * 5)) : any())
      const rows = (columns: readonly string[]) =>
        Array.from({ length: 4 }, () =>
          Object.fromEntries(columns.map(column => [column, random() < 0.5 ? any() : number()])),
        )
      found.tables.set(
        'users',
        rows(['extension', 'name', 'voicemail', 'ringtimer', 'outboundcid', 'recording']),
      )
      found.tables.set(
        'devices',
        rows(['id', 'tech', 'dial', 'user']).map(row => ({ ...row, tech: random() < 0.5 ? 'sip' : 'dahdi' })),
      )
      found.tables.set(
        'sip',
        rows(['id', 'data']).map(row => ({ ...row, keyword: 'secret' })),
      )
      found.tables.set(
        'ringgroups',
        rows(['grpnum', 'description', 'grplist', 'postdest', 'grppre', 'strategy', 'grptime']),
      )
      found.tables.set('queues_config', rows(['extension', 'descr', 'dest', 'maxwait']))
      found.tables.set(
        'incoming',
        rows(['extension', 'cidnum', 'destination', 'description', 'grppre', 'faxemail']),
      )
      found.tables.set(
        'trunks',
        rows(['trunkid', 'name', 'channelid', 'outcid', 'maxchans']).map(row => ({
          ...row,
          tech: random() < 0.5 ? 'sip' : 'dahdi',
        })),
      )
      found.tables.set('outbound_routes', rows(['route_id', 'name', 'outcid', 'password']))
      found.tables.set(
        'outbound_route_patterns',
        rows(['route_id', 'match_pattern_prefix', 'match_pattern_pass', 'prepend_digits', 'match_cid']),
      )
      found.tables.set('outbound_route_trunks', rows(['route_id', 'trunk_id']))
      found.tables.set('ivr_details', rows(['id', 'name', 'timeout_time', 'timeout_loops']))
      found.tables.set('ivr_entries', rows(['ivr_id', 'selection', 'dest']))
      found.tables.set(
        'timeconditions',
        rows(['timeconditions_id', 'displayname', 'time', 'truegoto', 'falsegoto']),
      )
      found.tables.set('timegroups_details', rows(['timegroupid', 'time']))
      found.tables.set('daynight', rows(['ext', 'dmode', 'dest']))
      found.tables.set(
        'announcement',
        rows(['announcement_id', 'description', 'recording_id', 'post_dest', 'repeat_msg']),
      )
      found.tables.set('recordings', rows(['id', 'displayname', 'filename']))
      found.tables.set('meetme', rows(['exten', 'description', 'userpin', 'adminpin']))
      found.tables.set('paging_config', rows(['page_group', 'description']))
      found.tables.set('parkplus', rows(['parkext', 'numslots', 'parkingtime']))
      found.tables.set('disa', rows(['disa_id', 'displayname', 'pin', 'cid']))
      found.tables.set(
        'featurecodes',
        rows(['modulename', 'featurename', 'defaultcode', 'customcode', 'enabled']),
      )
      found.state.set(`sysspeeddials/${any()}`, any())
      found.state.set(`CF/${number()}`, any())
      const old = readOld(found)
      if (old === null) throw new Error('nothing found')
      const { settings } = settle({
        old,
        hasSound: () => random() < 0.5,
        here: settingsSchema.parse({ version: 1 }),
        places: new Map(),
        random: () => 1,
        check: () => [],
      })
      const parsed = settingsSchema.safeParse(settings)
      expect(parsed.error?.issues ?? []).toEqual([])
    }
  })
})
