/** When something cannot be shown: what happened and where to go from here. */

import type { Speech } from '../../i18n/translate.ts'

const known = [400, 403, 404, 405, 413, 415, 421, 503] as const
type KnownStatus = (typeof known)[number]

const isKnown = (status: number): status is KnownStatus => known.some(one => one === status)

export function errorTexts(status: number, { t }: Speech): { readonly title: string; readonly text: string } {
  return isKnown(status)
    ? { title: t(`error-${status}.title`), text: t(`error-${status}.text`) }
    : { title: t('error-500.title'), text: t('error-500.text') }
}

export const ErrorPage = ({
  speech,
  status,
  incident,
}: {
  speech: Speech
  status: number
  /** Found in the log beside what went wrong. */
  incident: string | null
}) => {
  const { title, text } = errorTexts(status, speech)
  return (
    <div class="narrow">
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      {incident === null ? null : <p class="hint">{speech.t('error.incident', { incident })}</p>}
      <p>
        <a class="button" href="/">
          {speech.t('nav.dashboard')}
        </a>
      </p>
    </div>
  )
}
