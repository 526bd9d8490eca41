/** The tests of ports and lines, begun on the appliance's pages. */

import { z } from 'zod'
import { LINE_TEST } from '../../../asterisk-conf/contexts/line-test.ts'
import { type LineTestResult, resultSchema } from '../../../daemon/line-test/result.ts'
import { pause } from '../deadline.ts'
import type { OutsideLine } from '../exchange.ts'
import type { Lab } from '../lab.ts'
import type { OfficePages } from '../office-pages.ts'
import type { Scenario } from './scenario.ts'
import { storedSettings } from './settings.ts'

const RESULTS = '/var/lib/offhook/line-tests.json'
const NUMBER = '0448001122'
/** Ringing, listening, calling: none takes longer, and the machine may be slow. */
const ENDED_MS = 180_000
const COME_BACK_MS = 60_000

const kinds = { 'line 1': 'analog', 'line 2': 'analog', bri: 'bri', pri: 'pri' } as const

async function handsetKey(lab: Lab, number: string): Promise<string> {
  const { extensions } = await storedSettings(lab)
  const devices = extensions.find(extension => extension.number === number)?.devices ?? []
  const port = devices.flatMap(device => (device.kind === 'analog' ? [device.port] : []))[0]
  if (port === undefined) throw new Error(`${number} has no socket`)
  return port
}

async function lineKey(lab: Lab, line: OutsideLine): Promise<string> {
  const { trunks } = await storedSettings(lab)
  const lines = trunks.flatMap(trunk => trunk.lines).filter(({ kind }) => kind === kinds[line])
  const found = lines[line === 'line 2' ? 1 : 0]
  if (found === undefined) throw new Error(`there is no ${line}`)
  return found.kind === 'analog' ? found.port : found.span
}

const addressOf = (key: string) => `/line-tests/${encodeURIComponent(key)}`

/** Begun at the press of the button; `meanwhile` is what happens out there. Gives the result, and the page. */
async function tested<Kind extends LineTestResult['kind']>(
  lab: Lab,
  pages: OfficePages,
  key: string,
  kind: Kind,
  number: string,
  meanwhile: () => Promise<void> = async () => {},
): Promise<{ readonly result: LineTestResult & { kind: Kind }; readonly page: string }> {
  const before = await resultsOf(lab, key)
  await pages.post(addressOf(key), { number })
  const ended = new AbortController()
  const [result] = await Promise.all([
    untilResult(lab, key, before.length, ended.signal),
    meanwhile().catch((error: unknown) => {
      ended.abort(error)
      throw error
    }),
  ])
  if (result.kind !== kind) throw new Error(`a ${result.kind}, not a ${kind}`)
  return { result: result as LineTestResult & { kind: Kind }, page: await pages.read(addressOf(key)) }
}

async function untilResult(lab: Lab, key: string, had: number, signal: AbortSignal): Promise<LineTestResult> {
  const late = performance.now() + ENDED_MS
  for (;;) {
    const [newest, ...older] = await resultsOf(lab, key)
    if (newest !== undefined && older.length >= had) return newest
    signal.throwIfAborted()
    if (performance.now() > late) throw new Error(`the test of ${key} has no result`)
    await pause(1000, lab.guest.clock)
  }
}

async function resultsOf(lab: Lab, key: string): Promise<readonly LineTestResult[]> {
  const { stdout } = await lab.guest.run('cat', [RESULTS])
  if (stdout === '') return []
  const { results } = z.object({ results: z.array(resultSchema) }).parse(JSON.parse(stdout))
  return results.filter(result => result.key === key)
}

function expectWords(page: string, ...words: readonly string[]): void {
  const missing = words.filter(word => !page.includes(word))
  if (missing.length > 0)
    throw new Error(`the page does not say "${missing.join('", "')}": ${page.slice(-4000)}`)
}

function expectThat(fits: boolean, what: string, result: LineTestResult): void {
  if (!fits) throw new Error(`${what}: ${JSON.stringify(result)}`)
}

async function handsetConfirmed(lab: Lab, pages: OfficePages): Promise<void> {
  const handset = lab.handset(1)
  const key = await handsetKey(lab, '101')
  const { result, page } = await tested(lab, pages, key, 'handset', '', async () => {
    const shown = await handset.rings()
    if (shown.number !== '101') throw new Error(`the display shows "${shown.number}", not 101`)
    expectWords(await pages.read(addressOf(key)), 'The telephone rings: lift it.')
    await handset.lift()
    await handset.hears('voice')
    // Said to its end: now the key is waited for.
    await handset.hears('silence')
    await handset.dial('5')
    await handset.hears('voice')
  })
  const { outcome } = result
  expectThat(outcome.is === 'lifted' && outcome.announced && outcome.key === '5', 'not confirmed', result)
  expectWords(page, 'the key 5 arrived', 'In order')
}

async function handsetNotLifted(lab: Lab, pages: OfficePages): Promise<void> {
  const key = await handsetKey(lab, '102')
  const { result } = await tested(lab, pages, key, 'handset', '', async () => {
    await lab.handset(2).rings()
    await lab.handset(2).stopsRinging({ withinMs: 60_000 })
  })
  expectThat(result.outcome.is === 'not-lifted', 'not rung in vain', result)
}

async function dialToneFound(lab: Lab, pages: OfficePages): Promise<void> {
  const { result, page } = await tested(lab, pages, await lineKey(lab, 'line 1'), 'analog', '')
  const { battery, dialTone, echo } = result
  // A virtual card has no sense for it, and says so.
  expectThat(battery === 'unknown', 'line voltage was made up', result)
  const heard = dialTone?.is === 'listened' ? dialTone.heard : null
  expectThat(
    heard?.is === 'dial-tone' && heard.levelDbm0 > -30 && heard.levelDbm0 < 0,
    'no dial tone',
    result,
  )
  expectThat(echo !== null && Math.abs(echo.sentDbm0 + 10) < 2 && echo.lossDb > 20, 'no echo figure', result)
  expectWords(page, 'Dial tone is there', 'Echo return loss')
}

async function callFromLine(lab: Lab, pages: OfficePages): Promise<void> {
  const key = await lineKey(lab, 'line 1')
  const { result, page } = await tested(lab, pages, key, 'analog', NUMBER, async () => {
    const call = await lab.exchange.expectsCall({ line: 'line 1', to: NUMBER, withinMs: 60_000 })
    await call.answer()
    const speech = call.speaks()
    await call.hears(`marker ${LINE_TEST.toneHz}`, { withinMs: 60_000 })
    speech.stop()
    await call.ended({ withinMs: 60_000 })
  })
  const { call } = result
  expectThat(call?.heard?.is === 'sound' && call.echo !== null, 'nobody heard', result)
  expectWords(page, `${NUMBER} was dialled, and there is sound`)
}

/** The exchange lets go of its end: nothing comes from the line any more. */
async function lineTakenDown(lab: Lab, pages: OfficePages): Promise<void> {
  const world = await lab.guest.world()
  if (world.is !== 'up') throw new Error('the world is not up')
  const end = String(world.channels.analogFirst + lab.handsets.length)
  const order = (text: string) =>
    lab.guest.ask('asterisk', ['-C', '/run/offhook-world/etc/asterisk.conf', '-rx', text])
  await order(`dahdi destroy channels ${end}`)
  try {
    const { result, page } = await tested(lab, pages, await lineKey(lab, 'line 1'), 'analog', '')
    const heard = result.dialTone?.is === 'listened' ? result.dialTone.heard : null
    expectThat(heard?.is === 'silence', 'a dead line gave a sound', result)
    expectWords(page, 'There is no dial tone', 'Not in order')
  } finally {
    await order(`dahdi create channels ${end} ${end}`)
  }
  await comesBack(lab, pages)
}

/** An exchange that opens its end again rings it for a moment, and the gateway listens for a caller's number that does not come. */
async function comesBack(lab: Lab, pages: OfficePages): Promise<void> {
  const late = performance.now() + COME_BACK_MS
  for (;;) {
    const { result } = await tested(lab, pages, await lineKey(lab, 'line 1'), 'analog', '')
    const heard = result.dialTone?.is === 'listened' ? result.dialTone.heard : null
    if (heard?.is === 'dial-tone') return
    expectThat(performance.now() < late, 'the line did not come back', result)
    await pause(2000, lab.guest.clock)
  }
}

async function callOverIsdn(lab: Lab, pages: OfficePages, line: 'bri' | 'pri'): Promise<void> {
  const key = await lineKey(lab, line)
  const { result, page } = await tested(lab, pages, key, 'digital', NUMBER, async () => {
    const call = await lab.exchange.expectsCall({ line, to: NUMBER })
    await call.answer()
    await call.hears(`marker ${LINE_TEST.toneHz}`)
    await call.ended()
  })
  const { layer1, layer2, call } = result
  expectThat(layer1 === 'up' && layer2 === 'up' && call?.outcome.is === 'answered', 'not answered', result)
  expectWords(page, 'layer 1', `${NUMBER} was called, and answered`)
  const refused = await tested(lab, pages, key, 'digital', NUMBER, async () => {
    const call = await lab.exchange.expectsCall({ line, to: NUMBER })
    await call.refuse('unallocated')
  })
  expectWords(refused.page, 'without success: the number does not exist')
}

export const lineTests = (pages: OfficePages): readonly Scenario[] => [
  {
    name: 'handset 1 is tested: it rings, says its number, and a key is confirmed',
    run: lab => handsetConfirmed(lab, pages),
  },
  {
    name: 'handset 2 is tested: it rings, and nobody lifts it',
    run: lab => handsetNotLifted(lab, pages),
  },
  {
    name: 'line 1 is tested: dial tone, its level, the echo',
    run: lab => dialToneFound(lab, pages),
  },
  {
    name: 'line 1 is tested with a call: it arrives, the tone is heard, level and echo are measured',
    run: lab => callFromLine(lab, pages),
  },
  {
    name: 'line 1 is tested while the exchange has taken it down: no dial tone',
    run: lab => lineTakenDown(lab, pages),
  },
  ...(['bri', 'pri'] as const).map(line => ({
    name: `the ${line.toUpperCase()} is tested: both layers, a call answered, and one to a number that does not exist`,
    run: (lab: Lab) => callOverIsdn(lab, pages, line),
  })),
]
