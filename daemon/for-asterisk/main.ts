/**
 * `for-asterisk <spool directory> <state directory> <verb> …`: what Asterisk starts of ours, as Asterisk's own user and
 * with nothing but what it is given. Ends with status 0 when it is done, durably; says why not on stderr.
 */

import { acceptRecording, publishPodcast } from './accept-recording.ts'
import { checkPin } from './check-pin.ts'
import { dropDictation, dropFax, dropVoicemail } from './drop-mail.ts'
import { putGreeting, removeGreeting } from './greeting.ts'
import { takeBack } from './take-back.ts'
import { tidy } from './tidy.ts'
import { removeWakeUp, setWakeUp } from './wake-up-file.ts'

interface Given {
  readonly spoolDir: string
  readonly stateDir: string
  readonly args: readonly string[]
}

const verbs: Readonly<Record<string, (given: Given) => Promise<void> | void>> = {
  mail: ({ spoolDir }) => dropVoicemail(spoolDir, process.stdin),
  dictation: ({ spoolDir, args }) => dropDictation(spoolDir, args),
  fax: ({ spoolDir, args }) => dropFax(spoolDir, args),
  'wake-up': ({ spoolDir, args }) => setWakeUp(spoolDir, args),
  'no-wake-up': ({ spoolDir, args }) => removeWakeUp(spoolDir, args),
  recording: ({ stateDir, args }) => acceptRecording(stateDir, args),
  greeting: given => putGreeting(given),
  'no-greeting': ({ spoolDir, args }) => removeGreeting(spoolDir, args),
  podcast: ({ stateDir, args }) => publishPodcast(stateDir, args),
  'take-back': ({ spoolDir, stateDir }) => takeBack(spoolDir, stateDir),
  tidy: ({ spoolDir, stateDir }) => tidy(spoolDir, stateDir),
  pin: ({ args }) => console.log(checkPin(args)),
}

const [spoolDir = '', stateDir = '', verb = '', ...args] = process.argv.slice(2)
try {
  const act = verbs[verb]
  if (act === undefined) throw new Error(`no such verb: ${verb}`)
  await act({ spoolDir, stateDir, args })
} catch (error) {
  console.error(`offhook: ${verb}: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
