/**
 * Bad input: every text of the settings, filled with whatever the schema accepts. Asterisk's own parser (AMI GetConfig)
 * must read each file with the same sections and keys as for harmless words, and each text as it was typed.
 */

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: hostile on purpose

import { describe, expect, it, onTestFinished } from 'vitest'
import { percentEncoded } from '../../asterisk-conf/dialplan.ts'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import { buildModel } from '../../daemon/model/build-model.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { appliancePlacement } from '../../daemon/placement.ts'
import { type Settings, settingsSchema } from '../../daemon/settings/schema.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { randomFrom } from '../calls/made-calls.ts'
import { leavesOf } from '../settings/schema-walk.ts'
import { inventory, portKey } from '../web/fake-hardware.ts'
import { type RenderedAsterisk, startRendered } from './rendered-asterisk.ts'

const SEED = 20260801
const RANDOM_ROUNDS = 12

/** What Asterisk's parsers trip over. */
const HOSTILE: readonly string[] = [
  'a;b',
  ';--x--;',
  'a\\;b',
  'a\\',
  '\\n\\"',
  '[general]',
  '[a](!)',
  '${EXTEN}',
  '$[1+1]',
  '$ {a} }{ $',
  '%24%7B',
  'a,b|c&d',
  '"quoted"',
  '"',
  "it's",
  '<999>',
  'a <1> b',
  '> arrow',
  'a => b',
  '=',
  '#include x',
  '#exec y',
  '(a)b)',
  'a:b',
  'a@b',
  'a/b?c#d',
  '!~*^',
  'é ß 漢字',
  '📞🇨🇭',
  'a\u00a0b',
  'line\nbreak',
  'carriage\rreturn',
  'nul\u0000',
  '  ends  ',
  ' ',
  'x'.repeat(20),
  'x'.repeat(40),
  'x'.repeat(60),
  'x'.repeat(120),
  'x'.repeat(9000),
]
const SIGNS = [...'aZ09 ;[]{}()$\\"\'<>,|&=#!:@/?%*~^`é漢📞']

type Place = readonly (string | number)[]

const sound = { kind: 'builtin', name: 'hello-world' } as const
const to = (number: string) => ({ kind: 'extension', number }) as const
const secret = 'abcdefgh12345678'

/** Every kind of thing, with every text that can be missing. */
const house: Settings = settingsSchema.parse({
  version: 1,
  portsAssigned: true,
  extensions: [
    {
      number: '101',
      name: 'One',
      voicemail: { pin: '4711', email: 'one@example.org', pager: 'two@example.org' },
      devices: [
        { kind: 'analog', port: portKey(1) },
        { kind: 'sip', secret },
        { kind: 'iax2', secret },
      ],
      accountCode: 'house',
      pickup: { memberOf: ['house'], mayTakeFrom: ['house'] },
    },
    { number: '102', name: 'Two' },
  ],
  trunks: [
    {
      id: 'outside',
      name: 'Outside',
      lines: [{ kind: 'analog', id: 'line', name: 'Line', port: portKey(5) }],
      networkLines: [
        {
          kind: 'sip',
          id: 'provider',
          name: 'Provider',
          host: 'sip.example.org',
          user: 'user',
          secret: 'password',
          fromUser: 'from',
          fromDomain: 'domain.example.org',
        },
        { kind: 'iax2', id: 'branch', name: 'Branch', host: 'iax.example.org', user: 'user', secret: 'word' },
      ],
    },
  ],
  routes: {
    incoming: [
      { id: 'in', destination: to('101'), namePrefix: 'Sales', faxTo: 'fax@example.org' },
      { id: 'fax', calledNumber: '22', destination: { kind: 'fax', email: 'fax2@example.org' } },
    ],
    outgoing: [{ id: 'out', name: 'Out', accessCode: '0', trunks: ['outside'] }],
  },
  ringGroups: [
    { id: 'group', name: 'Group', number: '60', members: ['101'], namePrefix: 'Group', announcement: sound },
  ],
  queues: [{ id: 'queue', name: 'Queue', number: '61', agents: [{ number: '101' }], namePrefix: 'Queue' }],
  menus: [{ id: 'menu', name: 'Menu', number: '62', greeting: sound }],
  schedules: [
    {
      id: 'week',
      name: 'Week',
      index: 1,
      open: to('101'),
      closed: to('102'),
      holidays: [{ name: 'Holiday', from: '08-01', to: '08-01' }],
    },
  ],
  switches: [{ id: 'night', name: 'Night', index: 1, day: to('101'), night: to('102') }],
  announcements: [{ id: 'told', name: 'Told', number: '63', sound }],
  conferences: [{ id: 'room', name: 'Room', number: '64', pin: '1234', adminPin: '5678' }],
  pagingGroups: [{ id: 'page', name: 'Page', number: '65', members: ['101'] }],
  musicClasses: [{ id: 'music', name: 'Music' }],
  recordings: [{ id: 'spoken', name: 'Spoken', index: 1 }],
  speedDials: [{ index: 1, name: 'Speed', number: '00791234567' }],
  disa: [{ id: 'disa', name: 'Disa', pin: '123456', classOfService: 'standard' }],
  fax: { email: 'fax@example.org', header: 'Header' },
  mail: { host: 'mail.example.org', from: 'house@example.org', user: 'u', password: 'p' },
  staff: [{ id: 'anna', name: 'Anna', role: 'operator' }],
})

const modelOf = (settings: Settings): GatewayModel | null => {
  const { model, issues } = buildModel(settings, inventory, {
    layout: appliancePlacement.asterisk,
    ami: { address: '127.0.0.1', port: 5038, user: 'offhook', secret: 'secret' },
    countries: countryPack,
    r2: true,
  })
  return issues.some(({ severity }) => severity === 'error') ? null : model
}

function* textsIn(value: unknown, at: Place = []): Generator<Place> {
  if (typeof value === 'string') yield at
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value))
      yield* textsIn(inner, [...at, Array.isArray(value) ? Number(name) : name])
}

function withText(settings: Settings, at: Place, text: string): unknown {
  const copy = structuredClone(settings) as unknown
  let inner = copy as Record<string | number, unknown>
  for (const name of at.slice(0, -1)) inner = inner[name] as Record<string | number, unknown>
  inner[at.at(-1) ?? ''] = text
  return copy
}
const textAt = (settings: Settings, at: Place): unknown =>
  at.reduce<unknown>((inner, name) => (inner as Record<string | number, unknown>)[name], settings)

/** null: refused, by the schema or by a rule. */
function accepted(settings: Settings, at: Place, text: string): Settings | null {
  const parsed = settingsSchema.safeParse(withText(settings, at, text))
  return parsed.success && modelOf(parsed.data) !== null ? parsed.data : null
}

/** Where more than letters can stand: an id or a number is a word. A port is one of this machine, or nothing is written. */
const freePlaces = (): Place[] =>
  [...textsIn(house)].filter(
    at =>
      at.at(-1) !== 'port' && HOSTILE.some(text => !/^x+$/.test(text) && accepted(house, at, text) !== null),
  )

type Read = ReadonlyMap<string, readonly (readonly [key: string, value: string])[]>

/** Every file by `file/category#count`, as Asterisk parses it. */
async function readBack({ ami }: RenderedAsterisk, files: readonly string[]): Promise<Read> {
  const read = new Map<string, [string, string][]>()
  for (const file of files) {
    const message = await ami.action({ Action: 'GetConfig', Filename: file })
    const sections = new Map<string, [string, string][]>()
    for (const [name, line] of Object.entries(message)) {
      const [, kind, number = ''] = /^(Category|Line)-(\d+)(?:-\d+)?$/.exec(name) ?? []
      if (kind === 'Category') read.set(`${file}/${number} ${line}`, entriesOf(sections, number))
      const sign = line.indexOf('=')
      if (kind === 'Line') entriesOf(sections, number).push([line.slice(0, sign), line.slice(sign + 1)])
    }
  }
  return read
}

function entriesOf(sections: Map<string, [string, string][]>, number: string): [string, string][] {
  const known = sections.get(number) ?? []
  sections.set(number, known)
  return known
}

/** In another way than plain: each has a reader of its own, which is asked below or in names.test.ts. */
const written = (file: string, value: string, text: string): readonly string[] => {
  if (file === 'extensions.conf')
    return [text, percentEncoded(text), `\${URIDECODE(${percentEncoded(text)})}`]
  // A caller's name in quotes (main/callerid.c); names.test.ts calls with it.
  if (/^(pjsip|chan_dahdi)\.conf$/.test(file) && value.startsWith('"'))
    return [text.replace(/[\\"]/g, '\\$&')]
  // Its separators cannot be escaped (app_voicemail.c, append_mailbox): a name has blanks there instead.
  if (file === 'voicemail.conf') return [text.replace(/[,|]/g, ' ')]
  return [text]
}

interface Round {
  readonly settings: Settings
  /** By the number of the place. */
  readonly texts: ReadonlyMap<number, string>
}

/** Each place with something it accepts; another one in each round. */
function rounds(places: readonly Place[]): Round[] {
  const random = randomFrom(SEED)
  const randomText = () =>
    Array.from(
      { length: 1 + Math.floor(random() * 18) },
      () => SIGNS[Math.floor(random() * SIGNS.length)],
    ).join('')
  const corpus = [
    ...HOSTILE.map(text => () => text),
    ...Array.from({ length: RANDOM_ROUNDS }, () => randomText),
  ]
  return corpus.flatMap((make): Round[] => {
    let settings = house
    const texts = new Map<number, string>()
    for (const [number, at] of places.entries()) {
      // The same text everywhere, and a random one beside another everywhere.
      const next = accepted(settings, at, make())
      if (next === null) continue
      settings = next
      texts.set(number, String(textAt(settings, at)))
    }
    return texts.size === 0 ? [] : [{ settings, texts }]
  })
}

/** Texts that are in no file of Asterisk: the daemon alone reads them, or they name a place of this machine's hardware. */
const OF_THE_DAEMON: readonly string[] = [
  ...['costs.tariffs.*.lines.*', 'costs.tariffs.*.name', 'dynamicSpans.*.address', 'echo.places.*.place'],
  ...['guard.allowed.*.name', 'mailedReports.*.what.about.*', 'mailedReports.*.what.filter.anyText'],
  'mailedReports.*.what.filter.lines.*',
  ...['mailedReports.*.what.filter.parties.*', 'mailedReports.*.what.filter.talk.*.how'],
  ...['mailedReports.*.what.name', 'postgres.database', 'postgres.password', 'postgres.user'],
  'trunks.*.lines.*.span',
]

describe('texts that people type', () => {
  it('are all in the house of this test: a new field of the schema cannot be forgotten', () => {
    const inHouse = new Set(
      [...textsIn(house)].map(at => at.map(name => (typeof name === 'number' ? '*' : name)).join('.')),
    )
    const free = [...leavesOf()]
      .filter(({ schema }) => HOSTILE.some(text => !/^x+$/.test(text) && schema.safeParse(text).success))
      .map(({ path }) => path)
    expect([...new Set(free)].filter(path => !inHouse.has(path)).toSorted()).toEqual(OF_THE_DAEMON)
  })

  it('are read by Asterisk as they were typed, or refused', { timeout: 600_000 }, async () => {
    const places = freePlaces()
    expect(places.length).toBeGreaterThan(15)
    const marks = new Map<number, string>()
    let marked = house
    for (const [number, at] of places.entries())
      for (const mark of [`zq${number}q`, `zq${number}qabcdefghijk`, `zq${number}q@example.org`]) {
        const next = accepted(marked, at, mark)
        if (next === null) continue
        marked = next
        marks.set(number, mark)
        break
      }
    expect(places.filter((_, number) => !marks.has(number))).toEqual([])

    const model = modelOf(marked)
    if (model === null) throw new Error('the house has no model')
    const asterisk = await startRendered(model)
    onTestFinished(() => asterisk.stop())
    const layoutOf =
      (settings: Settings) =>
      (now: GatewayModel): GatewayModel => ({
        ...(modelOf(settings) ?? now),
        layout: now.layout,
        network: now.network,
      })
    const filesOf = (settings: Settings) =>
      new Map(renderAsterisk(layoutOf(settings)(asterisk.model)).map(({ name, text }) => [name, text]))
    const harmless = filesOf(marked)
    const asRead = await readBack(asterisk, [...harmless.keys()])
    expect(asRead.size).toBeGreaterThan(100)
    const wrong: string[] = []
    let compared = 0
    for (const { settings, texts } of rounds(places)) {
      await asterisk.write(layoutOf(settings))
      const changed = [...filesOf(settings)].flatMap(([name, text]) =>
        text === harmless.get(name) ? [] : [name],
      )
      const after = await readBack(asterisk, changed)
      const before = new Map(
        [...asRead].filter(([section]) => changed.some(name => section.startsWith(`${name}/`))),
      )
      if ([...after.keys()].join() !== [...before.keys()].join()) {
        wrong.push(
          `other sections for ${JSON.stringify([...texts.values()][0])}: ${[...after.keys()].filter(one => !before.has(one))}`,
        )
        continue
      }
      for (const [section, entries] of before) {
        // Letters to search by, which are no text any more (contexts/services/directory.ts).
        if (/ directory-(keys|names)$/.test(section)) continue
        const now = after.get(section) ?? []
        const [file = ''] = section.split('/')
        if (now.length !== entries.length)
          wrong.push(`${section}: other entries for ${JSON.stringify([...texts.values()][0])}`)
        else
          for (const [index, [key, value]] of entries.entries()) {
            const [foundKey = '', found = ''] = now[index] ?? []
            const held = [...marks].filter(([, mark]) => value.includes(mark))
            if (key !== foundKey) wrong.push(`${section}: key ${foundKey} instead of ${key}`)
            if (held.length === 0) {
              if (found !== value) wrong.push(`${section}: ${key} became ${found}`)
              continue
            }
            compared += 1
            const possible = [0, 1, 2].map(way =>
              held.reduce((text, [number, mark]) => {
                const typed = texts.get(number)
                const kept = typed === undefined ? String(textAt(house, places[number] ?? [])) : typed
                const ways = written(file, value, kept)
                return text.replaceAll(mark, () => ways[way] ?? ways[0] ?? '')
              }, value),
            )
            if (!possible.includes(found))
              wrong.push(`${section}: ${key} = ${found} instead of ${possible[0]}`)
          }
      }
    }
    expect(wrong.slice(0, 20)).toEqual([])
    expect(compared).toBeGreaterThan(500)
  })
})
