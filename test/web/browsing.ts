/** A person with a browser, at request level: cookies are kept, forms are posted as browsers post them. */

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Person } from '../../daemon/users/person.ts'
import { countryCodes, countryPack } from '../../dahdi/countries/index.ts'
import { createWebApp } from '../../web/app.ts'
import type { WebEnv } from '../../web/env.ts'
import type { GivenOptions } from '../../web/options.ts'
import { type FakeAppliance, type FakeOptions, fakeAppliance } from './fake-appliance.ts'

export const ORIGIN = 'http://127.0.0.1:8080'

export interface Browsing {
  readonly fake: FakeAppliance
  readonly app: Hono<WebEnv>
  readonly faults: unknown[]
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** The text of a page, after making sure that it is one. */
  page(path: string): Promise<string>
  post(
    path: string,
    fields: Record<string, string | string[]>,
    headers?: Record<string, string>,
  ): Promise<Response>
  readonly cookies: Map<string, string>
  /** Logs in without typing. */
  enter(person?: Person): void
}

export function browse(options: FakeOptions = {}, web: Partial<GivenOptions> = {}): Browsing {
  const fake = fakeAppliance(options)
  const faults: unknown[] = []
  const app = createWebApp(fake.appliance, {
    staticDir: web.staticDir ?? mkdtempSync(join(tmpdir(), 'offhook-static-')),
    countries: { codes: countryCodes(), pack: countryPack },
    onFault: (_incident, error) => void faults.push(error),
    ...(options.now === undefined ? {} : { now: options.now }),
    ...web,
  })
  const cookies = new Map<string, string>()
  const keep = (response: Response): Response => {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(';')
      const [name = '', value = ''] = pair.split('=', 2)
      if (rest.some(part => /^\s*max-age=0$/i.test(part))) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }
  const send = async (path: string, init: RequestInit & { headers: Record<string, string> }) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { host: '127.0.0.1:8080', ...(cookie === '' ? {} : { cookie }), ...init.headers }
    return keep(await app.request(`${ORIGIN}${path}`, { ...init, headers }))
  }
  const get = (path: string, headers: Record<string, string> = {}) => send(path, { headers })
  return {
    fake,
    app,
    faults,
    cookies,
    get,
    async page(path) {
      const response = await get(path)
      const text = await response.text()
      if (!response.ok)
        throw new Error(`${path}: ${response.status} ${response.headers.get('location')} ${text}`)
      return text
    },
    post(path, fields, headers = {}) {
      const body = new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) =>
          [value].flat().map((one): [string, string] => [name, one]),
        ),
      ).toString()
      const all = { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN, ...headers }
      return send(path, { method: 'POST', body, headers: all })
    },
    enter(person) {
      cookies.set('offhook_session', fake.accounts.open(person).token)
    },
  }
}

/** As a form with a file does. */
export async function sendFile(
  { app, cookies }: Browsing,
  path: string,
  file: Uint8Array<ArrayBuffer>,
  name = 'a.wav',
) {
  const body = new FormData()
  body.append('file', new Blob([file]), name)
  return app.request(`${ORIGIN}${path}`, {
    method: 'POST',
    body,
    headers: {
      host: '127.0.0.1:8080',
      origin: ORIGIN,
      cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; '),
    },
  })
}

/** What a form of a page would post if nothing were typed. */
export function formFields(html: string, action: string): Record<string, string | string[]> {
  const start = html.indexOf(`action="${action}"`)
  if (start < 0) throw new Error(`no form posts to ${action}`)
  const form = html.slice(start, html.indexOf('</form>', start))
  const fields: Record<string, string[]> = {}
  const add = (name: string, value: string) => {
    fields[name] = [...(fields[name] ?? []), value]
  }
  const attribute = (tag: string, name: string) => {
    const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)
    return found === null ? null : plainText(found[1] ?? '')
  }
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const isBox = attribute(tag, 'type') === 'checkbox'
    if (name === null || attribute(tag, 'disabled') !== null) continue
    if (!isBox || attribute(tag, 'checked') !== null) add(name, attribute(tag, 'value') ?? '')
  }
  for (const [, open = '', inner = ''] of form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const options = [...inner.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag)
    const chosen = options.find(tag => attribute(tag, 'selected') !== null) ?? options[0]
    const name = attribute(`<select ${open}>`, 'name')
    if (name !== null && chosen !== undefined) add(name, attribute(chosen, 'value') ?? '')
  }
  return fields
}

const letters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
export const plainText = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => letters[name] ?? '')

/** Words a person reads on a page. */
export const words = (html: string): string =>
  plainText(
    html
      .replace(/<(script|style|template|head)\b.*?<\/\1>/gs, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  ).trim()
