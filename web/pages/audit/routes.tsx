/** The area of the audit log. It is read, and nothing else: no page changes it. */

import { Hono } from 'hono'
import { AUDIT_GROUPS, type AuditEntry } from '../../../daemon/audit/audit-desk.ts'
import type { Web, WebEnv } from '../../env.ts'
import type { Speech } from '../../i18n/translate.ts'
import { show } from '../../show.tsx'
import { AuditPage, type AuditQuestion, aboutOf, GROUPS, whoOf } from './page.tsx'

const PAGE = 100

export function auditRoutes(web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()

  app.get('/', async c => {
    const { speech } = c.var
    const page = Number(c.req.query('page') ?? 1)
    const asked: AuditQuestion = {
      group: GROUPS.find(group => group === c.req.query('group')) ?? null,
      text: (c.req.query('text') ?? '').slice(0, 100).trim(),
      page: Number.isInteger(page) && page > 0 ? page : 1,
    }
    const found = (await web.appliance.audit.entries()).filter(entry => fits(entry, asked, speech))
    const pages = Math.max(1, Math.ceil(found.length / PAGE))
    const question = { ...asked, page: Math.min(asked.page, pages) }
    const first = (question.page - 1) * PAGE
    return show(c, web, {
      page: { title: speech.t('audit.title'), area: 'system' },
      body: (
        <AuditPage
          speech={speech}
          question={question}
          entries={found.slice(first, first + PAGE)}
          count={found.length}
          pages={pages}
        />
      ),
    })
  })

  return app
}

function fits(entry: AuditEntry, { group, text }: AuditQuestion, speech: Speech): boolean {
  const deeds: readonly string[] | null = group === null ? null : AUDIT_GROUPS[group]
  if (deeds !== null && !deeds.includes(entry.deed)) return false
  const said = [
    whoOf(entry, speech),
    speech.t(`audit.deed.${entry.deed}`),
    aboutOf(entry, speech),
    entry.from ?? '',
  ]
  return said.join(' ').toLowerCase().includes(text.toLowerCase())
}
