/** A portal in memory: mailboxes, AstDB rows, and the calls that were asked for. */

import { GREETINGS } from '../../asterisk-conf/greetings.ts'
import { type Issue, ok, refused } from '../../daemon/model/issue.ts'
import { houseNumbers } from '../../daemon/numbers/desk.ts'
import { followMeWrites, readFollowMe } from '../../daemon/portal/follow-me.ts'
import { ownSettingsOf, recordingWrites, withOwnSettings } from '../../daemon/portal/own-settings.ts'
import { readPersonalState, writesOf } from '../../daemon/portal/personal-state.ts'
import type { PortalDesk, VoiceMessage } from '../../daemon/portal/portal-desk.ts'
import { presenceKey, presenceOf } from '../../daemon/portal/presence.ts'
import type { SettingsDeskParts } from '../../daemon/portal/settings-desk.ts'
import { greetingKeyWrites, readGreetingKeys } from '../../daemon/portal/vmx.ts'
import type { KeyWrites } from '../../daemon/portal/write-keys.ts'
import type { Settings } from '../../daemon/settings/schema.ts'
import { takeSound } from '../../daemon/sounds/take-sound.ts'

export interface FakePortal {
  readonly desk: PortalDesk
  readonly boxes: Map<string, VoiceMessage[]>
  readonly rows: Map<string, string>
  /** `101 0791234567`. */
  readonly calls: string[]
}

const gone: Issue[] = [{ code: 'message-gone', severity: 'error', subject: null, params: {} }]

export interface FakePortalParts {
  readonly now: () => number
  readonly settings: () => Settings
  readonly changeOwn: SettingsDeskParts['changeOwn']
}

export function fakePortal({ now, settings, changeOwn }: FakePortalParts): FakePortal {
  const boxes = new Map<string, VoiceMessage[]>()
  const rows = new Map<string, string>()
  const calls: string[] = []
  const write = (writes: KeyWrites) => {
    for (const [key, value] of writes)
      if (value === null) rows.delete(key)
      else rows.set(key, value)
  }
  const box = (extension: string) => boxes.get(extension) ?? []
  const hasAll = (extension: string, ids: readonly string[]) =>
    ids.every(id => box(extension).some(one => one.id === id))
  const greetings = new Map<string, Uint8Array>()
  const desk: PortalDesk = {
    messages: async extension => box(extension),
    async sound(extension, id) {
      return hasAll(extension, [id]) ? new TextEncoder().encode(`RIFF sound of ${id}`) : null
    },
    async move(extension, ids, to) {
      if (!hasAll(extension, ids)) return refused(gone)
      boxes.set(
        extension,
        box(extension).flatMap(one =>
          ids.includes(one.id) ? (to === 'removed' ? [] : [{ ...one, folder: to }]) : [one],
        ),
      )
      return ok(null)
    },
    async forward(extension, ids, mailboxes) {
      if (!hasAll(extension, ids)) return refused(gone)
      for (const to of mailboxes)
        boxes.set(to, [
          ...box(to),
          ...box(extension)
            .filter(one => ids.includes(one.id))
            .map(one => ({ ...one, id: `${one.id}-copy` })),
        ])
      return ok(null)
    },
    async call(extension, number) {
      calls.push(`${extension} ${number}`)
      return ok(null)
    },
    state: async extension => readPersonalState(rows, extension, now()),
    async change(extension, change) {
      write(writesOf(change, extension))
      return ok(null)
    },
    async settings(extension) {
      const found = settings().extensions.find(({ number }) => number === extension)
      return found === undefined ? null : ownSettingsOf(found, rows)
    },
    async saveSettings(extension, change, by) {
      write(recordingWrites(extension, change.recording))
      return changeOwn(withOwnSettings(extension, change), by)
    },
    async greetings(extension) {
      return new Map(
        GREETINGS.flatMap(one => {
          const sound = greetings.get(`${extension} ${one}`)
          return sound === undefined
            ? []
            : [[one, { name: `${one}.wav`, bytes: sound.length, seconds: 2, changedAt: now() }] as const]
        }),
      )
    },
    greeting: async (extension, one) => greetings.get(`${extension} ${one}`) ?? null,
    async putGreeting(extension, one, stream) {
      const sound = await takeSound(stream, 120)
      if (sound.ok) greetings.set(`${extension} ${one}`, sound.value)
      return sound.ok ? ok(null) : sound
    },
    async removeGreeting(extension, one) {
      greetings.delete(`${extension} ${one}`)
      return ok(null)
    },
    async speakGreeting(extension, one) {
      calls.push(`${extension} speaks ${one}`)
      return ok(null)
    },
    followMe: async extension => readFollowMe(rows, extension),
    async changeFollowMe(extension, change) {
      write(followMeWrites(change, extension, number => number.length === 3))
      return ok(null)
    },
    greetingKeys: async extension => readGreetingKeys(rows, extension),
    async changeGreetingKeys(extension, keys) {
      write(greetingKeyWrites(keys, extension))
      return ok(null)
    },
    speedDials: async extension =>
      houseNumbers([...rows]).speedDials.filter(dial => dial.extension === extension),
    async presence(extension) {
      return presenceOf(rows, extension)
    },
    async setPresence(extension, text) {
      const { family, key } = presenceKey(extension)
      write([[`${family}/${key}`, text === '' ? null : text]])
      return ok(null)
    },
    async setSpeedDial(extension, place, number) {
      write([[`AMPUSER/${extension}/speeddials/${place}`, number]])
      return ok(null)
    },
    async blacklist(_extension, number) {
      rows.set(`blacklist/${number}`, '1')
      return ok(null)
    },
  }
  return { desk, boxes, rows, calls }
}
