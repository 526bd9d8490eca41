/** What refers to a thing is found wherever the schema allows a name of it: a field that is added cannot be forgotten. */

import { describe, expect, it } from 'vitest'
import { NAMINGS, type Naming, THING_LISTS, visitNamings } from '../../daemon/model/named-things.ts'
import { referencesTo, renumbered } from '../../daemon/model/references.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import { ATOMS, fullSettings, leavesOf, sampleOf } from '../settings/schema-walk.ts'

/** Keys of things, numbers things are reached by, and names that are no thing's. */
const OWN = [
  ...Object.entries(THING_LISTS).map(([path, [, key]]) => `${path}.*.${key}`),
  ...['ringGroups', 'queues', 'menus', 'schedules', 'switches', 'announcements', 'conferences'].map(
    list => `${list}.*.number`,
  ),
  ...['pagingGroups.*.number', 'parking.number', 'parking.firstSlot', 'parking.lastSlot'],
  ...['trunks.*.lines.*.id', 'trunks.*.networkLines.*.id'],
  // Pickup groups are made of those who name them.
  ...['extensions.*.pickup.memberOf.*', 'extensions.*.pickup.mayTakeFrom.*'],
]

const naming = new Set<unknown>([
  ...[ATOMS.id, ATOMS.extensionNumber, ATOMS.dialledNumber],
  ...[ATOMS.destinationSchema, ATOMS.soundSchema],
])

describe('references', () => {
  it('are known at every place of the schema that names something', () => {
    const found = [...leavesOf()].filter(({ schema }) => naming.has(schema)).map(({ path }) => path)
    const places = [...new Set(found)].filter(path => !OWN.includes(path))
    // Calls keep the ids of lines as they were: searches and tariffs may name one that is gone.
    const ofCalls = Object.keys(NAMINGS).filter(path => /^(?:costs|mailedReports)\b/.test(path))
    expect([...places, ...ofCalls].toSorted()).toEqual(Object.keys(NAMINGS).toSorted())
  })

  it('know every list of things in the schema', () => {
    const keyed = [...leavesOf()]
      .map(({ path }) => /^([A-Za-z]+(?:\.[A-Za-z]+)?)\.\*\.id$/.exec(path)?.[1])
      .filter(path => path !== undefined)
    expect([...new Set(keyed)].filter(path => !(path in THING_LISTS))).toEqual([])
  })

  const texts: Readonly<Record<string, (value: string) => unknown>> = {
    destination: id => ({ kind: 'queue', id }),
    sound: id => ({ kind: 'recording', id }),
  }
  const targetOf = (kind: Naming): string =>
    kind === 'destination'
      ? 'queue:x9'
      : kind === 'sound'
        ? 'recording:x9'
        : kind === 'number'
          ? 'extension:99'
          : ''

  it.each(Object.entries(NAMINGS))('%s (%s) is found', (path, kind) => {
    const which = kind === 'extension' || kind === 'number' ? '99' : 'x9'
    const settings = putAt(fullSettings(1), path, texts[kind]?.(which) ?? which)
    const target = targetOf(kind) || `${kind}:${which}`
    expect(referencesTo(settings, target)).toHaveLength(1)
    expect(referencesTo(fullSettings(1), target)).toEqual([])
  })

  it('are visited without changing anything where nothing changes', () => {
    const settings = fullSettings()
    expect(visitNamings(settings, value => value)).toBe(settings)
  })

  it('of an outgoing route are the numbers outside that it takes, not those of the house', () => {
    const settings = settingsSchema.parse({
      version: 1,
      extensions: [{ number: '101', name: 'Anna' }],
      ringGroups: [
        { id: 'out', name: 'Out', number: '60', members: ['0791234567'] },
        { id: 'in', name: 'In', number: '61', members: ['101'] },
      ],
      routes: {
        incoming: [],
        outgoing: [
          { id: 'mobiles', name: 'Mobiles', accessCode: '0', patterns: ['79X.'], trunks: ['a'] },
          { id: 'rest', name: 'Rest', accessCode: '', patterns: ['1XX'], trunks: ['a'] },
        ],
      },
    })
    expect(referencesTo(settings, 'route:mobiles')).toEqual(['ring-group:out'])
    expect(referencesTo(settings, 'route:rest')).toEqual([])
    expect(referencesTo(settings, 'extension:101')).toEqual(['ring-group:in'])
  })

  it('follow a number that moves, everywhere', () => {
    const settings = Object.entries(NAMINGS).reduce(
      (all, [path, kind]) =>
        kind === 'extension' || kind === 'number'
          ? putAt(all, path, '99')
          : kind === 'destination'
            ? putAt(all, path, { kind: 'extension', number: '99' })
            : all,
      fullSettings(),
    )
    const moved = renumbered(settings, new Map([['99', '98']]))
    expect(referencesTo(moved, 'extension:99')).toEqual([])
    expect(referencesTo(moved, 'extension:98')).toEqual(referencesTo(settings, 'extension:99'))
    expect(referencesTo(settings, 'extension:99').length).toBeGreaterThan(10)
  })
})

/** The same settings with something else at the first place of the path. */
function putAt(settings: Settings, path: string, value: unknown): Settings {
  const put = (at: unknown, [step, ...rest]: string[]): unknown => {
    if (step === undefined) return value
    if (step === '*') return [put((at as unknown[])[0], rest)]
    return { ...(at as object), [step]: put((at as Record<string, unknown>)[step] ?? {}, rest) }
  }
  return put(settings, path.split('.')) as Settings
}

it('the sample fills every list', () => {
  expect(Object.values(sampleOf(settingsSchema) as object).every(value => value !== null)).toBe(true)
})
