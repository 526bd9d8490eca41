/** What one person hears: its name, its level, what came before, and the last seconds to play. */

/** Dial tone comes at about -15 dB; below -50 dB a telephone is silent. */
const QUIETEST_DB = -50
const LOUDEST_DB = -6

export function hearing(place, soundPath) {
  place.append(document.querySelector('#hearing').content.cloneNode(true))
  const label = place.querySelector('strong')
  const meter = place.querySelector('.meter')
  const bar = place.querySelector('.meter span')
  const past = place.querySelector('.past')
  const play = place.querySelector('.play')
  const audio = document.createElement('audio')
  audio.controls = true
  audio.hidden = true
  place.append(audio)

  play.addEventListener('click', () => {
    audio.hidden = false
    // Another address each time: the last seconds are other ones by now.
    audio.src = `${soundPath}?at=${Date.now()}`
    audio.play().catch(() => {})
  })

  return {
    show: heard => {
      place.dataset.kind = heard.kind
      label.textContent = heard.kind === 'nothing' ? 'Hears nothing' : heard.label
      past.textContent = heard.past.map(each => `${each.label} ${each.seconds.toFixed(1)} s`).join(' · ')
      play.disabled = !heard.playable
    },
    level: levelDb => {
      const share = levelDb === null ? 0 : (levelDb - QUIETEST_DB) / (LOUDEST_DB - QUIETEST_DB)
      const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
      bar.style.transform = `scaleX(${percent / 100})`
      meter.title = levelDb === null ? '' : `${levelDb} dB`
    },
  }
}
