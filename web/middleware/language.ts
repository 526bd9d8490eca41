/** Decides the language of a request: the chosen one (cookie), or what the browser prefers. */

import { createMiddleware } from 'hono/factory'
import { languageOf } from '../cookies.ts'
import type { WebEnv } from '../env.ts'
import { chooseLanguage } from '../i18n/choose-language.ts'
import type { Speeches } from '../speeches.ts'

export const language = (speeches: Speeches, tls: boolean) =>
  createMiddleware<WebEnv>(async (c, next) => {
    const chosen = chooseLanguage(languageOf(c, tls), c.req.header('accept-language'))
    c.set('speech', speeches(chosen))
    await next()
    c.header('Content-Language', chosen)
    c.header('Vary', 'Accept-Language, Cookie')
  })
