/** The lines themselves: columns where call accounting expects them, and nothing from a caller that ends one. */

import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../daemon/calls/conversation.ts'
import { smdrSchema } from '../../daemon/settings/areas/smdr.ts'
import { callFacts, type SmdrHouse } from '../../daemon/smdr/call-facts.ts'
import { lineBytes, lineText } from '../../daemon/smdr/line.ts'
import { isTemplate } from '../../daemon/smdr/template.ts'

const started = new Date(2026, 10, 25, 15, 4, 58).getTime()
const outside = { is: 'outside', number: '0791234567', name: '', line: 'pri-1' } as const
const reception = { is: 'extension', number: '101', name: 'Reception' } as const
const workshop = { is: 'extension', number: '102', name: 'Workshop' } as const

const incoming: Conversation = {
  id: '1795619098.1',
  startedMs: started,
  answeredMs: started + 5000,
  endedMs: started + 70_000,
  direction: 'incoming',
  outcome: 'answered',
  from: outside,
  dialled: '101',
  answeredBy: reception,
  endedWith: reception,
  talkMs: 65_000,
  waitMs: 5000,
  lines: ['pri-1'],
  userField: '',
  legs: [],
}
const outgoing: Conversation = {
  ...incoming,
  direction: 'outgoing',
  from: workshop,
  dialled: '0227001122',
  answeredBy: outside,
  endedWith: outside,
  lines: ['pri-2'],
}
const house: SmdrHouse = {
  lineNumber: line => ({ 'pri-1': 1, 'pri-2': 2, far: 104 })[line] ?? null,
  account: extension => (extension === '102' ? 'sales' : null),
  price: ({ direction }) => (direction === 'outgoing' ? 1250 : null),
}
const settings = smdrSchema.parse({})
const line = (call: Conversation, changes: object = {}) =>
  lineText(callFacts(7, call, house), smdrSchema.parse({ ...settings, ...changes }))

describe('Panasonic’s pattern A', () => {
  it('has its columns', () => {
    expect([
      line(incoming),
      line(outgoing),
      line({ ...incoming, endedWith: workshop }),
      line({ ...incoming, answeredBy: null, endedWith: null, talkMs: 0, outcome: 'missed', lines: ['far'] }),
      line({ ...outgoing, direction: 'internal', lines: [], dialled: '101' }),
      line(incoming, { monthFirst: true }),
    ]).toEqual([
      "25/11/26 03:06PM   101 01 <I>0791234567             0'05 00:01'05               ",
      "25/11/26 03:06PM   102 02 0227001122                     00:01'05 sales         ",
      "25/11/26 03:06PM   102 01 <I>0791234567             0'05 00:01'05 sales      TR ",
      "25/11/26 03:06PM   101 00 <I>0791234567             0'05 00:00'00            NA ",
      "25/11/26 03:06PM   102    EXT101                         00:01'05 sales         ",
      "11/25/26 03:06PM   101 01 <I>0791234567             0'05 00:01'05               ",
    ])
  })

  it('is 80 characters wide, whatever a caller is called', () => {
    const name = `Zoë\r\n\u001b[2J${'x'.repeat(200)}日本`
    const long = { ...incoming, from: { ...outside, name }, waitMs: 9e9, talkMs: 9e12 }
    expect(line(long)).toHaveLength(80)
    expect(line(long)).toMatch(/^[\x20-\x7e]+$/)
    expect(line(long)).toContain('<I>Zoe???[2Jxxxxxxxxxxxxx')
  })

  it('says noon and midnight as clocks of twelve hours do', () => {
    const at = (hours: number) => line({ ...incoming, endedMs: new Date(2026, 0, 2, hours, 7).getTime() })
    expect(at(0)).toContain('02/01/26 12:07AM')
    expect(at(12)).toContain('02/01/26 12:07PM')
  })
})

describe('a template', () => {
  const format = { format: 'template' }

  it('fills its gaps, cut and padded', () => {
    const template = '{sequence}|{from:6}|{talk:>6}|{line-number}|{duration}|{account}|{cost}|{end-time}'
    expect(line(outgoing, { ...format, template })).toBe('7|102   |    65|2|00:01:05|sales|1.250|15:06:08')
    expect(line(incoming, { ...format, template: '{from:4};{from-name};{outcome}' })).toBe('0791;;answered')
  })

  it('never says more than a line', () => {
    const from = { ...outside, name: 'a\r\nb{talk}' }
    expect(line({ ...incoming, from }, { ...format, template: '{from-name}' })).toBe('a??b{talk}')
  })

  it.each(['', 'no gap', '{what}', '{from', 'from}', '{from:0}', 'é{from}', '{from}\n'])(
    'is not %j',
    text => {
      expect(isTemplate(text)).toBe(false)
    },
  )
})

it.each([
  ['crlf', '\r\n'],
  ['lf', '\n'],
  ['cr', '\r'],
] as const)('a line ends with %s', (lineEnd, end) => {
  const bytes = lineBytes(callFacts(7, incoming, house), { ...settings, lineEnd })
  expect(bytes.toString('latin1')).toBe(`${line(incoming)}${end}`)
})
