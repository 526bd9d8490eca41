/**
 * The directory by name, for handsets and, as a destination, for callers from outside: three letters of the first or
 * last name, then one person after the other, spoken as he recorded his name or spelled. Of Asterisk's own
 * (app_directory.c) only those with a mailbox could be found. Leads to extensions and nowhere else.
 */

import type { Extension, GatewayModel } from '../../../daemon/model/gateway-model.ts'
import {
  type Context,
  code,
  dialled,
  extension,
  go,
  goIf,
  gosub,
  goTo,
  isEmpty,
  isIn,
  labelled,
  RESULT,
  set,
  step,
  variable,
} from '../../dialplan.ts'
import { EXTENSIONS } from '../../names.ts'
import { askAgain, begin, choose, onChoice, prompts, readDigits } from '../asking.ts'
import type { CodeBuilders } from '../codes/builder.ts'
import { firstOfEach } from '../person/table.ts'

export const DIRECTORY = 'directory'
const KEYS = 'directory-keys'
const NAMES = 'directory-names'
const SAYS_WHO = 'directory-says-who'
const LETTERS = 3

export function directoryContexts({ extensions, layout }: GatewayModel): Context[] {
  const listed = firstOfEach(extensions).filter(one => one.listed)
  const recorded = `${layout.spoolDir}/voicemail/default`
  return [
    {
      name: DIRECTORY,
      parts: [
        extension(
          's',
          ...begin(),
          set('TRIES', 3),
          labelled('ask', step('NoOp')),
          ...readDigits('KEYS', prompts('offhook/mailbox-directory-enter'), LETTERS),
          goIf(isEmpty('KEYS'), 'again'),
          goIf(code`$[${isIn(KEYS, variable('KEYS'))} = 0]`, 'nobody'),
          gosub(KEYS, variable('KEYS')),
          set('FOUND', variable(RESULT)),
          labelled('next', set('PERSON', code`\${SHIFT(FOUND,-)}`)),
          goIf(isEmpty('PERSON'), 'no-more'),
          step('Gosub', code`${SAYS_WHO},${variable('PERSON')},1`),
          ...choose(prompts('dir-instr')),
          onChoice(1, 'call'),
          go('next'),
          labelled('call', goTo(EXTENSIONS, variable('PERSON'))),
          labelled('nobody', step('Playback', 'dir-nomatch')),
          go('again'),
          labelled('no-more', step('Playback', 'dir-nomore')),
          ...askAgain('ask', 'again'),
        ),
      ],
    },
    // Returns the extensions of that name, joined with `-`.
    {
      name: KEYS,
      parts: [...byKeys(listed)].map(([keys, numbers]) => extension(keys, step('Return', numbers.join('-')))),
    },
    // The letters of a name.
    {
      name: NAMES,
      parts: listed.map(({ number, name }) => extension(number, step('Return', spelled(name)))),
    },
    {
      name: SAYS_WHO,
      parts: [
        extension(
          '_X!',
          goIf(code`\${STAT(e,${recorded}/${dialled()}/greet.wav)}`, 'recorded'),
          step('Gosub', code`${NAMES},${dialled()},1`),
          step('SayAlpha', variable('GOSUB_RETVAL')),
          go('number'),
          labelled('recorded', step('Playback', code`${recorded}/${dialled()}/greet`)),
          labelled('number', step('Playback', 'vm-extension')),
          step('SayDigits', dialled()),
          step('Return'),
        ),
      ],
    },
  ]
}

export const directoryCodes: CodeBuilders = {
  directory: number => [extension(number, goTo(DIRECTORY, 's'))],
}

/** Which extensions each three keys find: by every word of the name; a shorter word is found by the keys it has. */
export function byKeys(people: readonly Pick<Extension, 'name' | 'number'>[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { name, number } of people)
    for (const keys of new Set(plain(name).split(' ').map(keysOf)))
      if (keys !== '') found.set(keys, [...(found.get(keys) ?? []), number])
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const ON_KEY = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']

/** As on every telephone's keys (ITU-T E.161). */
const keysOf = (word: string): string =>
  [...word.slice(0, LETTERS)]
    .map(letter => {
      const key = ON_KEY.findIndex(letters => letters.includes(letter))
      return key < 0 ? letter : String(key + 2)
    })
    .join('')

/** Letters without their marks, words apart: `müller-Weiß` is `muller weiss`. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const spelled = (name: string): string => plain(name).replaceAll(' ', '').slice(0, 30) || '-'
