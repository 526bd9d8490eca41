/** Reads modules.dep and answers which files a set of modules needs. */

import { basename } from 'node:path'

export interface ModuleFile {
  /** Below the directory of the kernel version: `kernel/fs/ext4/ext4.ko.xz`. */
  readonly path: string
  readonly needs: readonly string[]
}

export function parseModulesDep(text: string): ReadonlyMap<string, ModuleFile> {
  const modules = new Map<string, ModuleFile>()
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const path = line.slice(0, colon)
    const needs = line
      .slice(colon + 1)
      .split(' ')
      .filter(need => need !== '')
    modules.set(moduleName(path), { path, needs })
  }
  return modules
}

/** The named modules and everything below them, without repetition; a name the kernel does not have is left out. */
export function closure(
  modules: ReadonlyMap<string, ModuleFile>,
  names: readonly string[],
): readonly ModuleFile[] {
  const found = new Map<string, ModuleFile>()
  const visit = (name: string) => {
    const module = modules.get(name)
    if (module === undefined || found.has(module.path)) return
    found.set(module.path, module)
    for (const need of module.needs) visit(moduleName(need))
  }
  for (const name of names) visit(moduleName(name))
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** `kernel/drivers/usb/host/xhci-pci.ko.xz` → `xhci_pci`, as the kernel and modules.alias name it. */
export function moduleName(path: string): string {
  return basename(path)
    .replace(/\.ko(\.[a-z]+)?$/, '')
    .replaceAll('-', '_')
}
