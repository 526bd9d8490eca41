/** The frame of a person's own pages: whose telephone it is, and the way between them. */

import type { Child } from 'hono/jsx'
import type { Speech } from '../../i18n/translate.ts'

export const ownPages = [
  'messages',
  'greetings',
  'calls',
  'features',
  'follow-me',
  'speed-dials',
  'codes',
  'phone',
  'settings',
] as const
export type OwnPage = (typeof ownPages)[number]

export const hrefOf = (page: OwnPage): string => (page === 'messages' ? '/me' : `/me/${page}`)

export const OwnFrame = ({
  speech,
  extension,
  name,
  page,
  children,
}: {
  speech: Speech
  extension: string
  name: string
  page: OwnPage
  children: Child
}) => (
  <>
    <div class="heading">
      <h1>{speech.t('me.title', { number: extension, name })}</h1>
    </div>
    <nav class="sub-nav" aria-label={speech.t('me.pages')}>
      <ul>
        {ownPages.map(one => (
          <li>
            <a href={hrefOf(one)} aria-current={one === page ? 'page' : undefined}>
              {speech.t(`me.${one}`)}
            </a>
          </li>
        ))}
        <li>
          <a href="/directory">{speech.t('directory.title')}</a>
        </li>
      </ul>
    </nav>
    <p class="notice" data-tone="notice" data-own-changed role="status" hidden>
      {speech.t('me.changed')} <a href={hrefOf(page)}>{speech.t('me.show-changed')}</a>
    </p>
    {children}
  </>
)
