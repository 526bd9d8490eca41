/** The dashboard without script: cards with their sockets, virtual ones, faults, and what is wrong. */

import { describe, expect, it } from 'vitest'
import type { Card, CardState } from '../../daemon/model/inventory.ts'
import { browse, words } from './browsing.ts'
import type { FakeOptions } from './fake-appliance.ts'
import { virtualCard } from './fake-hardware.ts'
import { htmlFaults } from './html-check.ts'

function inside(options?: FakeOptions) {
  const browsing = browse(options)
  browsing.enter()
  return browsing
}

describe('a card', () => {
  it('is drawn with a socket for each module, and what is on it', async () => {
    const office = inside()
    office.fake.exchange.alarm(6, 'red')
    office.fake.exchange.lift(4)
    const html = await office.page('/')
    const text = words(html)
    expect(text).toContain('Digium A8B PCI 05:0d.0 Socket 1 101 Reception Free')
    expect(text).toContain('Socket 4 104 Lift Off hook')
    expect(text).toContain('Socket 5 Line 1 Free Socket 6 Line 2 No line plugged in')
    expect(text).toContain('Socket 7 Empty Nothing in this place')
    expect(html.match(/href="#rj11"/g)).toHaveLength(8)
  })

  it('with ISDN shows a lamp for each channel, and its signalling', async () => {
    const office = inside()
    office.fake.exchange.call({ port: 13, number: '022' }, { port: 1, number: '101' }).answer()
    office.fake.exchange.spanAlarm(2, 'red')
    const text = words(await office.page('/'))
    expect(text).toContain('PRI 1 Span 3 · 30 channels In service Channel 1 Free Channel 2 Talking to 022')
    expect(text).toMatch(/BRI 1 Span 2 · 2 channels No signal \(red alarm\)/)
    expect(text).not.toContain('Channel 16')
  })

  it.each([
    [{ is: 'not-loaded', driver: 'wcaxx' }, 'Driver not loaded'],
    [{ is: 'unsupported', driver: 'wctdm24xxp' }, 'Not supported by the installed driver'],
    [{ is: 'stolen', by: 'netjet', driver: 'wctdm' }, 'Taken by another driver'],
    [{ is: 'drivers-missing', driver: 'wctdm' }, 'No drivers for this kernel'],
    [{ is: 'unknown' }, 'Not recognised'],
  ] satisfies [CardState, string][])('that is %j says so', async (state, sentence) => {
    const office = inside()
    const inventory = office.fake.appliance.inventory()
    const [card] = inventory.cards
    const broken: Card[] = card === undefined ? [] : [{ ...card, name: null, state, spans: [] }]
    office.fake.setInventory({ ...inventory, cards: broken, spans: [] })
    expect(words(await office.page('/'))).toContain(`Unknown card PCI 05:0d.0 ${sentence}`)
  })

  it('whose module has no power says where to look', async () => {
    const office = inside()
    const inventory = office.fake.appliance.inventory()
    office.fake.setInventory({
      ...inventory,
      spans: inventory.spans.map(span => ({
        ...span,
        ports: span.ports.map(port => (port.channel === 3 ? { ...port, kind: 'failed' as const } : port)),
      })),
    })
    expect(words(await office.page('/'))).toContain('Module does not start: is its power plug in?')
  })
})

describe('a virtual card', () => {
  it('shows the sockets that have a purpose, not the rest of its channels, and what another program has', async () => {
    const office = inside({ virtual: virtualCard })
    const html = await office.page('/')
    const text = words(html)
    expect(text).toContain('Virtual card')
    expect(text).toMatch(/Socket 1 101 Reception Free Socket 2 102 Workshop Free Socket 3 Line 1 Free/)
    expect(text).not.toContain('Socket 4')
    expect(text).toContain('DYN/loc/1:1: 24 channels, left to another program')
    expect(text).toContain('BRI 1 Span 3 · 2 channels In service Channel B1 Free Channel B2 Free')
    expect(text).toContain('PRI 1 Span 4 · 30 channels In service')
    expect(htmlFaults(html)).toEqual([])
  })
})

describe('a machine', () => {
  it('without any card says so once', async () => {
    const office = inside({ virtual: [] })
    expect(words(await office.page('/')).match(/No telephone card was found/g)).toHaveLength(1)
    office.fake.setIssues([{ code: 'no-cards', severity: 'notice', subject: null, params: {} }])
    expect(words(await office.page('/')).match(/No telephone card was found/g)).toHaveLength(1)
  })

  it('whose Asterisk is down says why, and every socket is out of service', async () => {
    const office = inside()
    office.fake.exchange.asteriskDown('Connection refused')
    const text = words(await office.page('/'))
    expect(text).toMatch(/Telephone exchange Not running Since .*: Connection refused/)
    expect(text).toContain('101 Reception Out of service')
  })

  it('of which little is known says that', async () => {
    const office = inside()
    office.fake.setHost({
      loadPercent: null,
      memoryUsedBytes: 1_000_000,
      memoryTotalBytes: 2_000_000,
      diskUsedBytes: null,
      diskTotalBytes: null,
      temperatureCelsius: null,
      uptimeSeconds: 0,
    })
    const text = words(await office.page('/'))
    expect(text).toContain('Processor Not known Memory 1 MB of 2 MB Disk Not known Temperature Not known')
  })

  it('that cannot be measured shows its page all the same', async () => {
    const office = inside()
    Object.assign(office.fake.appliance, { host: () => Promise.reject(new Error('no /proc')) })
    expect(words(await office.page('/'))).toContain('Processor Not known')
  })
})
