/** The table of codes, checked against everything that can be dialled: nothing hides anything, from analog handsets and SIP telephones alike. */

import type { ActiveCode } from '../switchboard.ts'
import { type Claim, claimOf, claimsBesideCodes, followersOf, goesOn } from './claims.ts'
import { judgeInCall } from './in-call.ts'
import { judge } from './judge.ts'
import { NUMBER_KINDS, type Office } from './office.ts'
import { proposeIdle, proposeInCall } from './proposals.ts'
import { isPressedWhileTalking, rowOf } from './table.ts'
import type { CompiledCode, Verdict } from './verdict.ts'

export function compileCodes(codes: readonly ActiveCode[], office: Office): CompiledCode[] {
  const followers = followersOf(office)
  const idle = codes.filter(({ feature }) => !isPressedWhileTalking(rowOf(feature)))
  const talking = codes.filter(({ feature }) => isPressedWhileTalking(rowOf(feature)))
  const claims = new Map(idle.map(active => [active, claimOf(active, followers)]))
  const beside = claimsBesideCodes(office)
  return codes.map(active => {
    const claim = claims.get(active)
    const common = {
      feature: active.feature,
      code: active.code,
      form: rowOf(active.feature).form,
      whileTalking: claim === undefined,
      needsHash: claim !== undefined && active.code.includes('#'),
    }
    if (claim === undefined) {
      const verdict = judgeInCall(active, talking)
      return {
        ...common,
        delays: [],
        verdict: withProposal(verdict, () => proposeInCall(active, talking)),
      }
    }
    const others = [...claims.values(), ...beside].filter(other => other !== claim)
    const propose = () => proposeIdle(active, code => claimOf({ ...active, code }, followers), others)
    return { ...common, delays: delayed(claim, office), verdict: withProposal(judge(claim, others), propose) }
  })
}

function withProposal(verdict: Verdict, propose: () => string | null): Verdict {
  switch (verdict.is) {
    case 'fine':
    case 'waits':
      return verdict
    case 'partly-hidden':
    case 'conflict':
      return { ...verdict, proposal: propose() }
  }
}

const delayed = (claim: Claim, { numbers }: Office): string[] =>
  /^[*#]/.test(claim.begins)
    ? []
    : NUMBER_KINDS.flatMap(kind => numbers[kind]).filter(number => goesOn(claim, number))
