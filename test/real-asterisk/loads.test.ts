/** Every golden set loads in the real Asterisk with nothing to complain about, and every reload it names works. */

import { describe, expect, it } from 'vitest'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import { MODULES } from '../../asterisk-conf/static/module-list.ts'
import { goldenModels } from '../asterisk-conf/model-fixtures.ts'
import { unexpected } from './allowed-messages.ts'
import { startRendered } from './rendered-asterisk.ts'

describe('the real Asterisk', () => {
  it.each(Object.entries(goldenModels))('loads %s without a warning', async (_, model) => {
    const asterisk = await startRendered(model())
    try {
      expect(unexpected(await asterisk.log())).toEqual([])
    } finally {
      await asterisk.stop()
    }
  })

  it('runs all the modules we list, and reloads each file as its activation says, without a warning', async () => {
    const model = goldenModels['first-start']?.()
    if (model === undefined) throw new Error('no such model')
    const asterisk = await startRendered(model)
    try {
      for (const module of MODULES) await asterisk.ami.action({ Action: 'ModuleCheck', Module: module })
      const reloads = new Set(
        renderAsterisk(asterisk.model)
          .map(file => file.activation(`${file.text};`, file.text))
          .flatMap(activation => (activation.do === 'reload' ? [activation.module] : [])),
      )
      expect(reloads.size).toBeGreaterThan(10)
      // The action the daemon uses: ModuleLoad does not know the core parts (manager.c, file_in_modules_dir).
      for (const module of reloads) await asterisk.ami.action({ Action: 'Reload', Module: module })
      expect(unexpected(await asterisk.log())).toEqual([])
    } finally {
      await asterisk.stop()
    }
  })
})
