/** The Debian system of the appliance without kernel and without Offhook; and the same unpacked, for tests with the real Asterisk. */

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bootstrap, bootstrapIngredients } from '../bootstrap.ts'
import { cached } from '../cache.ts'
import { run } from '../command.ts'
import { chosenMirror, type Mirror } from '../mirror.ts'
import { type Progress, terminalProgress } from '../progress.ts'
import { accountLines, accountScript } from './accounts.ts'
import { promptLayer } from './prompts.ts'

const here = import.meta.dirname
const sysusersFile = join(here, '../files/usr/lib/sysusers.d/offhook.conf')

const packages = [
  'systemd-sysv', 'mount', 'libseccomp2', 'linux-sysctl-defaults', 'systemd-resolved', 'systemd-timesyncd', 'udev', 'dbus', 'kmod', 'iproute2', 'nftables', 'procps', 'e2fsprogs', 'fdisk', 'tzdata', 'ca-certificates',
  'asterisk', 'asterisk-dahdi', 'asterisk-modules', 'asterisk-core-sounds-en-wav', 'asterisk-core-sounds-fr-wav',
  'asterisk-core-sounds-es-wav', 'asterisk-core-sounds-it-wav', 'asterisk-prompt-de', 'asterisk-moh-opsound-wav',
  'dahdi', 'nodejs',
] // biome-ignore format: a list

/** Licences stay: the image is passed on. Asterisk does not start without its XML documentation (stasis.c, config_options.c). */
const excludedPaths = ['/usr/share/doc/*', '/usr/share/man/*', '/usr/share/info/*', '/usr/share/locale/*']
const includedPaths = ['/usr/share/doc/*/copyright']

/** A tar with the owners as they must be on the disk, as Debian installs it; base.ts makes an appliance of it. */
export async function systemLayer(mirror: Mirror, progress: Progress): Promise<string> {
  const accounts = accountScript(accountLines(await readFile(sysusersFile, 'utf8')))
  const directory = await cached(
    'system',
    {
      ...bootstrapIngredients(mirror),
      packages,
      excludedPaths,
      includedPaths,
      accounts,
    },
    out =>
      progress.step('putting the Debian system together', async output => {
        const accountsFile = join(out, 'accounts.sh')
        await writeFile(accountsFile, accounts)
        const driversPackage = await makeDriversPackage(out)
        await bootstrap({
          mirror,
          variant: 'essential',
          packages,
          excludedPaths,
          includedPaths,
          target: join(out, 'root.tar'),
          hooks: [
            ['essential', `sh ${accountsFile} "$1"`],
            ['essential', `upload ${driversPackage} /tmp/drivers.deb`],
            ['essential', 'chroot "$1" dpkg -i /tmp/drivers.deb'],
          ],
          output,
        })
      }),
  )
  return join(directory, 'root.tar')
}

/**
 * Debian's DAHDI tools want the drivers' sources and a compiler beside them. Ours come ready built from the
 * kernel layer, which this empty package tells dpkg.
 */
async function makeDriversPackage(directory: string): Promise<string> {
  const root = join(directory, 'drivers')
  const deb = join(directory, 'drivers.deb')
  await run('mkdir', ['-p', join(root, 'DEBIAN')])
  const control = {
    Package: 'offhook-drivers',
    Version: '1',
    Architecture: 'all',
    Maintainer: 'Offhook',
    Provides: 'dahdi-dkms, dahdi-source',
    Description: 'stands for the DAHDI drivers in the image',
  }
  const lines = Object.entries(control).map(([field, value]) => `${field}: ${value}\n`)
  await writeFile(join(root, 'DEBIAN/control'), lines.join(''))
  await run('dpkg-deb', ['--root-owner-group', '--build', root, deb])
  return deb
}

/** The system unpacked into a directory that programs can be run from with their own loader; nothing in it may be changed. */
export async function runtimeRoot(progress: Progress = terminalProgress()): Promise<string> {
  const mirror = await chosenMirror()
  const prompts = await promptLayer(mirror, progress)
  return join(await unpacked(await systemLayer(mirror, progress), prompts, progress), 'tree')
}

async function unpacked(tar: string, prompts: string, progress: Progress): Promise<string> {
  return cached('runtime', { tar, prompts }, directory =>
    progress.step('unpacking the system for tests', async () => {
      const tree = join(directory, 'tree')
      await run('mkdir', ['-p', tree])
      // Device nodes need root; nothing run from here uses them.
      await run('tar', ['-xf', tar, '-C', tree, '--exclude=./dev/*', '--no-same-owner'])
      // Without root, a directory without write permission could not be removed again.
      await run('chmod', ['-R', 'u+rwX', tree])
      await run('cp', ['-a', `${prompts}/.`, tree])
    }),
  )
}
