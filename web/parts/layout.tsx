/** The frame of every page. */

import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { clockDuration } from '../i18n/duration.ts'
import { mayOpen } from '../rights.ts'
import { PostButton } from './form-frame.tsx'
import { Drawings, Icon, Mark } from './icons.tsx'
import { LanguageChoice } from './language-choice.tsx'
import type { Area, Chrome, Notice, PageView } from './view.ts'

const places: readonly { readonly area: Exclude<Area, 'changes' | 'elsewhere'>; readonly href: string }[] = [
  { area: 'dashboard', href: '/' },
  { area: 'panel', href: '/panel' },
  { area: 'extensions', href: '/extensions' },
  { area: 'lines', href: '/lines' },
  { area: 'routes', href: '/routes' },
  { area: 'telephony', href: '/services' },
  { area: 'calls', href: '/calls' },
  { area: 'cards', href: '/cards' },
  { area: 'me', href: '/me' },
  { area: 'system', href: '/system' },
]

const placesOf = ({ person }: Chrome) =>
  person === null ? [] : places.filter(({ href }) => mayOpen(person, href))

export const Layout = ({ chrome, page, children }: { chrome: Chrome; page: PageView; children: Child }) => {
  const { speech } = chrome
  const { t } = speech
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={speech.language}>
        <head>
          <meta charset="utf-8" />
          <title>{`${page.title} · ${chrome.siteName}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          {chrome.icon === null ? null : <link rel="icon" href={chrome.icon} type="image/svg+xml" />}
          {chrome.styles === null ? null : <link rel="stylesheet" href={chrome.styles} />}
          {chrome.scripts.map(script => (
            <script type="module" src={script} />
          ))}
          <Refresh page={page} />
        </head>
        <body
          data-live-name={page.live?.name}
          data-live-layout={page.live?.layout}
          data-live-id={page.live?.id}
          data-now={chrome.now}
        >
          <Drawings />
          <a class="skip" href="#main">
            {t('skip')}
          </a>
          <Header chrome={chrome} area={page.area} />
          {chrome.trial === null ? null : <TrialBar chrome={chrome} until={chrome.trial.until} />}
          {page.area !== null && chrome.pending !== null && page.area !== 'changes' ? (
            <PendingBar chrome={chrome} pending={chrome.pending} />
          ) : null}
          <main id="main" tabindex={-1}>
            {page.live === undefined ? null : (
              <p class="connection" role="status" data-connection hidden>
                {t('live.lost')}
              </p>
            )}
            {page.notice == null ? null : <NoticeBox notice={page.notice} undo={t('undo')} />}
            {children}
          </main>
        </body>
      </html>
    </>
  )
}

const Refresh = ({ page }: { page: PageView }) => {
  if (page.refresh === undefined) return null
  const meta = <meta http-equiv="refresh" content={String(page.refresh.seconds)} />
  return page.refresh.always ? meta : <noscript>{meta}</noscript>
}

const Header = ({ chrome, area }: { chrome: Chrome; area: Area | null }) => {
  const { t } = chrome.speech
  return (
    <header class="top">
      <div class="top-inner">
        <a class="brand" href="/">
          <Mark />
          <span>{chrome.siteName}</span>
        </a>
        {area === null ? null : (
          <nav aria-label={t('nav.label')}>
            <ul>
              {placesOf(chrome).map(place => (
                <li>
                  <a href={place.href} aria-current={place.area === area ? 'page' : undefined}>
                    {t(`nav.${place.area}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="top-tools">
          <LanguageChoice speech={chrome.speech} back={chrome.path} />
          {area === null ? null : (
            <a class="own-password" href="/account">
              {chrome.person?.name}
            </a>
          )}
          {chrome.person !== null ? (
            <form method="post" action="/logout">
              <button class="quiet" type="submit">
                {t('logout')}
              </button>
            </form>
          ) : null}
        </div>
      </div>
    </header>
  )
}

/** On every page: whoever made the change may be anywhere when the time runs out. */
const TrialBar = ({ chrome, until }: { chrome: Chrome; until: number }) => {
  const { t } = chrome.speech
  return (
    <aside class="trial" aria-label={t('trial.label')}>
      <div class="trial-inner">
        <p>
          {t('trial.waits')}{' '}
          <time class="clock" data-clock data-until={until}>
            {clockDuration(until - chrome.now)}
          </time>
        </p>
        <form method="post" action="/changes/trial/keep" class="inline">
          <button type="submit">{t('trial.keep')}</button>
        </form>
        <form method="post" action="/changes/trial/give-up" class="inline">
          <button type="submit" class="quiet">
            {t('trial.give-up')}
          </button>
        </form>
      </div>
    </aside>
  )
}

const PendingBar = ({ chrome, pending }: { chrome: Chrome; pending: { readonly count: number | null } }) => {
  const { t } = chrome.speech
  return (
    <aside class="pending" aria-label={t('pending.label')}>
      <div class="pending-inner">
        <p>{pending.count === null ? t('pending.some') : t('pending.count', { count: pending.count })}</p>
        <a class="button" href="/changes">
          {t('pending.see')}
          <Icon name="forward" />
        </a>
      </div>
    </aside>
  )
}

export const NoticeBox = ({ notice, undo = '' }: { notice: Notice; undo?: string }) => (
  <div class="notice" data-tone={notice.tone} role={notice.tone === 'error' ? 'alert' : 'status'}>
    <Icon name={notice.tone} />
    <span>{notice.text}</span>
    {notice.undo == null ? null : (
      <PostButton action="/undo" label={undo} name="id" value={notice.undo} tone="quiet" />
    )}
  </div>
)
