/** Turns the accounts of a sysusers.d file into lines of /etc/passwd and its companions, so that their numbers never depend on the order of installation. */

export interface AccountLines {
  readonly passwd: readonly string[]
  readonly group: readonly string[]
  readonly shadow: readonly string[]
  readonly gshadow: readonly string[]
}

/** Throws on anything but `u`, `g` and `m` lines with fixed numbers (sysusers.d(5)). */
export function accountLines(sysusers: string): AccountLines {
  const lines = sysusers.split('\n').filter(line => line.trim() !== '' && !line.startsWith('#'))
  const entries = lines.map(words)
  const members = (group: string) =>
    entries
      .filter(([type, , of]) => type === 'm' && of === group)
      .map(([, user]) => user)
      .join(',')
  const result = {
    passwd: [] as string[],
    group: [] as string[],
    shadow: [] as string[],
    gshadow: [] as string[],
  }
  const addGroup = (name: string, id: string) => {
    if (result.group.some(line => line.startsWith(`${name}:`))) return
    result.group.push(`${name}:x:${id}:${members(name)}`)
    result.gshadow.push(`${name}:!::${members(name)}`)
  }
  for (const [type, name = '', id = '', comment = '', home = '/'] of entries) {
    if (type === 'm') continue
    if ((type !== 'u' && type !== 'g') || !/^\d+$/.test(id))
      throw new Error(`Not a user or group with a fixed number: ${type} ${name} ${id}`)
    addGroup(name, id)
    if (type === 'g') continue
    result.passwd.push(`${name}:x:${id}:${id}:${comment}:${home}:/usr/sbin/nologin`)
    result.shadow.push(`${name}:!*:::::::`)
  }
  return result
}

/** Split at blanks outside double quotes. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(match => match[1] ?? match[2] ?? '')
}

/** A shell script that appends them to the files below the root in $1. */
export function accountScript(lines: AccountLines): string {
  return Object.entries(lines)
    .filter(([, added]) => added.length > 0)
    .map(
      ([file, added]: [string, readonly string[]]) =>
        `cat >> "$1/etc/${file}" <<'END'\n${added.join('\n')}\nEND\n`,
    )
    .join('')
}
