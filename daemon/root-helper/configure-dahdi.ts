/** Runs dahdi_cfg: with a deadline, past a semaphore that a killed run left taken, and with its complaints as issues. */

import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type CfgProblem, parseDahdiCfg } from '../../dahdi/parsers/dahdi-cfg.ts'
import { parseSystemConf, type SystemConf } from '../../dahdi/parsers/system-conf.ts'
import { type Issue, ok, refused } from '../model/issue.ts'
import { type RunResult, run } from '../system/run.ts'
import { assignsSpans, wantedSpans } from './assign-spans.ts'
import { createDynamicSpans, kernelAgrees, numbering, standingSpans } from './dynamic-spans.ts'
import type { Places } from './places.ts'
import type { HelperAnswer } from './verbs.ts'

/** It waits up to 5 s for spans itself; a quad E1 with firmware takes some more. */
export const DAHDI_CFG_TIMEOUT_MS = 30_000

export async function configureDahdi(
  places: Places,
  timeoutMs = DAHDI_CFG_TIMEOUT_MS,
): Promise<HelperAnswer> {
  const systemConf = join(places.dahdi, 'system.conf')
  const conf = parseSystemConf(await readFile(systemConf, 'utf8').catch(() => ''))
  const bySpan = () => configureSpanBySpan(places, systemConf, conf, timeoutMs)
  if (!kernelAgrees(conf, await wantedSpans(places), await standingSpans(places))) {
    const issues = [...(await bySpan()), ...(await missingChannel(places, conf))]
    return issues.length === 0 ? ok(null) : refused(issues)
  }
  const attempt = () =>
    whileDynamicSpansGetNumbers(places, conf, () => run('dahdi_cfg', ['-c', systemConf], { timeoutMs }))
  let done = await attempt()
  if (done.timedOut && (await freeSemaphore(places))) done = await attempt()
  if (done.code === 0) return ok(null)
  if (!done.timedOut) await bySpan()
  return refused(issuesOf(done))
}

/**
 * The spans of cards have their numbers from us by now, dynamic ones are born in here, and the kernel comes to the same
 * numbers for them as we would: quicker than us, for whom dahdi_cfg waits a second each.
 */
async function whileDynamicSpansGetNumbers<T>(
  places: Places,
  { dynamics }: SystemConf,
  work: () => Promise<T>,
): Promise<T> {
  if (dynamics.length === 0 || !(await assignsSpans(places))) return work()
  await numbering(places, '1')
  return work().finally(() => numbering(places, '0'))
}

/**
 * dahdi_cfg stops at the first span that is not there or refuses its line, before it creates a dynamic one. The others shall
 * work all the same: each is configured by itself (`-S`, which needs its channels too), whatever becomes of its neighbours.
 */
async function configureSpanBySpan(
  places: Places,
  systemConf: string,
  conf: SystemConf,
  timeoutMs: number,
): Promise<Issue[]> {
  const issues = await createDynamicSpans(places, conf, timeoutMs)
  for (const { number, firstChannel, channels } of await standingSpans(places)) {
    const range = `${firstChannel}-${firstChannel + channels - 1}`
    const done = await run('dahdi_cfg', ['-c', systemConf, '-S', `${number}`, '-C', range], { timeoutMs })
    if (done.code !== 0) issues.push(...issuesOf(done))
  }
  return issues
}

/** As dahdi_cfg would have said it of the first channel of a card that is missing. */
async function missingChannel(places: Places, { channels }: SystemConf): Promise<Issue[]> {
  const standing = await standingSpans(places)
  const isThere = (channel: number) =>
    standing.some(span => channel >= span.firstChannel && channel < span.firstChannel + span.channels)
  const missing = [...channels.keys()].sort((a, b) => a - b).find(channel => !isThere(channel))
  return missing === undefined ? [] : [issueOf({ is: 'no-channel', channel: missing })]
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
