/** The menu of the front panel, key by key. */

import { describe, expect, it } from 'vitest'
import { frameOf, HOME, type PanelFacts, type PanelState, step } from '../../daemon/front-panel/menu.ts'
import { KEYS, type Key } from '../../daemon/front-panel/protocol.ts'
import { panelWords } from '../../daemon/front-panel/words.ts'
import { pageLanguages } from '../../daemon/model/languages.ts'
import { plain } from '../../daemon/smdr/call-facts.ts'

const facts: PanelFacts = {
  addresses: ['192.168.100.200:8080'],
  ipv4: { is: 'fixed', gateway: '192.168.100.1' },
  time: '14:05',
  lines: { busy: 2, all: 6 },
  alarms: 1,
  warnings: 0,
  asterisk: 'up',
  switches: [
    { id: 'shop', name: 'Shop', isNight: false },
    { id: 'office', name: 'Office with a long long name', isNight: true },
  ],
}
const large = { rows: 4, columns: 20 }
const small = { rows: 2, columns: 16 }

function pressed(keys: readonly Key[], size = large) {
  let state: PanelState = HOME
  const orders = []
  for (const key of keys) {
    const stepped = step(state, key, facts, size.rows)
    state = stepped.state
    if (stepped.order !== null) orders.push(stepped.order)
  }
  return { state, orders, ...frameOf(state, facts, panelWords('en'), size) }
}

describe('the front panel', () => {
  it('shows address, time, lines and alarms, and lamps for them', () => {
    const { lines, lamps } = pressed([])
    expect(lines).toEqual(['Offhook        14:05', '192.168.100.200:8080', 'Lines 2/6', '1 alarm'])
    expect(lamps).toEqual(['green', 'red', 'green', 'yellow'])
  })

  it('scrolls where two lines are all there is', () => {
    expect(pressed(['down', 'down', 'down'], small).lines).toEqual(['Lines 2/6', '1 alarm'])
  })

  it('shows where the address comes from', () => {
    expect(pressed(['enter', 'enter']).lines).toEqual(['192.168.100.200:8080', 'Fixed', 'Gw 192.168.100.1'])
  })

  it('switches to night', () => {
    const { orders, lines } = pressed(['enter', 'down', 'enter', 'enter'])
    expect(orders).toEqual([{ do: 'switch', id: 'shop', isNight: true }])
    expect(lines).toEqual(['>Shop day', ' Office with a night'])
  })

  it.each([
    ['restart', ['enter', 'down', 'down', 'enter']],
    ['factory-reset', ['enter', 'down', 'down', 'down', 'enter']],
  ] as const)('%s needs a yes that was chosen', (deed, way) => {
    expect(pressed([...way, 'enter']).orders).toEqual([])
    expect(pressed([...way, 'exit', 'enter']).orders).toEqual([])
    const yes = pressed([...way, 'down', 'enter'])
    expect(yes.orders).toEqual([{ do: deed }])
    expect(pressed([...way, 'down', 'enter', 'enter', 'down', 'enter']).orders).toEqual([{ do: deed }])
    expect(pressed(way).lines.at(-1)).toBe('>No   Yes')
  })

  it('an address is turned together; one that is none is not taken', () => {
    const way = ['enter', 'enter', 'enter', 'enter'] as const
    expect(pressed([...way]).lines).toEqual(['192.168.100.200/24', '^', 'Address: Enter'])
    // 392.168.100.200 is none.
    const wrong = pressed([...way, 'up', 'up', 'enter'])
    expect(wrong.lines).toEqual(['392.168.100.200/24', '^', 'Does not fit'])
    const moved = pressed([...way, 'left', 'down', 'right', 'right', 'up', 'enter'])
    expect(moved.lines).toEqual(['102.168.100.001', '^', 'Gateway: Enter'])
    expect(pressed([...way, 'enter', 'enter', 'down', 'enter']).orders).toEqual([
      { do: 'network', fixed: { address: '192.168.100.200/24', gateway: '192.168.100.1' } },
    ])
    expect(pressed([...way, 'enter', 'enter', 'enter']).orders).toEqual([])
    expect(pressed([...way, 'exit']).lines[1]).toBe('>Fixed')
  })

  it.each(pageLanguages)('fits its lines in %s, wherever one is', language => {
    const seen = new Map<string, PanelState>([[JSON.stringify(HOME), HOME]])
    for (const state of seen.values())
      for (const key of KEYS) {
        // Every address there is would be too many: its digits stay, the cursor goes on.
        if (state.at === 'typing' && (key === 'up' || key === 'down')) continue
        const next = step(state, key, facts, 4).state
        seen.set(JSON.stringify(next), next)
      }
    expect(seen.size).toBeGreaterThan(10)
    for (const state of [...seen.values(), { at: 'refused' } as const]) {
      const { lines } = frameOf(state, facts, panelWords(language), large)
      expect(lines.length).toBeLessThanOrEqual(4)
      for (const line of lines) {
        expect(line.length, line).toBeLessThanOrEqual(20)
        expect(plain(line), line).not.toContain('?'.repeat(2))
      }
    }
  })
})
