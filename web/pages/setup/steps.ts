/** The way through the set-up: its steps, where each is, and where to go on. */

import { SETUP_STEPS, type SetupProgress, type SetupStep } from '../../../daemon/setup/desk.ts'

export const addressOf = (step: SetupStep): string => `/setup/${step}`

export const stepAfter = (step: SetupStep): string => {
  const next = SETUP_STEPS[SETUP_STEPS.indexOf(step) + 1]
  return next === undefined ? '/setup/done' : addressOf(next)
}

/** Where somebody goes on who left in between. */
export function whereToGoOn({ steps }: SetupProgress): string {
  const open = SETUP_STEPS.find(step => steps[step] === 'open')
  return open === undefined ? '/setup/done' : addressOf(open)
}

export const settledCount = ({ steps }: SetupProgress): number =>
  SETUP_STEPS.filter(step => steps[step] !== 'open').length
