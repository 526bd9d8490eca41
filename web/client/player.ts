/** Hearing messages and recordings by keyboard, and as fast as one likes: all players of a page together. */

const KEPT = 'player-speed'
const STEP_SECONDS = 5

export function startPlayer(page: Document): void {
  const speed = page.querySelector<HTMLSelectElement>('[data-speed]')
  if (speed === null) return
  const bar = speed.closest<HTMLElement>('[data-player]')
  if (bar !== null) bar.hidden = false
  const known = localStorage.getItem(KEPT)
  if (known !== null && [...speed.options].some(({ value }) => value === known)) speed.value = known

  const players = () => [...page.querySelectorAll<HTMLAudioElement>('audio[controls]')]
  let current: HTMLAudioElement | null = null
  const hear = (player: HTMLAudioElement | undefined) => {
    if (player === undefined) return
    if (current !== player) current?.pause()
    current = player
    player.playbackRate = Number(speed.value)
    void player.play().catch(() => {})
    player.scrollIntoView({ block: 'nearest' })
  }
  const besides = (by: number) => {
    const all = players()
    return all[(current === null ? -1 : all.indexOf(current)) + by]
  }
  const faster = (by: number) => {
    const next = speed.options[speed.selectedIndex + by]
    if (next === undefined) return
    speed.value = next.value
    speed.dispatchEvent(new Event('change'))
  }

  speed.addEventListener('change', () => {
    localStorage.setItem(KEPT, speed.value)
    for (const player of players()) player.playbackRate = Number(speed.value)
  })
  // Only one is heard at a time, however it was begun.
  page.addEventListener(
    'play',
    event => {
      if (!(event.target instanceof HTMLAudioElement)) return
      if (current !== event.target) current?.pause()
      current = event.target
      current.playbackRate = Number(speed.value)
    },
    { capture: true },
  )
  page.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof Element && event.target.closest('input, select, textarea, button, a, audio'))
      return
    const seek = (by: number) => {
      if (current !== null) current.currentTime += by
    }
    const acts: Readonly<Record<string, () => void>> = {
      k: () => (current === null || current.paused ? hear(current ?? besides(1)) : current.pause()),
      j: () => seek(-STEP_SECONDS),
      l: () => seek(STEP_SECONDS),
      n: () => hear(besides(1)),
      p: () => hear(besides(-1)),
      '+': () => faster(1),
      '-': () => faster(-1),
    }
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
}
