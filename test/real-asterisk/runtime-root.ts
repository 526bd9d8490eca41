/** The Debian root that the tests take Asterisk from. Nothing in it is changed, and nobody needs to be root. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Throws with what to do where there is none. */
export function runtimeRoot(): string {
  const root = process.env.OFFHOOK_RUNTIME_ROOT
  if (root === undefined || root === '')
    throw new Error('set OFFHOOK_RUNTIME_ROOT to an unpacked Debian root with Asterisk in it (npm test does)')
  if (!existsSync(join(root, 'usr/sbin/asterisk'))) throw new Error(`no usr/sbin/asterisk in ${root}`)
  return root
}

/** Asterisk with the loader and the libraries of the root, on whatever this machine runs. libpri is in usr/lib. */
export function asteriskCommand(root: string, configFile: string): readonly [string, ...string[]] {
  const libraries = ['usr/lib/x86_64-linux-gnu', 'usr/lib/x86_64-linux-gnu/asterisk', 'usr/lib']
  return [
    join(root, 'lib64/ld-linux-x86-64.so.2'),
    '--library-path',
    libraries.map(path => join(root, path)).join(':'),
    join(root, 'usr/sbin/asterisk'),
    '-f',
    '-C',
    configFile,
  ]
}
