/** The lab page: follows the lab's events and hands them to the handsets and the exchange. */

import { exchange } from '/exchange.js'
import { handset } from '/handset.js'

const place = document.querySelector('#handsets')
const lost = document.querySelector('#connection')
const outside = exchange()
const handsets = new Map()

const showView = view => {
  for (const each of view.handsets) {
    if (!handsets.has(each.number)) {
      const made = handset(each.number)
      handsets.set(each.number, made)
      place.append(made.place)
    }
    handsets.get(each.number).show(each)
  }
  outside.show(view.outside)
}

const events = new EventSource('/events')
events.addEventListener('view', event => showView(JSON.parse(event.data)))
events.addEventListener('levels', event => {
  const levels = JSON.parse(event.data)
  for (const [index, level] of levels.handsets.entries()) [...handsets.values()][index]?.level(level)
  outside.levels(levels.outside)
})
events.addEventListener('open', () => {
  lost.hidden = true
})
events.addEventListener('error', () => {
  lost.hidden = false
})
