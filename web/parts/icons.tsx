/** Drawings, once per page; `<Icon name>` and `<Jack>` refer to them. */

/** A wall socket for a six-position plug (RJ11), seen from the front: latch below, four contacts. */
const RJ11 = (
  <symbol id="rj11" viewBox="0 0 48 44">
    <rect class="jack-shell" x="1.5" y="1.5" width="45" height="41" rx="7" />
    <path
      class="jack-hole"
      d="M9 8.5h30a2 2 0 0 1 2 2v16.5a2 2 0 0 1-2 2h-6v4.5h-3.5v3.5h-11v-3.5H15v-4.5H9a2 2 0 0 1-2-2V10.5a2 2 0 0 1 2-2z"
    />
    <path class="jack-pins" d="M16.5 9v8M21.5 9v8M26.5 9v8M31.5 9v8" />
  </symbol>
)

/** The eight-position socket of ISDN cards (RJ45). */
const RJ45 = (
  <symbol id="rj45" viewBox="0 0 48 44">
    <rect class="jack-shell" x="1.5" y="1.5" width="45" height="41" rx="7" />
    <path
      class="jack-hole"
      d="M7 8h34a2 2 0 0 1 2 2v17a2 2 0 0 1-2 2h-7v4h-3.5v3.5h-13V33H14v-4H7a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2z"
    />
    <path
      class="jack-pins"
      d="M10.5 8.5v7M14.350 8.5v7M18.2 8.5v7M22.050 8.5v7M25.9 8.5v7M29.75 8.5v7M33.6 8.5v7M37.450 8.5v7"
    />
  </symbol>
)

const glyphs = {
  error: 'M7.9 1.5h8.200L22.5 7.900v8.200L16.1 22.5H7.900L1.5 16.100V7.900zM12 6.5v7M12 17v.5',
  warning: 'M12 2.5 22.5 21h-21zM12 9v6M12 18v.5',
  notice: 'M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21zM12 11v6.5M12 6.5V7',
  done: 'M3 12.5l6 6L21 6',
  phone:
    'M4 3h4.5l2 5.5-2.7 2a12 12 0 0 0 5.7 5.700l2-2.7 5.5 2V20a1.5 1.5 0 0 1-1.5 1.5C10.5 21.5 2.5 13.5 2.5 4.5A1.5 1.5 0 0 1 4 3z',
  forward: 'M5 12h14M13 6l6 6-6 6',
  search: 'M10.5 3a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM16 16l5.5 5.5',
  add: 'M12 4v16M4 12h16',
  up: 'M12 20V5M5.5 11.5 12 5l6.5 6.5',
  down: 'M12 4v15M5.5 12.5 12 19l6.5-6.5',
} as const

export type IconName = keyof typeof glyphs

export const Drawings = () => (
  <svg class="drawings" width="0" height="0" aria-hidden="true" focusable="false">
    {RJ11}
    {RJ45}
    {Object.entries(glyphs).map(([name, d]) => (
      <symbol id={`icon-${name}`} viewBox="0 0 24 24">
        <path d={d} />
      </symbol>
    ))}
  </svg>
)

/** Decoration only: the word beside it says the same. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" aria-hidden="true" focusable="false">
    <use href={`#icon-${name}`} />
  </svg>
)

export const Jack = ({ shape }: { shape: 'rj11' | 'rj45' }) => (
  <svg class="jack" viewBox="0 0 48 44" aria-hidden="true" focusable="false">
    <use href={`#${shape}`} />
  </svg>
)

/** A handset in its cradle, drawn as one line; also the favicon. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect class="mark-ground" width="32" height="32" rx="8" />
    <path
      class="mark-line"
      d="M6.5 13.5c0-3 4.25-5 9.5-5s9.5 2 9.5 5v1.5a1.5 1.5 0 0 1-1.5 1.5h-2.5A1.5 1.5 0 0 1 20 15v-1.25c-2.5-.75-5.5-.75-8 0V15a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 15zM10 24h12"
    />
  </svg>
)
