/** The exchange on the page: calls to the appliance, and the calls that come from it. */

import { asker } from '/asking.js'
import { hearing } from '/hearing.js'

const lineNames = { 'line 1': 'line 1', 'line 2': 'line 2', bri: 'ISDN basic rate', pri: 'ISDN primary rate' }

const stateText = ({ state, doing }) => {
  if (state.is === 'over') return `Over: ${state.reason}`
  if (doing === 'answering') return 'answering …'
  return { calling: 'Rings at the appliance …', waiting: 'Waits to be answered', talking: 'Connected' }[
    state.is
  ]
}

export function exchange() {
  const list = document.querySelector('#outside')
  const none = document.querySelector('#no-calls')
  const shown = new Map()
  newCallForm(document.querySelector('#new-call'))

  return {
    show: views => {
      none.hidden = views.length > 0
      const ids = new Set(views.map(each => each.id))
      for (const [id, each] of shown)
        if (!ids.has(id)) {
          each.place.remove()
          shown.delete(id)
        }
      // Oldest first, each new one on top, so that nothing moves under somebody's finger but what is new.
      for (const view of [...views].reverse()) {
        if (!shown.has(view.id)) {
          const made = outsideCall(view)
          shown.set(view.id, made)
          list.prepend(made.place)
        }
        shown.get(view.id).show(view)
      }
    },
    levels: levels => {
      for (const { id, levelDb } of levels) shown.get(id)?.level(levelDb)
    },
  }
}

function newCallForm(form) {
  const { ask } = asker('/outside', form)
  const to = form.elements.to
  const button = form.querySelector('button')
  const isdn = () => ['bri', 'pri'].includes(form.elements.line.value)
  const look = () => {
    to.disabled = !isdn()
    to.required = isdn()
  }
  form.addEventListener('change', look)
  look()
  form.addEventListener('submit', async event => {
    event.preventDefault()
    button.disabled = true
    await ask({
      line: form.elements.line.value,
      from: form.elements.from.value.trim(),
      to: isdn() ? to.value.trim() : '',
    })
    button.disabled = false
    button.focus()
  })
}

function outsideCall({ id, line, direction, from, to }) {
  const place = document.querySelector('#outside-call').content.cloneNode(true).firstElementChild
  const state = place.querySelector('.state')
  const heard = hearing(place.querySelector('.hearing'), `/outside/${id}/heard.wav`)
  const keys = place.querySelector('.keys')
  const { ask, dial } = asker(`/outside/${id}`, place)
  const title = place.querySelector('h3')
  title.textContent = `${direction === 'to-gateway' ? 'To the appliance' : 'From the appliance'}, ${lineNames[line]}`
  place.querySelector('.from').textContent = from || 'no number'
  place.querySelector('.to').textContent = to || (direction === 'to-gateway' ? 'the line' : 'no number')
  for (const each of place.querySelectorAll('[data-do]'))
    each.addEventListener('click', () =>
      ask({ do: each.dataset.do, ...(each.dataset.how === undefined ? {} : { how: each.dataset.how }) }),
    )
  keys.addEventListener('submit', event => {
    event.preventDefault()
    dial(keys.elements.keys.value)
    keys.reset()
  })

  return {
    place,
    show: view => {
      const is = view.state.is
      place.dataset.is = is
      const text = stateText(view)
      if (state.textContent !== text) state.textContent = text
      const offered = {
        answer: is === 'waiting',
        refuse: is === 'waiting',
        speak: is === 'talking',
        tone: is === 'talking',
        'hang-up': is === 'talking' || is === 'calling',
      }
      for (const each of place.querySelectorAll('[data-do]')) {
        each.hidden = !offered[each.dataset.do]
        each.disabled = view.doing !== null && each.dataset.do !== 'hang-up'
      }
      keys.hidden = is !== 'talking'
      heard.show(view.heard)
    },
    level: heard.level,
  }
}
