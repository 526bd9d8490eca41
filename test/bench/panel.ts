/**
 * The operator panel with 500 telephones and 100 events of calls a second: from the event to the painted tile, memory of the
 * tab, time of the daemon with fifty panels open, first paint. `npm run bench -- panel 60` watches the memory for an hour.
 */

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { startChromium } from '../browser/chromium.ts'
import { type FakeAmi, goodAnswer, startFakeAmi } from '../fake-ami/fake-ami.ts'
import { shown, spread } from './figures.ts'
import { registered, startTraffic, type Told } from './panel-traffic.ts'

const EXTENSIONS = 500
const EVENTS_PER_SECOND = 100
const ROUNDS = 5
const ROUND_MS = 10_000
const PANELS = 50

interface Daemon {
  readonly child: ChildProcess
  readonly url: string
  /** µs of the processor since its start. */
  cpu(): Promise<number>
  session(): Promise<string>
}

async function startDaemon(ami: FakeAmi, staticDir: string): Promise<Daemon> {
  const child = fork(join(import.meta.dirname, 'panel-daemon.ts'), [
    String(ami.port),
    String(EXTENSIONS),
    staticDir,
  ])
  const answer = async <T>(): Promise<T> => (await once(child, 'message'))[0] as T
  const { port } = await answer<{ port: number }>()
  return {
    child,
    url: `http://127.0.0.1:${port}`,
    async cpu() {
      child.send('cpu')
      const { cpu } = await answer<{ cpu: NodeJS.CpuUsage }>()
      return cpu.user + cpu.system
    },
    async session() {
      child.send('session')
      return (await answer<{ token: string }>()).token
    },
  }
}

const LISTS = /^(QueueStatus|ParkedCalls|ConfbridgeListRooms|DeviceStateList)/

export async function benchPanel(soakMinutes: number): Promise<void> {
  const staticDir = mkdtempSync(join(tmpdir(), 'offhook-bench-panel-'))
  const ami = await startFakeAmi({
    answer: action =>
      LISTS.test(action.action ?? '')
        ? goodAnswer({ ...action, action: 'CoreShowChannels' })
        : goodAnswer(action),
  })
  const daemon = await startDaemon(ami, staticDir)
  const browser = await startChromium()
  try {
    const connection = await ami.connection()
    // What the paper appliance calls the telephones: 201 upwards.
    const numbers = Array.from({ length: EXTENSIONS - 4 }, (_, index) => String(201 + index))
    await connection.send(registered(numbers))
    const least = await plainPage(browser, daemon)
    const page = await open(browser, daemon)
    await page.locator('.tile[data-number="300"][data-state="free"]').waitFor()
    await firstPaint(page)
    const traffic = startTraffic(connection, numbers, EVENTS_PER_SECOND)
    try {
      await latency(page, traffic.told, least.paint)
      await mainThread(page)
      await processor(daemon)
      await memory(page, browser, soakMinutes, least.megabytes)
    } finally {
      traffic.stop()
    }
  } finally {
    await browser.close()
    daemon.child.kill()
    await ami.close()
    rmSync(staticDir, { recursive: true, force: true })
  }
}

/** What any page needs on this machine, as busy as it is: a word changed on the page of the login until it is painted, and its memory. */
async function plainPage(browser: Browser, daemon: Daemon): Promise<{ paint: number; megabytes: number }> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.goto(`${daemon.url}/login`)
  const paints = ((await page.evaluate(PLAIN)) as number[]).sort((a, b) => a - b)
  const megabytes = Math.max(...(await renderersOf(browser)).map(privateMegabytes))
  await page.close()
  const paint = paints[Math.floor(paints.length * 0.99)] ?? Number.NaN
  console.log(
    `  the measure: a word of a plain page is painted within ${paint.toFixed(1)} ms (99 of 100); its tab has ${megabytes.toFixed(0)} MB of its own`,
  )
  return { paint, megabytes }
}

const PLAIN = `(async () => {
  const heading = document.querySelector('h1')
  const paints = []
  for (let turn = 0; turn < 300; turn += 1) {
    const begin = performance.now()
    heading.textContent = String(turn)
    await new Promise(painted => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = painted
      port2.postMessage(null)
    }))
    paints.push(performance.now() - begin)
    await new Promise(later => setTimeout(later, 7))
  }
  return paints
})()`

async function renderersOf(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

/** Time of the processor, not of the clock: what the same tab takes on a machine that does nothing else. */
async function mainThread(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const value = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
    return { busy: value('ThreadTime'), frames: value('LayoutCount') }
  }
  const before = await read()
  await pause(ROUND_MS)
  const after = await read()
  const [busy, frames] = [after.busy - before.busy, after.frames - before.frames]
  console.log(
    `    the tab's processor: ${((busy * 1000) / frames).toFixed(1)} ms for each of ${((frames * 1000) / ROUND_MS).toFixed(0)} changes a second`,
  )
}

async function open(browser: Browser, daemon: Daemon): Promise<Page> {
  const context = await browser.newContext({ baseURL: daemon.url, viewport: { width: 1920, height: 1080 } })
  await context.addCookies([{ name: 'offhook_session', value: await daemon.session(), url: daemon.url }])
  const page = await context.newPage()
  await page.goto('/panel')
  return page
}

/** ms since the address was asked for: the first paint, and the last byte of the page. */
const PAINT = `(async () => {
  const found = () => performance.getEntriesByName('first-contentful-paint')[0]
  while (!found()) await new Promise(requestAnimationFrame)
  return [found().startTime, performance.getEntriesByType('navigation')[0].responseEnd]
})()`

async function firstPaint(page: Page): Promise<void> {
  const paints: number[] = []
  const answers: number[] = []
  for (let run = 0; run < 10; run += 1) {
    await page.reload({ waitUntil: 'load' })
    const [paint = Number.NaN, answer = Number.NaN] = (await page.evaluate(PAINT)) as number[]
    paints.push(paint)
    answers.push(answer)
  }
  console.log(`  first paint with ${EXTENSIONS} tiles: ${shown(spread(paints), 'ms')} (wanted: 200)`)
  console.log(`    of which the page comes from the daemon: ${shown(spread(answers), 'ms')}`)
}

interface Painted {
  readonly number: string
  readonly state: string
  readonly at: number
}

async function latency(page: Page, told: readonly Told[], least: number): Promise<void> {
  await page.evaluate(readFileSync(join(import.meta.dirname, 'watch-paint.js'), 'utf8'))
  const medians: number[] = []
  const nines: number[] = []
  let count = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    await pause(500)
    await page.evaluate('window.painted.length = 0')
    const from = performance.timeOrigin + performance.now()
    await pause(ROUND_MS)
    const to = performance.timeOrigin + performance.now()
    await pause(500)
    const painted = (await page.evaluate('window.painted')) as Painted[]
    const delays = delaysOf(
      told.filter(({ at }) => at >= from && at < to),
      painted,
    ).sort((a, b) => a - b)
    count += delays.length
    medians.push(delays[Math.floor(delays.length * 0.5)] ?? Number.NaN)
    nines.push(delays[Math.floor(delays.length * 0.99)] ?? Number.NaN)
  }
  console.log(`  from the event to the painted tile, ${count} of them in ${ROUNDS} rounds:`)
  console.log(`    median ${shown(spread(medians), 'ms', 1)}`)
  console.log(`    99 of 100 within ${shown(spread(nines), 'ms', 1)} (wanted: 50)`)
  console.log(`    ${(spread(nines).median / least).toFixed(1)} × what a word of a plain page takes`)
}

/** The first time the tile was painted so after it was told. */
function delaysOf(told: readonly Told[], painted: readonly Painted[]): number[] {
  const by = Map.groupBy(painted, ({ number, state }) => `${number} ${state}`)
  return told.flatMap(({ number, state, at }) => {
    const found = by.get(`${number} ${state}`)?.find(one => one.at >= at)
    return found === undefined ? [] : [found.at - at]
  })
}

async function processor(daemon: Daemon): Promise<void> {
  const one = await share(daemon)
  const streams = await Promise.all(Array.from({ length: PANELS - 1 }, () => follow(daemon)))
  const many = await share(daemon)
  for (const stop of streams) stop()
  console.log(`  the daemon with one panel open: ${shown(spread(one), '% of a core', 1)}`)
  console.log(`  with ${PANELS}: ${shown(spread(many), '% of a core', 1)} (wanted: 25)`)
  console.log(
    `    ${(spread(many).median / spread(one).median).toFixed(1)} × as much for ${PANELS} × as many`,
  )
}

async function share(daemon: Daemon): Promise<number[]> {
  const shares: number[] = []
  await pause(1000)
  for (let round = 0; round < ROUNDS; round += 1) {
    const [before, start] = [await daemon.cpu(), performance.now()]
    await pause(3000)
    shares.push(((await daemon.cpu()) - before) / 10 / (performance.now() - start))
  }
  return shares
}

/** A browser that reads and paints nothing. */
async function follow(daemon: Daemon): Promise<() => void> {
  const headers = { cookie: `offhook_session=${await sessionOf(daemon)}` }
  const html = await (await fetch(`${daemon.url}/panel`, { headers })).text()
  const attribute = (name: string) => new RegExp(`data-live-${name}="([^"]*)"`).exec(html)?.[1] ?? ''
  const query = new URLSearchParams({ page: 'panel', layout: attribute('layout'), from: attribute('id') })
  const request = get(`${daemon.url}/live?${query}`, { headers }, response => response.resume())
  request.on('error', () => {})
  return () => request.destroy()
}

/** One at a time: answers of the daemon name no question. */
let asking: Promise<unknown> = Promise.resolve()
const sessionOf = (daemon: Daemon): Promise<string> => {
  const asked = asking.then(daemon.session)
  asking = asked
  return asked
}

async function memory(page: Page, browser: Browser, minutes: number, least: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const renderers = await renderersOf(browser)
  const look = async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
    return { heap: heap / 1e6, own: Math.max(...renderers.map(privateMegabytes)) }
  }
  await page.reload()
  await pause(5000)
  const first = await look()
  await pause(minutes * 60_000)
  const last = await look()
  console.log(
    `  the tab after ${minutes} min: ${last.own.toFixed(0)} MB of its own (wanted: 60 after an hour), of which scripts ${last.heap.toFixed(1)} MB`,
  )
  console.log(`    ${(last.own - least).toFixed(0)} MB more than the plain page`)
  const perHour = (a: number, b: number) => (((b - a) * 60) / minutes).toFixed(1)
  console.log(
    `    in the beginning ${first.own.toFixed(0)} MB, scripts ${first.heap.toFixed(1)} MB; grows by ${perHour(first.own, last.own)} MB an hour, scripts by ${perHour(first.heap, last.heap)} MB`,
  )
}

/** Memory that no other process shares, from the kernel's own count. */
function privateMegabytes(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const kilobytes = [...text.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].map(match => Number(match[1]))
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1000
}
