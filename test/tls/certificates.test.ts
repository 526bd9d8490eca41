/** The box's own authority, on a real directory: OpenSSL believes it; renewal, one's own chain, backups. */

import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Clock } from '../../daemon/system/clock.ts'
import { silentLog } from '../../daemon/system/log.ts'
import { issuedBy, newAuthority } from '../../daemon/tls/authority.ts'
import { certificatesOf } from '../../daemon/tls/certificates.ts'
import { ownChain } from '../../daemon/tls/own-chain.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 5, 1)
let stateDir: string
let clock: number
let names: string[]
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'offhook-tls-'))
  clock = NOW
  names = ['offhook', 'offhook.local', '192.168.1.20', '::1']
})
afterEach(() => rmSync(stateDir, { recursive: true, force: true }))

const noted: string[] = []
const open = async () => {
  const one = certificatesOf({
    stateDir,
    names: () => names,
    note: (deed, about) => void noted.push(`${deed} ${about}`),
    clock: { now: () => clock, elapsed: () => clock, after: () => () => {} } as Clock,
    log: silentLog,
  })
  await one.start()
  return one
}
const shown = (one: Awaited<ReturnType<typeof open>>) => new X509Certificate(one.current()?.certificate ?? '')
const code = (result: { ok: boolean; error?: unknown }) =>
  result.ok ? 'ok' : (result as { error: { code: string }[] }).error[0]?.code

describe('the authority', () => {
  it('gives a certificate for every name and address, which OpenSSL believes for a web server', async () => {
    const one = await open()
    const leaf = shown(one)
    for (const name of ['offhook', 'offhook.local']) expect(leaf.checkHost(name)).toBe(name)
    for (const address of ['192.168.1.20', '::1']) expect(leaf.checkIP(address)).toBe(address)
    expect(leaf.checkHost('elsewhere.example')).toBeUndefined()
    const [ca, server] = ['ca.pem', 'server.pem'].map(name => join(stateDir, name)) as [string, string]
    writeFileSync(ca, one.desk.authority()?.pem ?? '')
    writeFileSync(server, one.current()?.certificate ?? '')
    const asked = ['verify', '-x509_strict', '-purpose', 'sslserver', '-attime', String(NOW / 1000)]
    expect(execFileSync('openssl', [...asked, '-CAfile', ca, server], { encoding: 'utf8' })).toContain('OK')
    // Apple: no longer than 825 days.
    expect(leaf.validToDate.getTime() - leaf.validFromDate.getTime()).toBeLessThan(825 * DAY)
    expect(statSync(join(stateDir, 'certificates.json')).mode & 0o777).toBe(0o600)
  })

  it('may make no other authority, and sign nothing but web servers', async () => {
    const root = new X509Certificate((await newAuthority('x')).certificate)
    expect(root.ca).toBe(true)
    expect(root.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
  })

  it('stays when the certificate is renewed: for other addresses, near the end, after a wrong clock', async () => {
    const one = await open()
    const [root, first] = [one.desk.authority()?.fingerprint, shown(one).serialNumber]
    await one.look()
    expect(shown(one).serialNumber).toBe(first)
    const told: string[] = []
    one.onChange(pair => void told.push(pair.certificate))
    names = [...names, '10.0.0.7']
    await one.look()
    expect(shown(one).checkIP('10.0.0.7')).toBe('10.0.0.7')
    clock += 780 * DAY
    await one.look()
    expect(shown(one).validToDate.getTime()).toBeGreaterThan(clock + 700 * DAY)
    clock = Date.UTC(2020, 0, 5)
    await one.look()
    expect(shown(one).validFromDate.getTime()).toBeLessThan(clock)
    expect(told).toHaveLength(3)
    expect(one.desk.authority()?.fingerprint).toBe(root)
    const again = await open()
    expect([again.desk.authority()?.fingerprint, shown(again).serialNumber]).toEqual([
      root,
      shown(one).serialNumber,
    ])
  })

  it('goes with a backup to another machine, whose names get a certificate of it', async () => {
    const text = (await open()).text() ?? ''
    const root = new X509Certificate(JSON.parse(text).authority.certificate).fingerprint256
    rmSync(join(stateDir, 'certificates.json'))
    names = ['other']
    const other = await open()
    expect(other.desk.authority()?.fingerprint).not.toBe(root)
    expect(await other.takeBack('{"version":1}')).toBe(false)
    expect(await other.takeBack(text)).toBe(true)
    expect(other.desk.authority()?.fingerprint).toBe(root)
    expect(shown(other).checkHost('other')).toBe('other')
  })
})

describe('one’s own certificate', () => {
  it('is used at once, told when it ends, and given up again', async () => {
    const one = await open()
    const root = await newAuthority('Somebody else')
    const own = await issuedBy(root, ['pbx.example.com'], NOW)
    expect(code(await one.desk.useOwn(own.certificate + root.certificate, own.key))).toBe('ok')
    expect(one.desk.shown()).toMatchObject({
      isOwn: true,
      names: ['pbx.example.com'],
      issuer: 'Somebody else',
    })
    expect(noted).toContain('certificate-changed pbx.example.com')
    expect(one.issues()).toEqual([])
    clock += 790 * DAY
    expect(one.issues()).toMatchObject([{ code: 'certificate-ends', severity: 'warning' }])
    clock += 20 * DAY
    expect(one.issues()).toMatchObject([{ code: 'certificate-ends', severity: 'error' }])
    await one.desk.forgetOwn()
    expect(one.desk.shown()?.isOwn).toBe(false)
  })

  it('is refused for what is wrong with it', async () => {
    const [root, other] = [await newAuthority('A'), await newAuthority('B')]
    const [own, second] = [await issuedBy(root, ['a.example'], NOW), await issuedBy(root, ['b.example'], NOW)]
    const tried = (certificate: string, key: string, now = NOW) => code(ownChain(certificate, key, now))
    expect(tried('no certificate', own.key)).toBe('certificate-unreadable')
    expect(tried(own.certificate.replace(/M/g, 'N'), own.key)).toBe('certificate-unreadable')
    expect(tried(own.certificate, 'no key')).toBe('certificate-key-unreadable')
    expect(tried(own.certificate, second.key)).toBe('certificate-wrong-key')
    expect(tried(root.certificate + own.certificate, own.key)).toBe('certificate-wrong-key')
    expect(tried(own.certificate + other.certificate, own.key)).toBe('certificate-chain-broken')
    expect(tried(own.certificate, own.key, NOW + 900 * DAY)).toBe('certificate-outdated')
    expect(tried(root.certificate, root.key)).toBe('certificate-not-for-servers')
    expect(tried(own.certificate + root.certificate, own.key)).toBe('ok')
    const locked = execFileSync('openssl', ['pkey', '-aes256', '-passout', 'pass:x'], { input: own.key })
    expect(tried(own.certificate, locked.toString())).toBe('certificate-key-unreadable')
  })

  it('leaves its key on the disk alone', async () => {
    const one = await open()
    expect(JSON.stringify([one.desk.authority(), one.desk.shown()])).not.toContain('PRIVATE')
    expect(readFileSync(join(stateDir, 'certificates.json'), 'utf8')).toContain('PRIVATE')
  })
})
