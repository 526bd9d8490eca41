/** Runs dahdi_cfg: with a deadline, past a semaphore that a killed run left taken, and with its complaints as issues. */

import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CfgProblem, parseDahdiCfg } from '../../dahdi/parsers/dahdi-cfg.ts'
import { type Issue, ok, refused } from '../model/issue.ts'
import { type RunResult, run } from '../system/run.ts'
import { assignsSpans } from './assign-spans.ts'
import { dynamicDrivers } from './module-files.ts'
import type { Places } from './places.ts'
import type { HelperAnswer } from './verbs.ts'

/** It waits up to 5 s for spans itself; a quad E1 with firmware takes some more. */
export const DAHDI_CFG_TIMEOUT_MS = 30_000

export async function configureDahdi(
  places: Places,
  timeoutMs = DAHDI_CFG_TIMEOUT_MS,
): Promise<HelperAnswer> {
  const systemConf = join(places.dahdi, 'system.conf')
  const attempt = () =>
    whileDynamicSpansGetNumbers(places, systemConf, () => run('dahdi_cfg', ['-c', systemConf], { timeoutMs }))
  let done = await attempt()
  if (done.timedOut && (await freeSemaphore(places))) done = await attempt()
  if (done.code === 0) return ok(null)
  if (!done.timedOut) await configureSpanBySpan(places, systemConf, timeoutMs)
  return refused(issuesOf(done))
}

/**
 * The spans of cards have their numbers from us by now, dynamic ones are born in here: nobody but the kernel can number
 * them in time (dahdi_cfg waits a second for each).
 */
async function whileDynamicSpansGetNumbers<T>(
  places: Places,
  systemConf: string,
  work: () => Promise<T>,
): Promise<T> {
  const text = await readFile(systemConf, 'utf8').catch(() => '')
  if (dynamicDrivers(text).length === 0 || !(await assignsSpans(places))) return work()
  const numbering = (on: '0' | '1') => writeFile(places.autoAssign, on).catch(() => {})
  await numbering('1')
  return work().finally(() => numbering('0'))
}

/**
 * dahdi_cfg stops at the first span that is not there or refuses its line. The others shall work all the same: each is
 * configured by itself (`-S`, which needs its channels too), whatever becomes of its neighbours.
 */
async function configureSpanBySpan(places: Places, systemConf: string, timeoutMs: number): Promise<void> {
  for (const name of (await readdir(places.spans).catch(() => [])).sort()) {
    const number = async (attribute: string) =>
      Number((await readFile(join(places.spans, name, attribute), 'utf8').catch(() => '')).trim())
    const [first, count] = [await number('basechan'), await number('channels')]
    const span = /^span-(\d{1,3})$/.exec(name)?.[1]
    if (span === undefined || !(first > 0 && count > 0)) continue
    await run('dahdi_cfg', ['-c', systemConf, '-S', span, '-C', `${first}-${first + count - 1}`], {
      timeoutMs,
    })
  }
}

/**
 * All runs queue at the semaphore `dahdi_cfg`; one that got SIGKILL leaves it taken for ever (dahdi_cfg.c, sem_open).
 * Removes it only when nobody can be holding it. True when it was there.
 */
export async function freeSemaphore(places: Places): Promise<boolean> {
  const processes = await readdir(places.proc).catch(() => [])
  for (const pid of processes.filter(name => /^[0-9]+$/.test(name))) {
    const name = await readFile(join(places.proc, pid, 'comm'), 'utf8').catch(() => '')
    if (name.trim() === 'dahdi_cfg') return false
  }
  return rm(places.semaphore).then(
    () => true,
    () => false,
  )
}

function issuesOf(done: RunResult): Issue[] {
  if (done.timedOut) return [issue('dahdi-cfg-timeout', null, {})]
  const problems = parseDahdiCfg(`${done.stdout}\n${done.stderr}`).problems
  if (problems.length > 0) return problems.map(issueOf)
  const reason = done.stderr.trim().split('\n')[0]?.slice(0, 300) ?? ''
  return [issue('dahdi-cfg-failed', null, { status: done.code ?? -1, reason })]
}

function issueOf(problem: CfgProblem): Issue {
  switch (problem.is) {
    case 'syntax':
      return issue('dahdi-syntax', 'file:dahdi/system.conf', {
        line: problem.line,
        message: problem.message,
      })
    case 'no-dahdi':
      return issue('dahdi-not-loaded', null, { device: problem.device })
    case 'no-file':
      return issue('dahdi-no-file', null, { file: problem.file })
    case 'spans-not-assigned':
      return issue('dahdi-spans-not-assigned', null, {})
    case 'span-refused':
      return issue('dahdi-span-refused', `span:${problem.span}`, {
        span: problem.span,
        reason: problem.reason,
      })
    case 'channel-refused':
      return issue('dahdi-channel-refused', `channel:${problem.channel}`, {
        channel: problem.channel,
        reason: problem.reason,
      })
    case 'no-channel':
      return issue('dahdi-no-channel', `channel:${problem.channel}`, { channel: problem.channel })
    case 'echo-canceller-refused':
      return issue('dahdi-echo-canceller-refused', `channel:${problem.channel}`, {
        channel: problem.channel,
        reason: problem.reason,
      })
    case 'dynamic-span-refused':
      return issue('dahdi-dynamic-span-refused', null, { reason: problem.reason })
    case 'startup-refused':
    case 'zone-refused':
    case 'locked':
      return issue(`dahdi-${problem.is}`, null, { reason: problem.reason })
  }
}

const issue = (code: string, subject: string | null, params: Issue['params']): Issue => ({
  code,
  severity: 'error',
  subject,
  params,
})
