/** `offhook linetest`, `backup --list` and `--help` of every command, as the control socket answers and the terminal reads. */

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Appliance, PortTests } from '../../daemon/appliance.ts'
import { answer, serveControl } from '../../daemon/control/serve.ts'
import type { TestSubject } from '../../daemon/line-test/subjects.ts'
import { ok, refused } from '../../daemon/model/issue.ts'
import { offhook, placementIn, pretendAppliance, temporaryDirectory } from './support.ts'

const subject: TestSubject = { kind: 'handset', key: 'card/1', channel: 1, extension: '101' }
const report = (severity: 'error' | 'notice'): PortTests['reports'][number] => ({
  result: { kind: 'handset', key: 'card/1', at: 0, extension: '101', outcome: { is: 'not-rung', cause: 0 } },
  verdict: [{ code: 'test-handset-not-rung', severity, subject: 'port:card/1', params: { cause: 0 } }],
})

/** A test that takes as many looks as it has steps. */
function desk(severity: 'error' | 'notice'): Appliance['lineTests'] & { readonly started: string[] } {
  const started: string[] = []
  const steps = ['starting', 'ringing'] as const
  let at: number = steps.length
  return {
    started,
    subjects: () => [subject],
    of: () => {
      const step = steps[at]
      at += 1
      return {
        running: step === undefined ? null : { step, since: 0 },
        failure: null,
        reports: [report(severity)],
      }
    },
    start(key, number) {
      started.push(`${key} ${number}`)
      if (number === '112')
        return refused([{ code: 'line-test-emergency', severity: 'error', subject: null, params: {} }])
      at = 0
      return ok(null)
    },
  }
}

async function running(appliance: Appliance) {
  const directory = await temporaryDirectory()
  const placement = { ...placementIn(directory), runDir: join(directory, 'run') }
  await mkdir(placement.runDir, { recursive: true })
  const file = join(directory, 'placement.json')
  await writeFile(file, JSON.stringify(placement))
  const control = await serveControl(placement.runDir, appliance)
  return {
    say: (...args: string[]) => offhook([...args, '--placement', file]),
    close: () => control.close(),
  }
}

describe('offhook linetest', () => {
  it('lists, tests to the end, and tells what was found', async () => {
    const lineTests = desk('error')
    const { say, close } = await running(pretendAppliance(undefined, { lineTests }))
    try {
      expect((await say('linetest')).out).toMatch(/^card\/1 +handset +101 +1970-01-01T00:00:00.000Z FAULT/)
      const tested = await say('linetest', 'card/1')
      expect(tested.status).toBe(1)
      expect(tested.out).toMatch(/^starting …\nringing …\n1970/)
      expect(lineTests.started).toEqual(['card/1 '])
      expect(JSON.parse((await say('linetest', 'card/1', '--last', '--json')).out)).toEqual(report('error'))
      expect((await say('linetest', 'card/1', '--number', '112')).status).toBe(1)
      const unknown = await say('linetest', 'card/9', '--last')
      expect([unknown.status, unknown.out]).toEqual([1, ''])
      expect((await say('linetest', 'a', 'b')).status).toBe(2)
    } finally {
      close()
    }
  })

  it('a test without an error is done', async () => {
    const { say, close } = await running(pretendAppliance(undefined, { lineTests: desk('notice') }))
    try {
      expect((await say('linetest', 'card/1')).status).toBe(0)
    } finally {
      close()
    }
  })
})

it('the control socket refuses keys that are none', async () => {
  expect(await answer({ ask: 'line-tests', key: 'a\nb' }, pretendAppliance())).toMatchObject({
    error: [{ code: 'request-invalid' }],
  })
})

it('offhook backup --list tells what is kept', async () => {
  const kept = [{ name: 'offhook-2026-11-25-033000.age', bytes: 7, madeAt: 0 }]
  const appliance = pretendAppliance()
  const { say, close } = await running({
    ...appliance,
    backups: { ...appliance.backups, kept: async () => kept },
  })
  try {
    expect((await say('backup', '--list')).out).toBe(
      'offhook-2026-11-25-033000.age  1970-01-01T00:00:00.000Z  7 bytes',
    )
    expect(JSON.parse((await say('backup', '--list', '--json')).out)).toEqual(kept)
  } finally {
    close()
  }
})

it('every command has a page of help that names its options', async () => {
  const { out: overview } = await offhook(['help'])
  const names = [...overview.matchAll(/^ {2}(\S+) /gm)].map(match => match[1] ?? '')
  expect(names).toContain('linetest')
  for (const name of names) {
    const { status, out } = await offhook([name, '--help'])
    expect([name, status]).toEqual([name, 0])
    expect(out).toMatch(new RegExp(`^Usage: offhook ${name}`))
    expect(out).toContain('Exit status')
  }
})
