/** The settings with one fix made: what the button beside an issue changes. Pure. */

import type { LineSettings, Settings } from '../settings/schema.ts'
import type { Fix } from './fix.ts'

/** null: the fix is not one of settings, or its line is gone. `crc4` is what is in force where the line follows the country. */
export function mendedSettings(settings: Settings, fix: Fix, crc4: boolean): Settings | null {
  if (fix.do !== 'toggle-crc4' && fix.do !== 'swap-side') return null
  let changed = false
  const mend = (line: LineSettings): LineSettings => {
    if (line.id !== fix.line) return line
    const mended = mendedLine(line, fix.do, crc4)
    changed ||= mended !== line
    return mended
  }
  const trunks = settings.trunks.map(trunk => ({ ...trunk, lines: trunk.lines.map(mend) }))
  return changed ? { ...settings, trunks } : null
}

function mendedLine(line: LineSettings, what: 'toggle-crc4' | 'swap-side', crc4: boolean): LineSettings {
  if (line.kind === 'pri' && what === 'toggle-crc4') return { ...line, crc4: !(line.crc4 ?? crc4) }
  if (line.kind !== 'analog' && what === 'swap-side')
    return { ...line, side: line.side === 'te' ? 'nt' : 'te' }
  return line
}
