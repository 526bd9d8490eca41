/**
 * Writes the mails: what waits in the spool and the settings become letters, in the language of whom they are for. Only
 * addresses of the settings are ever written to.
 */

import { destinationsIn } from '../model/destinations.ts'
import { voiceLanguage } from '../model/extensions.ts'
import type { Settings } from '../settings/schema.ts'
import { readVoicemailMail, type VoicemailNotice } from './from-asterisk.ts'
import type { Parcel } from './parcel.ts'
import { type MailWords, mailWords } from './words.ts'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly attachments: readonly Attachment[]
}

export interface Attachment {
  readonly name: string
  readonly type: string
  readonly content: Buffer
}

/** What becomes of a parcel: a letter, or nothing because nobody wants it any more or it cannot be read. */
export type Composed =
  | { readonly is: 'letter'; readonly letter: Letter; readonly deletes: VoicemailNotice | null }
  | { readonly is: 'nobody' }
  | { readonly is: 'unreadable' }

export function compose(parcel: Parcel, content: Buffer, settings: Settings): Composed {
  switch (parcel.is) {
    case 'voicemail':
      return voicemailLetter(content, settings)
    case 'dictation':
      return dictationLetter(parcel, content, settings)
    case 'fax':
      return faxLetter(parcel, content, settings)
    case 'alarm':
      return alarmLetter(parcel, settings)
    case 'report':
      return reportLetter(parcel, content, settings)
    case 'issues':
      return issuesLetter(parcel, content, settings)
  }
}

const letter = (one: Letter, deletes: VoicemailNotice | null = null): Composed => ({
  is: 'letter',
  letter: one,
  deletes,
})

const personOf = (settings: Settings, number: string) => {
  const person = settings.extensions.find(extension => extension.number === number)
  const words = mailWords[person?.language ?? voiceLanguage(settings)]
  return { person, words }
}

const signed = (text: string, words: MailWords, settings: Settings): string =>
  `${text}\n-- \n${words.byOffhook(settings.site.name)}\n`

function voicemailLetter(content: Buffer, settings: Settings): Composed {
  const notice = readVoicemailMail(content)
  if (notice === null) return { is: 'unreadable' }
  const { person, words } = personOf(settings, notice.mailbox)
  const box = person?.voicemail
  if (person === undefined || box == null) return { is: 'nobody' }
  const from = callerOf(notice) || words.unknown
  if (notice.kind === 'pager')
    return box.pager === null
      ? { is: 'nobody' }
      : letter({
          to: box.pager,
          subject: words.voicemailSubject(from),
          text: words.pagerText(from, notice.duration),
          attachments: [],
        })
  if (box.email === null) return { is: 'nobody' }
  const isAttached = box.attach && notice.recording !== null
  const text = words.voicemailText({
    name: person.name,
    from,
    duration: notice.duration,
    mailbox: person.number,
    isAttached,
  })
  return letter(
    {
      to: box.email,
      subject: words.voicemailSubject(from),
      text: signed(text, words, settings),
      attachments: isAttached && notice.recording !== null ? [notice.recording] : [],
    },
    // Without the recording in the mail, the message would be gone.
    box.deleteWhenMailed && isAttached ? notice : null,
  )
}

const callerOf = ({ name, number }: VoicemailNotice): string =>
  name === '' || name === number ? number : number === '' ? name : `${name} (${number})`

function dictationLetter(
  { extension, number }: Extract<Parcel, { is: 'dictation' }>,
  content: Buffer,
  settings: Settings,
): Composed {
  const { person, words } = personOf(settings, extension)
  const to = person?.voicemail?.email
  if (to == null) return { is: 'nobody' }
  return letter({
    to,
    subject: words.dictationSubject(number),
    text: signed(words.dictationText, words, settings),
    attachments: [{ name: `dictation-${number}.wav`, type: 'audio/x-wav', content: asWav(content) }],
  })
}

function faxLetter(
  { to: asked, from: number, pages, isComplete }: Extract<Parcel, { is: 'fax' }>,
  content: Buffer,
  settings: Settings,
): Composed {
  const to = asked === '' ? settings.fax.email : faxAddresses(settings).find(one => one === asked)
  if (to == null) return { is: 'nobody' }
  const words = mailWords[voiceLanguage(settings)]
  const from = number || words.unknown
  return letter({
    to,
    subject: words.faxSubject(from),
    text: signed(words.faxText(from, pages, isComplete), words, settings),
    attachments: [{ name: 'fax.tif', type: 'image/tiff', content }],
  })
}

function alarmLetter(
  { to, what, about, more }: Extract<Parcel, { is: 'alarm' }>,
  settings: Settings,
): Composed {
  if (!settings.guard.emails.includes(to)) return { is: 'nobody' }
  const words = mailWords[voiceLanguage(settings)]
  const text = words.alarmText[what](about) + (more === 0 ? '' : words.alarmMore(more))
  return letter({
    to,
    subject: words.alarmSubject(settings.site.name),
    text: signed(text, words, settings),
    attachments: [],
  })
}

function issuesLetter(
  { to, subject, language }: Extract<Parcel, { is: 'issues' }>,
  content: Buffer,
  settings: Settings,
): Composed {
  if (!settings.issueMail.emails.includes(to)) return { is: 'nobody' }
  const text = signed(content.toString('utf8'), mailWords[language], settings)
  return letter({ to, subject, text, attachments: [] })
}

/** Only whoever a report is still set up for. */
function reportLetter(
  { to, name, subject, text, language }: Extract<Parcel, { is: 'report' }>,
  content: Buffer,
  settings: Settings,
): Composed {
  if (!settings.mailedReports.some(report => report.to === to)) return { is: 'nobody' }
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  return letter({
    to,
    subject,
    text: signed(text, mailWords[language], settings),
    attachments: [{ name, type, content }],
  })
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  gz: 'application/gzip',
}

const faxAddresses = (settings: Settings): string[] => [
  ...destinationsIn(settings).flatMap(({ destination }) =>
    destination.kind === 'fax' && destination.email !== null ? [destination.email] : [],
  ),
  ...settings.routes.incoming.flatMap(({ faxTo }) => (faxTo === null ? [] : [faxTo])),
]

/** 8 kHz, 16 bit, mono. */
function asWav(samples: Buffer): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(16000, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}
