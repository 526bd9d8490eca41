/** The pages of the cards without script: brackets, spans, faults, and where their links lead. */

import { describe, expect, it } from 'vitest'
import type { Card, Inventory, Span } from '../../daemon/model/inventory.ts'
import { browse, words } from './browsing.ts'
import type { FakeOptions } from './fake-appliance.ts'
import { ANALOG, PRI_SPAN, portKey, virtualCard } from './fake-hardware.ts'
import { htmlFaults } from './html-check.ts'

const CARD = `/cards/${encodeURIComponent(ANALOG)}`
const PRI = '/cards/pci:0000:06:00.0'

function inside(options?: FakeOptions) {
  const browsing = browse(options)
  browsing.enter()
  return browsing
}

type Office = ReturnType<typeof inside>

function changeHardware(office: Office, change: (found: Inventory) => Partial<Inventory>): void {
  const found = office.fake.appliance.inventory()
  office.fake.setInventory({ ...found, ...change(found) })
}

const oneCard = (office: Office, card: Partial<Card>) =>
  changeHardware(office, ({ cards }) => ({ cards: cards.slice(0, 1).map(each => ({ ...each, ...card })) }))

const oneSpan = (office: Office, key: string, change: (span: Span) => Partial<Span>) =>
  changeHardware(office, ({ spans }) => ({
    spans: spans.map(span => (span.key === key ? { ...span, ...change(span) } : span)),
  }))

/** Drawn marks and numbers are for the eye; this is what is read aloud. */
const pictures = (html: string, drawn: string) =>
  [...html.matchAll(new RegExp(`<figure class="[^"]*" data-drawn="${drawn}">.*?</figure>`, 'gs'))].map(
    ([figure]) => words(figure.replace(/<svg.*?<\/svg>/gs, '')),
  )

describe('the list of the cards', () => {
  it('has each card with its place in plain words, its state and a drawing that is also read aloud', async () => {
    const office = inside()
    office.fake.exchange.alarm(6, 'red')
    office.fake.exchange.call({ port: 13, number: '022' }, { port: 1, number: '101' }).answer()
    const html = await office.page('/cards')
    const text = words(html)
    expect(text).toContain('Digium A8B PCI slot 14, bus 5 Works')
    expect(text).toContain('Digium TE131 PCI slot 1, bus 6, rotary switch at 0 Works')
    expect(html).toContain(`href="${CARD}"`)
    const [analog, ...others] = pictures(html, 'paired')
    expect(analog).toMatch(/^Socket 1 101 Talking to 022 \d:\d\d Socket 2 102 Free/)
    expect(analog).toContain('Socket 6 Line 2 No line plugged in Socket 7')
    expect(others).toEqual([])
    expect(pictures(html, 'single')).toEqual([
      'Socket 1 Free (2 channels)',
      'Socket 1 1 of 30 channels in use',
    ])
  })

  it('shows with each card what is wrong with it, and no other', async () => {
    const office = inside()
    office.fake.setIssues([
      {
        code: 'port-failed',
        severity: 'error',
        subject: `port:${portKey(7)}`,
        params: { span: 'x', position: 7 },
      },
      {
        code: 'line-alarm',
        severity: 'warning',
        subject: 'line:analog-2',
        params: { line: 'Line 2', alarm: 'red' },
      },
      { code: 'no-network', severity: 'warning', subject: null, params: {} },
    ])
    const html = await office.page('/cards')
    expect(words(html)).toContain('Digium A8B PCI slot 14, bus 5 2 things need attention')
    expect(words(html)).toContain('Digium A8B, socket 7 does not start up.')
    expect(words(await office.page(PRI))).toContain('rotary switch at 0 Works Sockets')
    expect(html).not.toContain(office.fake.appliance.issues()[2]?.code)
  })

  it('says of a card in trouble which, and still draws the bracket it is known to have', async () => {
    const office = inside()
    oneCard(office, {
      device: '8002',
      spans: [],
      state: { is: 'stolen', by: 'netjet', driver: 'wctdm24xxp' },
    })
    const html = await office.page('/cards')
    expect(words(html)).toContain('Taken by another driver')
    expect(pictures(html, 'numbered')[0]).toMatch(/^Socket 1 Out of service .* Socket 8 Out of service$/)
    oneCard(office, {
      vendor: 'e159',
      device: '0001',
      spans: [],
      state: { is: 'not-loaded', driver: 'wctdm24xxp' },
    })
    expect(words(await office.page('/cards'))).toContain('Its sockets appear here once its driver runs.')
  })

  it('of a machine without cards says so', async () => {
    expect(words(await inside({ virtual: [] }).page('/cards'))).toContain('No telephone card was found')
  })
})

describe('the page of a card', () => {
  it('tells of each socket what it is, what is on it, and leads there', async () => {
    const office = inside()
    oneSpan(office, portKey(1).slice(0, -2), span => ({
      ports: span.ports.map(port => ({
        ...port,
        echoCanceller: port.position === 1 ? { name: 'HWEC', active: true } : null,
      })),
    }))
    const html = await office.page(CARD)
    const text = words(html)
    expect(text).toContain(
      'Socket 1 Telephone socket 101 Reception Free DAHDI channel 1 · echo canceller: HWEC, working now',
    )
    expect(text).toContain('Socket 5 Line socket Line 1 Free DAHDI channel 5 · echo canceller: none')
    expect(text).toContain('Socket 7 Empty Nothing in this place')
    expect(html).toContain('href="/extensions/101"')
    expect(html).toContain('href="/lines/outside"')
    expect(text).toContain('Identity on the bus d161:800d Driver wcaxx')
  })

  it('tells of a span its clock, framing, alarms and what was counted', async () => {
    const office = inside()
    oneSpan(office, PRI_SPAN, span => ({
      lineConfig: ['HDB3', 'CCS', 'CRC4'],
      counters: { ...span.counters, timingSlips: 4 },
    }))
    const quiet = words(await office.page(PRI))
    expect(quiet).toContain('Span 3 · TE13x/0/1 In service Kind E1 (30 channels) Alarms None')
    expect(quiet).toMatch(/Clock Leads: all cards keep time with this one · Choice \d for keeping time/)
    expect(quiet).toContain('Framing and coding HDB3 · CCS · CRC4')
    expect(quiet).toContain('Missed interrupts 0 Clock slips 4 Line code errors (BPV) 0')
    expect(quiet).toContain('All 31 channels in detail')
    oneSpan(office, PRI_SPAN, () => ({ alarms: ['red', 'yellow'] }))
    office.fake.exchange.spanAlarm(3, 'red')
    expect(words(await office.page(PRI))).toContain(
      'Alarms No signal (red alarm) · The other end hears nothing (yellow alarm)',
    )
  })

  it('says as it will be what is not configured yet', async () => {
    expect(words(await inside().page(PRI))).toContain('Framing and coding CCS · HDB3 · CRC4')
  })

  it('speaks French', async () => {
    const office = inside()
    office.cookies.set('offhook_language', 'fr')
    const text = words(await office.page(CARD))
    expect(text).toContain('Emplacement PCI 14, bus 5 Fonctionne')
    expect(text).toContain('Prise 1 Prise de téléphone 101 Reception Libre Canal DAHDI 1')
  })

  it.each(['/cards/nothing', '/cards/pci:0000:05:0d.1', '/cards/%3Cscript%3E'])(
    'that is not there, %s, is not there',
    async path => {
      expect((await inside().get(path)).status).toBe(404)
    },
  )

  it('of software has a plain row of what has a purpose', async () => {
    const office = inside({ virtual: virtualCard })
    const html = await office.page('/cards/virtual')
    const [picture] = pictures(html, 'virtual')
    expect(picture).toContain('Socket 1 Telephone socket 101 Reception Free')
    expect(picture).not.toContain('Socket 4')
    expect(picture).toContain('Socket 1 Made of software BRI 1 Free (2 channels)')
    expect(words(html)).toContain('DYN/loc/1:1: 24 channels, left to another program')
    expect(htmlFaults(html)).toEqual([])
  })

  it('is kept up to date without script too', async () => {
    const html = await inside().page(CARD)
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="10"/></noscript>')
    expect(html).toContain('data-live-name="cards"')
  })
})

describe('the dashboard', () => {
  it('leads to the page of each card', async () => {
    expect(await inside().page('/')).toContain(`<a href="${CARD}">Digium A8B</a>`)
  })
})
