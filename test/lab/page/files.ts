/** The page's own files: a fixed few, so that no address can name another. */

import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'

const types = {
  'index.html': 'text/html; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'handset.js': 'text/javascript; charset=utf-8',
  'exchange.js': 'text/javascript; charset=utf-8',
  'hearing.js': 'text/javascript; charset=utf-8',
  'asking.js': 'text/javascript; charset=utf-8',
} as const

export function pageFiles(): Hono {
  const app = new Hono()
  for (const [name, type] of Object.entries(types))
    app.get(name === 'index.html' ? '/' : `/${name}`, async c => {
      const text = await readFile(new URL(`browser/${name}`, import.meta.url))
      return c.body(text, 200, { 'content-type': type, 'cache-control': 'no-cache' })
    })
  return app
}
