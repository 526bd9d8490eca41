/** One handset on the page. */

import { asker } from '/asking.js'
import { hearing } from '/hearing.js'

const pad = [
  ['1', ''],
  ['2', 'ABC'],
  ['3', 'DEF'],
  ['4', 'GHI'],
  ['5', 'JKL'],
  ['6', 'MNO'],
  ['7', 'PQRS'],
  ['8', 'TUV'],
  ['9', 'WXYZ'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
]

const stateText = ({ state, doing }) => {
  if (state.is === 'ringing') {
    if (state.from === null) return 'Rings …'
    return `Rings: ${[state.from.name, state.from.number].filter(each => each !== '').join(', ') || 'number withheld'}`
  }
  if (doing !== null) return `${doing} …`
  return state.is === 'off-hook' ? 'Lifted' : 'On its hook'
}

export function handset(number) {
  const place = document.querySelector('#handset').content.cloneNode(true).firstElementChild
  const title = place.querySelector('h3')
  const state = place.querySelector('.state')
  const heard = hearing(place.querySelector('.hearing'), `/handsets/${number}/heard.wav`)
  const { ask, dial } = asker(`/handsets/${number}`, place)
  const keys = new Map(pad.map(([key, letters]) => [key, keyButton(key, letters)]))
  const button = what => place.querySelector(`[data-do="${what}"]`)

  title.textContent = `Handset ${number}`
  title.id = `handset-${number}`
  place.setAttribute('aria-labelledby', title.id)
  place.querySelector('.pad').append(...keys.values())

  const press = key => {
    const button = keys.get(key)
    if (button === undefined || !enabled(button)) return
    button.classList.add('pressed')
    dial(key).finally(() => button.classList.remove('pressed'))
  }
  for (const [key, each] of keys) each.addEventListener('click', () => press(key))
  place.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || !keys.has(event.key)) return
    if (event.target instanceof HTMLAudioElement) return
    event.preventDefault()
    press(event.key)
  })
  for (const each of place.querySelectorAll('[data-do]'))
    each.addEventListener('click', () => {
      if (enabled(each)) ask({ do: each.dataset.do })
    })

  return {
    place,
    show: view => {
      const lifted = view.state.is === 'off-hook'
      // Off the hook, and the sound has come: nothing pressed before that would be heard.
      const connected = lifted && view.doing !== 'lifting'
      place.dataset.is = view.state.is
      const text = stateText(view)
      // Written only when it differs: a screen reader says it each time.
      if (state.textContent !== text) state.textContent = text
      const lift = button('lift')
      lift.textContent = view.state.is === 'ringing' ? 'Answer' : 'Lift'
      enable(lift, !lifted && view.doing === null)
      enable(button('hang-up'), lifted)
      enable(button('flash'), connected && view.doing !== 'flash')
      enable(button('speak'), connected && view.doing !== 'speaking')
      enable(button('tone'), connected && view.doing !== 'tone')
      for (const key of keys.values()) enable(key, connected)
      heard.show(view.heard)
    },
    level: heard.level,
  }
}

/** Not `disabled`: a button that is switched off under somebody's finger would lose the focus. */
const enable = (button, on) => button.setAttribute('aria-disabled', `${!on}`)
const enabled = button => button.getAttribute('aria-disabled') === 'false'

function keyButton(key, letters) {
  const button = document.createElement('button')
  const small = document.createElement('small')
  button.type = 'button'
  button.append(key, small)
  small.textContent = letters
  small.setAttribute('aria-hidden', 'true')
  if (key === '*') button.setAttribute('aria-label', 'star')
  if (key === '#') button.setAttribute('aria-label', 'hash')
  return button
}
