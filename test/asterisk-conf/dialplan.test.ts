/** Text stays text in the dialplan, and what is not dialplan is refused. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: dialplan

import { describe, expect, it } from 'vitest'
import {
  code,
  dialplanText,
  equals,
  extension,
  goIf,
  hint,
  include,
  labelled,
  set,
  step,
  variable,
} from '../../asterisk-conf/dialplan.ts'
import { HOSTILE_NAMES } from './model-fixtures.ts'

/** main/app.c, __ast_app_separate_args with remove_chars. */
function separateArguments(text: string): string[] {
  const result = ['']
  let [depth, bracket, quoted] = [0, 0, false]
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    const add = (one: string) => {
      result[result.length - 1] += one
    }
    if (character === '(') depth += 1
    else if (character === ')' && depth > 0) depth -= 1
    else if (character === '[') bracket += 1
    else if (character === ']' && bracket > 0) bracket -= 1
    if (character === '"') quoted = !quoted
    else if (character === '\\') {
      at += 1
      add(text[at] ?? '')
    } else if (character === ',' && depth === 0 && bracket === 0 && !quoted) result.push('')
    else add(character)
  }
  return result
}

describe('text', () => {
  it.each([...HOSTILE_NAMES, '$$${X}', '$\\{X}', '${', '$[', '\\', '"', ',,', '((', ']]'])(
    '%j arrives as it is',
    text => {
      const { application } = step('Playback', text, 'noanswer')
      // Nothing that pbx_variables.c would replace.
      expect(application).not.toMatch(/\$[{[]/)
      const inner = application.slice('Playback('.length, -1)
      expect(separateArguments(inner)).toEqual([text, 'noanswer'])
    },
  )
})

describe('code', () => {
  it('is made of words', () => {
    expect(code`DAHDI/g${0}/${variable('EXTEN')}`.code).toBe('DAHDI/g0/${EXTEN}')
    for (const bad of ['a b', 'a,b', 'a&b', '${X}', '$[1]', 'a;b', 'a"b', 'a(b', 'a|b', 'é', 'a\nb'])
      expect(() => code`x${bad}`).toThrow('not a word')
  })

  it('writes conditions and values', () => {
    expect(goIf(equals('DIALSTATUS', 'BUSY'), 'busy').application).toBe(
      'GotoIf($["${DIALSTATUS}" = "BUSY"]?busy)',
    )
    expect(set('CDR(userfield)', 'incoming:a').application).toBe('Set(CDR(userfield)=incoming:a)')
    expect(() => set('A=1,B', 'x')).toThrow('cannot be set')
    expect(() => set('A', 'x,y')).toThrow('not a word')
  })
})

describe('a context', () => {
  it('numbers its steps', () => {
    const parts = [
      extension('101', step('Answer'), labelled('end', step('Hangup', 17))),
      hint('101', [code`DAHDI/1`, code`PJSIP/101`]),
      include('b'),
    ]
    expect(
      dialplanText([
        { name: 'a', parts },
        { name: 'b', parts: [] },
      ]),
    ).toEqual([
      [
        '[a]',
        'exten => 101,1,Answer()',
        '  same => n(end),Hangup(17)',
        'exten => 101,hint,DAHDI/1&PJSIP/101',
        'include => b',
      ].join('\n'),
      '[b]',
    ])
  })

  it('is refused without what it includes, and with a number that is none', () => {
    expect(() => dialplanText([{ name: 'a', parts: [include('b')] }])).toThrow('no context b')
    for (const pattern of ['', '1,1', '${X}', '1/2', '1 2', '1\n2'])
      expect(() => dialplanText([{ name: 'a', parts: [extension(pattern, step('Answer'))] }])).toThrow(
        'not an extension',
      )
  })
})
