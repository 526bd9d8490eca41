/** The tables of further languages say what is asked for, with the same gaps, and nothing that nobody asks for. */

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saidDe } from '../../daemon/model/said/de.ts'
import { saidEs } from '../../daemon/model/said/es.ts'
import { saidIt } from '../../daemon/model/said/it.ts'
import type { SaidTable, SaidText } from '../../daemon/model/said.ts'
import { said } from '../../daemon/model/said.ts'

const project = join(import.meta.dirname, '../..')
const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort()

describe.each<[string, SaidTable]>([
  ['de', saidDe],
  ['es', saidEs],
  ['it', saidIt],
])('what the model says in %s', (_, table) => {
  it('has the same texts and no other', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(saidDe).sort())
  })

  it('has the gaps of the English', () => {
    for (const [english, text] of Object.entries(table)) expect(gaps(text), english).toEqual(gaps(english))
  })
})

describe('texts', () => {
  it('are all in use', () => {
    const sources = globSync('{daemon,dahdi}/**/*.ts', { cwd: project })
      .filter(path => !path.startsWith('daemon/model/said/'))
      .map(path => readFileSync(join(project, path), 'utf8'))
      .join('\n')
    const unused = Object.keys(saidDe).filter(english => !sources.includes(english.replaceAll("'", "\\'")))
    expect(unused.filter(english => !sources.includes(english))).toEqual([])
  })

  it('are filled in each language', () => {
    const inner = said('the queue', 'la file d’attente')
    const text: SaidText = 'hides {kind} {number}'
    const { en, fr, de, es, it: italian } = said(text, 'cache {kind} {number}', { kind: inner, number: 7 })
    expect([en, fr, de, es, italian]).toEqual([
      'hides the queue 7',
      'cache la file d’attente 7',
      'verdeckt die Warteschlange 7',
      'oculta la cola 7',
      'nasconde la coda 7',
    ])
  })
})
