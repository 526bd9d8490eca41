/** The stream of changes: what it sends, what it saves, when it ends. Clients read real server-sent events. */

import { afterEach, describe, expect, it } from 'vitest'
import { theAdministrator } from '../../daemon/users/person.ts'
import { screenChange } from '../../web/live/screen-change.ts'
import type { LiveEvent, Screen, ScreenChange } from '../../web/live/wire.ts'
import { withDefaults } from '../../web/options.ts'
import { type Browsing, browse } from './browsing.ts'
import type { FakeOptions } from './fake-appliance.ts'
import { PRI_SPAN } from './fake-hardware.ts'

interface Told {
  readonly event: LiveEvent
  readonly id: string | null
  readonly change: ScreenChange | null
}

interface Watcher {
  /** The next event; null when the stream has ended. */
  next(): Promise<Told | null>
  /** The next comment line. */
  heartbeat(): Promise<string>
  leave(): Promise<void>
}

const watchers: Watcher[] = []
afterEach(async () => {
  for (const watcher of watchers.splice(0)) await watcher.leave()
})

/** Coalescing that a test need not wait for; heartbeats that do not disturb. */
const live = {
  ...withDefaults({ staticDir: '/', countries: { codes: [], pack: null as never } }).live,
  coalesceMs: 5,
}

function inside(options?: FakeOptions, more: Partial<typeof live> = {}): Browsing {
  const browsing = browse(options, { live: { ...live, ...more } })
  browsing.enter()
  return browsing
}

async function pageOf(browsing: Browsing, path = '/') {
  const html = await browsing.page(path)
  const attribute = (name: string) => new RegExp(`data-live-${name}="([^"]*)"`).exec(html)?.[1] ?? ''
  return { name: attribute('name'), layout: attribute('layout'), id: attribute('id') }
}

function reading(response: Response): Watcher {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  const block = async (): Promise<string | null> => {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const found = text.slice(0, end)
        text = text.slice(end + 2)
        return found
      }
      const read = await reader?.read()
      if (read === undefined || read.done) return null
      text += decoder.decode(read.value, { stream: true })
    }
  }
  const watcher: Watcher = {
    async next() {
      for (let found = await block(); found !== null; found = await block()) {
        const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(found ?? '')?.[1] ?? null
        const event = field('event') as LiveEvent | null
        if (event === null) continue
        const data = field('data') ?? ''
        return { event, id: field('id'), change: data === '' ? null : (JSON.parse(data) as ScreenChange) }
      }
      return null
    },
    async heartbeat() {
      for (let found = await block(); found !== null; found = await block())
        if (found.startsWith(':')) return found
      throw new Error('the stream ended')
    },
    leave: async () => void (await reader?.cancel()),
  }
  watchers.push(watcher)
  return watcher
}

async function watch(
  browsing: Browsing,
  page: { name: string; layout: string; id: string },
  lastId?: string,
) {
  const query = new URLSearchParams({ page: page.name, layout: page.layout, from: page.id })
  const response = await browsing.get(
    `/live?${query}`,
    lastId === undefined ? {} : { 'last-event-id': lastId },
  )
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  return reading(response)
}

/** Until something is said about `id`. */
async function cell(watcher: Watcher, id: string) {
  for (;;) {
    const told = await watcher.next()
    if (told === null) throw new Error('the stream ended')
    const found = told.change?.cells?.[id]
    if (found !== undefined) return found
  }
}

const port = (browsing: Browsing, position: number) => {
  const span = browsing.fake.appliance.inventory().spans[0]
  return `port:${span?.ports[position - 1]?.key}`
}

describe('a change', () => {
  it('of a telephone reaches the page with state, words and time', async () => {
    const office = inside({ now: () => 5_000_000 })
    const watcher = await watch(office, await pageOf(office))
    const call = office.fake.exchange.call(
      { port: 1, number: '101', name: 'Reception' },
      { port: 2, number: '102' },
    )
    expect(await cell(watcher, port(office, 2))).toEqual({
      state: 'ringing',
      text: 'Ringing: 101 Reception',
      since: null,
    })
    call.answer()
    expect(await cell(watcher, port(office, 2))).toEqual({
      state: 'talking',
      text: 'Talking to 101 Reception',
      since: 5_000_000,
    })
    call.hangUp()
    expect(await cell(watcher, port(office, 2))).toEqual({ state: 'free', text: 'Free', since: null })
  })

  it('brings only what differs, and lists whole', async () => {
    const office = inside()
    const watcher = await watch(office, await pageOf(office))
    await cell(watcher, 'host:load')
    office.fake.exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' })
    const told = await watcher.next()
    expect(Object.keys(told?.change?.cells ?? {}).sort()).toEqual(
      [port(office, 1), port(office, 2), 'calls:count'].sort(),
    )
    expect(told?.change?.lists?.calls).toMatchObject([
      {
        state: 'ringing',
        slots: { from: '101 Reception', to: '102 Workshop', direction: 'Internal', via: '' },
      },
    ])
  })

  it('speaks the language of the page', async () => {
    const office = inside()
    office.cookies.set('offhook_language', 'fr')
    const watcher = await watch(office, await pageOf(office))
    office.fake.exchange.lift(1)
    expect(await cell(watcher, port(office, 1))).toMatchObject({ text: 'Décroché' })
  })

  it('reaches the pages of extensions and lines too', async () => {
    const office = inside()
    const extensions = await watch(office, await pageOf(office, '/extensions'))
    const lines = await watch(office, await pageOf(office, '/lines'))
    const cards = await watch(office, await pageOf(office, '/cards'))
    office.fake.exchange.call({ port: 5, number: '0227001122' }, { port: 1, number: '101' })
    expect(await cell(extensions, 'extension:101')).toMatchObject({ text: 'Ringing: 0227001122' })
    expect(await cell(lines, 'line:analog-1')).toMatchObject({ state: 'ringing' })
    expect(await cell(cards, port(office, 5))).toMatchObject({ state: 'ringing' })
  })

  it('of an ISDN socket is one mark for all its channels', async () => {
    const office = inside()
    const card = await watch(office, await pageOf(office, '/cards/pci:0000:06:00.0'))
    const jack = `jack:${PRI_SPAN}`
    const first = office.fake.exchange.call({ port: 12, number: '021' }, { port: 1, number: '101' })
    expect(await cell(card, jack)).toMatchObject({ state: 'ringing', text: '1 of 30 channels in use' })
    first.answer()
    expect(await cell(card, jack)).toMatchObject({ state: 'talking' })
    office.fake.exchange.spanAlarm(3, 'blue')
    expect(await cell(card, jack)).toMatchObject({ state: 'alarm' })
    office.fake.exchange.spanAlarm(3, null)
    first.hangUp()
    let last = await cell(card, jack)
    while (last.state !== 'free') last = await cell(card, jack)
    expect(last.text).toBe('Free (30 channels)')
  })

  it('of the hardware, which no event announces, reaches the page of the card', async () => {
    const office = inside({}, { refreshMs: 20 })
    const card = await watch(office, await pageOf(office, '/cards'))
    const inventory = office.fake.appliance.inventory()
    office.fake.setInventory({
      ...inventory,
      spans: inventory.spans.map(span => ({ ...span, counters: { ...span.counters, irqMisses: 5 } })),
    })
    const id = `seen:count:${PRI_SPAN}:irqMisses`
    let last = await cell(card, id)
    while (last.text !== '5') last = await cell(card, id)
    expect(last.state).toBe('some')
  })

  it('of issues and of the machine comes without any call', async () => {
    const office = inside({}, { refreshMs: 20 })
    const watcher = await watch(office, await pageOf(office))
    office.fake.setIssues([{ code: 'no-network', severity: 'warning', subject: null, params: {} }])
    for (let told = await watcher.next(); ; told = await watcher.next()) {
      const issues = told?.change?.lists?.issues
      if (told === null) throw new Error('the stream ended')
      if (issues === undefined || issues.length === 0) continue
      expect(issues).toMatchObject([{ state: 'warning' }])
      break
    }
  })

  it('many at once travel as one, and a slow browser gets the last state rather than a queue', async () => {
    const office = inside()
    const watcher = await watch(office, await pageOf(office))
    for (let i = 0; i < 50; i++) {
      const call = office.fake.exchange.call({ port: 1, number: '101' }, { port: 2, number: '102' })
      call.answer()
      call.hangUp()
    }
    office.fake.exchange.lift(4)
    const seen: string[] = []
    for (let told = await watcher.next(); ; told = await watcher.next()) {
      seen.push(...Object.keys(told?.change?.cells ?? {}))
      if (told === null || seen.includes(port(office, 4))) break
    }
    expect(seen).not.toContain(port(office, 1))
  })
})

describe('coming back', () => {
  it('to the same state costs nothing, to another one brings what is true now', async () => {
    const office = inside()
    const page = await pageOf(office)
    const first = await watch(office, page)
    office.fake.exchange.lift(1)
    for (
      let told = await first.next();
      told?.change?.cells?.[port(office, 1)] === undefined;
      told = await first.next()
    );
    await first.leave()
    const stale = await watch(office, page)
    expect((await stale.next())?.change?.cells?.[port(office, 1)]).toMatchObject({ state: 'off-hook' })
    const current = `${page.id.split('-').slice(0, -1).join('-')}-${office.fake.exchange.state().revision}`
    const fresh = await watch(office, page, current)
    const told = await fresh.next()
    expect(Object.keys(told?.change?.cells ?? {}).every(id => id.startsWith('host:'))).toBe(true)
  })

  it('after a restart of the daemon never mistakes its revisions for the old ones', async () => {
    const office = inside()
    const { id } = await pageOf(office)
    const other = inside()
    expect((await pageOf(other)).id).not.toBe(id)
  })

  it('to a page with other sockets fetches the page again', async () => {
    const office = inside()
    const page = await pageOf(office)
    const watcher = await watch(office, page)
    await cell(watcher, 'host:load')
    const inventory = office.fake.appliance.inventory()
    office.fake.setInventory({
      ...inventory,
      cards: inventory.cards.slice(0, 1),
      spans: inventory.spans.slice(0, 1),
    })
    office.fake.exchange.touch()
    expect(await watcher.next()).toMatchObject({ event: 'reload' })
    expect(await watcher.next()).toBeNull()
    expect(await (await watch(office, page)).next()).toMatchObject({ event: 'reload' })
    const again = await watch(office, await pageOf(office))
    expect(await again.next()).toMatchObject({ event: 'change' })
  })
})

describe('a stream', () => {
  it('stays alive while nothing happens', async () => {
    const office = inside({}, { heartbeatMs: 20, refreshMs: 100_000 })
    expect(await (await watch(office, await pageOf(office))).heartbeat()).toContain('still here')
  })

  it('ends with the logout', async () => {
    const office = inside()
    const watcher = await watch(office, await pageOf(office))
    await office.post('/logout', {})
    for (let told = await watcher.next(); ; told = await watcher.next()) if (told?.event === 'bye') break
    expect(await watcher.next()).toBeNull()
    expect(office.fake.exchange.listeners()).toBe(0)
  })

  it('ends when the session runs out, at the next sign of life', async () => {
    const office = inside({}, { heartbeatMs: 20, refreshMs: 100_000 })
    const watcher = await watch(office, await pageOf(office))
    await cell(watcher, 'host:load')
    office.fake.accounts.endAll()
    expect(await watcher.next()).toMatchObject({ event: 'bye' })
    expect(await watcher.next()).toBeNull()
  })

  it('says nothing more once the session has run out', async () => {
    const office = inside({}, { heartbeatMs: 100_000, refreshMs: 100_000 })
    const watcher = await watch(office, await pageOf(office))
    await cell(watcher, 'host:load')
    office.fake.accounts.endAll()
    office.fake.exchange.lift(1)
    expect(await watcher.next()).toMatchObject({ event: 'bye' })
    expect(await watcher.next()).toBeNull()
  })

  it('gives way to a newer window of the same person', async () => {
    const office = inside({}, { mostPerSession: 2 })
    const page = await pageOf(office)
    const first = await watch(office, page)
    await watch(office, page)
    await watch(office, page)
    for (let told = await first.next(); ; told = await first.next()) if (told?.event === 'elsewhere') break
    expect(await first.next()).toBeNull()
  })

  it('gives way to a newer one of the same person, in however many sessions, and never of somebody else', async () => {
    const office = inside({}, { mostPerPerson: 2 })
    const page = await pageOf(office)
    const first = await watch(office, page)
    await watch(office, page)
    // Somebody else does not push it out.
    office.enter({ ...theAdministrator, login: 'anna' })
    await watch(office, page)
    office.enter()
    await watch(office, page)
    for (let told = await first.next(); ; told = await first.next()) if (told?.event === 'elsewhere') break
    expect(await first.next()).toBeNull()
  })

  it('is refused when there are too many', async () => {
    const office = inside({}, { mostTogether: 1 })
    const page = await pageOf(office)
    await watch(office, page)
    expect((await office.get(`/live?page=dashboard&layout=${page.layout}`)).status).toBe(503)
  })

  it('listens to the appliance only while somebody watches', async () => {
    const office = inside()
    const page = await pageOf(office)
    expect(office.fake.exchange.listeners()).toBe(0)
    const first = await watch(office, page)
    const second = await watch(office, page)
    expect(office.fake.exchange.listeners()).toBe(1)
    await first.leave()
    expect(office.fake.exchange.listeners()).toBe(1)
    await second.leave()
    expect(office.fake.exchange.listeners()).toBe(0)
  })

  it.each(['', 'nothing', 'toString'])('of a page called “%s” does not exist', async name => {
    const office = inside()
    expect((await office.get(`/live?page=${name}`)).status).toBe(400)
  })
})

describe('the difference of two screens', () => {
  const screen: Screen = {
    cells: {
      a: { state: 'free', text: 'Free', since: null },
      b: { state: 'ok', text: '7%', since: null, level: 0.07 },
    },
    lists: { calls: [{ id: '1', state: 'talking', since: 5, slots: { from: '101' } }] },
  }
  it('is nothing for equal ones', () => {
    expect(screenChange(screen, structuredClone(screen), 1)).toBeNull()
  })
  it('sees every part of a cell and of an item', () => {
    const { a, b } = screen.cells
    if (a === undefined || b === undefined) throw new Error('no cells')
    for (const changed of [
      { ...a, state: 'x' },
      { ...a, text: 'x' },
      { ...a, since: 1 },
      { ...a, detail: 'x' },
    ])
      expect(screenChange(screen, { ...screen, cells: { a: changed, b } }, 1)?.cells).toEqual({ a: changed })
    const fuller = { ...b, level: 0.08 }
    expect(screenChange(screen, { ...screen, cells: { a, b: fuller } }, 1)?.cells).toEqual({ b: fuller })
    expect(screenChange(screen, { ...screen, lists: { calls: [] } }, 9)).toEqual({
      now: 9,
      lists: { calls: [] },
    })
  })
})
