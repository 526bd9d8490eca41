/** Puts the packet filter in force, whole or not at all, and keeps its rules for the next boot. */

import { readFile } from 'node:fs/promises'
import { type Firewall, firewallSchema } from '../guard/firewall.ts'
import { rulesetText } from '../guard/ruleset.ts'
import { ok, refused } from '../model/issue.ts'
import { writeDurably } from '../system/durable-file.ts'
import { run } from '../system/run.ts'
import { errorName } from '../system/system-error.ts'
import type { Places } from './places.ts'
import type { HelperAnswer } from './verbs.ts'

const NFT_TIMEOUT_MS = 20_000

/** nft takes one file as one transaction (nft(8)): a rule it refuses leaves the former rules as they are. */
export async function setFirewall(places: Places, firewall: Firewall): Promise<HelperAnswer> {
  const done = await run('nft', ['-f', '-'], {
    input: rulesetText(firewallSchema.parse(firewall)),
    timeoutMs: NFT_TIMEOUT_MS,
  })
  if (done.code !== 0)
    return failed(done.timedOut ? 'no answer from nft' : done.stderr.trim().split('\n')[0] || 'nft failed')
  // Who is blocked is not kept here: the time runs while the machine is off.
  const lasting = rulesetText({ ...firewall, blocked: [] })
  try {
    if ((await readFile(places.firewall, 'utf8').catch(() => '')) !== lasting)
      await writeDurably(places.firewall, lasting, 0o600)
  } catch (error) {
    return failed(errorName(error))
  }
  return ok(null)
}

const failed = (reason: string) =>
  refused([
    {
      code: 'firewall-failed',
      severity: 'error' as const,
      subject: null,
      params: { reason: reason.slice(0, 300) },
    },
  ])
