/** Whatever is deleted says before what refers to it, with a link that opens. */

import { describe, expect, it } from 'vitest'
import { THING_LISTS } from '../../daemon/model/named-things.ts'
import { referencesTo } from '../../daemon/model/references.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import { LISTS } from '../../web/pages/services/all.ts'
import { keyOf, thingsOf } from '../../web/pages/services/service.ts'
import { fullSettings } from '../settings/schema-walk.ts'
import { browse } from './browsing.ts'
import { htmlFaults } from './html-check.ts'

/** One of everything, and each thing named by something: the sample has the same id everywhere. */
const full = (): Settings => {
  const { web, sip, site, ...rest } = fullSettings(0)
  // The pretended browser speaks HTTP.
  const https = { ...web.https, only: false }
  return { ...rest, web: { ...web, https }, sip, site: { ...site, language: 'en' } }
}

const deletePages = (settings: Settings): [thing: string, path: string][] => [
  ...settings.extensions.map(({ number }): [string, string] => [
    `extension:${number}`,
    `/extensions/${number}/delete`,
  ]),
  ...settings.trunks.map(({ id }): [string, string] => [`trunk:${id}`, `/lines/${id}/delete`]),
  ...settings.routes.incoming.map(({ id }): [string, string] => [
    `route:${id}`,
    `/routes/incoming/${id}/delete`,
  ]),
  ...settings.staff.map(({ id }): [string, string] => [`staff:${id}`, `/people/${id}/delete`]),
  ...LISTS.flatMap(service =>
    thingsOf(service, settings).map((thing): [string, string] => [
      `${THING_LISTS[service.at]?.[0]}:${keyOf(service, thing)}`,
      `/services/${service.path}/${keyOf(service, thing)}/delete`,
    ]),
  ),
  ...settings.recordings.map(({ id }): [string, string] => [
    `recording:${id}`,
    `/sounds/recordings/${id}/delete`,
  ]),
]

describe('before deleting', () => {
  const office = browse({ change: () => full() })
  office.enter()

  it.each(deletePages(full()))('%s, %s names who refers to it', async (thing, path) => {
    const html = await office.page(path)
    expect(htmlFaults(html)).toEqual([])
    const told = /<ul class="referrers">(.*?)<\/ul>/s.exec(html)?.[1] ?? ''
    const links = [...told.matchAll(/<a href="([^"]+)"/g)].map(match => match[1] ?? '')
    expect(links).toHaveLength(referencesTo(full(), thing).length)
    for (const link of links) expect([link, (await office.get(link)).status]).toEqual([link, 200])
    if (links.length === 0) expect(html).toContain('Nothing refers to it.')
  })

  it('most things of the sample are named by something', () => {
    const named = deletePages(full()).filter(([thing]) => referencesTo(full(), thing).length > 0)
    expect(named.length).toBeGreaterThan(8)
  })
})
