/** lib/modules/<release>/modules.alias: which installed kernel module claims which device. */

import { linesOf } from './text.ts'

export interface AliasRule {
  /** Shell pattern, e.g. `pci:v0000E159d00000001sv0000B1D9sd*bc*sc*i*`. */
  readonly pattern: string
  readonly module: string
}

/** `alias <pattern> <module>`; comments and everything else are skipped. */
export function parseModulesAlias(text: string): AliasRule[] {
  const rules: AliasRule[] = []
  for (const line of linesOf(text)) {
    const match = /^\s*alias\s+(\S+)\s+(\S+)\s*$/.exec(line)
    if (match?.[1] !== undefined && match[2] !== undefined)
      rules.push({ pattern: match[1], module: match[2] })
  }
  return rules
}

/** The modules whose patterns fit, in file order, each once. */
export function modulesFor(modalias: string, rules: readonly AliasRule[]): string[] {
  const wanted = modalias.toUpperCase()
  const found = rules.filter(rule => globMatches(rule.pattern.toUpperCase(), wanted))
  return [...new Set(found.map(rule => rule.module))]
}

export interface PciAddressed {
  readonly vendor: string
  readonly device: string
  readonly subvendor: string | null
  readonly subdevice: string | null
  /** Six hex digits as in the `class` attribute; null when unreadable. */
  readonly classCode: string | null
}

/** What the kernel would put into the device's `modalias` (drivers/pci/pci-sysfs.c modalias_show). */
export function pciModalias(ids: PciAddressed): string {
  const id = (hex: string | null) => (hex ?? '0').padStart(8, '0').toUpperCase()
  const code = (ids.classCode ?? '').padStart(6, '0').toUpperCase()
  return (
    `pci:v${id(ids.vendor)}d${id(ids.device)}sv${id(ids.subvendor)}sd${id(ids.subdevice)}` +
    `bc${code.slice(0, 2)}sc${code.slice(2, 4)}i${code.slice(4, 6)}`
  )
}

/** The part of a USB interface's `modalias` our patterns look at (drivers/usb/core/sysfs.c modalias_show). */
export const usbModalias = (vendor: string, product: string): string =>
  `usb:v${vendor.toUpperCase()}p${product.toUpperCase()}d0000dc00dsc00dp00icFFiscFFipFFin00`

/** fnmatch(3) without flags: `*`, `?` and `[abc]`, `[a-f]`, `[!a]`. Linear in practice, never exponential. */
export function globMatches(pattern: string, text: string): boolean {
  let p = 0
  let t = 0
  let starAt = -1
  let resumeAt = 0
  while (t < text.length) {
    const step = pattern[p] === '*' ? null : matchOne(pattern, p, text[t] ?? '')
    if (pattern[p] === '*') {
      starAt = p++
      resumeAt = t
    } else if (step !== null) {
      p = step
      t++
    } else if (starAt >= 0) {
      p = starAt + 1
      t = ++resumeAt
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}

/** Where the pattern goes on after matching one character, null when it does not match. */
function matchOne(pattern: string, at: number, char: string): number | null {
  const wanted = pattern[at]
  if (wanted === undefined) return null
  if (wanted === '?') return at + 1
  const end = wanted === '[' ? pattern.indexOf(']', at + 2) : -1
  if (end < 0) return wanted === char ? at + 1 : null
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^'
  const set = pattern.slice(at + (negated ? 2 : 1), end)
  return inSet(set, char) !== negated ? end + 1 : null
}

function inSet(set: string, char: string): boolean {
  for (let i = 0; i < set.length; i++) {
    const first = set[i] ?? ''
    const last = set[i + 1] === '-' ? set[i + 2] : undefined
    if (last === undefined) {
      if (first === char) return true
    } else {
      if (first <= char && char <= last) return true
      i += 2
    }
  }
  return false
}

/** Whether modules.dep (`updates/dkms/dahdi.ko.xz: kernel/…`) names a module; `name` with underscores. */
export const listsModule = (modulesDep: string, name: string): boolean =>
  linesOf(modulesDep).some(line => {
    const file = line.split(':')[0]?.split('/').at(-1) ?? ''
    return file.replace(/\.ko(\.(gz|xz|zst|bz2))?$/, '').replaceAll('-', '_') === name && file.includes('.ko')
  })
