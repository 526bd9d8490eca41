/** The pure parts of the layers: accounts, module lists, boot archive, manifest, changes to a file system image. */

import { expect, test } from 'vitest'
import { catalogue } from '../../dahdi/catalogue.ts'
import { parseModulesAlias } from '../../dahdi/parsers/modules-alias.ts'
import { bootstrapArguments } from '../../image/bootstrap.ts'
import { accountLines, accountScript } from '../../image/layers/accounts.ts'
import { parseFileList } from '../../image/layers/base.ts'
import { cpioArchive } from '../../image/layers/cpio.ts'
import { debugfsScript } from '../../image/layers/debugfs.ts'
import { missingDrivers, requiredDrivers, unclaimedCards } from '../../image/layers/kernel-coverage.ts'
import { bundledLibraries, manifestOf } from '../../image/layers/manifest.ts'
import { closure, moduleName, parseModulesDep } from '../../image/layers/module-list.ts'

test('accounts keep their numbers and memberships', () => {
  const lines = accountLines(`# a comment
g     exchange 950 -
u     exchange 950 "Telephone exchange" /var/lib/exchange
u     box      951 "The box"            /var/lib/box
m     box      exchange
`)
  expect(lines.passwd).toEqual([
    'exchange:x:950:950:Telephone exchange:/var/lib/exchange:/usr/sbin/nologin',
    'box:x:951:951:The box:/var/lib/box:/usr/sbin/nologin',
  ])
  expect(lines.group).toEqual(['exchange:x:950:box', 'box:x:951:'])
  expect(accountScript(lines)).toContain('cat >> "$1/etc/shadow"')
})

test('an account without a fixed number is refused', () => {
  expect(() => accountLines('u box - "The box" /')).toThrow('fixed number')
  expect(() => accountLines('r - 500-900')).toThrow('fixed number')
})

const dep = `kernel/fs/ext4/ext4.ko: kernel/lib/crc16.ko kernel/fs/jbd2/jbd2.ko kernel/fs/mbcache.ko
kernel/fs/jbd2/jbd2.ko.xz:
kernel/lib/crc16.ko:
kernel/fs/mbcache.ko:
kernel/drivers/usb/host/xhci-pci.ko: kernel/drivers/usb/host/xhci-hcd.ko
kernel/drivers/usb/host/xhci-hcd.ko:
`

test('modules bring what they need, and nothing else', () => {
  const paths = closure(parseModulesDep(dep), ['ext4', 'xhci_pci', 'not_in_this_kernel']).map(m => m.path)
  expect(paths).toEqual([
    'kernel/drivers/usb/host/xhci-hcd.ko',
    'kernel/drivers/usb/host/xhci-pci.ko',
    'kernel/fs/ext4/ext4.ko',
    'kernel/fs/jbd2/jbd2.ko.xz',
    'kernel/fs/mbcache.ko',
    'kernel/lib/crc16.ko',
  ])
  expect(moduleName('kernel/x/snd-pcm.ko.xz')).toBe('snd_pcm')
})

test('parsing modules.dep throws at no prefix of it', () => {
  for (let end = 0; end <= dep.length; end++) parseModulesDep(dep.slice(0, end))
})

test('a boot archive is a series of aligned records closed by the trailer', () => {
  const archive = cpioArchive([
    { kind: 'directory', path: 'dev', mode: 0o755 },
    { kind: 'file', path: 'init', mode: 0o755, content: Buffer.from('#!/bin/sh\n') },
    { kind: 'link', path: 'lib', to: 'usr/lib' },
    { kind: 'console', path: 'dev/console', major: 5, minor: 1 },
  ])
  const found: Record<string, { mode: number; text: string; device: string }> = {}
  let at = 0
  for (let name = ''; name !== 'TRAILER!!!'; ) {
    expect(archive.toString('ascii', at, at + 6)).toBe('070701')
    const field = (n: number) =>
      Number.parseInt(archive.toString('ascii', at + 6 + n * 8, at + 14 + n * 8), 16)
    const nameEnd = at + 110 + field(11)
    name = archive.toString('utf8', at + 110, nameEnd - 1)
    const start = Math.ceil(nameEnd / 4) * 4
    const text = archive.toString('utf8', start, start + field(6))
    found[name] = { mode: field(1), text, device: `${field(9)}:${field(10)}` }
    at = Math.ceil((start + field(6)) / 4) * 4
  }
  expect(at).toBe(archive.length)
  expect(found.init).toMatchObject({ mode: 0o100755, text: '#!/bin/sh\n' })
  expect(found.dev?.mode).toBe(0o40755)
  expect(found.lib).toMatchObject({ mode: 0o120777, text: 'usr/lib' })
  expect(found['dev/console']).toMatchObject({ mode: 0o020600, device: '5:1' })
})

test('changes to an image: missing directories are made once, present files replaced', () => {
  const present = parseFileList('d /usr\nd /usr/lib\nf /usr/lib/old\nl /usr/bin\n')
  const file = { kind: 'file', source: '/tmp/a b', mode: 0o640, uid: 950, gid: 951 } as const
  const script = debugfsScript(
    [
      { ...file, path: '/usr/lib/old' },
      { ...file, path: '/usr/lib/new/one' },
      { kind: 'link', path: '/usr/lib/new/two', to: 'one' },
    ],
    path => present.get(path) ?? null,
  )
  expect(script.split('\n').filter(line => !line.startsWith('set_inode_field'))).toEqual([
    'rm "/usr/lib/old"',
    'write "/tmp/a b" "/usr/lib/old"',
    'mkdir "/usr/lib/new"',
    'write "/tmp/a b" "/usr/lib/new/one"',
    'symlink "/usr/lib/new/two" "one"',
    '',
  ])
  expect(script).toContain('set_inode_field "/usr/lib/old" mode 0100640\n')
  expect(script).toContain('set_inode_field "/usr/lib/old" uid 950\n')
  expect(script).toContain('set_inode_field "/usr/lib/new" mode 040755\n')
})

test('a kernel without one of the drivers is noticed', () => {
  const required = requiredDrivers(catalogue)
  expect(required).toEqual(expect.arrayContaining(['dahdi', 'wctdm24xxp', 'wcb4xxp', 'wct4xxp', 'xpp_usb']))
  expect(required).not.toContain('wanpipe')
  expect(missingDrivers(catalogue, [...required, 'another'])).toEqual([])
  const without = required.filter(driver => driver !== 'wcb4xxp')
  expect(missingDrivers(catalogue, without)).toEqual(['wcb4xxp'])
})

test('a driver that was built but does not claim a card of the catalogue is noticed', () => {
  const rules = parseModulesAlias(
    [
      'alias pci:v0000D161d00002400sv*sd*bc*sc*i* wctdm24xxp',
      'alias pci:v0000D161d00008003sv*sd*bc*sc*i* wctdm24xxp',
      'alias pci:v0000D161d00008007sv*sd*bc*sc*i* wctdm24xxp',
      'alias pci:v0000D161d00008008sv*sd*bc*sc*i* wctdm24xxp',
    ].join('\n'),
  )
  const unclaimed = unclaimedCards(catalogue, ['wctdm24xxp'], rules)
  expect(unclaimed.map(({ device }) => device).sort()).toEqual(['0800', '8002', '8005', '8006'])
  expect(unclaimedCards(catalogue, [], rules)).toEqual([])
})

test('an Astribank is claimed under the id it has once its firmware is in', () => {
  const astribanks = catalogue.filter(({ driver }) => driver === 'xpp_usb')
  const rules = parseModulesAlias('alias usb:v*p11[3-6]2d*dc*dsc*dp*ic*isc*ip*in* xpp_usb')
  expect(astribanks.length).toBeGreaterThan(3)
  expect(unclaimedCards(astribanks, ['xpp_usb'], rules)).toEqual([])
})

const lock = JSON.stringify({
  packages: {
    '': { version: '1.0.0' },
    'node_modules/hono': { version: '4.0.0' },
    'node_modules/hono/node_modules/@scope/inner': { version: '2.0.0' },
    'node_modules/vitest': { version: '4.0.0', dev: true },
  },
})

test('the manifest lists what is inside and keeps the mirror’s password to itself', () => {
  const manifest = manifestOf({
    version: '1.0.0',
    suite: 'forky',
    mirror: { url: 'https://me:secret@mirror.example/debian', snapshot: null },
    kernel: {
      version: '7.2.12',
      dahdiVersion: '3.4.0',
      drivers: ['wctdm', 'dahdi'],
      patches: '0001-a.patch\tabc',
      packages: 'linux-modules\t7.2.12-1\tamd64',
    },
    systemPackages: 'zlib1g\t1:1.3\tamd64\nasterisk\t1:22\tamd64\n',
    packageLock: lock,
  })
  expect(manifest.packages.map(each => each.name)).toEqual(['asterisk', 'linux-modules', 'zlib1g'])
  expect(manifest.drivers).toEqual(['dahdi', 'wctdm'])
  expect(manifest.patches).toEqual([{ name: '0001-a.patch', sha256: 'abc' }])
  expect(manifest.debian.mirror).toBe('https://mirror.example/debian')
  expect(JSON.stringify(manifest)).not.toContain('secret')
})

test('only what runs in the image counts as its library', () => {
  expect(bundledLibraries(lock).map(({ name, version }) => ({ name, version }))).toEqual([
    { name: 'hono', version: '4.0.0' },
    { name: '@scope/inner', version: '2.0.0' },
  ])
})

test('both roots keep their downloads, and take them before anything is thrown away', () => {
  const args = bootstrapArguments(
    {
      mirror: { url: 'http://mirror.example/debian', snapshot: null },
      variant: 'essential',
      packages: ['a', 'b'],
      target: '/out/root.tar',
      hooks: [['customize', 'finish']],
      output: () => {},
    },
    { before: '/cache/old', after: '/cache/new' },
  )
  expect(args).toContain('--include=a,b')
  const hooks = args.filter(arg => arg.includes('-hook='))
  const at = (text: string) => hooks.findIndex(hook => hook.includes(text))
  expect(at('sync-in /cache/old')).toBeGreaterThanOrEqual(0)
  expect(at('sync-out')).toBeGreaterThan(at('autoclean'))
  expect(at('finish')).toBeGreaterThan(at('sync-out'))
  expect(args.slice(-3)).toEqual(['forky', '/out/root.tar', 'http://mirror.example/debian'])
})
