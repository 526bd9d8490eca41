/** All promises with their tests, and docs/features.md made of them. */

import { administrationFeatures } from './administration.ts'
import { codesFeatures } from './codes.ts'
import { emergencyFeatures } from './emergency.ts'
import { EVERY_CODE } from './every-code.ts'
import { flowFeatures } from './flow.ts'
import { inCallFeatures } from './incall.ts'
import { mailboxFeatures } from './mailbox.ts'
import { panelFeatures } from './panel.ts'
import { personFeatures } from './person.ts'
import { routesFeatures } from './routes.ts'
import type { FeatureRow } from './row.ts'

export const FEATURE_AREAS: Readonly<Record<string, readonly FeatureRow[]>> = {
  'Each code': Object.entries(EVERY_CODE).map(([feature, where]) => ({ feature, where })),
  'The codes as such': codesFeatures,
  'A person and his calls': personFeatures,
  'During a call': inCallFeatures,
  'Groups, queues, menus, schedules, rooms': flowFeatures,
  'Mailboxes and services': mailboxFeatures,
  'Lines, routes and rights': routesFeatures,
  'Emergency calls': emergencyFeatures,
  Administration: administrationFeatures,
  'The operator panel': panelFeatures,
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/([*<>])/g, '\\$1')

export const featuresPage = (): string =>
  [
    '# What is promised, and the test that keeps it',
    '',
    'Made from the rows in `test/features`; a test keeps this page, and that each test named here exists.',
    ...Object.entries(FEATURE_AREAS).flatMap(([area, rows]) => [
      '',
      `## ${area}`,
      '',
      '| feature | test |',
      '|---|---|',
      ...rows.map(({ feature, where }) => `| ${cell(feature)} | ${cell(where)} |`),
    ]),
    '',
  ].join('\n')
