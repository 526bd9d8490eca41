/** The picture of a menu's tree: its keys can be followed and changed, without script. */

import type { MenuSettings } from '../../../../daemon/settings/areas/call-flow.ts'
import type { DestinationSettings } from '../../../../daemon/settings/schema.ts'
import type { Around } from '../../../form/described.ts'
import { subjectPlace } from '../../../subject-place.ts'
import { destinationName } from '../../routes/destination-words.ts'
import { type PlacedBranch, placed, treeOf } from './tree.ts'

const ROW = 44
const BOX = { width: 226, height: 34 }
/** The menu itself; narrow, so that a telephone shows the keys beside it. */
const ROOT_WIDTH = 132
/** From the right edge of a box to the left edge of the next, with the key on the way. */
const WAY = 92
const COLUMN = BOX.width + WAY
const KEY = 15
const MARGIN = 4
/** Of the names in the boxes, in characters: what is longer is cut, and stands whole in the title. */
const LONGEST = 25

const shortened = (text: string, longest = LONGEST): string =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
const middleOf = (row: number): number => MARGIN + row * ROW + ROW / 2
const leftOf = (depth: number): number => MARGIN + (depth === 0 ? 0 : ROOT_WIDTH + WAY + (depth - 1) * COLUMN)

/** The page of one key; `root`: the menu whose picture it is changed from. */
export const keyHref = (menu: string, key: string | null, root: string): string =>
  `/services/menus/${menu}/keys/${key === null ? 'otherwise' : encodeURIComponent(key)}` +
  (root === menu ? '' : `?from=${root}`)

export const MenuPicture = ({ menu, around }: { menu: MenuSettings; around: Around }) => {
  const { t } = around.speech
  const tree = placed(treeOf(menu, around.settings.menus))
  const width = leftOf(tree.depth) + BOX.width + MARGIN
  const height = MARGIN * 2 + tree.rows * ROW
  const y = middleOf(tree.row)
  return (
    <section class="panel" aria-labelledby="tree">
      <div class="panel-head">
        <h2 id="tree">{t('menu.tree')}</h2>
        <a class="button quiet" href={`/services/menus/${menu.id}/keys/new`}>
          {t('menu.add-key')}
        </a>
      </div>
      {/* biome-ignore-start lint/a11y: it scrolls sideways, by keyboard too, and is no group of fields */}
      <div class="menu-tree" role="group" tabindex={0} aria-labelledby="tree">
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-label={t('menu.tree')}>
          {tree.branches.map(branch => (
            <path class="tree-way" d={wayTo(branch)} />
          ))}
          <g class="tree-box tree-here">
            <title>{menu.name}</title>
            <rect x={leftOf(0)} y={y - BOX.height / 2} width={ROOT_WIDTH} height={BOX.height} rx="7" />
            <text x={leftOf(0) + 14} y={y + 5}>
              {shortened(menu.name, 13)}
            </text>
          </g>
          {tree.branches.map(branch => (
            <>
              <KeyMark branch={branch} root={menu.id} around={around} />
              <Box branch={branch} around={around} />
            </>
          ))}
        </svg>
      </div>
      {/* biome-ignore-end lint/a11y: as above */}
      <p class="hint menu-tree-hint">{t('menu.tree-hint')}</p>
    </section>
  )
}

/** From the box of the menu to the box the key leads to. */
function wayTo({ depth, row, parentRow }: PlacedBranch): string {
  const [from, to] = [leftOf(depth) - WAY, leftOf(depth)]
  const [start, end] = [middleOf(parentRow), middleOf(row)]
  const bend = from + WAY / 3
  return start === end
    ? `M${from} ${start}H${to}`
    : `M${from} ${start}C${bend} ${start} ${from} ${end} ${bend} ${end}H${to}`
}

const KeyMark = ({ branch, root, around }: { branch: PlacedBranch; root: string; around: Around }) => {
  const { t } = around.speech
  const [x, y] = [leftOf(branch.depth) - WAY / 3 - 6, middleOf(branch.row)]
  const destination = destinationName(branch.destination, around.settings, around.speech)
  const label =
    branch.key === null
      ? t('menu.change-otherwise', { destination })
      : t('menu.change-key', { key: branch.key, destination })
  const half = branch.key === null || branch.key.length > 1 ? KEY + 6 : KEY
  return (
    <a href={keyHref(branch.menu, branch.key, root)} class="tree-key" aria-label={label}>
      <title>{label}</title>
      <rect x={x - half} y={y - KEY} width={half * 2} height={KEY * 2} rx={KEY} />
      <text x={x} y={y + 5} text-anchor="middle">
        {branch.key ?? '…'}
      </text>
    </a>
  )
}

const Box = ({ branch, around }: { branch: PlacedBranch; around: Around }) => {
  const { settings, speech } = around
  const name = destinationName(branch.destination, settings, speech)
  const href = pageOf(branch.destination, around)
  const [x, y] = [leftOf(branch.depth), middleOf(branch.row)]
  const { kind } = branch.destination
  const box = (
    <>
      <title>{branch.isBack ? speech.t('menu.back', { name }) : name}</title>
      <rect x={x} y={y - BOX.height / 2} width={BOX.width} height={BOX.height} rx="7" />
      <text x={x + 14} y={y + 5}>
        {shortened(branch.isBack ? `↺ ${name}` : name)}
      </text>
    </>
  )
  const looks =
    kind === 'menu' ? 'tree-menu' : kind === 'hangup' || kind === 'busy' ? 'tree-end' : 'tree-leaf'
  return href === null ? (
    <g class={`tree-box ${looks}`}>{box}</g>
  ) : (
    <a class={`tree-box ${looks}`} href={href} aria-label={name}>
      {box}
    </a>
  )
}

/** null: there is nothing to see behind it. */
function pageOf(destination: DestinationSettings, { settings, speech }: Around): string | null {
  switch (destination.kind) {
    case 'extension':
    case 'voicemail':
      return `/extensions/${destination.number}`
    case 'outside':
    case 'busy':
    case 'congestion':
    case 'hangup':
      return null
    case 'directory':
      return '/directory'
    case 'fax':
      return '/services/fax'
    default:
      return subjectPlace(`${destination.kind}:${destination.id}`, settings, speech).href
  }
}
