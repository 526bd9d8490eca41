/** Asks before somebody leaves a form they have changed. */

export function startUnsavedGuard(page: Document): void {
  const forms = [...page.querySelectorAll<HTMLFormElement>('form[data-guard]')]
  if (forms.length === 0) return
  const asTyped = (form: HTMLFormElement) =>
    new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])).toString()
  const before = new Map(forms.map(form => [form, asTyped(form)]))
  let sending = false
  for (const form of forms) form.addEventListener('submit', () => (sending = true))
  addEventListener('pageshow', () => (sending = false))
  addEventListener('beforeunload', event => {
    if (!sending && forms.some(form => asTyped(form) !== before.get(form))) event.preventDefault()
  })
}
