/** The sheets on the screen and on paper, one telephone a page. */

import type { Speech } from '../../i18n/translate.ts'
import type { Sheet, SheetCode } from './sheet.ts'

export const SheetsPage = ({ speech, sheets }: { speech: Speech; sheets: readonly Sheet[] }) => {
  const { t } = speech
  return (
    <>
      <p class="crumb">
        <a href="/setup/done">{t('setup.title')}</a>
      </p>
      <div class="heading no-print">
        <h1>{t('sheets.title')}</h1>
        {sheets.length === 0 ? null : (
          <div class="buttons">
            <a class="button" href="/setup/sheets.pdf">
              {t('sheets.pdf')}
            </a>
          </div>
        )}
      </div>
      <p class="lead no-print">{sheets.length === 0 ? t('sheets.none') : t('sheets.print')}</p>
      <div class="desk-sheets">
        {sheets.map(sheet => (
          <SheetPart sheet={sheet} speech={speech} />
        ))}
      </div>
    </>
  )
}

const SheetPart = ({ sheet, speech }: { sheet: Sheet; speech: Speech }) => {
  const { t } = speech
  const id = `sheet-${sheet.number}`
  const idle = sheet.codes.filter(code => !code.whileTalking)
  const talking = sheet.codes.filter(code => code.whileTalking)
  return (
    <article class="panel desk-sheet" aria-labelledby={id}>
      <header>
        <p class="hint">{sheet.siteName}</p>
        <h2 id={id}>
          <span class="desk-number">{sheet.number}</span> {sheet.name}
        </h2>
      </header>
      <dl class="pairs">
        {sheet.outsideNumber === null ? null : (
          <>
            <dt>{t('sheets.outside-number')}</dt>
            <dd>{sheet.outsideNumber}</dd>
          </>
        )}
        <dt>{t('sheets.call-outside')}</dt>
        <dd>{outsideText(sheet, speech)}</dd>
        <dt>{t('sheets.emergency')}</dt>
        <dd>
          <strong>{sheet.emergency.join(' · ')}</strong>
        </dd>
      </dl>
      <Codes title={t('sheets.codes')} codes={idle} />
      <Codes title={t('sheets.codes-talking')} codes={talking} />
      {sheet.people.length === 0 ? null : (
        <section>
          <h3>{t('sheets.people')}</h3>
          <ul class="desk-people">
            {sheet.people.map(({ number, name }) => (
              <li>
                <strong>{number}</strong> {name}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

export function outsideText({ accessCode }: Sheet, { t }: Speech): string {
  if (accessCode === null) return t('sheets.no-way-out')
  return accessCode === '' ? t('sheets.direct') : t('sheets.prefix', { prefix: accessCode })
}

const Codes = ({ title, codes }: { title: string; codes: readonly SheetCode[] }) =>
  codes.length === 0 ? null : (
    <section>
      <h3>{title}</h3>
      <ul class="desk-codes">
        {codes.map(({ code, name }) => (
          <li>
            <code>{code}</code> <span>{name}</span>
          </li>
        ))}
      </ul>
    </section>
  )
