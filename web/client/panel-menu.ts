/** The menu of a tile, over the panel instead of on a page of its own; the same page, fetched. */

import { forgetPlaces } from './show-change.ts'

export interface Menu {
  open(address: string): Promise<void>
  close(): void
}

export function createMenu(panel: HTMLElement): Menu {
  const page = panel.ownerDocument
  const dialog = panel.querySelector<HTMLDialogElement>('[data-menu]')
  const content = panel.querySelector<HTMLElement>('[data-menu-content]')
  dialog?.addEventListener('close', () => {
    content?.replaceChildren()
    forgetPlaces()
  })
  // A click beside it closes it.
  dialog?.addEventListener('click', event => {
    if (event.target === dialog) dialog.close()
  })
  return {
    async open(address) {
      try {
        const answer = await fetch(address, { headers: { accept: 'text/html' } })
        const fetched = new DOMParser().parseFromString(await answer.text(), 'text/html')
        const part = fetched.querySelector('[data-menu-part]')
        if (!answer.ok || answer.redirected || part === null || dialog === null || content === null)
          throw new Error('no menu')
        content.replaceChildren(page.adoptNode(part))
        forgetPlaces()
        if (!dialog.open) dialog.showModal()
        content.querySelector<HTMLElement>('button:not([hidden]), input:not([type="hidden"])')?.focus()
      } catch {
        location.assign(address)
      }
    },
    close: () => dialog?.close(),
  }
}
