/** What a gesture, a key or a button asks for is posted without leaving the page; what came of it is said, and can be undone. */

type Fields = Readonly<Record<string, string>>

interface Answer {
  readonly text: string
  readonly undo?: Fields | null
}

export interface Desk {
  /** To the desk of acts, or wherever a form goes. */
  post(fields: Fields | URLSearchParams, action?: string): Promise<void>
  say(text: string): void
  /** Takes the last act back, where something does. */
  undo(): void
}

export function createDesk(page: Document, panel: HTMLElement): Desk {
  const place = page.querySelector<HTMLElement>('[data-said]')
  let last: Fields | null = null

  const show = ({ text, undo = null }: Answer) => {
    last = undo
    if (place === null) return
    const said = page.createElement('span')
    said.textContent = text
    place.replaceChildren(said)
    if (undo === null) return
    const button = page.createElement('button')
    button.type = 'button'
    button.className = 'small quiet'
    button.textContent = panel.dataset.undoLabel ?? ''
    button.setAttribute('aria-keyshortcuts', 'z')
    button.addEventListener('click', takeBack)
    place.append(' ', button)
  }
  const post: Desk['post'] = async (fields, action = '/panel/act') => {
    try {
      const answer = await fetch(action, {
        method: 'POST',
        body: new URLSearchParams(fields instanceof URLSearchParams ? fields : { ...fields }),
        headers: { accept: 'application/json' },
      })
      show((await answer.json()) as Answer)
    } catch {
      show({ text: page.querySelector('[data-connection]')?.textContent ?? '' })
    }
  }
  const takeBack = () => {
    if (last === null) return
    const fields = last
    last = null
    void post(fields)
  }
  return { post, say: text => show({ text }), undo: takeBack }
}

/** Buttons in forms of acts: on the panel, and in the menu it opens. */
export function startPosting(panel: HTMLElement, desk: Desk, done: (form: HTMLFormElement) => void): void {
  panel.addEventListener('submit', event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.act === undefined || event.defaultPrevented) return
    event.preventDefault()
    const fields = new FormData(form, event.submitter)
    const posted = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))
    void desk.post(posted, form.action).then(() => done(form))
  })
}
