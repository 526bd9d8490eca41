/** A person's own page in its frame. Whose it is comes from the session alone: nothing typed can name another extension. */

import type { Child } from 'hono/jsx'
import type { Issue } from '../../../daemon/model/issue.ts'
import type { Web, WebContext } from '../../env.ts'
import { freshForm } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { FormProblems } from '../../parts/form-frame.tsx'
import type { PageView } from '../../parts/view.ts'
import { show } from '../../show.tsx'
import { OwnFrame, type OwnPage } from './frame.tsx'

/** The gate lets nobody in without one (web/rights.ts). */
export const ownExtension = (c: WebContext): string => c.var.session?.person.extension ?? ''

export const emptyForm = freshForm(new URLSearchParams(), 0)

export const Problems = ({ issues, speech }: { issues: readonly Issue[]; speech: Speech }) => (
  <FormProblems form={{ ...emptyForm, problems: [...issues] }} speech={speech} />
)

export type ShowOwn = (
  c: WebContext,
  page: OwnPage,
  body: Child,
  status?: 200 | 409 | 422,
  view?: Partial<PageView>,
) => Response | Promise<Response>

export const showOwn =
  (web: Web): ShowOwn =>
  (c, page, body, status = 200, view = {}) => {
    const number = ownExtension(c)
    const { extensions } = web.appliance.settings().settings
    const title = c.var.speech.t(`me.${page}`)
    const { layout, id } = web.live.page('me', c.var.speech, number)
    return show(c, web, {
      page: { title, area: 'me', live: { name: 'me', layout, id }, ...view },
      status,
      body: (
        <OwnFrame
          speech={c.var.speech}
          extension={number}
          name={extensions.find(one => one.number === number)?.name ?? ''}
          page={page}
        >
          {body}
        </OwnFrame>
      ),
    })
  }
