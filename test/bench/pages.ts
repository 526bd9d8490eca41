/**
 * Every page of an office with 1000 extensions, over HTTP on the loopback: time to the first byte, and bytes as a browser asks for
 * them. Times are the
 * smaller of the wall's and the processor's, so that a machine that does other things at the same time does not count them.
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countryCodes, countryPack } from '../../dahdi/countries/index.ts'
import { bundleStatic } from '../../image/bundle.ts'
import { createWebApp } from '../../web/app.ts'
import { serveWeb } from '../../web/serve.ts'
import { fakeAppliance } from '../web/fake-appliance.ts'
import { cpuSince } from './figures.ts'
import { largeOffice } from './large-office.ts'

const EXTENSIONS = 1000
const RUNS = 12
const GOAL_MS = 30
const GOAL_BYTES = 100_000
/** Pages of one kind that are looked at. */
const OF_A_KIND = 2

interface Answer {
  readonly status: number
  readonly firstByteMs: number
  readonly bytes: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export async function benchPages(): Promise<void> {
  const staticDir = await mkdtemp(join(tmpdir(), 'offhook-bench-'))
  await bundleStatic(staticDir)
  const fake = fakeAppliance({ change: settings => largeOffice(settings, EXTENSIONS) })
  const app = createWebApp(fake.appliance, {
    staticDir,
    countries: { codes: countryCodes(), pack: countryPack },
  })
  const served = await serveWeb(app, '127.0.0.1', 0)
  if (!served.ok) throw served.error
  const { port } = served.value
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const cookie = `offhook_session=${fake.accounts.open().token}`
  const get = (path: string, encoding: string) => ask({ port, path, agent, cookie, encoding })
  try {
    const paths = await crawl(path => get(path, 'identity'))
    const rows: { path: string; p95: number; bytes: number }[] = []
    for (const path of paths) {
      const times: number[] = []
      let bytes = 0
      for (let run = 0; run < RUNS; run++) {
        const before = process.cpuUsage()
        const answer = await get(path, 'gzip')
        // On one connection, with its client in the same process: the processor's time is at least that of the answer.
        if (run > 1) times.push(Math.min(answer.firstByteMs, cpuSince(before)))
        bytes = answer.bytes
      }
      rows.push({ path, p95: percentile(times, 0.95), bytes })
    }
    say(rows)
  } finally {
    agent.destroy()
    await served.value.stop()
    await rm(staticDir, { recursive: true, force: true })
  }
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)] ?? 0

function say(rows: readonly { path: string; p95: number; bytes: number }[]): void {
  const slow = rows.filter(({ p95 }) => p95 > GOAL_MS)
  const large = rows.filter(({ bytes }) => bytes > GOAL_BYTES)
  console.log(`  ${rows.length} pages, ${EXTENSIONS} extensions`)
  console.log(
    `  time to first byte, p95 over all pages: ${percentile(
      rows.map(({ p95 }) => p95),
      0.95,
    ).toFixed(1)} ms; slower than ${GOAL_MS} ms: ${slow.length}`,
  )
  console.log(`  larger than ${GOAL_BYTES / 1000} kB: ${large.length}`)
  const worst = rows.toSorted((a, b) => b.p95 - a.p95).slice(0, 8)
  for (const { path, p95, bytes } of [...worst, ...large.filter(row => !worst.includes(row))])
    console.log(
      `    ${path.padEnd(44)} ${p95.toFixed(1).padStart(7)} ms ${(bytes / 1000).toFixed(1).padStart(8)} kB`,
    )
}

/** Every page that links lead to, a few of each kind. */
async function crawl(get: (path: string) => Promise<Answer>): Promise<string[]> {
  const kinds = new Map<string, number>()
  const waiting = ['/']
  const seen = new Set(waiting)
  const found: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await get(path)
    if (answer.status !== 200 || !/^text\/html/.test(String(answer.headers['content-type']))) continue
    found.push(path)
    for (const [, href = ''] of answer.text.matchAll(/href="([^"#]+)"/g)) {
      const next = href.replaceAll('&amp;', '&').split('?')[0] ?? ''
      if (!next.startsWith('/') || seen.has(next) || /^\/(?:static|logout|language|api)\b/.test(next))
        continue
      seen.add(next)
      const kind = next.replace(/\/[^/]*[0-9:%][^/]*/g, '/*')
      const count = (kinds.get(kind) ?? 0) + 1
      kinds.set(kind, count)
      if (count <= OF_A_KIND) waiting.push(next)
    }
  }
  return found
}

function ask(asked: {
  readonly port: number
  readonly path: string
  readonly agent: Agent
  readonly cookie: string
  readonly encoding: string
}): Promise<Answer> {
  const { port, path, agent, cookie, encoding } = asked
  return new Promise((resolve, reject) => {
    const begin = performance.now()
    request(
      { host: '127.0.0.1', port, path, agent, headers: { cookie, 'accept-encoding': encoding } },
      response => {
        const firstByteMs = performance.now() - begin
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () => {
          const body = Buffer.concat(pieces)
          resolve({
            status: response.statusCode ?? 0,
            firstByteMs,
            bytes: body.length,
            headers: response.headers,
            text: encoding === 'identity' ? body.toString() : '',
          })
        })
        response.on('error', reject)
      },
    )
      .on('error', reject)
      .end()
  })
}
