/** The description for programs and for people: for whoever is logged in; its file also for whoever has a token. */

import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Web, WebContext, WebEnv } from '../env.ts'
import { show } from '../show.tsx'
import { type Description, describeApi } from './describe.ts'
import { DocsPage, everyOperation, OperationPage, SchemaPage } from './docs-page.tsx'
import type { Operation } from './operation.ts'

export function apiPages(web: Web, operations: readonly Operation[]): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  /** The same for everybody who reads a language. */
  const known = new Map<string, Description>()
  const describe = (c: WebContext): Description => {
    const { speech } = c.var
    const description = known.get(speech.language) ?? describeApi(operations, speech)
    known.set(speech.language, description)
    return description
  }
  const page = (c: WebContext, title: string, body: Child) =>
    show(c, web, { page: { title, area: 'system' }, body })

  app.get('/', c => c.redirect('/api/docs', 303))
  app.get('/openapi.json', c => descriptionFile(c, operations))
  app.get('/docs', c =>
    page(c, c.var.speech.t('api.title'), <DocsPage speech={c.var.speech} described={describe(c)} />),
  )
  app.get('/docs/:id', c => {
    const found = everyOperation(describe(c)).find(
      ({ operation }) => operation.operationId === c.req.param('id'),
    )
    if (found === undefined) return c.notFound()
    return page(c, found.operation.operationId, <OperationPage speech={c.var.speech} found={found} />)
  })
  app.get('/schemas/:name', c => {
    const name = c.req.param('name')
    const { schemas } = describe(c).components
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
    if (schema === undefined) return c.notFound()
    return page(c, name, <SchemaPage speech={c.var.speech} name={name} schema={schema} />)
  })
  return app
}

export const descriptionFile = (c: WebContext, operations: readonly Operation[]): Response =>
  c.json(describeApi(operations, c.var.speech), 200, { 'Cache-Control': 'private, no-cache' })
