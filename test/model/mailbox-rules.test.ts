/** What the settings of mailboxes and services can get wrong. */

import { describe, expect, it } from 'vitest'
import { mailboxes } from '../../daemon/model/rules/mailboxes.ts'
import { settingsSchema } from '../../daemon/settings/schema.ts'
import { countries } from './support.ts'

const codes = (settings: object) =>
  mailboxes(settingsSchema.parse({ version: 1, ...settings }), countries('CH')).map(({ code }) => code)
const one = (voicemail: object) => ({
  extensions: [{ number: '101', name: 'A', voicemail: { pin: '4711', ...voicemail } }],
})

describe('mailboxes', () => {
  it.each([
    [one({}), []],
    [one({ pin: '101' }), ['pin-is-number']],
    [one({ email: 'a@example.org' }), ['mail-no-server']],
    [one({ deleteWhenMailed: true }), ['mailbox-never-deleted']],
    [one({ operator: { kind: 'voicemail', number: '101' } }), ['operator-own-mailbox']],
    [{ routes: { incoming: [{ id: 'a', destination: { kind: 'fax' } }], outgoing: [] } }, ['fax-no-address']],
    [
      { recordings: [1, 1].map((index, at) => ({ id: `r${at}`, name: 'R', index })) },
      ['recording-number-twice'],
    ],
    [{ recordings: [1, 2].map(index => ({ id: 'r', name: 'R', index })) }, ['id-duplicate']],
    [{ speedDials: [5, 5].map(index => ({ index, name: 'S', number: '101' })) }, ['speed-dial-twice']],
    [{ musicClasses: [{ id: 'default', name: 'M' }] }, ['music-name-taken']],
  ])('%j', (settings, expected) => {
    expect(codes(settings)).toEqual(expected)
  })
})
