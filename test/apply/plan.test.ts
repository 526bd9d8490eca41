/** Plans: what changes, what it asks for, what it does to calls, and whose files it replaces. */

import { describe, expect, it } from 'vitest'
import type { FileId } from '../../daemon/apply/files.ts'
import { sha256 } from '../../daemon/apply/files.ts'
import { makePlan, type PlanInput } from '../../daemon/apply/plan.ts'
import { renderAll } from '../../daemon/apply/render-all.ts'
import { mergeActivations, stepsFor } from '../../daemon/apply/steps.ts'
import type { Activation, GeneratedFile } from '../../daemon/model/generated-file.ts'
import { candidate } from './support.ts'

const calls = { total: 3, onCards: 2 }
const reload = (module: string): Activation => ({ do: 'reload', module })

describe('steps', () => {
  it('are merged, the dialplan last', () => {
    expect(
      mergeActivations([
        reload('pbx_config.so'),
        reload('res_pjsip.so'),
        { do: 'nothing' },
        reload('pbx_config.so'),
        reload('logger'),
      ]),
    ).toEqual([reload('logger'), reload('res_pjsip.so'), reload('pbx_config.so')])
  })

  it('of card ports include the reload of their driver alone', () => {
    expect(
      mergeActivations([reload('chan_dahdi.so'), { do: 'restart-dahdi-channels' }, reload('pbx_config.so')]),
    ).toEqual([{ do: 'restart-dahdi-channels' }, reload('pbx_config.so')])
  })

  it.each(['restart-asterisk', 'configure-dahdi', 'reload-drivers'] as const)(
    '%s includes everything gentler',
    rough => {
      const gentler: Activation[] = [reload('pbx_config.so'), { do: 'restart-dahdi-channels' }]
      expect(mergeActivations([...gentler, { do: 'restart-asterisk' }, { do: rough }])).toEqual([
        { do: rough },
      ])
    },
  )

  it('say what they do to calls', () => {
    const effects = (activation: Activation) =>
      stepsFor([activation], calls).map(({ effect, droppedCalls }) => [effect, droppedCalls])
    expect(effects(reload('logger'))).toEqual([['silent', 0]])
    expect(effects(reload('res_pjsip.so'))).toEqual([['new-calls-only', 0]])
    expect(effects({ do: 'restart-dahdi-channels' })).toEqual([['drops-calls', 2]])
    expect(effects({ do: 'configure-dahdi' })).toEqual([['drops-calls', 3]])
    expect(effects({ do: 'nothing' })).toEqual([])
  })
})

const file = (name: string, text: string, activation: Activation, secret = false): GeneratedFile => ({
  room: 'asterisk',
  name,
  text,
  secret,
  activation: () => activation,
})
const planned = (parts: Partial<PlanInput> & { disk: ReadonlyMap<FileId, string | null> }) =>
  makePlan({
    settingsRevision: 4,
    rendered: [],
    written: [],
    calls,
    issues: [],
    keptIn: '/kept',
    withDiffs: true,
    ...parts,
  })
const ours = (name: string, text: string, removal: Activation = { do: 'nothing' }) => ({
  room: 'asterisk' as const,
  name,
  sha256: sha256(text),
  secret: false,
  removal,
})

describe('a plan', () => {
  it('leaves equal bytes alone', () => {
    const { plan, changes } = planned({
      rendered: [file('a.conf', 'same\n', { do: 'restart-asterisk' })],
      disk: new Map([['asterisk/a.conf', 'same\n']]),
      written: [],
    })
    expect([plan.changes, plan.steps, plan.issues, changes]).toEqual([[], [], [], []])
  })

  it('shows added and changed files, but no secrets', () => {
    const { plan } = planned({
      rendered: [
        file('a.conf', 'new\n', reload('logger')),
        file('b.conf', 'secret=2\n', reload('manager'), true),
      ],
      disk: new Map([['asterisk/b.conf', 'secret=1\n']]),
      written: [ours('b.conf', 'secret=1\n')],
    })
    expect(plan.changes).toEqual([
      {
        room: 'asterisk',
        name: 'a.conf',
        kind: 'added',
        diff: '--- /dev/null\n+++ b/asterisk/a.conf\n@@ -0,0 +1 @@\n+new\n',
      },
      { room: 'asterisk', name: 'b.conf', kind: 'changed', diff: null },
    ])
    expect(plan.issues).toEqual([])
    expect(plan.settingsRevision).toBe(4)
  })

  it('removes what we wrote and no longer render, nothing else', () => {
    const { plan } = planned({
      disk: new Map([
        ['asterisk/old.conf', 'old\n'],
        ['asterisk/gone.conf', null],
      ]),
      written: [ours('old.conf', 'old\n', reload('logger')), ours('gone.conf', 'gone\n')],
    })
    expect(plan.changes.map(({ name, kind }) => [name, kind])).toEqual([['old.conf', 'removed']])
    expect(plan.steps.map(step => step.activation)).toEqual([reload('logger')])
  })

  it('warns for each file edited by hand, with the place its copy will have', () => {
    const { plan } = planned({
      rendered: [file('a.conf', 'ours 2\n', reload('logger'))],
      disk: new Map([['asterisk/a.conf', 'theirs\n']]),
      written: [ours('a.conf', 'ours 1\n')],
    })
    expect(plan.issues).toEqual([
      {
        code: 'file-edited-by-hand',
        severity: 'warning',
        subject: 'file:asterisk/a.conf',
        params: { file: 'asterisk/a.conf', kept: '/kept/asterisk/a.conf' },
      },
    ])
  })

  it('mentions the distribution’s files once, before the first apply', () => {
    const { plan } = planned({
      rendered: [file('a.conf', 'a\n', reload('logger')), file('b.conf', 'b\n', reload('logger'))],
      disk: new Map([
        ['asterisk/a.conf', 'sample\n'],
        ['asterisk/b.conf', 'sample\n'],
      ]),
      written: null,
    })
    expect(plan.issues).toMatchObject([{ code: 'files-found', severity: 'notice', params: { count: 2 } }])
  })
})

describe('rendering', () => {
  const { model } = candidate(1, {})
  it('is in one order, whoever renders first', () => {
    const one = () => [file('z.conf', '', { do: 'nothing' })]
    const two = () => [file('a.conf', '', { do: 'nothing' })]
    expect(renderAll(model, [one, two]).map(({ name }) => name)).toEqual(['a.conf', 'z.conf'])
  })
  it.each(['../passwd', '/etc/passwd', 'a//b', '.hidden', ''])('refuses the name %j', name => {
    expect(() => renderAll(model, [() => [file(name, '', { do: 'nothing' })]])).toThrow('no plain name')
  })
  it('refuses two files of one name', () => {
    const twice = () => [file('a.conf', '', { do: 'nothing' }), file('a.conf', '', { do: 'nothing' })]
    expect(() => renderAll(model, [twice])).toThrow('asterisk/a.conf')
  })
})
