/** Extensions of a FreePBX dump come over with number, name, password and mailbox; what does not is said. */

import { describe, expect, it } from 'vitest'
import { mailboxesOf } from '../../daemon/migration/asterisk/voicemail.ts'
import { extensionsOf } from '../../daemon/migration/freepbx/extensions.ts'
import { translateExtensions } from '../../daemon/migration/translate/extensions.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { fixtureTables } from './support.ts'

const VOICEMAIL = `[general]
format=wav49|gsm|wav
[default]
101 => 4711,Réception,desk@example.org,pager@example.org,attach=yes|saycid=no|envelope=no|delete=yes
103 => -80,Office 3,,,
`

describe('extensions of FreePBX 2.8', () => {
  const here = settingsSchema.parse({ version: 1 })
  const translated = async () => {
    const old = extensionsOf({
      tables: await fixtureTables('freepbx-2.8.sql'),
      state: new Map([['AMPUSER/101/screen', 'memory']]),
      mailboxes: mailboxesOf(VOICEMAIL),
    })
    return translateExtensions(old, {
      here,
      places: new Map([
        ['dahdi-1', 'card/1'],
        ['dahdi-3', 'card/2'],
      ]),
      random: () => 7,
      refused: new Map(),
    })
  }

  it('keep number, name, password, mailbox and the number shown outside', async () => {
    const { extensions } = await translated()
    expect(extensions.map(({ number, name }) => [number, name])).toEqual([
      ['101', 'Réception'],
      ['102', 'Workshop'],
      ['103', 'Office 3'],
      ['104', 'Far away'],
      ['105', 'Mobile'],
    ])
    expect(extensions[0]).toMatchObject({
      outsideCallerId: '0227001122',
      ringSeconds: 20,
      accountCode: 'front-desk',
      screening: true,
      devices: [{ kind: 'sip', secret: 'tr1cky\'pa\\ss"word' }],
      voicemail: {
        pin: '4711',
        email: 'desk@example.org',
        pager: 'pager@example.org',
        attach: true,
        sayCallerId: false,
        sayEnvelope: false,
        deleteWhenMailed: true,
      },
      recording: { incoming: 'never', outgoing: 'always' },
    })
    expect(extensions[1]).toMatchObject({ devices: [{ kind: 'analog', port: 'card/2' }], voicemail: null })
    expect(extensions[2]).toMatchObject({
      devices: [{ kind: 'analog', port: 'card/1' }],
      pickup: { memberOf: ['2'], mayTakeFrom: ['2'] },
    })
  })

  it('say what is different and what stays behind', async () => {
    const { report } = await translated()
    const remarks = Object.fromEntries(
      report.map(({ old, here: now, remarks: all }) => [old, [now, ...all.map(({ code }) => code)]]),
    )
    expect(remarks).toEqual({
      '101 Réception': ['101 Réception'],
      '102 Workshop': ['102 Workshop'],
      '103 Office 3': ['103 Office 3', 'option-left', 'pin-new'],
      '104 Far away': ['104 Far away', 'caller-id-left', 'secret-new'],
      '105 Mobile': ['105 Mobile', 'device-left'],
      '1 Too short': [null, 'number-impossible'],
    })
  })
})
