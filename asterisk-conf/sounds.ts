/** Where sounds are that a person chose: recordings of the house below Asterisk's state, others by their name. */

import type { AsteriskLayout } from '../daemon/model/gateway-model.ts'
import type { Sound } from '../daemon/model/switchboard.ts'

export const recordingsDir = (layout: AsteriskLayout): string => `${layout.stateDir}/recordings`
export const musicDir = (layout: AsteriskLayout, classId: string): string =>
  `${layout.stateDir}/music/${classId}`
export const podcastDir = (layout: AsteriskLayout): string => `${layout.stateDir}/podcast`
export const dictationsDir = (layout: AsteriskLayout): string => `${layout.spoolDir}/dictation`
export const faxDir = (layout: AsteriskLayout): string => `${layout.spoolDir}/fax`

/** For Playback, Background and whatever else plays a file: without its ending. */
export const soundPath = (sound: Sound, layout: AsteriskLayout): string =>
  sound.kind === 'recording' ? `${recordingsDir(layout)}/${sound.id}` : sound.name
