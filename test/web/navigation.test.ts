/** Every page of the telephone system is there, and at most two clicks from wherever somebody is. */

import { describe, expect, it } from 'vitest'
import { LISTS, ONES } from '../../web/pages/services/all.ts'
import { fullSettings } from '../settings/schema-walk.ts'
import { browse } from './browsing.ts'

/** By what a person looks for. */
const PAGES: Readonly<Record<string, string>> = {
  dashboard: '/',
  panel: '/panel',
  extensions: '/extensions',
  'one extension': '/extensions/101',
  'many extensions at once': '/extensions/import',
  trunks: '/lines',
  'one trunk': '/lines/main',
  'incoming route': '/routes/incoming/main',
  'outgoing routes': '/routes',
  services: '/services',
  codes: '/services/codes',
  trace: '/trace',
  'recordings and music': '/sounds',
  blacklist: '/numbers',
  directory: '/directory',
  calls: '/calls',
  reports: '/calls/reports',
  cards: '/cards',
  'line tests': '/line-tests',
  people: '/people',
  'time and place': '/setup/place',
  SMDR: '/system/smdr',
  'front panel': '/system/front-panel',
  backups: '/system/backups',
  'network and security': '/system/security',
  network: '/system/network',
  time: '/system/time',
  retention: '/system/retention',
  metrics: '/system/metrics',
  logs: '/system/logs',
  'moving in': '/system/import',
  programs: '/system/tokens',
  changes: '/changes',
  issues: '/issues',
  ...Object.fromEntries([...LISTS, ...ONES].map(({ path }) => [`service ${path}`, `/services/${path}`])),
}

describe('navigation', () => {
  const office = browse({
    change: settings => ({ ...fullSettings(0), web: settings.web, site: settings.site }),
  })
  office.enter()
  office.fake.setIssues([{ code: 'no-cards', severity: 'notice', subject: null, params: {} }])
  const linksOf = async (path: string): Promise<string[]> => {
    const response = await office.get(path)
    if (response.status !== 200) return []
    const html = await response.text()
    return [...html.matchAll(/<a [^>]*href="([^"#]+)"/g)].map(
      match => (match[1] ?? '').replaceAll('&amp;', '&').split('?')[0] ?? '',
    )
  }

  it('each page exists', async () => {
    const found = await Promise.all(
      Object.entries(PAGES).map(async ([name, path]) => [name, (await office.get(path)).status]),
    )
    expect(found.filter(([, status]) => status !== 200)).toEqual([])
  })

  it('each is at most two clicks from any other', async () => {
    // What every page has is on this one, which has nothing else.
    const menu = await linksOf('/system/metrics')
    const near = new Set(menu)
    for (const path of new Set(menu)) for (const link of await linksOf(path)) near.add(link)
    const far = Object.entries(PAGES).filter(([, path]) => !near.has(path))
    // What waits to be applied is offered as soon as there is something.
    expect(far.map(([name]) => name).filter(name => name !== 'changes')).toEqual([])
  })
})
