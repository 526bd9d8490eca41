/**
 * Passwords and PINs in the settings: a program can set them and never reads them. What it leaves out stays as it is.
 * Pure.
 */

/** Names of fields, wherever they are. */
export const SECRET_FIELDS: readonly string[] = ['secret', 'password', 'pin', 'adminPin', 'pins']

type Tree = Readonly<Record<string, unknown>>
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (!isTree(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      SECRET_FIELDS.includes(name) ? [] : [[name, withoutSecrets(inner)]],
    ),
  )
}

/** What was sent, with the secrets that were there before where it says nothing of them. */
export function withSecretsOf(former: unknown, sent: unknown): unknown {
  if (Array.isArray(sent)) {
    const before = Array.isArray(former) ? former : []
    return sent.map((one, index) => withSecretsOf(sameIn(before, one, index), one))
  }
  if (!isTree(sent)) return sent
  const before = isTree(former) ? former : {}
  const kept = Object.entries(before).filter(([name]) => SECRET_FIELDS.includes(name) && !(name in sent))
  return Object.fromEntries([
    ...Object.entries(sent).map(([name, inner]) => [name, withSecretsOf(before[name], inner)]),
    ...kept,
  ])
}

/** The one of before that an item of a list is about: by its key, else the same kind of thing at the same place. */
function sameIn(before: readonly unknown[], one: unknown, index: number): unknown {
  if (!isTree(one)) return undefined
  const key = ['id', 'index', 'number'].find(name => name in one)
  const trees = before.filter(isTree)
  if (key !== undefined) return trees.find(other => other[key] === one[key])
  const there = before[index]
  return isTree(there) && there.kind === one.kind ? there : undefined
}

/** RFC 7396: what is sent replaces what was, field by field; null takes a field away, and then its default holds. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isTree(patch)) return patch
  const merged = new Map(isTree(target) ? Object.entries(target) : [])
  for (const [name, value] of Object.entries(patch))
    if (value === null) merged.delete(name)
    else merged.set(name, mergePatch(merged.get(name), value))
  return Object.fromEntries(merged)
}
