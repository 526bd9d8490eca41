/** Which loaded kernel modules stand on `dahdi`, in the order they can go. */

/**
 * From the text of /proc/modules (`name size refcount holder,holder, state address`, kernel/module/procfs.c): every
 * module that depends on dahdi, users before the used, echo cancellers after the cards that hold them, `dahdi` last.
 * Empty when dahdi is not loaded.
 */
export function unloadOrder(procModules: string): string[] {
  const holders = new Map<string, string[]>()
  for (const line of procModules.split('\n')) {
    const [name, , , users] = line.split(' ')
    if (name === undefined || users === undefined) continue
    holders.set(
      name,
      users === '-' ? [] : users.split(',').filter(user => user !== '' && user !== '[permanent]'),
    )
  }
  const order: string[] = []
  const seen = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name) || !holders.has(name)) return
    seen.add(name)
    for (const user of [...(holders.get(name) ?? [])].sort(cardsFirst)) visit(user)
    order.push(name)
  }
  visit('dahdi')
  return order
}

const cardsFirst = (a: string, b: string): number =>
  Number(a.startsWith('dahdi_echocan_')) - Number(b.startsWith('dahdi_echocan_')) || (a < b ? -1 : 1)
