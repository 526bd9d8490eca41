/** The appliance as the web pages and the control socket see it: the only thing they know of the rest. */

import type { HistoryDesk, TrialDesk } from './apply/desks.ts'
import type { ApplyHow, ApplyOutcome, Plan } from './apply/plan-types.ts'
import type { AuditDesk } from './audit/audit-desk.ts'
import type { BackupDesk } from './backup/desk.ts'
import type { BrowserPhoneDesk } from './browser-phone/desk.ts'
import type { BudgetDesk } from './budgets/desk.ts'
import type { CallDesk } from './calls/desk.ts'
import type { ExportDesk } from './calls/exports/desk.ts'
import type { CallOffice } from './calls/office.ts'
import type { FrontPanelDesk } from './front-panel/desk.ts'
import type { GuardDesk } from './guard/desk.ts'
import type { LicenceDesk } from './licences/licence-desk.ts'
import type { LineTestResult } from './line-test/result.ts'
import type { TestStep } from './line-test/run.ts'
import type { TestSubject } from './line-test/subjects.ts'
import type { LiveState } from './live/live-state.ts'
import type { LogDesk } from './logs/log-desk.ts'
import type { MailDesk } from './mail/mail-desk.ts'
import type { MailedReportsDesk } from './mailed-reports/desk.ts'
import type { MigrationDesk } from './migration/desk.ts'
import type { GatewayModel } from './model/gateway-model.ts'
import type { Proposal } from './model/hardware/proposals.ts'
import type { Inventory } from './model/inventory.ts'
import type { Issue, Result } from './model/issue.ts'
import type { NumbersDesk } from './numbers/numbers-desk.ts'
import type { PanelDesk } from './panel/desk.ts'
import type { PortalDesk } from './portal/portal-desk.ts'
import type { PostgresDesk } from './postgres/desk.ts'
import type { RetentionDesk } from './retention/desk.ts'
import type { Settings } from './settings/schema.ts'
import type { SetupDesk } from './setup/desk.ts'
import type { SmdrDesk } from './smdr/desk.ts'
import type { SoundDesk } from './sounds/sound-desk.ts'
import type { CertificateDesk } from './tls/desk.ts'
import type { TraceDesk } from './trace/desk.ts'
import type { UpdateDesk } from './update/desk.ts'
import type { OwnSession, SecondFactorDesk } from './users/own-access.ts'
import type { Session } from './users/session.ts'
import type { TokenDesk } from './users/token-desk.ts'

export interface Appliance {
  inventory(): Inventory
  /** Looks at the hardware again. */
  detect(): Promise<Inventory>
  /** Built from the settings in force. */
  model(): GatewayModel | null
  /** Everything wrong right now, worst first. */
  issues(): readonly Issue[]

  /**
   * Does what the box can do about one of `issues()`. Refused with `fix-drops-calls` (param `count`) while calls would be lost
   * and `mayDropCalls` is false, with `fix-gone` when there is nothing to mend any more.
   */
  fix(issue: Pick<Issue, 'code' | 'subject'>, mayDropCalls: boolean): Promise<Result<FixOutcome>>

  settings(): StoredSettings
  /**
   * Saves a change without applying it. Refused with `settings-conflict` when somebody saved since `revision`,
   * or with the schema's and the model's own issues; throws never.
   */
  edit(revision: number, change: (draft: Settings) => Settings): Promise<Result<StoredSettings>>
  /** Settings saved but not yet in force. */
  pending(): boolean
  /** The settings of the last apply, so that the pages can say what differs; null when there was none. */
  settingsInForce?(): Settings | null
  plan(): Promise<Plan>
  /** As if `trial` had been saved; nothing is. */
  planFor?(trial: Settings): Promise<Plan>
  /** One apply runs at a time; a second caller waits. Refused with `trial-running` while the last one waits to be confirmed. */
  apply(settingsRevision: number, how?: ApplyHow): Promise<ApplyOutcome>
  /** Forgets what was saved since the last apply. */
  discard(): Promise<Result<StoredSettings>>

  /** AstDB, `CF/101` to its value: what people have changed by code. null while Asterisk does not answer. */
  database?(): Promise<ReadonlyMap<string, string> | null>

  live(): LiveState
  /** Called after every change until the returned function is called. */
  subscribe(listener: (state: LiveState) => void): () => void

  host(): Promise<HostHealth>

  readonly hardware: HardwareDesk
  readonly lineTests: LineTestDesk
  readonly calls: CallDesk
  readonly callOffice: CallOffice
  readonly callExports: ExportDesk
  readonly podcast: PodcastDesk
  readonly sounds: SoundDesk
  readonly numbers: NumbersDesk
  readonly mail: MailDesk
  readonly logs: LogDesk
  readonly licences: LicenceDesk
  readonly portal: PortalDesk
  readonly setup: SetupDesk
  readonly history: HistoryDesk
  readonly trial: TrialDesk
  readonly trace: TraceDesk
  readonly panel: PanelDesk
  readonly backups: BackupDesk
  readonly updates: UpdateDesk
  readonly guard: GuardDesk
  readonly migration: MigrationDesk
  readonly smdr: SmdrDesk
  readonly frontPanel: FrontPanelDesk
  readonly budgets: BudgetDesk
  readonly postgres: PostgresDesk
  readonly mailedReports: MailedReportsDesk
  readonly retention: RetentionDesk
  readonly accounts: Accounts
  readonly audit: AuditDesk
  readonly certificates: CertificateDesk
  readonly browserPhone: BrowserPhoneDesk
  readonly tokens: TokenDesk
}

/** What was recorded by code for whoever listens. */
export interface PodcastDesk {
  /** Newest first. */
  episodes(): Promise<readonly PodcastEpisode[]>
  /** A WAV file; null where there is no such episode. */
  sound(id: string): Promise<Uint8Array | null>
}

export interface PodcastEpisode {
  readonly id: string
  /** Who spoke it. */
  readonly extension: string
  /** ms since the epoch. */
  readonly publishedAt: number
  readonly bytes: number
  readonly seconds: number
}

/** Changes of the hardware since it was last known, and what a person decides about each, named by `changeId`. */
export interface HardwareDesk {
  /** Those that the saved settings do not follow yet. */
  proposals(): readonly Proposal[]
  /** Saves the settings as proposed, without applying them; refused like an edit. */
  takeUp(revision: number, id: string): Promise<Result<StoredSettings>>
  /** Seen, and nothing to be done: not told again. */
  accept(id: string): Promise<Result<null>>
  /** A missing card will come back: its telephones wait for it. */
  awaits(id: string): Promise<Result<null>>
}

/** Tests of ports and lines on request, by the key of the port; of the span on ISDN. */
export interface LineTestDesk {
  /** What is in force and can be tested. */
  subjects(): readonly TestSubject[]
  of(key: string): PortTests
  /**
   * Begins one; how it goes is seen in `of`. `number`: whom to call on a line, as a person writes it, or ''. Refused with
   * `line-test-running`, `-busy`, `-not-open`, `-asterisk-down`, `-no-such-port`, `-bad-number` or `-emergency`.
   */
  start(key: string, number: string): Result<null>
}

export interface PortTests {
  readonly running: RunningTest | null
  /** Why the last one ended without a result. */
  readonly failure: Issue | null
  /** Newest first. */
  readonly reports: readonly TestReport[]
}

export interface RunningTest {
  readonly step: TestStep
  /** ms since the epoch. */
  readonly since: number
}

export interface TestReport {
  readonly result: LineTestResult
  /** In plain words, worst first; `cause` (Q.850) and `tone` among the params are for the page to word. */
  readonly verdict: readonly Issue[]
}

export type { LineTestResult, TestStep, TestSubject }

export interface FixOutcome {
  /** `saved`: it is among the pending changes, because others wait there already. */
  readonly is: 'done' | 'saved'
}

export interface StoredSettings {
  readonly revision: number
  readonly settings: Settings
}

/** From systeminformation; null where the machine does not tell. */
export interface HostHealth {
  readonly loadPercent: number | null
  readonly memoryUsedBytes: number
  readonly memoryTotalBytes: number
  readonly diskUsedBytes: number | null
  readonly diskTotalBytes: number | null
  readonly temperatureCelsius: number | null
  readonly uptimeSeconds: number
}

export interface Accounts {
  /** True until the administrator's password has been set: only the first-visit page answers then. */
  needsFirstPassword(): boolean
  /** Works once, on the first visit. */
  setFirstPassword(password: string): Promise<Result<Session>>
  /** Wrong password, or too many tries: refused with `login-refused` or `login-throttled` (param `seconds`). */
  login(typed: TypedLogin, from: string): Promise<Result<LoginStep>>
  /**
   * The code after the password; `ticket` of the first step. Refused with `factor-wrong-code`, `login-throttled`, or
   * `login-too-late` when the password must be typed again.
   */
  secondStep(ticket: string, code: string, from: string): Promise<Result<Session>>
  readonly factors: SecondFactorDesk
  /** Of who that person is now: null as well when nobody of that name is left. */
  session(token: string): Session | null
  /** The same, and ended when the PIN it was opened with is another now, by whatever telephone that was changed. */
  verifiedSession(token: string): Promise<Session | null>
  /** This session has changed the PIN itself, and goes on. */
  pinRenewed(token: string): void
  logout(token: string): void
  /** All of the person whose session this is. */
  sessionsOf(token: string): readonly OwnSession[]
  /** One of the same person. */
  endSession(token: string, id: string): void
  endOtherSessions(token: string): void
  /**
   * The own password, which ends the other sessions of this person. Refused with `login-refused` (the present one is wrong),
   * `login-throttled`, `password-too-short`, `password-too-long` or `accounts-not-saved`.
   */
  changePassword(token: string, present: string, wanted: string, from: string): Promise<Result<null>>
  /**
   * A new password for one of the staff, to be changed at the first login, or for `administrator`; ends the sessions of
   * that person. Refused with `no-such-person` or `accounts-not-saved`.
   */
  giveStartPassword(staffId: string): Promise<Result<string>>
  /** A person with an extension logs in with the PIN again. */
  forgetPortalPassword(extension: string): Promise<Result<null>>
  /** Whose passwords there are: `anna` of the staff, numbers of extensions. */
  passwordsOf(): { readonly staff: readonly string[]; readonly extensions: readonly string[] }
}

export interface TypedLogin {
  /** A name of the staff, the number of an extension; empty: the administrator. */
  readonly name: string
  readonly password: string
  readonly isRemembered: boolean
  /** What the browser calls itself. */
  readonly browser?: string
}

export type LoginStep =
  | { readonly is: 'in'; readonly session: Session }
  /** The password is right; a code of the authenticator is asked next. */
  | { readonly is: 'second-factor'; readonly ticket: string }

export type { Session }
