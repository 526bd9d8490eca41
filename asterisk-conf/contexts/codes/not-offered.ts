/** What somebody hears who asks for what is not there for him. */

import { labelled, type Step, step } from '../../dialplan.ts'

export const notOffered = (label?: string): Step[] => {
  const prompt = step('Playback', 'feature-not-avail-line', 'noanswer')
  return [label === undefined ? prompt : labelled(label, prompt), step('Congestion', 30), step('Hangup')]
}
