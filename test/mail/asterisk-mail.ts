/** A mail as app_voicemail.c writes it with our voicemail.conf. */

export interface Facts {
  readonly subject?: 'mail' | 'pager'
  readonly mailbox?: string
  readonly number?: string
  readonly name?: string
  readonly recording?: Buffer | null
}

export function asteriskMail({
  subject = 'mail',
  mailbox = '101',
  number = '0227001122',
  name = 'Ann',
  recording = Buffer.from('RIFF-sound'),
}: Facts = {}): Buffer {
  const facts = [`Mailbox: ${mailbox}`, 'Message: 1', 'Duration: 1:05', `Number: ${number}`, `Name: ${name}`]
  const head = [
    'Date: Sat, 01 Aug 2026 18:03:00 +0200',
    'From: Asterisk PBX <root@offhook>',
    `Subject: ${subject}`,
  ]
  const text = [
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...facts,
    '',
  ]
  if (recording === null) return Buffer.from([...head, 'MIME-Version: 1.0', ...text].join('\n'))
  const bound = '----voicemail_11011234567'
  const sound = recording.toString('base64').replace(/.{76}/g, '$&\n')
  return Buffer.from(
    [
      ...[...head, 'MIME-Version: 1.0', `Content-Type: multipart/mixed; boundary="${bound}"`, '', ''],
      ...['This is a multi-part message in MIME format.', '', `--${bound}`, ...text, `--${bound}`],
      ...['Content-Type: audio/x-wav; name="msg0000.wav"', 'Content-Transfer-Encoding: base64'],
      ...['Content-Description: Voicemail sound attachment.', ''],
      ...[sound, '', '', `--${bound}--`, '.', ''],
    ].join('\n'),
  )
}
