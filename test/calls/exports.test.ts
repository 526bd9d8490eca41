/** Long exports of calls: told how far they are, given up, limited, private, and the same content as the short ones. */

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { CALL_COLUMNS } from '../../daemon/calls/calls-csv.ts'
import { csvPieces } from '../../daemon/calls/csv.ts'
import { openDatabase } from '../../daemon/calls/database.ts'
import { callDesk } from '../../daemon/calls/desk.ts'
import { countByDay } from '../../daemon/calls/exports/days.ts'
import type { ExportOrder } from '../../daemon/calls/exports/desk.ts'
import { type ExportBench, exportRoom } from '../../daemon/calls/exports/room.ts'
import { conversationFilter } from '../../daemon/calls/filter.ts'
import { MIGRATIONS } from '../../daemon/calls/schema.ts'
import { callExportsOf } from '../../daemon/compose/call-exports.ts'
import { silentLog } from '../../daemon/system/log.ts'
import { createHandClock } from '../fake-ami/hand-clock.ts'
import { settings as plainSettings } from '../model/support.ts'
import { madeCalls, writeCalls } from './made-calls.ts'

const HOUR = 3_600_000
const FROM = new Date(2026, 9, 26).getTime()
const order = (parts: Partial<ExportOrder> = {}): ExportOrder => ({
  format: 'csv',
  filter: conversationFilter.parse({ fromMs: 0, toMs: FROM * 2 }),
  about: ['everything'],
  language: 'en',
  address: '/calls?',
  ...parts,
})

async function emptyDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'exports-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

/** A room whose work goes on when the test says so. */
async function room(mostBytes?: number) {
  const directory = await emptyDirectory()
  const clock = createHandClock()
  const works: { readonly bench: ExportBench; readonly finish: (rows: number) => void }[] = []
  const { desk, start, stop } = exportRoom({
    directory,
    clock,
    log: silentLog,
    ...(mostBytes === undefined ? {} : { mostBytes }),
    make: (_order, bench) =>
      new Promise((resolve, reject) => {
        bench.signal.addEventListener('abort', () => reject(bench.signal.reason))
        works.push({ bench, finish: resolve })
      }),
  })
  onTestFinished(stop)
  const stateOf = (login: string, id: string | null) => desk.find(login, id ?? '')?.state
  const work = (index: number) =>
    vi.waitFor(() => {
      const found = works[index]
      if (found === undefined) throw new Error('not begun')
      return found
    })
  const ready = (login: string, id: string | null) =>
    vi.waitFor(() => expect(stateOf(login, id)?.is).toBe('ready'))
  return { directory, clock, desk, start, stop, stateOf, work, ready, files: () => readdirSync(directory) }
}

describe('the room of exports', () => {
  it('makes one after the other, and says how far each is', async () => {
    const { desk, stateOf, work, ready, directory, files } = await room()
    const first = desk.begin('anna', order())
    const second = desk.begin('bert', order({ format: 'pdf' }))
    expect(stateOf('bert', second)).toEqual({ is: 'waiting', before: 1 })
    const { bench, finish } = await work(0)
    expect(stateOf('anna', first)).toEqual({ is: 'running', done: 0, rows: null })
    bench.tell(40, 100)
    expect(stateOf('anna', first)).toEqual({ is: 'running', done: 40, rows: 100 })
    await bench.write('started\r\n')
    await bench.write('é\r\n')
    expect(statSync(join(directory, files()[0] ?? '')).mode & 0o777).toBe(0o600)
    finish(1)
    await ready('anna', first)
    expect(stateOf('anna', first)).toMatchObject({ is: 'ready', rows: 1, bytes: 13 })
    const file = await desk.open('anna', first ?? '')
    const pieces: Uint8Array[] = []
    for await (const piece of file?.content ?? []) pieces.push(piece)
    expect([file?.bytes, Buffer.concat(pieces).toString()]).toEqual([13, 'started\r\né\r\n'])
    await work(1)
    expect(stateOf('bert', second)?.is).toBe('running')
  })

  it('shows nobody what another one began, whatever he does to it', async () => {
    const { desk, stateOf, work, ready } = await room()
    const id = desk.begin('anna', order()) ?? ''
    expect(desk.find('bert', id)).toBe(null)
    expect(desk.of('bert')).toEqual([])
    expect(await desk.giveUp('bert', id)).toBe(false)
    const { finish } = await work(0)
    finish(0)
    await ready('anna', id)
    expect(await desk.open('bert', id)).toBe(null)
    expect(await desk.giveUp('bert', id)).toBe(false)
    expect(stateOf('anna', id)?.is).toBe('ready')
  })

  it('stops what is given up, takes its file away, and goes on with the next', async () => {
    const { desk, stateOf, work, files, ready } = await room()
    const first = desk.begin('anna', order()) ?? ''
    const second = desk.begin('anna', order()) ?? ''
    const third = desk.begin('bert', order()) ?? ''
    const { bench } = await work(0)
    await bench.write('half')
    expect(files()).toHaveLength(1)
    expect(await desk.giveUp('anna', first)).toBe(true)
    expect(files()).not.toContain(`${first}.csv`)
    expect(stateOf('anna', first)).toEqual({ is: 'given-up' })
    bench.tell(1, 2)
    expect(stateOf('anna', first)).toEqual({ is: 'given-up' })
    // One that waited is never begun.
    await work(1)
    expect(stateOf('anna', second)?.is).toBe('running')
    await desk.giveUp('bert', third)
    ;(await work(1)).finish(0)
    await ready('anna', second)
    expect(stateOf('bert', third)).toEqual({ is: 'given-up' })
    // What is ready can be thrown away as well.
    await desk.giveUp('anna', second)
    expect([files(), await desk.open('anna', second)]).toEqual([[], null])
  })

  it('has two for a person and five in all; what has ended makes room', async () => {
    const { desk, work, stateOf, ready, files } = await room()
    const first = desk.begin('anna', order())
    desk.begin('anna', order())
    expect(desk.begin('anna', order())).toBe(null)
    for (const login of ['bert', 'bert', 'carl']) expect(desk.begin(login, order())).not.toBe(null)
    expect(desk.begin('carl', order())).toBe(null)
    ;(await work(0)).finish(0)
    await ready('anna', first)
    expect(desk.begin('carl', order())).not.toBe(null)
    expect(stateOf('anna', first)).toBe(undefined)
    await vi.waitFor(() => expect(files()).not.toContain(`${first}.csv`))
  })

  it('keeps a file for an hour', async () => {
    const { desk, clock, work, stateOf, ready, files } = await room()
    const id = desk.begin('anna', order()) ?? ''
    ;(await work(0)).finish(0)
    await ready('anna', id)
    await clock.advance(HOUR - 1)
    expect(stateOf('anna', id)?.is).toBe('ready')
    await clock.advance(1)
    expect(stateOf('anna', id)).toBe(undefined)
    await vi.waitFor(() => expect(files()).toEqual([]))
  })

  it('refuses what would fill the disk, all files together', async () => {
    const { desk, work, stateOf, ready, files } = await room(100)
    const first = desk.begin('anna', order()) ?? ''
    const one = await work(0)
    await one.bench.write('x'.repeat(60))
    one.finish(1)
    await ready('anna', first)
    const second = desk.begin('bert', order()) ?? ''
    const { bench, finish } = await work(1)
    await expect(bench.write('x'.repeat(60)).then(() => finish(1))).rejects.toThrow()
    expect(files()).toHaveLength(2)
    await desk.giveUp('bert', second)
    expect([files(), stateOf('anna', first)?.is]).toEqual([[`${first}.csv`], 'ready'])
  })

  it('begins with an empty directory, and is emptied by nobody else', async () => {
    const { directory, start, files } = await room()
    mkdirSync(join(directory, 'x'))
    writeFileSync(join(directory, 'left.csv'), 'of a former process')
    await start()
    expect([files(), statSync(directory).mode & 0o777]).toEqual([[], 0o700])
  })
})

/** A history of three weeks, and the real work. */
async function office(mostBytes?: number) {
  const directory = await emptyDirectory()
  const database = openDatabase(':memory:', MIGRATIONS)
  writeCalls(database, madeCalls({ fromMs: FROM, days: 21, perDay: 200 }))
  let isThere = true
  const exports = callExportsOf({
    directory,
    database: () => (isThere ? database : null),
    settings: plainSettings,
    model: () => null,
    clock: createHandClock(FROM),
    log: silentLog,
    ...(mostBytes === undefined ? {} : { mostBytes }),
  })
  onTestFinished(async () => {
    await exports.stop()
    database.close()
  })
  const { desk } = exports
  const ended = async (id: string | null) =>
    vi.waitFor(
      () => {
        const state = desk.find('anna', id ?? '')?.state
        if (state === undefined || state.is === 'running' || state.is === 'waiting')
          throw new Error('not yet')
        return state
      },
      { timeout: 20_000 },
    )
  return {
    directory,
    desk,
    ended,
    calls: callDesk(() => database),
    textOf: (id: string | null) => readFileSync(join(directory, `${id}.csv`), 'utf8'),
    lose: () => {
      isThere = false
    },
  }
}

describe('an export', () => {
  it.each([{}, { outcomes: ['missed'] }, { texts: { dialled: { how: 'ends', text: '7' } } }])(
    'has the rows of the short one, in its order: %o',
    async parts => {
      const { desk, ended, calls, textOf } = await office()
      const filter = conversationFilter.parse({ fromMs: FROM + 30 * HOUR, toMs: FROM + 400 * HOUR, ...parts })
      const id = desk.begin('anna', order({ filter }))
      const state = await ended(id)
      const short = [...csvPieces(CALL_COLUMNS, calls.everyRow(filter))].join('')
      expect(state).toMatchObject({ is: 'ready', rows: short.split('\r\n').length - 2 })
      expect(textOf(id) === short).toBe(true)
      expect(short.length).toBeGreaterThan(1000)
    },
  )

  it('as a paper counts its calls, and is a PDF', async () => {
    const { desk, ended, directory, calls } = await office()
    const { filter } = order()
    const id = desk.begin('anna', order({ format: 'pdf' }))
    expect(await ended(id)).toMatchObject({ is: 'ready', rows: calls.count(filter, 1e6)?.calls })
    expect(
      readFileSync(join(directory, `${id}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it.each(['csv', 'pdf'] as const)('as %s lets others have their turn, and can be given up', async format => {
    const { desk, directory } = await office()
    const id = desk.begin('anna', order({ format })) ?? ''
    const seen = new Set<number>()
    await vi.waitFor(
      () => {
        const state = desk.find('anna', id)?.state
        if (state?.is !== 'running' || state.rows === null || state.done === 0) throw new Error('not yet')
        seen.add(state.rows)
      },
      { interval: 0, timeout: 20_000 },
    )
    await desk.giveUp('anna', id)
    expect([desk.find('anna', id)?.state, readdirSync(directory)]).toEqual([{ is: 'given-up' }, []])
    expect(seen.size).toBe(1)
  })

  it('of no call has a heading; without a history it has failed, and leaves nothing', async () => {
    const { desk, ended, textOf, lose, directory } = await office()
    const none = desk.begin('anna', order({ filter: conversationFilter.parse({ fromMs: 0, toMs: 5 }) }))
    expect(await ended(none)).toMatchObject({ is: 'ready', rows: 0 })
    expect(textOf(none)).toBe(`${CALL_COLUMNS.join(',')}\r\n`)
    lose()
    const id = desk.begin('anna', order())
    expect(await ended(id)).toEqual({ is: 'failed', why: 'broken' })
    expect(readdirSync(directory)).toEqual([`${none}.csv`])
  })

  it('that is too large has failed as such, and leaves nothing', async () => {
    const { desk, ended, directory } = await office(10_000)
    expect(await ended(desk.begin('anna', order()))).toEqual({ is: 'failed', why: 'too-large' })
    expect(readdirSync(directory)).toEqual([])
  })

  it('counts day by day, not beyond what is wanted', async () => {
    const { calls } = await office()
    const { filter } = order()
    const breathe = vi.fn(async () => {})
    const some = await countByDay(calls, filter, 250, breathe)
    expect(some.calls).toBe(250)
    // 200 on a working day.
    expect(breathe.mock.calls.length).toBeLessThan(6)
    expect(some.talkMs).toBe(calls.count(filter, 250)?.talkMs)
  })
})
