/** The signallings a channel can have, as the kernel names them, and sets of them (`sigcap`). */

/** dahdi-base.c sigstr(), longer names before their beginnings. */
export const SIGNALLINGS: readonly string[] = [
  'Hardware-assisted HDLC',
  'SF (ToneOnly)',
  'Unconfigured',
  'DACS+RBS',
  'HDLCRAW',
  'HDLCFCS',
  'HDLCNET',
  'E&M-E1',
  'FXSLS',
  'FXSKS',
  'FXSGS',
  'FXOLS',
  'FXOKS',
  'FXOGS',
  'Clear',
  'Slave',
  'MTP2',
  'DACS',
  'E&M',
  'CAS',
]

/** The names in a channel's `sigcap`; two of them hold blanks. */
export function parseSigcap(text: string): Set<string> {
  const found = new Set<string>()
  let rest = ` ${text.replace(/\s+/g, ' ').trim()} `
  for (const name of SIGNALLINGS) {
    // Case matters to nobody, and a captured text may have lost it.
    const at = rest.toLowerCase().indexOf(` ${name.toLowerCase()} `)
    if (at < 0) continue
    found.add(name)
    rest = `${rest.slice(0, at)} ${rest.slice(at + name.length + 1)}`
  }
  return found
}

/** One name as in a channel's `sig`; null when unconfigured or nonsense. */
export const parseSignalling = (text: string): string | null => {
  const wanted = text.replace(/\s+/g, ' ').trim().toLowerCase()
  const name = SIGNALLINGS.find(each => each.toLowerCase() === wanted)
  return name === undefined || name === 'Unconfigured' ? null : name
}
