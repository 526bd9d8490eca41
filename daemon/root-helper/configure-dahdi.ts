/** Runs dahdi_cfg: with a deadline, past a semaphore that a killed run left taken, and with its complaints as issues. */

import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type CfgProblem, parseDahdiCfg } from '../../dahdi/parsers/dahdi-cfg.ts'
import { type Issue, ok, refused } from '../model/issue.ts'
import { type RunResult, run } from '../system/run.ts'
import type { Places } from './places.ts'
import type { HelperAnswer } from './verbs.ts'

/** It waits up to 5 s for spans itself; a quad E1 with firmware takes some more. */
export const DAHDI_CFG_TIMEOUT_MS = 30_000

export async function configureDahdi(
  places: Places,
  timeoutMs = DAHDI_CFG_TIMEOUT_MS,
): Promise<HelperAnswer> {
  const attempt = () => run('dahdi_cfg', ['-c', join(places.dahdi, 'system.conf')], { timeoutMs })
  let done = await attempt()
  if (done.timedOut && (await freeSemaphore(places))) done = await attempt()
  return done.code === 0 ? ok(null) : refused(issuesOf(done))
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
