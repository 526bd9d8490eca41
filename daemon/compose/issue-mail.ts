/** Looks at the issues now and then and leaves a letter in the spool of mail for whom the settings name. */

import { issueLetter, type SayIssue } from '../issue-mail/letter.ts'
import { look, nothingTold, type Told } from '../issue-mail/told.ts'
import { readTold, writeTold } from '../issue-mail/told-file.ts'
import { dropParcel } from '../mail/drop.ts'
import { mailWords } from '../mail/words.ts'
import type { Issue } from '../model/issue.ts'
import type { Settings } from '../settings/schema.ts'
import type { Clock } from '../system/clock.ts'
import type { Log } from '../system/log.ts'

export interface IssueMailParts {
  readonly issues: () => readonly Issue[]
  readonly settings: () => Settings
  readonly stateDir: string
  readonly spoolDir: string
  readonly say: SayIssue
  /** Where the pages are: `http://192.0.2.1:8080/`. */
  readonly url: () => string
  readonly clock: Clock
  readonly log: Log
}

export interface IssueMail {
  /** Looks now; resolves when what is to be told is in the spool. Never throws. */
  look(): Promise<void>
  start(): void
  stop(): void
}

const EVERY_MS = 60_000
/** Those a letter cannot tell of: it would not go. */
const OF_MAIL = /^mail-/

export function issueMailOf(parts: IssueMailParts): IssueMail {
  const { issues, settings, stateDir, spoolDir, say, url, clock, log } = parts
  let told: Told | null = null
  let stopped = false
  let cancel = () => {}

  const drop = async (subject: string, text: string) => {
    const { issueMail, site } = settings()
    for (const to of issueMail.emails)
      await dropParcel(spoolDir, { is: 'issues', to, subject, language: site.language }, Buffer.from(text))
  }

  const lookNow = async () => {
    const { issueMail, mail, site } = settings()
    const former = told ?? (await readTold(stateDir))
    // Who is named later hears of everything there is then.
    if (issueMail.emails.length === 0 || mail === null) {
      if (former.seen.size > 0) await writeTold(stateDir, nothingTold)
      told = nothingTold
      return
    }
    const serious = issues().filter(
      ({ code, severity }) =>
        !OF_MAIL.test(code) &&
        (severity === 'error' || (severity === 'warning' && issueMail.least === 'warning')),
    )
    const { told: looked, letter, after } = look(former, serious, clock.now())
    told = looked
    if (letter === null) return
    const { subject, text } = issueLetter({
      ...{ letter, site: site.name, words: mailWords[site.language], say, url: url() },
    })
    // Told is written first: rather once too few than every minute on a disk that is full.
    told = after
    await writeTold(stateDir, after)
    await drop(subject, text)
    log.info({ fresh: letter.fresh.length, over: letter.over.length }, 'issues mailed')
  }
  const quietly = () =>
    lookNow().catch((error: unknown) => log.error({ error: String(error) }, 'issues could not be mailed'))
  const next = () => {
    cancel = clock.after(EVERY_MS, () => void quietly().finally(() => (stopped ? undefined : next())))
  }

  return {
    look: quietly,
    start: next,
    stop() {
      stopped = true
      cancel()
    },
  }
}
