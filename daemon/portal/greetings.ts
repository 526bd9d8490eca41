/** A person's greetings: read where they lie, spoken, sent and deleted by Asterisk's own hand, in force with the next call. */

import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { GREETING } from '../../asterisk-conf/contexts/services/greetings.ts'
import { deviceName } from '../../asterisk-conf/devices.ts'
import {
  GREETINGS,
  type Greeting,
  greetingExten,
  greetingPath,
  sentGreeting,
} from '../../asterisk-conf/greetings.ts'
import { VARIABLES } from '../../asterisk-conf/names.ts'
import { recordingsDir } from '../../asterisk-conf/sounds.ts'
import { dialplanDoes } from '../ami/ask-dialplan.ts'
import { originate } from '../ami/call-actions.ts'
import type { AmiClient } from '../ami/client.ts'
import type { AsteriskLayout, GatewayModel } from '../model/gateway-model.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { listSounds, putSound, readSound } from '../sounds/files.ts'
import type { SoundFile } from '../sounds/sound-desk.ts'
import { takeSound } from '../sounds/take-sound.ts'
import type { Clock } from '../system/clock.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'
import { errorName, isDiskFull } from '../system/system-error.ts'

export interface GreetingDesk {
  /** Those that are there; empty for who has no mailbox. */
  greetings(extension: string): Promise<ReadonlyMap<Greeting, SoundFile>>
  /** A WAV file; null where it has not been recorded. */
  greeting(extension: string, greeting: Greeting): Promise<Uint8Array | null>
  /** Refused with `no-mailbox`, `sound-…`, `disk-full`, `asterisk-not-asked`; rejects when the browser breaks off. */
  putGreeting(
    extension: string,
    greeting: Greeting,
    stream: ReadableStream<Uint8Array>,
  ): Promise<Result<null>>
  removeGreeting(extension: string, greeting: Greeting): Promise<Result<null>>
  /** Rings the own telephone, which then records by its keys. Refused with `no-mailbox`, `no-telephone`, `asterisk-not-asked`. */
  speakGreeting(extension: string, greeting: Greeting): Promise<Result<null>>
}

export interface GreetingParts {
  readonly ami: AmiClient
  readonly clock: Clock
  readonly layout: AsteriskLayout
  readonly model: () => GatewayModel | null
}

/** As Asterisk takes them by telephone (voicemail.conf, maxgreet). */
const GREETING_SECONDS = 120
const RING_SECONDS = 30

const fault = (code: string, params: Issue['params'] = {}) =>
  refused<Issue[]>([{ code, severity: 'error', subject: null, params }])

export function greetingDesk({ ami, clock, layout, model }: GreetingParts): GreetingDesk {
  /** Converting takes the processor, and two of one name would take each other's place. */
  const turn = oneAtATime()
  const ownerOf = (extension: string) =>
    model()?.extensions.find(({ number, voicemail }) => number === extension && voicemail !== null) ?? null
  const directoryOf = (extension: string, greeting: Greeting) =>
    dirname(greetingPath(layout, extension, greeting))
  const done = async (context: string, extension: string, greeting: Greeting): Promise<Result<null>> => {
    const isDone = await dialplanDoes({ ami, clock }, context, greetingExten(extension, greeting), event =>
      event.kind === 'greeting-done' && event.mailbox === extension ? event.succeeded : null,
    )
    return isDone ? ok(null) : fault('asterisk-not-asked')
  }

  return {
    async greetings(extension) {
      if (ownerOf(extension) === null) return new Map()
      const all = await listSounds(directoryOf(extension, 'unavail'))
      return new Map(
        GREETINGS.flatMap(greeting => {
          const found = all.find(({ name }) => name === `${greeting}.wav`)
          return found === undefined ? [] : [[greeting, found] as const]
        }),
      )
    },
    greeting: async (extension, greeting) =>
      ownerOf(extension) === null ? null : readSound(directoryOf(extension, greeting), `${greeting}.wav`),
    putGreeting: (extension, greeting, stream) =>
      turn(async () => {
        const sound = await takeSound(stream, GREETING_SECONDS)
        if (!sound.ok) return sound
        if (ownerOf(extension) === null) return fault('no-mailbox')
        const [directory, name] = [recordingsDir(layout), sentGreeting(extension, greeting)]
        try {
          await putSound(directory, name, sound.value)
        } catch (error) {
          const params = { error: errorName(error) }
          return isDiskFull(error) ? fault('disk-full', params) : fault('sound-not-kept', params)
        }
        const put = await done(GREETING.put, extension, greeting)
        // Asterisk takes it away itself when it has it.
        if (!put.ok) await rm(join(directory, name), { force: true })
        return put
      }),
    removeGreeting: (extension, greeting) =>
      turn(async () =>
        ownerOf(extension) === null ? fault('no-mailbox') : done(GREETING.remove, extension, greeting),
      ),
    async speakGreeting(extension, greeting) {
      const person = ownerOf(extension)
      if (person === null) return fault('no-mailbox')
      const [device] = person.devices
      if (device === undefined) return fault('no-telephone')
      const asked = await originate(ami, {
        channel: deviceName(device),
        target: { context: GREETING.speak, exten: greetingExten(extension, greeting) },
        ringSeconds: RING_SECONDS,
        callerId: { number: extension, name: person.name },
        variables: [[`__${VARIABLES.ownNumber}`, extension]],
      })
      return asked.ok ? ok(null) : fault('asterisk-not-asked')
    },
  }
}
