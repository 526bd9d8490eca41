/** Every promise has a test that is really there; every feature and every line of the guide is promised. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FEATURES } from '../../daemon/settings/features.ts'
import { EVERY_CODE } from './every-code.ts'
import { FEATURE_AREAS, featuresPage } from './table.ts'

const ROOT = join(import.meta.dirname, '../..')
const PAGE = join(ROOT, 'docs/features.md')
const rows = Object.values(FEATURE_AREAS).flat()

/** Strings of a file and of what it imports from the tests: scenarios have their names there. */
function titles(file: string): RegExp[] {
  const text = readFileSync(file, 'utf8')
  const imported = [...text.matchAll(/from '(\.[^']+)'/g)]
    .map(([, path = '']) => resolve(dirname(file), path))
    .filter(path => path.includes('/test/') && existsSync(path))
  const sources = [text, ...imported.map(path => readFileSync(path, 'utf8'))]
  return sources.flatMap(source =>
    [...source.matchAll(/'((?:[^'\\\n]|\\.)+)'|`((?:[^`\\]|\\.)+)`|"((?:[^"\\\n]|\\.)+)"/g)]
      .map(([, one, two, three]) => one ?? two ?? three ?? '')
      // `%s`, `$key` and `${…}` are filled in by vitest; alone they would fit everything.
      .filter(title => /[a-z0-9]{2}/i.test(title.replace(PLACES, '')))
      .map(title => new RegExp(`^${title.split(PLACES).map(escaped).join('.*')}$`)),
  )
}

const PLACES = /%[sdi#]|\$\{[^}]*\}|\$[a-z]+/gi
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

describe('each promise', () => {
  const files = [...new Set(rows.map(({ where }) => where.split(' › ')[0] ?? ''))]
  it.each(files)('kept by %s names tests that are there', file => {
    const there = titles(join(ROOT, file))
    const lost = rows
      .filter(({ where }) => where.split(' › ')[0] === file)
      .flatMap(({ where }) => where.split(' › ').slice(1))
      .filter(name => !there.some(title => title.test(name)))
    expect(lost).toEqual([])
  })

  it('is made once', () => {
    const said = rows.map(({ feature }) => feature)
    expect(said.filter((feature, index) => said.indexOf(feature) !== index)).toEqual([])
  })
})

describe('what must be promised', () => {
  it('every feature that a code can stand for', () => {
    expect(Object.keys(EVERY_CODE).toSorted()).toEqual([...FEATURES].toSorted())
  })

  /** Lines of the guide of 2010, and of the list of what must exist, by a word of the promise. */
  it.each([
    'voicemail by e-mail',
    'follow-me overrides forwards',
    'Ring group',
    'queue log on',
    'Menu, direct dial',
    'Schedule, hours',
    'day/night',
    'Announcement',
    'Paging',
    'Conference: PIN',
    'parks',
    'DISA',
    'fax',
    'wakes',
    'directory by name',
    'blacklist',
    'speed dial',
    'dictates',
    'podcast',
    'hotline',
    'warm line',
    'door phone',
    'SIP trunk',
    'IAX2',
    'fail-over',
    'class of service',
    'PIN for a route',
    'the right follows the person',
    'emergency',
    'five languages',
    'recording always',
    'offhook trace',
    'special dial tone',
    'account codes',
  ])('%s', word => {
    expect(rows.filter(({ feature }) => feature.includes(word))).not.toEqual([])
  })
})

it('docs/features.md says the same; UPDATE_GOLDEN=1 writes it anew', () => {
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(PAGE), { recursive: true })
    writeFileSync(PAGE, featuresPage())
  }
  expect(featuresPage()).toBe(readFileSync(PAGE, 'utf8'))
})
