/** The lab page at the level of requests: what it shows, what it does, and whom it refuses. */

import { afterEach, describe, expect, test } from 'vitest'
import { markerSound } from '../audio/markers.ts'
import { tones } from '../audio/sounds.ts'
import { labPageApp } from '../page/app.ts'
import { fakeLab } from '../page/fake-lab.ts'
import { startLabPage } from '../page/page.ts'
import type { LabView } from '../page/view.ts'

const HOST = '127.0.0.1:8081'
const APPLIANCE = 'http://127.0.0.1:8080/'
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

function opened() {
  const lab = fakeLab()
  const page = labPageApp(lab, APPLIANCE)
  closing.push(page.close)
  const get = (path: string, headers: Record<string, string> = {}) =>
    page.app.request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers } })
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await page.app.request(`http://${HOST}${path}`, {
      method: 'POST',
      headers: { host: HOST, origin: `http://${HOST}`, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    return { status: answer.status, body: (await answer.json()) as { done?: true; error?: string } }
  }
  const view = async (): Promise<LabView> => {
    const answer = await get('/events')
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    for (;;) {
      const part = await reader?.read()
      text += part?.value ?? ''
      const found = text.match(/event: view\ndata: (.*)\n/)
      if (found?.[1] !== undefined) {
        await reader?.cancel()
        return JSON.parse(found[1]) as LabView
      }
      if (part?.done !== false) throw new Error(`no view in: ${text}`)
    }
  }
  return { lab, get, post, view }
}

describe('the files', () => {
  test.each(['/', '/page.css', '/page.js', '/handset.js', '/exchange.js', '/hearing.js', '/asking.js'])(
    '%s is there, and nothing foreign may run',
    async path => {
      const answer = await opened().get(path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
    },
  )

  test.each(['/app.ts', '/browser/page.js', '/../app.ts', '/%2e%2e/app.ts'])('%s is not', async path => {
    expect((await opened().get(path)).status).toBe(404)
  })

  test('the page leads to the appliance', async () => {
    expect((await opened().get('/appliance')).headers.get('location')).toBe(APPLIANCE)
  })
})

describe('what a handset shows', () => {
  test('its ringing, with number and name', async () => {
    const { lab, view } = opened()
    lab.setState(2, { is: 'ringing', from: { number: '101', name: 'Reception' } })
    expect((await view()).handsets[1]?.state).toEqual({
      is: 'ringing',
      from: { number: '101', name: 'Reception' },
    })
  })

  test('the tone it hears while it is lifted, and nothing on its hook', async () => {
    const { lab, view } = opened()
    lab.setState(1, { is: 'off-hook' })
    lab.earOf(1).hear(tones([425], 3000))
    expect((await view()).handsets[0]?.heard).toMatchObject({ kind: 'tone', label: 'dial tone' })
    lab.setState(1, { is: 'on-hook' })
    const { heard } = (await view()).handsets[0] ?? {}
    expect(heard).toMatchObject({ kind: 'nothing', playable: true })
    expect(heard?.past.map(each => each.label)).toEqual(['dial tone'])
  })

  test('whose tone it hears', async () => {
    const { lab, view } = opened()
    lab.setState(1, { is: 'off-hook' })
    lab.earOf(1).hear(markerSound(lab.handset(3).marker).subarray(0, 1600))
    expect((await view()).handsets[0]?.heard).toMatchObject({
      kind: 'voice',
      label: 'the tone of handset 3',
    })
  })

  test('the last seconds as a WAV file', async () => {
    const { lab, get } = opened()
    lab.earOf(4).hear(tones([425], 1000))
    const answer = await get('/handsets/4/heard.wav')
    expect(answer.headers.get('content-type')).toBe('audio/wav')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('RIFF')
    expect(bytes.length).toBe(44 + 16_000)
    expect((await get('/handsets/5/heard.wav')).status).toBe(404)
  })
})

describe('what a handset does', () => {
  test('lifts, dials, speaks, hangs up', async () => {
    const { lab, post } = opened()
    for (const order of [{ do: 'lift' }, { do: 'dial', keys: '*98#' }, { do: 'speak' }, { do: 'hang-up' }])
      expect(await post('/handsets/1', order)).toEqual({ status: 200, body: { done: true } })
    expect(lab.did).toEqual([
      'handset 1 lift',
      'handset 1 dials *98#',
      'handset 1 says 24000 samples',
      'handset 1 hang-up',
    ])
  })

  test('says in its own words why not', async () => {
    const { post } = opened()
    expect(await post('/handsets/3', { do: 'dial', keys: '1' })).toEqual({
      status: 409,
      body: { error: 'handset 3 cannot dial: it is on-hook' },
    })
  })

  test('lifts once, however often it is asked, and says so meanwhile', async () => {
    const { lab, post, view } = opened()
    const go = lab.holdLifts()
    const first = post('/handsets/1', { do: 'lift' })
    await expect.poll(() => lab.did).toEqual(['handset 1 lift'])
    expect((await post('/handsets/1', { do: 'lift' })).status).toBe(409)
    expect((await view()).handsets[0]?.doing).toBe('lifting')
    go()
    expect((await first).status).toBe(200)
    expect(lab.did).toEqual(['handset 1 lift'])
    expect((await view()).handsets[0]?.doing).toBe(null)
  })

  test('cannot turn a caller away from the bell', async () => {
    const { lab, post } = opened()
    lab.setState(1, { is: 'ringing', from: null })
    expect((await post('/handsets/1', { do: 'hang-up' })).status).toBe(409)
    expect(lab.did).toEqual([])
  })
})

describe('the exchange', () => {
  test('calls the appliance', async () => {
    const { lab, post, view } = opened()
    const order = { line: 'bri', from: '+41 22 700 11 22', to: '101' }
    expect((await post('/outside', order)).status).toBe(200)
    expect(lab.did).toEqual(['exchange calls bri from +41 22 700 11 22 to 101'])
    expect((await view()).outside).toMatchObject([
      { line: 'bri', direction: 'to-gateway', to: '101', state: { is: 'calling' } },
    ])
    expect((await post('/outside/1', { do: 'hang-up' })).status).toBe(200)
    expect((await view()).outside[0]?.state).toEqual({ is: 'over', reason: 'normal clearing' })
  })

  test('takes every call that comes: one is answered, one refused', async () => {
    const { lab, post, view } = opened()
    lab.comes('pri', '0227001100', '118')
    lab.comes('line 2', '', '117')
    await expect.poll(async () => (await view()).outside.map(each => each.to)).toEqual(['117', '118'])
    expect((await view()).outside[1]).toMatchObject({ from: '0227001100', state: { is: 'waiting' } })
    await post('/outside/1', { do: 'answer' })
    await post('/outside/2', { do: 'refuse', how: 'busy' })
    expect(lab.did).toEqual(['outside pri answer', 'outside line 2 refuse busy'])
    expect((await view()).outside.map(each => each.state)).toEqual([
      { is: 'over', reason: 'busy' },
      { is: 'talking' },
    ])
  })

  test('forgets calls that have long been over', async () => {
    const { post, view } = opened()
    for (let id = 1; id <= 12; id += 1) {
      await post('/outside', { line: 'line 1', from: '0227001122', to: '' })
      await post(`/outside/${id}`, { do: 'hang-up' })
    }
    expect((await view()).outside.map(each => each.id)).toEqual([12, 11, 10, 9])
  })
})

describe('refused', () => {
  test.each([
    ['/handsets/1', { do: 'dial', keys: '1w2' }],
    ['/handsets/1', { do: 'dial', keys: '1\r\nAction: Command' }],
    ['/handsets/1', { do: 'dial', keys: '' }],
    ['/handsets/1', { do: 'dial', keys: '1'.repeat(33) }],
    ['/handsets/1', { do: 'answer' }],
    ['/handsets/1', { do: 'lift', more: 1 }],
    ['/handsets/1', '{'],
    ['/handsets/1', 'null'],
    ['/outside', { line: 'pri', from: '0227001122', to: '' }],
    ['/outside', { line: 'DAHDI/1', from: '0227001122', to: '1' }],
    ['/outside', { line: 'pri', from: '022)7001122', to: '1' }],
    ['/outside', { line: 'pri', from: '022\r\n', to: '1' }],
    ['/outside', { line: 'pri', from: '022', to: '1&DAHDI' }],
  ])('%s with %j', async (path, body) => {
    const { lab, post } = opened()
    const answer = await post(path, body)
    expect(answer.status).toBe(400)
    expect(answer.body.error).toMatch(/./)
    expect(lab.did).toEqual([])
  })

  test.each([
    [403, { origin: 'http://elsewhere.example' }],
    [403, { origin: 'null' }],
    [403, { origin: 'http://127.0.0.1:8080' }],
    [403, { host: 'elsewhere.example:8081', origin: 'http://elsewhere.example:8081' }],
    [415, { 'content-type': 'text/plain' }],
  ])('with %i for %j', async (status, headers) => {
    const { lab, post } = opened()
    expect((await post('/handsets/1', { do: 'lift' }, headers)).status).toBe(status)
    expect(lab.did).toEqual([])
  })

  test('a name made to lead here, a body without end, a handset that is not', async () => {
    const { get, post } = opened()
    expect((await get('/events', { host: 'elsewhere.example' })).status).toBe(403)
    expect((await post('/handsets/1', { do: 'dial', keys: '1'.repeat(5000) })).status).toBe(413)
    for (const path of ['/handsets/0', '/handsets/01', '/handsets/x', '/outside/1', '/outside/-1'])
      expect((await post(path, { do: 'hang-up' })).status).toBe(404)
  })
})

test('on a real port: answers, follows, and closes under an open stream', async () => {
  const lab = fakeLab()
  const page = await startLabPage(lab, { port: 0, address: '127.0.0.1', applianceUrl: APPLIANCE })
  const events = await fetch(`${page.url}events`)
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toContain('event: view')
  const lifted = await fetch(`${page.url}handsets/2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(page.url).origin },
    body: '{"do":"lift"}',
  })
  expect(await lifted.json()).toEqual({ done: true })
  let told = ''
  while (!told.includes('"number":2,"state":{"is":"off-hook"}')) {
    const part = await reader?.read()
    if (part?.done !== false) throw new Error(`ended: ${told}`)
    told += part.value
  }
  await page.close()
  await expect(fetch(page.url)).rejects.toThrow()
})
