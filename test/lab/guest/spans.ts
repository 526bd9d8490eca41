/** Finds dynamic spans among those the kernel has, by the name dahdi_dynamic gives them. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorldSpan } from './world-files.ts'

const spansDir = '/sys/bus/dahdi_spans/devices'

/** By address (`1:0`); a span that goes away while being looked at is left out. */
export function localSpans(directory = spansDir): Map<string, WorldSpan> {
  const found = new Map<string, WorldSpan>()
  for (const entry of list(directory)) {
    const name = read(join(directory, entry, 'name'))
    const number = Number(entry.replace('span-', ''))
    const firstChannel = Number(read(join(directory, entry, 'basechan')))
    if (name.startsWith('DYN/loc/') && number > 0 && firstChannel > 0)
      found.set(name.slice('DYN/loc/'.length), { number, firstChannel })
  }
  return found
}

function list(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}
