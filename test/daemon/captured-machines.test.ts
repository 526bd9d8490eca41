/** Captured trees of many machines: `offhook detect` gives each card its state, and each fault its one issue. */

import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Inventory } from '../../daemon/model/inventory.ts'
import type { Issue } from '../../daemon/model/issue.ts'
import { whyNotClaimed } from '../../dahdi/catalogue/not-carried.ts'
import { catalogue } from '../../dahdi/catalogue.ts'
import { offhook } from '../cli/support.ts'
import { layOut } from '../dahdi/machine.ts'
import { captured } from './captured-machines.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'captured-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

type Told = Issue & { readonly text: string; readonly todo: string | null }
type Json = Inventory & { readonly issues: readonly Told[] }

/** `port:@PCI Bus 05 Slot 14/1/3` is `port:1/3`: span and socket, whatever the card's place. */
function short({ code, subject, fix }: Issue, { spans }: Inventory): string {
  const span = spans.find(one => subject === `span:${one.key}`)
  const port = spans
    .flatMap(one => one.ports.map(each => ({ ...each, span: one.number })))
    .find(one => subject === `port:${one.key}`)
  const about =
    port !== undefined
      ? `port:${port.span}/${port.position}`
      : span !== undefined
        ? `span:${span.number}`
        : (subject?.replace(/^card:(pci|usb):.*/, 'card:$1') ?? '')
  return `${code} ${about}`.trim() + (fix === undefined ? '' : `, ${fix.do}`)
}

const named = Object.entries(captured)

it('are at least 25', () => {
  expect(named.length).toBeGreaterThanOrEqual(25)
})

it('have each driver that we build at work somewhere', () => {
  const built = new Set(catalogue.filter(card => whyNotClaimed(card) === null).map(({ driver }) => driver))
  const machines = Object.values(captured).map(({ machine }) => machine)
  const bound = machines.flatMap(({ pci = [], usb = [] }) => [...pci, ...usb].map(({ driver }) => driver))
  expect([...built].filter(driver => driver !== null && !bound.includes(driver))).toEqual([])
})

/** Faults against what somebody wanted: a look at the hardware alone cannot know of them (checks.test.ts has them). */
const AGAINST_SETTINGS = new Set(['companding-mismatch', 'echo-canceller-missing', 'signalling-reversed'])
/** The loader's own words, and a line in alarm for longer than one look. */
const OVER_TIME = new Set(['driver-load-failed', 'bri-never-wakes'])

it('have every fault that one look can find', () => {
  const folder = join(import.meta.dirname, '../../daemon/checks')
  const all = readFileSync(join(folder, 'all.ts'), 'utf8')
  const list = /const hardwareChecks[^[]*\[\]? = \[([^\]]*)\]/.exec(all)?.[1] ?? ''
  const files = list.split(',').flatMap(name => {
    const file = new RegExp(`\\{ ${name.trim()} \\} from '\\./(.*)'`).exec(all)?.[1]
    return file === undefined ? [] : [file]
  })
  expect(files.length).toBeGreaterThan(20)
  const codes = files.flatMap(file =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/found\(\s*'([a-z0-9-]+)'/g)].map(
      match => match[1] ?? '',
    ),
  )
  const shown = new Set(
    Object.values(captured).flatMap(({ issues }) => issues.map(issue => issue.split(/[ ,]/)[0])),
  )
  const missing = codes.filter(code => !shown.has(code))
  expect([...new Set(missing)].sort()).toEqual([...AGAINST_SETTINGS, ...OVER_TIME].sort())
})

/** What nobody has to do anything about. */
const CALM = new Set(['hardware-echo-absent', 'bri-asleep', 'line-recovering'])

it.each(named)('%s', async (_name, { machine, states, issues }) => {
  await layOut(root, machine, 'buses')
  const { status, out } = await offhook(['detect', '--root', root, '--json'])
  expect(status).toBe(0)
  const json = JSON.parse(out) as Json
  expect(json.cards.map(card => card.state.is)).toEqual(states)
  expect(json.issues.map(issue => short(issue, json)).sort()).toEqual([...issues].sort())

  const words = (await offhook(['detect', '--root', root])).out
  expect(words).not.toMatch(/\{[a-z]+\}/i)
  for (const { code, todo } of json.issues) {
    const isState = /^(card-(not-loaded|unsupported|stolen|unknown)|drivers-missing)$/.test(code)
    expect(todo === null, code).toBe(CALM.has(code) || isState)
  }
  expect(/^ {2}->/m.test(words)).toBe(json.issues.some(({ code }) => !CALM.has(code)))
})

it('the loss behind an alarm is found however the tree was captured', async () => {
  const name = 'TE121, T1 against E1: a signal without frames'
  for (const layout of ['links', 'nested'] as const) {
    await layOut(root, captured[name]?.machine ?? expect.fail(), layout)
    const { out } = await offhook(['detect', '--root', root])
    expect(out).toContain('has a signal that makes no sense')
    await rm(root, { recursive: true })
  }
})
