/** Recordings and music by their pages: sent, heard, recorded by telephone, deleted. */

import { mkdirSync, mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { announcementSchema } from '../../daemon/settings/areas/call-flow.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import { loudnessAt, madeWav } from '../sounds/made-wav.ts'
import { type Browsing, browse, sendFile, words } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

const named = (all: Settings): Settings => ({
  ...all,
  recordings: [{ id: 'hello', name: 'Hello', index: 7 }],
  musicClasses: [{ id: 'calm', name: 'Calm', shuffle: false }],
  announcements: [
    announcementSchema.parse({ id: 'closed', name: 'Closed', sound: { kind: 'recording', id: 'hello' } }),
  ],
})

function house(change = named): Browsing & { readonly directory: string } {
  const directory = mkdtempSync(join(tmpdir(), 'offhook-sounds-'))
  const browsing = browse({ change, soundsDir: directory })
  browsing.enter()
  return { ...browsing, directory }
}

describe('a recording', () => {
  it('is sent as a file, and heard, downloaded and deleted', async () => {
    const office = house()
    expect(words(await office.page('/sounds'))).toContain('Hello Not recorded yet')
    const sent = await sendFile(
      office,
      '/sounds/recordings/hello/upload',
      madeWav({ rate: 44_100, seconds: 2 }),
    )
    expect(sent.headers.get('location')).toBe('/sounds/recordings/hello')
    const file = join(office.directory, 'recordings/hello.wav')
    expect(loudnessAt(readFileSync(file), 440)).toBeGreaterThan(0.4)
    // Asterisk's group reads it.
    expect(statSync(file).mode & 0o777).toBe(0o640)
    const html = await office.page('/sounds/recordings/hello')
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toContain('0:02')
    const src = /<audio[^>]* src="([^"]+)"/.exec(html)?.[1] ?? ''
    const part = await office.get(src, { range: 'bytes=0-3' })
    expect(part.status).toBe(206)
    expect(await part.text()).toBe('RIFF')
    const download = await office.get('/sounds/recordings/hello/sound.wav?download=1')
    expect(download.headers.get('content-disposition')).toBe('attachment; filename="hello.wav"')
    const asked = await office.page('/sounds/recordings/hello/delete')
    expect(htmlFaults(asked)).toEqual([])
    expect(words(asked)).toContain('Announcement Closed')
    await office.post('/sounds/recordings/hello/delete', {})
    expect((await office.get('/sounds/recordings/hello/sound.wav')).status).toBe(404)
  })

  it('refuses what is no sound, in words', async () => {
    const office = house()
    const answer = await sendFile(office, '/sounds/recordings/hello/upload', new Uint8Array([1, 2, 3]))
    expect(answer.status).toBe(422)
    expect(words(await answer.text())).toContain('no sound that can be read here')
  })

  it('is recorded by telephone: that one rings, and is led to the recording', async () => {
    const office = house()
    const rung = await office.post('/sounds/recordings/hello/ring', { extension: '102' })
    expect(rung.status).toBe(303)
    expect(office.fake.asked.at(-1)).toMatchObject({
      action: 'Originate',
      headers: { Channel: 'DAHDI/2', Context: 'recording-edit', Exten: '7' },
    })
    const nobody = await office.post('/sounds/recordings/hello/ring', { extension: '1&DAHDI/9' })
    expect(nobody.status).toBe(422)
    expect(office.fake.asked).toHaveLength(1)
  })

  it('that is not in force yet says so', async () => {
    const office = house()
    office.fake.saveElsewhere(all => ({
      ...all,
      recordings: [...all.recordings, { id: 'late', name: 'Late', index: 8 }],
    }))
    const answer = await office.post('/sounds/recordings/late/ring', { extension: '102' })
    expect(words(await answer.text())).toContain('The telephones do not know this recording yet')
  })

  it('does not follow a link that lies where it is written', async () => {
    const office = house()
    const victim = join(office.directory, 'victim')
    writeFileSync(victim, 'untouched')
    mkdirSync(join(office.directory, 'recordings'))
    symlinkSync(victim, join(office.directory, 'recordings/hello.wav'))
    symlinkSync(victim, join(office.directory, `recordings/.hello.wav.${process.pid}.new`))
    await sendFile(office, '/sounds/recordings/hello/upload', madeWav({ rate: 8000 }))
    expect(readFileSync(victim, 'utf8')).toBe('untouched')
    expect(readFileSync(join(office.directory, 'recordings/hello.wav')).toString('latin1', 0, 4)).toBe('RIFF')
  })

  it.each(['/sounds/recordings/none', '/sounds/recordings/..%2fx', '/sounds/music/none/tracks/a.wav'])(
    '%s is nothing',
    async path => expect((await house().get(path)).status).toBe(404),
  )
})

describe('music', () => {
  it('is sent piece by piece, played anew, and deleted', async () => {
    const office = house()
    for (const name of ['Für Elise.mp3', '../Für Elise.wav'])
      expect(
        (await sendFile(office, '/sounds/music/calm/upload', madeWav({ rate: 48_000 }), name)).status,
      ).toBe(303)
    expect(office.fake.asked.at(-1)).toMatchObject({
      action: 'Reload',
      headers: { Module: 'res_musiconhold.so' },
    })
    const html = await office.page('/sounds/music/calm')
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toContain('2 pieces')
    expect((await office.get('/sounds/music/calm/tracks/fur-elise-2.wav')).status).toBe(200)
    await office.post('/sounds/music/calm/remove', { name: 'fur-elise.wav' })
    expect((await office.get('/sounds/music/calm/tracks/fur-elise.wav')).status).toBe(404)
    const astray = await office.post('/sounds/music/calm/remove', { name: '../../recordings/hello.wav' })
    expect(astray.status).toBe(422)
  })

  it('in French, and before anything is named', async () => {
    const answer = await house(all => all).get('/sounds', { 'accept-language': 'fr' })
    const html = await answer.text()
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toContain('Enregistrements et musiques')
  })
})
