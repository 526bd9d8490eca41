/** Plans and their ends in words. */

import type { ApplyOutcome, Plan, Step } from '../../apply/plan-types.ts'
import type { Activation } from '../../model/generated-file.ts'
import { table } from '../table.ts'
import { issueLine } from './issues.ts'

const actionOf = (activation: Activation): string => {
  switch (activation.do) {
    case 'nothing':
      return 'nothing'
    case 'reload':
      return `reload ${activation.module}`
    case 'restart-dahdi-channels':
      return 'restart the card ports'
    case 'restart-asterisk':
      return 'restart Asterisk'
    case 'configure-dahdi':
      return 'stop Asterisk, configure DAHDI, start Asterisk'
    case 'reload-drivers':
      return 'stop Asterisk, reload the drivers, configure DAHDI, start Asterisk'
    case 'set-host-name':
      return 'name the machine'
    case 'set-clock':
      return 'set time zone and time servers'
    case 'set-network':
      return 'change the network: the address may be another'
  }
}

const effectOf = (step: Step): string => {
  switch (step.effect) {
    case 'silent':
      return 'nobody notices'
    case 'new-calls-only':
      return 'running calls go on'
    case 'drops-calls':
      return step.droppedCalls === 0
        ? 'would end calls; none is running'
        : `ends ${step.droppedCalls} running call${step.droppedCalls === 1 ? '' : 's'}`
  }
}

export function planLines(plan: Plan, showDiffs: boolean): string[] {
  if (plan.changes.length === 0) return ['No file changes.', ...plan.issues.map(issueLine)]
  const diffs = plan.changes.flatMap(change =>
    change.diff === null ? [] : ['', ...change.diff.trimEnd().split('\n')],
  )
  return [
    'Files:',
    ...table(
      plan.changes.map(({ kind, room, name, diff }) => [
        kind,
        `${room}/${name}`,
        diff === null ? '(holds secrets)' : '',
      ]),
      '  ',
    ),
    plan.steps.length === 0 ? 'Steps: none.' : 'Steps:',
    ...table(
      plan.steps.map(step => [actionOf(step.activation), effectOf(step)]),
      '  ',
    ),
    ...plan.issues.map(issueLine),
    ...(showDiffs ? diffs : []),
  ]
}

export function outcomeLine(outcome: ApplyOutcome): string {
  switch (outcome.is) {
    case 'applied':
      return `Applied: generation ${outcome.generation} is in force.`
    case 'nothing-to-do':
      return 'Nothing to do: the saved settings are in force.'
    case 'refused':
      return 'Refused: nothing was changed.'
    case 'rolled-back':
      return 'Rolled back: the former configuration is in force again.'
    case 'failed':
      return 'FAILED: the former files are not in force either; telephones may be out of service.'
  }
}
