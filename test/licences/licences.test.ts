/** What the appliance is made of: the texts that go with our programs, the bill of materials, and their page. */

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Manifest, manifestOf } from '../../image/layers/manifest.ts'
import { bundledLicences } from '../../image/licences.ts'
import { sbomOf } from '../../image/sbom.ts'
import { browse, words } from '../web/browsing.ts'
import { htmlFaults } from '../web/html-check.ts'

const project = join(import.meta.dirname, '../..')

describe('our programs', () => {
  it('carry a licence and its text for every package inside them', async () => {
    const all = await bundledLicences(project)
    expect(all.length).toBeGreaterThan(10)
    expect(all.find(({ name }) => name === 'hono')).toMatchObject({
      licence: 'MIT',
      text: expect.stringContaining('Permission is hereby granted'),
    })
    // Where package.json says nothing, the text does.
    expect(all.filter(({ licence, text }) => licence === '' && text === '').map(({ name }) => name)).toEqual(
      [],
    )
  })
})

const manifest: Manifest = manifestOf({
  version: '1.2.3',
  suite: 'trixie',
  mirror: { url: 'http://mirror.example/debian', snapshot: null },
  kernel: { version: '6.1', dahdiVersion: '3.4.0', drivers: [], patches: '', packages: '' },
  systemPackages: 'asterisk\t1:22.1-1\tamd64\nlibc6\t2.41\tamd64\n',
  packageLock: JSON.stringify({ packages: { 'node_modules/@a/b': { version: '1.0.0' } } }),
})

describe('the bill of materials', () => {
  const bill = sbomOf(manifest, new Map([['@a/b', 'MIT']]), new Date(0))

  it('names every package with the address scanners know it by', () => {
    const packages = bill.packages as {
      name: string
      licenseDeclared: string
      externalRefs?: { referenceLocator: string }[]
    }[]
    expect(packages.map(({ name }) => name)).toEqual(['Offhook', 'dahdi-linux', 'asterisk', 'libc6', '@a/b'])
    expect(
      packages.flatMap(({ externalRefs = [] }) => externalRefs.map(one => one.referenceLocator)),
    ).toEqual([
      'pkg:deb/debian/asterisk@1%3A22.1-1?arch=amd64',
      'pkg:deb/debian/libc6@2.41?arch=amd64',
      'pkg:npm/%40a/b@1.0.0',
    ])
    expect(packages.at(-1)?.licenseDeclared).toBe('MIT')
  })

  it('keeps to what SPDX 2.3 asks of identifiers, and says that all of it is in the product', () => {
    const ids = (bill.packages as { SPDXID: string }[]).map(({ SPDXID }) => SPDXID)
    expect(ids.filter(id => !/^SPDXRef-[A-Za-z0-9.-]+$/.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    const contained = (bill.relationships as { relationshipType: string }[]).filter(
      one => one.relationshipType === 'CONTAINS',
    )
    expect(contained).toHaveLength(ids.length - 1)
    expect(sbomOf(manifest, new Map([['@a/b', 'MIT']]), new Date(0))).toEqual(bill)
  })
})

describe('the page of licences', () => {
  const programDir = mkdtempSync(join(tmpdir(), 'offhook-licences-'))
  writeFileSync(
    join(programDir, 'licences.json'),
    JSON.stringify([{ name: '@a/b', version: '1.0.0', licence: 'MIT', text: 'Text of <b>.' }]),
  )
  writeFileSync(join(programDir, 'manifest.json'), JSON.stringify(manifest))
  mkdirSync(join(programDir, 'asterisk'))
  writeFileSync(join(programDir, 'asterisk', 'copyright'), 'GPL-2')
  writeFileSync(join(programDir, 'secret'), 'no')
  const office = browse({ programDir })
  office.enter()

  it('lists all of it', async () => {
    const html = await office.page('/system/licences')
    expect(htmlFaults(html)).toEqual([])
    expect(words(html)).toMatch(/@a\/b.*1\.0\.0.*MIT.*asterisk.*1:22\.1-1/)
    expect(words(await office.page('/system'))).toContain('See the licences')
  })

  it('gives the texts, and nothing else of the machine', async () => {
    const text = (address: string) => office.get(`/system/licences/${address}`)
    expect(await (await text('library?name=%40a%2Fb')).text()).toBe('Text of <b>.')
    expect(await (await text('package?name=asterisk')).text()).toBe('GPL-2')
    expect((await text('package?name=asterisk')).headers.get('content-type')).toContain('text/plain')
    for (const name of ['libc6', '..', '../secret', 'asterisk/../secret', ''])
      expect((await text(`package?name=${encodeURIComponent(name)}`)).status).toBe(404)
  })

  it('says so where no list is at hand', async () => {
    const bare = browse({})
    bare.enter()
    expect(words(await bare.page('/system/licences'))).toContain('no list of packages')
  })
})
