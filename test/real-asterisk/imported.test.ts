/** What comes over from each kind of backup loads in the real Asterisk with nothing to complain about. */

import { describe, expect, it } from 'vitest'
import { buildModel } from '../../daemon/model/build-model.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import {
  ASKOZIA,
  freepbx12,
  freepbx16,
  freepbx28,
  issabel,
  mikopbx,
  PLAIN,
  put,
  scratch,
} from '../migration/office-dumps.ts'
import { officeIn } from '../migration/office-in.ts'
import { office, surroundings } from '../model/support.ts'
import { unexpected } from './allowed-messages.ts'
import { startRendered } from './rendered-asterisk.ts'

const file = (name: string, body: () => Promise<string | Uint8Array>) => async () =>
  put(await scratch(), name, await body())

const backups: Readonly<Record<string, () => Promise<string>>> = {
  'FreePBX 2.8': file('backup.tar.gz', freepbx28),
  'FreePBX 12': file('backup.tgz', freepbx12),
  'FreePBX 16': file('backup.tar.gz', freepbx16),
  Issabel: file('backup.tar', issabel),
  Askozia: file('config.xml', async () => ASKOZIA),
  MikoPBX: async () => mikopbx(await scratch()),
  'plain Asterisk': async () => {
    const directory = await scratch()
    for (const [name, text] of Object.entries(PLAIN)) await put(directory, name, text)
    return directory
  },
}

/** Providers are on this machine: names are not looked up, and nothing goes out. */
const atHome = (settings: Settings): Settings => ({
  ...settings,
  trunks: settings.trunks.map(trunk => ({
    ...trunk,
    networkLines: trunk.networkLines.map(line =>
      line.kind === 'sip' || line.kind === 'iax2' ? { ...line, host: '127.0.0.1', register: false } : line,
    ),
  })),
})

describe('the real Asterisk', () => {
  it.each(Object.entries(backups))('loads what comes over from %s', async (_, backup) => {
    const { settings } = await officeIn(await backup())
    const asterisk = await startRendered(buildModel(atHome(settings), office, surroundings).model)
    try {
      expect(unexpected(await asterisk.log())).toEqual([])
      const { Output: endpoints = '' } = await asterisk.ami.action({
        Action: 'Command',
        Command: 'pjsip show endpoints',
      })
      for (const { number, devices } of settings.extensions)
        if (devices[0]?.kind === 'sip') expect(endpoints).toContain(number)
    } finally {
      await asterisk.stop()
    }
  })
})
