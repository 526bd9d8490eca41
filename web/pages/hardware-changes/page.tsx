/** What happened to the cards, and one button for each thing that can be done about it. */

import { changeId, type SocketChange } from '../../../daemon/model/hardware/compare.ts'
import { proposalIssue } from '../../../daemon/model/hardware/proposal-issues.ts'
import { isStranding, type Proposal } from '../../../daemon/model/hardware/proposals.ts'
import type { PortKind } from '../../../daemon/model/inventory.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { FormProblems, PostButton } from '../../parts/form-frame.tsx'
import type { SettingChange } from '../../pending/setting-changes.ts'
import { changeText } from '../changes/words.ts'

export interface ShownProposal {
  readonly proposal: Proposal
  /** What the settings would become; empty when nothing can be taken up. */
  readonly would: readonly SettingChange[]
  /** Other cards have to move with it. */
  readonly together: boolean
}

export const HardwareChangesPage = ({
  speech,
  form,
  shown,
}: {
  speech: Speech
  form: FormState
  shown: readonly ShownProposal[]
}) => {
  const { t } = speech
  return (
    <>
      <div class="heading">
        <h1>{t('hardware-changes.title')}</h1>
      </div>
      <p class="hint">{t('hardware-changes.lead')}</p>
      <FormProblems form={form} speech={speech} />
      {shown.length === 0 ? <p class="empty panel">{t('hardware-changes.none')}</p> : null}
      {shown.map(one => (
        <ProposalPanel speech={speech} shown={one} revision={form.revision} />
      ))}
    </>
  )
}

const ProposalPanel = ({
  speech,
  shown: { proposal, would, together },
  revision,
}: {
  speech: Speech
  shown: ShownProposal
  revision: number
}) => {
  const { t } = speech
  const { change } = proposal
  return (
    <section class="panel">
      <div class="panel-head">
        <h2>{change.is === 'changed' ? change.now.name : change.card.name}</h2>
      </div>
      <p>{speech.issue(proposalIssue(proposal)).what}</p>
      {change.is === 'missing' && change.card.awaited ? <p>{t('hardware-changes.awaited')}</p> : null}
      {change.is === 'moved' && change.hasTwin ? <p>{t('hardware-changes.twin')}</p> : null}
      {together ? <p>{t('hardware-changes.together')}</p> : null}
      {change.is === 'changed' ? (
        <ul class="plain-list">
          {change.sockets.map(socket => (
            <li>{socketText(socket, speech)}</li>
          ))}
        </ul>
      ) : null}
      {would.length === 0 ? null : (
        <>
          <h3>{t('hardware-changes.would')}</h3>
          <ul class="plain-list">
            {would.map(one => (
              <li>{changeText(one, speech)}</li>
            ))}
          </ul>
        </>
      )}
      <Answers speech={speech} proposal={proposal} canFollow={would.length > 0} revision={revision} />
    </section>
  )
}

const FOLLOW = {
  moved: 'hardware-changes.move',
  missing: 'hardware-changes.remove',
  new: 'hardware-changes.assign',
  changed: 'hardware-changes.exchange',
} as const

const Answers = ({
  speech: { t },
  proposal,
  canFollow,
  revision,
}: {
  speech: Speech
  proposal: Proposal
  canFollow: boolean
  revision: number
}) => {
  const { change } = proposal
  const answer = { name: 'change', value: changeId(change), revision }
  const isMissing = change.is === 'missing'
  const waits = isMissing && isStranding(proposal)
  return (
    <div class="buttons">
      {waits && !change.card.awaited ? (
        <PostButton action="/hardware-changes/keep" label={t('hardware-changes.keep')} {...answer} />
      ) : null}
      {canFollow ? (
        <PostButton
          action="/hardware-changes/follow"
          label={t(FOLLOW[change.is])}
          {...(isMissing ? { tone: 'danger' as const } : {})}
          {...answer}
        />
      ) : null}
      {waits ? null : (
        <PostButton
          action="/hardware-changes/seen"
          label={t('hardware-changes.seen')}
          tone="quiet"
          {...answer}
        />
      )}
    </div>
  )
}

function socketText({ span, position, was, now }: SocketChange, { t }: Speech): string {
  const kinds = { was: kindText(was, t), now: kindText(now, t) }
  return position === null
    ? t('hardware-changes.span', { position: span, ...kinds })
    : t('hardware-changes.socket', { position, ...kinds })
}

const portKinds: readonly PortKind[] = ['fxs', 'fxo', 'bearer', 'data', 'empty', 'failed', 'radio', 'unknown']

function kindText(kind: string | null, t: Speech['t']): string {
  if (kind === null) return t('hardware-changes.nothing')
  const port = portKinds.find(known => known === kind)
  // The names of spans are the same in every language: E1, T1, BRI-TE.
  return port === undefined ? kind.toUpperCase() : t(`port-kind.${port}`)
}
