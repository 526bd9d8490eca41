/** Every language says everything: the same keys, the same gaps, a sentence for every issue there is. */

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '../../web/i18n/choose-language.ts'
import { clockDuration } from '../../web/i18n/duration.ts'
import { en } from '../../web/i18n/en.ts'
import { createFormat } from '../../web/i18n/format.ts'
import { fr } from '../../web/i18n/fr.ts'
import { issuesEn } from '../../web/i18n/issues-en.ts'
import { languages, type Message } from '../../web/i18n/message.ts'
import { createSpeech, issueTexts, messages } from '../../web/i18n/translate.ts'
import { browse, words } from './browsing.ts'
import { issueCodes } from './issue-codes.ts'

const english: Readonly<Record<string, Message>> = en
const french: Readonly<Record<string, Message>> = fr
const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort()
const sentences = (message: Message) =>
  typeof message === 'string' ? [message] : [message.one, message.other]

const others = languages.filter(language => language !== 'en')

describe.each(others)('in %s', language => {
  const table: Readonly<Record<string, Message>> = messages[language]
  const issues = issueTexts[language]

  it('has every sentence of English and no other', () => {
    expect(Object.keys(table)).toEqual(Object.keys(english))
    expect(Object.keys(issues).sort()).toEqual(Object.keys(issuesEn).sort())
  })

  it('has the same gaps in every sentence', () => {
    const different = Object.keys(english).filter(key => {
      const [one, other] = [english[key], table[key]].map(message => sentences(message ?? '').map(gaps))
      return JSON.stringify(one) !== JSON.stringify(other)
    })
    expect(different).toEqual([])
  })

  it('has the same gaps and advice for every issue', () => {
    const different = Object.keys(issuesEn).filter(code => {
      const [one, other] = [issuesEn[code], issues[code]]
      const same = `${gaps(`${one?.what} ${one?.todo}`)}` === `${gaps(`${other?.what} ${other?.todo}`)}`
      return !same || (one?.todo === null) !== (other?.todo === null)
    })
    expect(different).toEqual([])
  })
})

describe('French', () => {
  it('uses its own apostrophe, and its spaces never end a line', () => {
    const speech = createSpeech('fr')
    for (const message of Object.values(french).flatMap(sentences)) expect(message).not.toMatch(/\w'\w/)
    expect(speech.t('activity.ringing', { party: '101' })).toBe('Sonne\u00a0: 101')
    expect(speech.t('extension.delete-title', { number: '101' })).toContain('101\u202f?')
  })
})

describe('issues', () => {
  it('all have a sentence', () => {
    const codes = issueCodes()
    expect(codes.size).toBeGreaterThan(60)
    const silent = [...codes].filter(([code]) => issuesEn[code] === undefined)
    expect(silent.map(([code, sources]) => `${code} of ${sources.join(', ')}`)).toEqual([])
  })

  it('that the terminal knows, the pages know', () => {
    const project = join(import.meta.dirname, '../..')
    const terminal = globSync('daemon/cli/words/issues*.ts', { cwd: project })
      .map(path => readFileSync(join(project, path), 'utf8'))
      .join('\n')
    const codes = [...terminal.matchAll(/^ {2}'([a-z-]+)':/gm)].map(match => match[1])
    expect(codes.length).toBeGreaterThan(20)
    expect(codes.filter(code => code !== undefined && issuesEn[code] === undefined)).toEqual([])
  })

  it('without a sentence still say what they carry', () => {
    const { issue } = createSpeech('en')
    const unheardOf = issue({
      code: 'moon-in-the-way',
      severity: 'error',
      subject: 'extension:102',
      params: { phase: 'full' },
    })
    expect(unheardOf).toEqual({ what: 'Extension 102: moon-in-the-way', todo: 'phase: full' })
    for (const code of ['constructor', '__proto__', 'toString'])
      expect(issue({ code, severity: 'error', subject: null, params: {} }).what).toContain(code)
  })

  it('speak of ports and lines by the names people know', async () => {
    const { enter, page, fake } = browse()
    enter()
    const place = fake.appliance.settings().settings.extensions[1]?.devices[0]
    const key = place?.kind === 'analog' ? place.port : ''
    fake.setIssues([
      { code: 'port-missing', severity: 'warning', subject: 'extension:102', params: { place: key } },
      { code: 'port-not-open', severity: 'error', subject: `port:${key}`, params: { channel: 2 } },
      { code: 'line-alarm', severity: 'warning', subject: 'line:analog-1', params: { alarm: 'red' } },
    ])
    const text = words(await page('/'))
    expect(text).toContain('Extension 102 uses Digium A8B, socket 2, which is not there.')
    expect(text).toContain('Digium A8B, socket 2 is not in service')
    expect(text).toContain('Line “Line 1” has no service.')
  })
})

describe('which language', () => {
  it.each([
    [undefined, undefined, 'en'],
    [undefined, 'fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    [undefined, 'de-CH,de;q=0.9,en;q=0.5,fr;q=0.7', 'de'],
    [undefined, 'es-MX, es;q=0.9, en;q=0.8', 'es'],
    [undefined, 'en-US,en;q=0.9,fr;q=0.8', 'en'],
    [undefined, 'fr;q=0,en;q=0.1', 'en'],
    [undefined, 'pt-BR,pt;q=0.9', 'en'],
    [undefined, `${','.repeat(400)}fr`, 'fr'],
    ['fr', 'en', 'fr'],
    ['xx', 'fr', 'fr'],
  ])('chosen %s, browser %s: %s', (chosen, accepted, language) => {
    expect(chooseLanguage(chosen, accepted)).toBe(language)
  })

  it('is told to the browser, and switched by a form without script', async () => {
    const { get, post, cookies } = browse()
    const first = await get('/login', { 'accept-language': 'fr' })
    expect(await first.text()).toContain('<html lang="fr">')
    expect(first.headers.get('content-language')).toBe('fr')
    expect(
      (await post('/language', { to: 'en', back: '/login?next=%2Flines' })).headers.get('location'),
    ).toBe('/login?next=%2Flines')
    expect(cookies.get('offhook_language')).toBe('en')
    expect(await (await get('/login', { 'accept-language': 'fr' })).text()).toContain('<html lang="en">')
  })

  it('nobody is sent elsewhere by it', async () => {
    const { post, cookies } = browse()
    const away = await post('/language', { to: 'xx', back: 'https://evil.example/' })
    expect(away.headers.get('location')).toBe('/')
    expect(cookies.has('offhook_language')).toBe(false)
  })
})

describe('numbers and times', () => {
  it.each([
    [0, '0:00'],
    [-5000, '0:00'],
    [65_000, '1:05'],
    [3_661_000, '1:01:01'],
    [360_000_000, '100:00:00'],
  ])('%i ms are %s', (ms, text) => {
    expect(clockDuration(ms)).toBe(text)
  })

  it('are written as the language writes them', () => {
    const [english, french] = [createFormat('en'), createFormat('fr')]
    expect(english.bytes(3_100_000_000)).toBe('3.1\u00a0GB')
    expect(french.bytes(3_100_000_000)).toMatch(/^3,1\sGo$/)
    expect(english.duration(3 * 86_400 + 5)).toBe('3 days')
    expect(french.duration(60)).toMatch(/^1\sminute$/)
    expect(french.plural(0)).toBe('one')
    expect(english.plural(0)).toBe('other')
    expect(french.country('CH')).toBe('Suisse')
    expect(english.country('XX')).toBe('XX')
  })
})
