/** The image's parts as a bill of materials that scanners read: SPDX 2.3 (spdx.github.io/spdx-spec/v2.3), JSON. */

import { createHash } from 'node:crypto'
import type { Manifest } from './layers/manifest.ts'

interface SpdxPackage {
  readonly SPDXID: string
  readonly name: string
  readonly versionInfo: string
  readonly downloadLocation: string
  readonly filesAnalyzed: false
  readonly licenseConcluded: string
  readonly licenseDeclared: string
  readonly copyrightText: 'NOASSERTION'
  readonly externalRefs?: readonly {
    readonly referenceCategory: 'PACKAGE-MANAGER'
    readonly referenceType: 'purl'
    readonly referenceLocator: string
  }[]
}

/** `licences`: SPDX expressions of npm packages by name. The same manifest at the same moment gives the same text. */
export function sbomOf(
  manifest: Manifest,
  licences: ReadonlyMap<string, string>,
  created: Date,
): Record<string, unknown> {
  const product = part('Offhook', manifest.version, 'GPL-3.0-or-later', null)
  const dahdi = part('dahdi-linux', manifest.dahdi, 'GPL-2.0-only', null)
  const packages = [
    product,
    dahdi,
    ...manifest.packages.map(({ name, version, architecture }) =>
      part(name, version, null, purl(`deb/debian/${name}`, version, `arch=${architecture}`)),
    ),
    ...manifest.libraries.map(({ name, version }) =>
      part(name, version, licences.get(name) || null, purl(`npm/${name.replace('@', '%40')}`, version)),
    ),
  ]
  const once = [...new Map(packages.map(one => [one.SPDXID, one])).values()]
  const digest = createHash('sha256').update(JSON.stringify(once)).digest('hex').slice(0, 32)
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: `offhook-${manifest.version}`,
    // Unique for what is in it, as the standard asks; nothing needs to be there.
    documentNamespace: `https://spdx.org/spdxdocs/offhook-${manifest.version}-${digest}`,
    creationInfo: {
      created: `${created.toISOString().slice(0, 19)}Z`,
      creators: [`Tool: offhook-image-${manifest.version}`],
    },
    documentDescribes: [product.SPDXID],
    packages: once,
    relationships: [
      related('SPDXRef-DOCUMENT', 'DESCRIBES', product.SPDXID),
      ...once
        .filter(({ SPDXID }) => SPDXID !== product.SPDXID)
        .map(({ SPDXID }) => related(product.SPDXID, 'CONTAINS', SPDXID)),
    ],
  }
}

const related = (from: string, how: string, to: string) => ({
  spdxElementId: from,
  relationshipType: how,
  relatedSpdxElement: to,
})

const purl = (what: string, version: string, more = '') =>
  `pkg:${what}@${encodeURIComponent(version)}${more === '' ? '' : `?${more}`}`

function part(name: string, version: string, licence: string | null, locator: string | null): SpdxPackage {
  return {
    SPDXID: `SPDXRef-${`${locator?.split('/')[0]?.slice(4) ?? 'own'}-${name}-${version}`.replace(/[^A-Za-z0-9.-]/g, '-')}`,
    name,
    versionInfo: version,
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: licence ?? 'NOASSERTION',
    copyrightText: 'NOASSERTION',
    ...(locator === null
      ? {}
      : {
          externalRefs: [
            { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: locator },
          ],
        }),
  }
}
