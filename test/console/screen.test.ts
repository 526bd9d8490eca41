/** The machine's own screen. */

import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { qrLines, screen } from '../../daemon/console/screen.ts'
import { consoleWords, menuKey } from '../../daemon/console/words.ts'
import { pageLanguages } from '../../daemon/model/languages.ts'

const view = {
  version: '0.1.0',
  addresses: ['http://192.0.2.7:8080/'],
  state: { asterisk: 'up', cards: 1, ports: 8, calls: 2, issues: 0, isNew: true },
  said: '',
} as const

describe('the screen', () => {
  it('says where the pages are, how the telephones are, and what the keys do', () => {
    const text = screen(view, consoleWords('en')).join('\n')
    expect(text).toContain('http://192.0.2.7:8080/')
    expect(text).toContain('Telephones work.')
    expect(text).toContain('1 card, 8 ports, 2 calls')
    expect(text).toContain('R  restart')
    expect(text).toContain('first visit')
  })

  it('fits a screen of 80 by 25, with what is wrong', () => {
    for (const language of pageLanguages) {
      const words = consoleWords(language)
      const addresses = [
        'http://192.168.100.200:8080/',
        'http://192.168.100.201:8080/',
        'http://10.200.100.50:8080/',
      ]
      const said = words.ask['factory-reset']
      const state = { ...view.state, issues: 12, trialLeftMs: 165_000 }
      const lines = screen({ ...view, addresses, state, said }, words)
      expect(lines.join('\n')).toContain('2:45')
      expect(lines.length).toBeLessThanOrEqual(25)
      expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80)
    }
  })

  it('is of use without a network and before the daemon answers', () => {
    const text = screen({ ...view, addresses: [], state: null }, consoleWords('fr')).join('\n')
    expect(text).toContain('Pas de réseau')
    expect(text).toContain('Démarrage')
  })

  it('asks instead of showing the keys', () => {
    const lines = screen({ ...view, said: 'Restart? ' }, consoleWords('en'))
    expect(lines.at(-1)).toContain('Restart? ')
    expect(lines.join('\n')).not.toContain('R  restart')
  })

  it('draws the modules of the code, light on dark, two rows to a line', () => {
    const text = 'http://192.0.2.7:8080/'
    const { size, data } = encode(text, { ecc: 'L', border: 0 })
    const lines = qrLines(text)
    const lightAt = (row: number, column: number) => {
      const symbol = lines[Math.floor((row + 2) / 2)]?.[column + 2]
      return symbol === '█' || symbol === ((row + 2) % 2 === 0 ? '▀' : '▄')
    }
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        expect(lightAt(row, column)).toBe(data[row]?.[column] !== true)
  })
})

describe('the keys', () => {
  it('are those the line names, in each language', () => {
    expect([menuKey('R', 'en'), menuKey('o', 'en'), menuKey('f', 'en')]).toEqual([
      'restart',
      'power-off',
      'factory-reset',
    ])
    expect([menuKey('r', 'fr'), menuKey('e', 'fr'), menuKey('u', 'fr')]).toEqual([
      'restart',
      'power-off',
      'factory-reset',
    ])
    expect(menuKey('x', 'en')).toBe(null)
    expect(menuKey('toString', 'en')).toBe(null)
  })
})
