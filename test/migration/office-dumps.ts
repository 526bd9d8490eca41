/** Backups of small offices, one of each kind, written from the formats: packed as the systems pack them. */

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packTar } from 'modern-tar'
import { onTestFinished } from 'vitest'
import { openDatabase } from '../../daemon/calls/database.ts'
import { fixture } from './support.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

export async function scratch(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'offhook-migration-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

export const tar = (files: Files): Promise<Uint8Array> =>
  packTar(
    Object.entries(files).map(([name, body]) => ({ header: { name, size: Buffer.byteLength(body) }, body })),
  )

export const tgz = async (files: Files): Promise<Uint8Array> => gzipSync(await tar(files))

export async function put(directory: string, name: string, body: string | Uint8Array): Promise<string> {
  const path = join(directory, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, body)
  return path
}

export const VOICEMAIL_CONF = `[general]
format=wav49|gsm|wav
[default]
101 => 4711,Réception,desk@example.org,,attach=yes|saycid=no
103 => 8080,Office 3,,
`

export const CHAN_DAHDI = `[trunkgroups]
[channels]
language=en
signalling=fxo_ks ; handsets
callerid="Office 3" <103>
mailbox=103@default
group=1
channel => 1
callerid="Workshop" <102>
channel => 3
;-- not
channel => 99
--;
signalling=fxs_ks
callerid=asreceived
group=0
channel => 7-8
`

const message = (caller: string) =>
  `;\n; Message Information file\n;\n[message]\norigmailbox=101\ncallerid="Bob" <${caller}>\norigtime=1298966400\nduration=5\n`

export const CDR_TABLE = `CREATE TABLE \`cdr\` (
  \`calldate\` datetime NOT NULL default '0000-00-00 00:00:00',
  \`clid\` varchar(80) NOT NULL default '',
  \`src\` varchar(80) NOT NULL default '',
  \`dst\` varchar(80) NOT NULL default '',
  \`dcontext\` varchar(80) NOT NULL default '',
  \`channel\` varchar(80) NOT NULL default '',
  \`dstchannel\` varchar(80) NOT NULL default '',
  \`lastapp\` varchar(80) NOT NULL default '',
  \`lastdata\` varchar(80) NOT NULL default '',
  \`duration\` int(11) NOT NULL default '0',
  \`billsec\` int(11) NOT NULL default '0',
  \`disposition\` varchar(45) NOT NULL default '',
  \`amaflags\` int(11) NOT NULL default '0',
  \`accountcode\` varchar(20) NOT NULL default '',
  \`uniqueid\` varchar(32) NOT NULL default '',
  \`userfield\` varchar(255) NOT NULL default ''
);
INSERT INTO \`cdr\` VALUES
('2011-03-01 09:00:00','"Bob" <0791112233>','0791112233','600','ext-group','DAHDI/7-1','SIP/101-0000001','Dial','SIP/101',65,60,'ANSWERED',3,'','1298966400.1',''),
('2011-03-01 10:00:00','"Workshop" <102>','102','00227001122','from-internal','DAHDI/3-1','SIP/provider-0000002','Dial','SIP/provider/0227001122',30,0,'NO ANSWER',3,'','1298970000.3',''),
('2011-03-01 11:00:00','"Workshop" <102>','102','101','from-internal','DAHDI/3-1','SIP/101-0000003','Dial','SIP/101',20,15,'ANSWERED',3,'','1298973600.5',''),
('0000-00-00 00:00:00','','','','','','','','',0,0,'',3,'','','');
`

/** Up to 2.9: archives within an archive, and AstDB as text. */
export async function freepbx28(): Promise<Uint8Array> {
  const within = (name: string) => `tmp/ampbackups.20110301.02.00.00/${name}`
  return tgz({
    [within('asterisk.sql')]: await readFile(fixture('freepbx-2.8.sql')),
    [within('asteriskcdr.sql')]: CDR_TABLE,
    [within('astdb.dump')]: '[/CF/101] [00791112233]\n[/DND/103] [YES]\n[/DEVICE/101/dial] [SIP/101]\n',
    [within('voicemail.tar.gz')]: await tgz({
      'var/spool/asterisk/voicemail/default/101/INBOX/msg0000.txt': message('0791112233'),
      'var/spool/asterisk/voicemail/default/101/INBOX/msg0000.wav': 'RIFF-one',
      'var/spool/asterisk/voicemail/default/101/unavail.wav': 'RIFF-greeting',
      'var/spool/asterisk/voicemail/default/999/INBOX/msg0000.txt': message('0790000000'),
    }),
    [within('recordings.tar.gz')]: await tgz({
      'var/lib/asterisk/sounds/custom/welcome.wav': 'RIFF-welcome',
      'var/lib/asterisk/sounds/custom/closed.gsm': 'gsm-closed',
    }),
    [within('configurations.tar.gz')]: await tgz({
      'etc/asterisk/voicemail.conf': VOICEMAIL_CONF,
      'etc/asterisk/zapata.conf': CHAN_DAHDI,
      'etc/asterisk/extensions.conf': '[from-internal-custom]\nexten => 1234,1,NoOp\n',
    }),
  })
}

/** 2.10 to 14: a dump of the database, AstDB and a manifest serialized by PHP, files at their places. */
export async function freepbx12(): Promise<Uint8Array> {
  return tgz({
    './manifest': 'a:2:{s:11:"pbx_version";s:7:"12.0.76";s:5:"ctime";i:1400000000;}',
    './mysql-2.sql.gz': gzipSync(await readFile(fixture('freepbx-2.8.sql'))),
    './astdb':
      'a:3:{s:2:"CF";a:1:{i:101;s:11:"00791112233";}s:3:"DND";a:1:{i:103;s:3:"YES";}s:8:"DAYNIGHT";a:1:{s:2:"C1";s:5:"NIGHT";}}',
    './etc/asterisk/voicemail.conf': VOICEMAIL_CONF,
    './etc/asterisk/chan_dahdi.conf': '[channels]\nlanguage=en\n#include dahdi-channels.conf\n',
    './etc/asterisk/dahdi-channels.conf': CHAN_DAHDI.replace('[trunkgroups]\n[channels]\n', ''),
    './var/spool/asterisk/voicemail/default/101/INBOX/msg0000.txt': message('0791112233'),
    './var/lib/asterisk/sounds/custom/welcome.wav': 'RIFF',
  })
}

/** From 15 on: one JSON a module. */
export async function freepbx16(): Promise<Uint8Array> {
  const module = (configs: unknown) => JSON.stringify({ configs, dirs: [], files: [], dependencies: [] })
  const users = ['101', '102'].map(extension => ({
    extension,
    password: '',
    name: extension === '101' ? 'Réception' : 'Workshop',
    voicemail: extension === '101' ? 'default' : 'novm',
    ringtimer: '0',
    noanswer: '',
    recording: '',
    outboundcid: '',
    noanswer_dest: '',
    busy_dest: '',
    chanunavail_dest: '',
    mohclass: 'default',
  }))
  return tgz({
    './metadata.json': JSON.stringify({ pbx_framework_version: '16.0.40', backupInfo: {} }),
    './modulejson/Core.json': module({
      Users: { users },
      Devices: {
        devices: [
          {
            id: '101',
            tech: 'pjsip',
            dial: 'PJSIP/101',
            devicetype: 'fixed',
            user: '101',
            description: 'Réception',
          },
          {
            id: '102',
            tech: 'dahdi',
            dial: 'DAHDI/3',
            devicetype: 'fixed',
            user: '102',
            description: 'Workshop',
          },
        ],
        techTables: {
          sip: [
            { id: '101', keyword: 'secret', data: '0123456789abcdef0123456789abcdef', flags: '2' },
            { id: '101', keyword: 'transport', data: '0.0.0.0-tls', flags: '3' },
            { id: '101', keyword: 'media_encryption', data: 'sdes', flags: '4' },
          ],
          dahdi: [{ id: '102', keyword: 'channel', data: '3', flags: '2' }],
          iax: [],
        },
      },
      Trunks: {
        trunks: [
          {
            trunkid: '1',
            name: 'Provider',
            tech: 'pjsip',
            outcid: '0227001122',
            channelid: 'Provider',
            disabled: 'off',
            maxchans: '2',
          },
        ],
        techTables: {
          pjsip: [
            { id: '1', keyword: 'sip_server', data: 'sip.example.net', flags: '1' },
            { id: '1', keyword: 'sip_server_port', data: '5070', flags: '2' },
            { id: '1', keyword: 'username', data: 'office', flags: '3' },
            { id: '1', keyword: 'secret', data: 'S3cret', flags: '4' },
            { id: '1', keyword: 'registration', data: 'send', flags: '5' },
          ],
        },
        dialpatterns: [],
      },
      Routing: [
        {
          route_id: '1',
          name: 'out',
          outcid: '',
          password: '',
          emergency_route: '',
          time_group_id: null,
          patterns: [
            { match_pattern_prefix: '0', match_pattern_pass: '.', match_cid: '', prepend_digits: '' },
          ],
          trunks: ['1'],
        },
      ],
      Did: [{ cidnum: '', extension: '', destination: 'ivr-1,s,1', description: 'Everything' }],
      features: [
        {
          modulename: 'donotdisturb',
          featurename: 'dnd_on',
          defaultcode: '*78',
          customcode: '*50',
          enabled: '1',
        },
      ],
    }),
    './modulejson/Ringgroups.json': module({
      groups: [
        {
          grpnum: '600',
          strategy: 'ringall',
          grptime: '20',
          grppre: '',
          grplist: '101-102',
          annmsg_id: '0',
          postdest: 'app-blackhole,hangup,1',
          description: 'All',
          needsconf: '',
          cfignore: '',
        },
      ],
    }),
    './modulejson/Ivr.json': module({
      ivrs: [
        {
          id: '1',
          name: 'Welcome',
          announcement: null,
          directdial: 'ext-local',
          timeout_time: '10',
          timeout_loops: '2',
          timeout_destination: 'ext-local,101,1',
          invalid_destination: '',
        },
      ],
      entries: [{ ivr_id: '1', selection: '1', dest: 'ext-group,600,1', ivr_ret: '0' }],
    }),
    './modulejson/Voicemail.json': module({
      voicemailConf: {
        general: { format: 'wav' },
        default: {
          '101': {
            mailbox: '101',
            pwd: '4711',
            name: 'Réception',
            email: 'desk@example.org',
            pager: '',
            options: { attach: 'yes' },
          },
        },
      },
    }),
    './modulejson/Callforward.json': module({
      data: { '101': { numbers: { CF: '00791112233', CFU: false, CFB: false }, ringtimer: '0' } },
    }),
    './modulejson/Findmefollow.json': module({
      '102': {
        findmefollow_enabled: 'yes',
        findmefollow_grplist: '102-101',
        findmefollow_strategy: 'ringallv2',
        findmefollow_grptime: '20',
      },
    }),
    './files/var/spool/asterisk/voicemail/default/101/INBOX/msg0000.txt': message('0791112233'),
  })
}

export async function issabel(): Promise<Uint8Array> {
  return tar({
    'backup/a_options.xml': '<?xml version="1.0"?><options><id>as_db</id></options>',
    'backup/versions.xml': '<versions><program id="issabelPBX" ver="2.11.0"/></versions>',
    'backup/mysqldb_asterisk.tgz': await tgz({
      'mysqldb_asterisk/asterisk.sql': await readFile(fixture('freepbx-2.8.sql')),
    }),
    'backup/mysqldb_asteriskcdrdb.tgz': await tgz({ 'mysqldb_asteriskcdrdb/asteriskcdrdb.sql': CDR_TABLE }),
    'backup/etc.asterisk.tgz': await tgz({
      'asterisk/voicemail.conf': VOICEMAIL_CONF,
      'asterisk/chan_dahdi.conf': CHAN_DAHDI,
    }),
    'backup/var.spool.asterisk.voicemail.tgz': await tgz({
      'voicemail/default/101/INBOX/msg0000.txt': message('0791112233'),
    }),
  })
}

export const ASKOZIA = `<?xml version="1.0"?>
<askozia>
  <version>1.1</version>
  <system><hostname>pbx</hostname></system>
  <sip>
    <phone><uniqid>SIP-PHONE-1</uniqid><extension>2000</extension><callerid>R&amp;D &lt;desk&gt;</callerid><secret>longenoughsecret</secret><vmtoemail>rd@example.org</vmtoemail><ringlength>20</ringlength><language>de-de</language></phone>
    <phone><uniqid>SIP-PHONE-2</uniqid><extension>2001</extension><callerid><![CDATA[Lab]]></callerid><secret>2001</secret></phone>
    <provider><uniqid>SIP-PROVIDER-1</uniqid><name>Provider</name><username>office</username><secret>pw</secret><host>sip.example.net</host><port>5062</port><dialpattern>0|.</dialpattern><incomingextensionmap><incomingpattern></incomingpattern><extension>CALLGROUP-1</extension></incomingextensionmap></provider>
  </sip>
  <iax/>
  <analog>
    <phone><uniqid>ANALOG-PHONE-1</uniqid><extension>2002</extension><callerid>Fax</callerid><interface>1</interface></phone>
    <provider><uniqid>ANALOG-PROVIDER-1</uniqid><name>Town</name><interface>4</interface><number>0227001122</number><dialpattern>9|.</dialpattern><incomingextension>SIP-PHONE-1</incomingextension></provider>
  </analog>
  <isdn/>
  <external><phone><uniqid>EXTERNAL-PHONE-1</uniqid><extension>2900</extension><name>Mobile</name><dialstring>00791112233</dialstring></phone></external>
  <dialplan><callgroup><uniqid>CALLGROUP-1</uniqid><name>Everybody</name><extension>2500</extension><groupmember>SIP-PHONE-1</groupmember><groupmember>ANALOG-PHONE-1</groupmember></callgroup></dialplan>
  <conferencing><room><number>2700</number><name>Room</name><pin>1234</pin></room></conferencing>
</askozia>
`

/** A settings database of MikoPBX. */
export async function mikopbx(directory: string): Promise<string> {
  const path = join(directory, 'mikopbx.db')
  const database = openDatabase(path, [
    `CREATE TABLE m_Extensions (id INTEGER PRIMARY KEY, number TEXT, type TEXT, callerid TEXT, userid TEXT);
     CREATE TABLE m_Users (id INTEGER PRIMARY KEY, username TEXT, email TEXT, language TEXT);
     CREATE TABLE m_Sip (id INTEGER PRIMARY KEY, uniqid TEXT, extension TEXT, secret TEXT, host TEXT, port TEXT, username TEXT, transport TEXT, disabled TEXT, noregister TEXT, description TEXT, enableRecording TEXT, manualattributes TEXT);
     CREATE TABLE m_Providers (id INTEGER PRIMARY KEY, uniqid TEXT, type TEXT);
     CREATE TABLE m_OutgoingRoutingTable (id INTEGER PRIMARY KEY, rulename TEXT, providerid TEXT, priority TEXT, numberbeginswith TEXT, restnumbers TEXT, trimfrombegin TEXT, prepend TEXT);
     CREATE TABLE m_IncomingRoutingTable (id INTEGER PRIMARY KEY, rulename TEXT, number TEXT, extension TEXT, provider TEXT, priority TEXT, action TEXT);
     CREATE TABLE m_ExtensionForwardingRights (id INTEGER PRIMARY KEY, extension TEXT, forwarding TEXT, forwardingonbusy TEXT, forwardingonunavailable TEXT, ringlength TEXT);
     CREATE TABLE m_PbxSettings (key TEXT, value TEXT);
     INSERT INTO m_PbxSettings VALUES ('PBXVersion', '2023.1.223');
     INSERT INTO m_Users VALUES (1, 'Anna', '', 'fr');
     INSERT INTO m_Extensions VALUES (1, '201', 'SIP', 'Anna', '1'), (2, '2200', 'QUEUE', 'Support', NULL);
     INSERT INTO m_Sip VALUES (1, 'SIP-PHONE-1', '201', 'longenoughsecret', NULL, NULL, NULL, 'tcp', '0', '0', '', '1', ''),
       (2, 'SIP-PROVIDER-1', NULL, 'pw', 'sip.example.net', '5060', 'office', 'udp', '0', '0', 'Provider', '0', '');
     INSERT INTO m_Providers VALUES (1, 'SIP-PROVIDER-1', 'SIP');
     INSERT INTO m_OutgoingRoutingTable VALUES (1, 'Out', 'SIP-PROVIDER-1', '1', '9', '10', '1', '');
     INSERT INTO m_IncomingRoutingTable VALUES (1, 'In', '', '201', 'SIP-PROVIDER-1', '1', 'extension');
     INSERT INTO m_ExtensionForwardingRights VALUES (1, '201', '', '', '79001112233', '45');`,
  ])
  database.execute('PRAGMA journal_mode = DELETE')
  database.close()
  return path
}

export const PLAIN: Files = {
  'asterisk/sip.conf': `[general]
register => office:pr0v@sip.example.net/office
#include "sip_phones.conf"
[provider]
type=peer
host=sip.example.net
defaultuser=office
secret=pr0v
`,
  'asterisk/sip_phones.conf': `[phone](!)
type=friend
host=dynamic
secret=template-secret-1
[desk](phone)
callerid="Front desk" <110>
mailbox=110@default
[115](phone)
secret=own-secret-115
callgroup=1,2
`,
  'asterisk/pjsip.conf': `[114]
type=endpoint
auth=114-auth
aors=114
callerid="Lab" <114>
[114-auth]
type=auth
username=114
password=lab-secret-114
[114]
type=aor
max_contacts=1
`,
  'asterisk/extensions.conf': `[globals]
DESK=SIP/desk
[internal]
exten => 111,1,Dial(\${DESK},20)
same => n,VoiceMail(110)
exten => 102,1,Dial(DAHDI/3)
exten => 500,1,Queue(support)
[incoming]
exten => s,1,Answer()
`,
  'asterisk/queues.conf':
    '[general]\n[support]\nstrategy=rrmemory\ntimeout=15\nmember => SIP/desk\nmember => SIP/115,2\n',
  'asterisk/voicemail.conf': '[default]\n110 => 4711,Front desk,desk@example.org\n',
  'asterisk/chan_dahdi.conf': CHAN_DAHDI,
}
