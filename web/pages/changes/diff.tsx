/** A unified diff, each line marked by a sign as well as a colour. */

import { raw } from 'hono/html'
import type { Speech } from '../../i18n/translate.ts'
import { escapeText } from '../../parts/escape.ts'

/** Nobody reads on; the first line that is left out says so. */
const MOST_LINES = 400

const kinds: Readonly<Record<string, string>> = { '+': 'ins', '-': 'del', '@': 'hunk' }

export const DiffText = ({ diff, speech }: { diff: string; speech: Speech }) => {
  const lines = diff.split('\n').filter(line => !/^(---|\+\+\+) /.test(line))
  const shown = lines.slice(0, MOST_LINES)
  const left = lines.length - shown.length
  const html = shown.map(line => {
    const kind = kinds[line.charAt(0)]
    const text = escapeText(line)
    return kind === undefined ? text : `<span class="${kind}">${text}</span>`
  })
  return (
    <>
      <pre class="diff" tabindex={0}>
        {raw(html.join('\n'))}
      </pre>
      {left > 0 ? <p class="hint">{speech.t('file.more-lines', { count: left })}</p> : null}
    </>
  )
}
