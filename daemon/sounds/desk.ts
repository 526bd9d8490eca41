/** The sounds of the house over the real directories and Asterisk. */

import { RECORDING_EDIT } from '../../asterisk-conf/contexts/services/recordings.ts'
import { deviceName } from '../../asterisk-conf/devices.ts'
import { VARIABLES } from '../../asterisk-conf/names.ts'
import { musicDir, recordingsDir } from '../../asterisk-conf/sounds.ts'
import { moduleReload } from '../ami/actions.ts'
import type { Asker } from '../ami/ask.ts'
import { originate } from '../ami/call-actions.ts'
import type { AsteriskLayout, GatewayModel } from '../model/gateway-model.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { oneAtATime } from '../system/one-at-a-time.ts'
import { errorName, isDiskFull } from '../system/system-error.ts'
import { listSounds, putSound, readSound, removeSound, soundName } from './files.ts'
import type { SoundDesk } from './sound-desk.ts'
import { takeSound } from './take-sound.ts'

export interface SoundParts {
  readonly ami: Asker
  readonly layout: AsteriskLayout
  readonly model: () => GatewayModel | null
}

/** As long as one may be that is recorded by telephone. */
const RECORDING_SECONDS = 600
const TRACK_SECONDS = 1800
const RING_SECONDS = 30
const MUSIC = 'res_musiconhold.so'
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/

const fault = (code: string, params: Issue['params'] = {}) =>
  refused<Issue[]>([{ code, severity: 'error', subject: null, params }])

export function soundDesk({ ami, layout, model }: SoundParts): SoundDesk {
  const recordings = recordingsDir(layout)
  /** Converting takes the processor: one after the other. */
  const turn = oneAtATime()
  const onDisk = async (work: () => Promise<void>): Promise<Result<null>> => {
    try {
      await work()
      return ok(null)
    } catch (error) {
      const name = errorName(error)
      return isDiskFull(error)
        ? fault('disk-full', { error: name })
        : fault('sound-not-kept', { error: name })
    }
  }
  /** Asterisk reads the directory when the module loads; it does so at its next start where it cannot be asked now. */
  const playAnew = () => moduleReload(ami, MUSIC)

  return {
    async recordings() {
      const all = await listSounds(recordings)
      return new Map(all.flatMap(one => (one.name.endsWith('.wav') ? [[one.name.slice(0, -4), one]] : [])))
    },
    recording: id => (ID.test(id) ? readSound(recordings, `${id}.wav`) : Promise.resolve(null)),
    putRecording: (id, stream) =>
      turn(async () => {
        const sound = await takeSound(stream, RECORDING_SECONDS)
        return sound.ok ? onDisk(() => putSound(recordings, `${id}.wav`, sound.value)) : sound
      }),
    removeRecording: id => onDisk(() => removeSound(recordings, `${id}.wav`)),
    async recordBy(id, extension) {
      const recording = model()?.recordings.find(one => one.id === id)
      if (recording === undefined) return fault('sound-not-in-force')
      const person = model()?.extensions.find(({ number }) => number === extension)
      const device = person?.devices[0]
      if (person === undefined || device === undefined) return fault('no-telephone')
      const asked = await originate(ami, {
        channel: deviceName(device),
        target: { context: RECORDING_EDIT, exten: String(recording.index) },
        ringSeconds: RING_SECONDS,
        callerId: { number: extension, name: recording.name },
        variables: [[`__${VARIABLES.ownNumber}`, extension]],
      })
      return asked.ok ? ok(null) : fault('asterisk-not-asked')
    },
    tracks: classId => (ID.test(classId) ? listSounds(musicDir(layout, classId)) : Promise.resolve([])),
    track: (classId, name) =>
      ID.test(classId) ? readSound(musicDir(layout, classId), name) : Promise.resolve(null),
    putTrack: (classId, fileName, stream) =>
      turn(async () => {
        const sound = await takeSound(stream, TRACK_SECONDS)
        if (!sound.ok) return sound
        const taken = new Set((await listSounds(musicDir(layout, classId))).map(({ name }) => name))
        const put = await onDisk(() =>
          putSound(musicDir(layout, classId), soundName(fileName, taken), sound.value),
        )
        await playAnew()
        return put
      }),
    async removeTrack(classId, name) {
      const removed = await onDisk(() => removeSound(musicDir(layout, classId), name))
      await playAnew()
      return removed
    },
  }
}
