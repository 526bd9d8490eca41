/** Which tiles are shown: by what is typed, and by what they are doing. */

export function startFilter(panel: HTMLElement): void {
  const search = panel.querySelector<HTMLInputElement>('[data-search-tiles]')
  const show = panel.querySelector<HTMLSelectElement>('[data-show-tiles]')
  const nobody = panel.querySelector<HTMLElement>('[data-nobody]')
  const tiles = [...panel.querySelectorAll<HTMLElement>('.tile[data-words]')]
  const groups = [...panel.querySelectorAll<HTMLElement>('[data-group]')]
  const fits = (tile: HTMLElement, words: readonly string[], wanted: string) =>
    words.every(word => tile.dataset.words?.includes(word)) &&
    (wanted === 'all' ||
      (wanted === 'busy' ? (tile.dataset.ref ?? '') !== '' : tile.dataset.state === 'free'))
  const apply = () => {
    const words = (search?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    const wanted = show?.value ?? 'all'
    for (const tile of tiles) {
      const isShown = fits(tile, words, wanted)
      if (tile.hidden === isShown) tile.hidden = !isShown
    }
    for (const group of groups) group.hidden = group.querySelector('.tile:not([hidden])') === null
    if (nobody !== null) nobody.hidden = tiles.some(tile => !tile.hidden)
  }
  remembered(panel, '[data-show-tiles]', 'panel-show')
  search?.addEventListener('input', apply)
  search?.addEventListener('keydown', event => {
    const first = tiles.find(tile => !tile.hidden)
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    first?.querySelector<HTMLElement>('a')?.focus()
  })
  show?.addEventListener('change', apply)
  // A tile that becomes free or busy comes and goes while only those are wanted.
  new MutationObserver(() => {
    if (show !== null && show.value !== 'all') apply()
  }).observe(panel, { subtree: true, attributeFilter: ['data-ref', 'data-state'] })
  apply()
}

/** A choice that stays as it was last made, on this computer. */
export function remembered(panel: HTMLElement, selector: string, key: string): () => string {
  const select = panel.querySelector<HTMLSelectElement>(selector)
  const known = localStorage.getItem(key)
  if (select !== null && known !== null && [...select.options].some(({ value }) => value === known))
    select.value = known
  select?.addEventListener('change', () => localStorage.setItem(key, select.value))
  return () => select?.value ?? ''
}
