/** Sounds from a real browser: a file it converts itself, and its microphone. */

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loudnessAt, madeWav } from '../sounds/made-wav.ts'
import { openStage, type Scene, type Stage } from './stage.ts'

let stage: Stage
let scene: Scene
const directory = mkdtempSync(join(tmpdir(), 'offhook-sounds-'))

beforeAll(async () => {
  stage = await openStage()
  scene = await stage.open({
    soundsDir: directory,
    change: settings => ({ ...settings, recordings: [{ id: 'hello', name: 'Hello', index: 7 }] }),
  })
})
afterAll(async () => {
  await scene?.close()
  await stage?.close()
})

const kept = () => readFileSync(join(directory, 'recordings/hello.wav'))

/** A microphone that hears 1000 Hz. */
const MICROPHONE = `navigator.mediaDevices.getUserMedia = async () => {
  const context = new AudioContext()
  const tone = context.createOscillator()
  tone.frequency.value = 1000
  const sink = context.createMediaStreamDestination()
  tone.connect(sink)
  tone.start()
  return sink.stream
}`

describe('a sound', () => {
  it('is converted by the browser, so that little travels', async () => {
    const page = await (await scene.enter()).newPage()
    await page.goto('/sounds/recordings/hello')
    const file = join(directory, 'Studio.wav')
    writeFileSync(file, madeWav({ rate: 48_000, channels: 2, seconds: 2 }))
    const posted = page.waitForRequest(request => request.method() === 'POST')
    await page.getByLabel('File').setInputFiles(file)
    await page.getByRole('button', { name: 'Send' }).click()
    expect(Number(await (await posted).headerValue('content-length'))).toBeLessThan(40_000)
    await page.getByText('The sound is there').waitFor()
    expect(loudnessAt(kept(), 440)).toBeGreaterThan(0.4)
    await page.locator('audio').waitFor()
  })

  it('is spoken into the microphone, and kept', async () => {
    const page = await (await scene.enter()).newPage()
    const said: string[] = []
    page.on('pageerror', error => said.push(String(error)))
    await page.addInitScript(MICROPHONE)
    await page.goto('/sounds/recordings/hello')
    await page.getByRole('button', { name: 'Record' }).click()
    await page.getByText('Speak now.').waitFor()
    // Until the recorder has something.
    await page.evaluate(
      'new Promise(done => { const look = () => (performance.now() > 1500 ? done() : requestAnimationFrame(look)); look() })',
    )
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Listen to it, keep it').waitFor()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('The sound is there').waitFor()
    expect(loudnessAt(kept(), 1000)).toBeGreaterThan(0.2)
    expect(said).toEqual([])
  })

  it('that the browser cannot read is refused by the appliance, on the page', async () => {
    const page = await (await scene.enter()).newPage()
    await page.goto('/sounds/recordings/hello')
    const file = join(directory, 'letter.txt')
    writeFileSync(file, 'Dear Sir')
    await page.getByLabel('File').setInputFiles(file)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('This file is no sound that can be read here.').waitFor()
    // The page goes on working.
    await page.getByRole('button', { name: 'Send' }).isEnabled()
  })

  it('without a script, as WAV', async () => {
    const page = await (await scene.enter({ javaScriptEnabled: false })).newPage()
    await page.goto('/sounds/recordings/hello')
    expect(await page.getByRole('button', { name: 'Record' }).isVisible()).toBe(false)
    const file = join(directory, 'plain.wav')
    writeFileSync(file, madeWav({ rate: 44_100, hertz: 700 }))
    await page.getByLabel('File').setInputFiles(file)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('The sound is there').waitFor()
    expect(loudnessAt(kept(), 700)).toBeGreaterThan(0.4)
  })
})
