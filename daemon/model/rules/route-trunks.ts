/** Routes name trunks that exist. */

import type { Rule } from './rule.ts'

export const routeTrunks: Rule = settings => {
  const known = new Set(settings.trunks.map(trunk => trunk.id))
  const named = [
    ...settings.routes.incoming.flatMap(({ id, trunk }) => (trunk === null ? [] : [{ id, trunk }])),
    ...settings.routes.outgoing.flatMap(({ id, trunks }) => trunks.map(trunk => ({ id, trunk }))),
  ]
  return named
    .filter(({ trunk }) => !known.has(trunk))
    .map(({ id, trunk }) => ({
      code: 'route-no-trunk',
      severity: 'error',
      subject: `route:${id}`,
      params: { trunk },
    }))
}
