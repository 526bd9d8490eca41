/** The rendered files, to be read: golden/<system>/. UPDATE_GOLDEN=1 writes them anew. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import type { GeneratedFile } from '../../daemon/model/generated-file.ts'
import { firstStart, goldenModels as others } from './model-fixtures.ts'
import { switchboardOffice } from './switchboard-office.ts'

/** The files of one system are kept complete; of the others those that can differ from it. */
const COMPLETE = 'first-start'
const VARYING = new Set(['chan_dahdi.conf', 'extensions.conf', 'pjsip.conf', 'voicemail.conf'])
const OF_SWITCHBOARD = new Set(['confbridge.conf', 'extensions.conf', 'queues.conf'])
const goldenModels = { ...others, switchboard: switchboardOffice }

const isKept = (system: string, name: string): boolean =>
  system === COMPLETE || (system === 'switchboard' ? OF_SWITCHBOARD : VARYING).has(name)

describe.each(Object.entries(goldenModels))('%s', (system, model) => {
  const directory = join(import.meta.dirname, 'golden', system)
  const kept = renderAsterisk(model()).filter(({ name }) => isKept(system, name))
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(directory, { recursive: true })
    for (const { name, text } of kept) writeFileSync(join(directory, name), text)
  }

  it('has these files', () => {
    expect(readdirSync(directory).sort()).toEqual(kept.map(({ name }) => name).sort())
  })

  it.each(kept.map((file): [string, GeneratedFile] => [file.name, file]))('%s', (name, { text }) => {
    expect(text).toBe(readFileSync(join(directory, name), 'utf8'))
  })
})

describe('rendering', () => {
  it('gives the same bytes for the same model', () => {
    const texts = () => renderAsterisk(firstStart()).map(({ name, text }) => [name, text])
    expect(texts()).toEqual(texts())
  })

  it('marks every file with a secret, and no other', () => {
    const secrets = renderAsterisk(firstStart()).filter(({ secret }) => secret)
    expect(secrets.map(({ name }) => name).sort()).toEqual(['manager.conf', 'pjsip.conf', 'voicemail.conf'])
    const others = renderAsterisk(firstStart()).filter(({ secret }) => !secret)
    for (const { text } of others) expect(text).not.toContain('ManagerSecret')
  })

  it('names no file twice', () => {
    const names = renderAsterisk(firstStart()).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })
})
