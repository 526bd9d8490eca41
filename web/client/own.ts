/** A person's own pages: what was changed on the telephone is shown at once, and what is being typed or heard is left alone. */

import { forgetPlaces } from './show-change.ts'

interface Fresh {
  readonly layout: string
  readonly id: string
}

const asTyped = (form: HTMLFormElement): string =>
  new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])).toString()
/** Forms as they came, to know which ones somebody has begun to fill in. */
const asCame = new WeakMap<HTMLFormElement, string>()

export function startOwn(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('[data-own] form'))
    asCame.set(form, asTyped(form))
}

const isInUse = (part: HTMLElement): boolean =>
  [...part.querySelectorAll('audio')].some(({ paused, ended }) => !paused && !ended) ||
  [...part.querySelectorAll('form')].some(form => (asCame.get(form) ?? asTyped(form)) !== asTyped(form))

/** Fetches this page again and puts its parts in place. null: the page could not be had. */
export async function renewOwn(page: Document): Promise<Fresh | null> {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
    if (!answer.ok || answer.redirected) return null
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const note = page.querySelector<HTMLElement>('[data-own-changed]')
    let isLeft = false
    for (const part of page.querySelectorAll<HTMLElement>('[data-own]')) {
      const next = [...fresh.querySelectorAll<HTMLElement>('[data-own]')].find(
        other => other.dataset.own === part.dataset.own,
      )
      if (next === undefined || next.isEqualNode(part)) continue
      if (isInUse(part)) isLeft = true
      else part.replaceWith(page.adoptNode(next))
    }
    if (note !== null) note.hidden = !isLeft
    startOwn(page)
    forgetPlaces()
    const { liveLayout = '', liveId = '' } = fresh.body.dataset
    return { layout: liveLayout, id: liveId }
  } catch {
    return null
  }
}
