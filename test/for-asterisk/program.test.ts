/** The program Asterisk starts, as Asterisk starts it. */

import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readParcel } from '../../daemon/mail/read-parcel.ts'

const main = join(import.meta.dirname, '../../daemon/for-asterisk/main.ts')
let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'offhook-for-asterisk-'))
  await mkdir(join(directory, 'spool/outgoing'), { recursive: true })
  await mkdir(join(directory, 'lib'))
})
afterEach(() => rm(directory, { recursive: true }))

function runs(
  verb: string,
  args: readonly string[] = [],
  input = '',
): Promise<{ status: number | null; said: string }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [
      main,
      join(directory, 'spool'),
      join(directory, 'lib'),
      verb,
      ...args,
    ])
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.on('close', status => resolve({ status, said: said.trim() }))
    child.stdin.end(input)
  })
}
const parcels = async () => {
  const spool = join(directory, 'spool/offhook-mail')
  const names = await readdir(spool).catch(() => [])
  return Promise.all(names.map(async name => readParcel(await readFile(join(spool, name)))))
}

describe('PINs', () => {
  it.each([
    ['123', 'VALID'],
    ['12', 'INVALID'],
    ['101', 'INVALID'],
    ['12a4', 'INVALID'],
    ['1*23', 'INVALID'],
    ['', 'INVALID'],
  ])('%s is %s', async (pin, verdict) => {
    expect((await runs('pin', ['101', 'default', '4711', pin])).said).toBe(verdict)
  })
})

describe('greetings', () => {
  const box = () => join(directory, 'spool/voicemail/default/101')
  const arrives = async (name: string) => {
    await mkdir(join(directory, 'lib/recordings'), { recursive: true })
    await writeFile(join(directory, 'lib/recordings', name), name)
  }

  it('take the place of the former one in every format, and go in every format', async () => {
    await mkdir(box(), { recursive: true })
    for (const name of ['unavail.wav', 'unavail.gsm', 'busy.gsm']) await writeFile(join(box(), name), 'old')
    await arrives('sent_101_unavail.wav')
    expect((await runs('greeting', ['sent', 'unavail', '101'])).status).toBe(0)
    expect((await readdir(box())).sort()).toEqual(['busy.gsm', 'unavail.wav'])
    expect(await readFile(join(box(), 'unavail.wav'), 'utf8')).toBe('sent_101_unavail.wav')
    expect(await readdir(join(directory, 'lib/recordings'))).toEqual([])
    await arrives('spoken_101_busy.wav')
    expect((await runs('greeting', ['spoken', 'busy', '101'])).status).toBe(0)
    expect((await runs('no-greeting', ['busy', '101'])).status).toBe(0)
    expect((await runs('no-greeting', ['busy', '101'])).status).toBe(0)
    expect(await readdir(box())).toEqual(['unavail.wav'])
  })

  it.each([[['sent', 'unavail', '../102']], [['sent', '../unavail', '101']], [['sent', 'temp', '101']]])(
    '%j is refused',
    async args => {
      expect((await runs('greeting', args)).status).toBe(1)
    },
  )
})

describe('mail', () => {
  it('is left in the spool, whole', async () => {
    expect((await runs('mail', [], 'Subject: mail\n\nMailbox: 101\n')).status).toBe(0)
    expect(await parcels()).toEqual([
      { parcel: { is: 'voicemail' }, content: Buffer.from('Subject: mail\n\nMailbox: 101\n') },
    ])
  })

  it('is not taken when too much is waiting', async () => {
    const spool = join(directory, 'spool/offhook-mail')
    await mkdir(spool)
    for (let at = 0; at < 1000; at += 1) await writeFile(join(spool, `${at}-1`), '')
    expect((await runs('mail', [], 'one more')).status).toBe(1)
  })

  it('of a fax carries where it goes, of an empty one there is none', async () => {
    await mkdir(join(directory, 'spool/fax'))
    await writeFile(join(directory, 'spool/fax/17-3.tif'), 'II*')
    const to = Buffer.from('anna@example.org').toString('hex')
    expect((await runs('fax', ['17-3', `0${to}`, '02', 'xSUCCESS', 'x0227001122'])).status).toBe(0)
    expect((await runs('fax', ['17-4', '0', '00', 'xFAILED', 'x'])).status).toBe(0)
    expect(await parcels()).toEqual([
      {
        parcel: { is: 'fax', to: 'anna@example.org', pages: 2, isComplete: true, from: '0227001122' },
        content: Buffer.from('II*'),
      },
    ])
  })
})

describe('wake-up calls', () => {
  it('become call files of their time, one for each extension, and go', async () => {
    expect((await runs('wake-up', ['101', '2000000000', '2', '300', '45'])).status).toBe(0)
    expect((await runs('wake-up', ['101', '2000003600', '2', '300', '45'])).status).toBe(0)
    const file = join(directory, 'spool/outgoing/wake-up-101.call')
    expect((await stat(file)).mtimeMs).toBe(2000003600_000)
    expect(await readFile(file, 'utf8')).toContain('Channel: Local/101@wake-up-ring/n\n')
    expect((await runs('no-wake-up', ['101'])).status).toBe(0)
    expect(await readdir(join(directory, 'spool/outgoing'))).toEqual([])
  })
})

describe('recordings', () => {
  it('take their place when they are accepted', async () => {
    await mkdir(join(directory, 'lib/recordings'))
    await writeFile(join(directory, 'lib/recordings/new-101.wav'), 'new')
    await writeFile(join(directory, 'lib/recordings/welcome.wav'), 'old')
    expect((await runs('recording', ['welcome', '101'])).status).toBe(0)
    expect(await readFile(join(directory, 'lib/recordings/welcome.wav'), 'utf8')).toBe('new')
    expect((await runs('recording', ['welcome', '101'])).status).toBe(1)
  })
})

it.each([
  ['wake-up', ['../../etc/passwd', '1', '1', '1', '1']],
  ['wake-up', ['101', '1; reboot', '1', '1', '1']],
  ['recording', ['../x', '101']],
  ['dictation', ['101', '../../1']],
  ['fax', ['../1', '0', '0', 'x', 'x']],
  ['something', []],
])('%s refuses %j', async (verb, args) => {
  expect((await runs(verb, args)).status).toBe(1)
})
