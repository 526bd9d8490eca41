/** Which tests belong to which stage: `quick` needs nothing but npm, the others need the built system or a browser. */

import { defineConfig } from 'vitest/config'

/** They need other programs of Debian's: OpenSSL to look at certificates, a PostgreSQL. */
const besideOthers = ['test/postgres/**/*.test.ts', 'test/tls/certificates.test.ts']
const slow = [
  ...['test/real-asterisk/**', 'test/browser/**', 'test/lab/calls/**', 'test/computer/**'],
  ...besideOthers,
]

/** Calls of single areas: long, for `npm run test:lab` and not for every `npm test`. */
const areas = ['flow', 'routes', 'mailbox', 'person', 'load', 'hanging'].map(
  area => `test/lab/calls/${area}.test.ts`,
)

const lab = {
  testTimeout: 300_000,
  hookTimeout: 600_000,
  fileParallelism: false,
  // The whole host may be paused for longer than a key is pressed, and then digits are lost in the sound: a person
  // dials again, and so does a call here. The report says which one did.
  retry: 2,
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    root: `${import.meta.dirname}/..`,
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: slow,
          testTimeout: 30_000,
          // The programs are bundled there, on a machine that may be busy.
          hookTimeout: 60_000,
          // Nearly all of it is pure: reading every module anew for each file took as long as the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'real-asterisk',
          include: ['test/real-asterisk/**/*.test.ts', ...besideOthers],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Calls of several files run beside one another, and a paused host loses a race now and then. Seen in the report.
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'lab',
          include: ['test/lab/calls/**/*.test.ts'],
          exclude: areas,
          ...lab,
        },
      },
      {
        extends: true,
        test: {
          name: 'computer',
          include: ['test/computer/**/*.test.ts'],
          testTimeout: 1_500_000,
          hookTimeout: 900_000,
        },
      },
      { extends: true, test: { name: 'lab-areas', include: areas, ...lab } },
    ],
  },
})
