/** Making a passkey and logging in with one: the browser's own dialogues, between two posts of a form. */

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

interface Refused {
  readonly error: string
}
interface LoginOptions {
  readonly ticket: string
  readonly options: PublicKeyCredentialRequestOptionsJSON
}
type NewOptions = PublicKeyCredentialCreationOptionsJSON | Refused

async function ask<T>(form: HTMLFormElement): Promise<T> {
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  const answer = await fetch(`${form.action}/options`, { method: 'POST', body })
  if (!answer.ok && answer.status !== 422 && answer.status !== 429) throw new Error(String(answer.status))
  return (await answer.json()) as T
}

const set = (form: HTMLFormElement, name: string, value: string) => {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

async function logIn(form: HTMLFormElement): Promise<void> {
  const { ticket, options } = await ask<LoginOptions>(form)
  set(form, 'answer', JSON.stringify(await startAuthentication({ optionsJSON: options })))
  set(form, 'ticket', ticket)
}

async function add(form: HTMLFormElement): Promise<string | null> {
  const options = await ask<NewOptions>(form)
  if ('error' in options) return options.error
  set(form, 'answer', JSON.stringify(await startRegistration({ optionsJSON: options })))
  // It has been looked at, and need not travel twice.
  set(form, 'present', '')
  return null
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!browserSupportsWebAuthn()) continue
  form.hidden = false
  const failed = form.querySelector<HTMLElement>('[data-passkey-failed]')
  const usual = failed?.textContent ?? ''
  const tell = (sentence: string) => {
    if (failed === null) return
    failed.textContent = sentence
    failed.hidden = false
  }
  form.addEventListener('submit', event => {
    event.preventDefault()
    if (failed !== null) failed.hidden = true
    const work = form.dataset.passkey === 'login' ? logIn(form).then(() => null) : add(form)
    work
      .then(refusal => {
        if (refusal === null) form.submit()
        else tell(refusal)
      })
      .catch(() => tell(usual))
  })
}
