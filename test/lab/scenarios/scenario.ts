/** A call that must work, as the demo's check and the tests make it. */

import { told } from '../audio/ear.ts'
import type { Handset } from '../handset.ts'
import type { Lab } from '../lab.ts'

export interface Scenario {
  readonly name: string
  run(lab: Lab): Promise<void>
}

/** Plays it; a failure tells what everybody at a handset heard, and what calls the gateway has. */
export async function play(lab: Lab, run: Scenario['run']): Promise<void> {
  try {
    await run(lab)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`${message}\n${await story(lab)}`, { cause: error })
  }
}

async function story({ handsets, guest }: Lab): Promise<string> {
  const calls = await guest.run('asterisk', ['-rx', 'core show channels concise']).catch(() => null)
  return [...handsets.map(heardBy), `calls: ${calls?.stdout.trim() || 'none'}`].join('\n')
}

function heardBy(handset: Handset): string {
  const ear = handset.ear()
  return `${handset.name} is ${handset.state().is}, heard ${ear === null ? 'nothing' : told(ear.heard(), ear.nowMs())}`
}
