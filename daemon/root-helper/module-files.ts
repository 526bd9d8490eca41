/** What two configuration files ask of the module loader. */

/** Names in /etc/dahdi/modules: one a line, `#` comments. */
export const moduleNames = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.replace(/#.*/, '').trim())
    .filter(name => /^[a-z0-9_]{1,40}$/.test(name))

/** Drivers behind the `dynamic=` lines of system.conf: `dynamic=loc,1:0,24,0` stands on dahdi_dynamic and dahdi_dynamic_loc. */
export function dynamicDrivers(systemConf: string): string[] {
  const found = systemConf.matchAll(/^[ \t]*dynamic[ \t]*=[ \t]*([a-z0-9]{1,10}),/gim)
  const drivers = [...new Set([...found].map(match => `dahdi_dynamic_${match[1]}`))].sort()
  return drivers.length === 0 ? [] : ['dahdi_dynamic', ...drivers]
}
