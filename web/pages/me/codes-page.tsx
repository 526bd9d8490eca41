/** `/me/codes`: a card with the codes that really do something from this person's telephone. */

import { Hono } from 'hono'
import { compileCodes } from '../../../daemon/model/codes/compile.ts'
import { EXPLANATIONS } from '../../../daemon/model/codes/explanations.ts'
import { codesForPerson } from '../../../daemon/model/codes/for-person.ts'
import { officeOf } from '../../../daemon/model/codes/office.ts'
import { rowOf } from '../../../daemon/model/codes/table.ts'
import type { CompiledCode } from '../../../daemon/model/codes/verdict.ts'
import type { Web, WebContext, WebEnv } from '../../env.ts'
import type { Speech } from '../../i18n/translate.ts'
import { FORMS } from '../sheets/sheet.ts'
import { ownExtension, type ShowOwn } from './show-own.tsx'

export function codeCardRoutes({ appliance, options }: Web, own: ShowOwn): Hono<WebEnv> {
  /** Of what is in force: what was only saved cannot be dialled yet. */
  const codesOf = (c: WebContext): readonly CompiledCode[] => {
    const model = appliance.model()
    const settings = appliance.settingsInForce?.() ?? appliance.settings().settings
    const country = options.countries.pack(settings.site.country)
    const person = model?.extensions.find(({ number }) => number === ownExtension(c))
    if (model === null || country === null || person === undefined) return []
    return codesForPerson(person, model, compileCodes(model.codes, officeOf(settings, country)))
  }
  return new Hono<WebEnv>().get('/', c =>
    own(c, 'codes', <CodeCard speech={c.var.speech} codes={codesOf(c)} />),
  )
}

const CodeCard = ({ speech, codes }: { speech: Speech; codes: readonly CompiledCode[] }) => {
  const { t } = speech
  return (
    <>
      <p class="lead">
        {t('me.codes-lead')} {t('me.print-hint')}
      </p>
      <article class="panel own-card">
        <Codes
          title={t('sheets.codes')}
          codes={codes.filter(({ whileTalking }) => !whileTalking)}
          speech={speech}
        />
        <Codes
          title={t('sheets.codes-talking')}
          codes={codes.filter(({ whileTalking }) => whileTalking)}
          speech={speech}
        />
      </article>
    </>
  )
}

const Codes = ({
  title,
  codes,
  speech,
}: {
  title: string
  codes: readonly CompiledCode[]
  speech: Speech
}) =>
  codes.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <table>
        <tbody>
          {codes.map(({ feature, code }) => (
            <tr>
              <th scope="row">
                <code>{FORMS[rowOf(feature).form](code)}</code>
              </th>
              <td>
                <strong>{EXPLANATIONS[feature].name[speech.language]}</strong>{' '}
                {EXPLANATIONS[feature].explanation[speech.language]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
