/** The portal over the real Asterisk: reads files and AstDB, changes only by asking. */

import { HOUSE_NUMBERS } from '../../asterisk-conf/contexts/person/forward.ts'
import { SHOW_PERSON_SIGNS } from '../../asterisk-conf/contexts/person/state.ts'
import { CALL_BACK } from '../../asterisk-conf/contexts/services/call-trace.ts'
import { deviceName } from '../../asterisk-conf/devices.ts'
import {
  CLASS_OF_SERVICE,
  CODES,
  EMERGENCY,
  EXTENSIONS,
  FROM_HANDSET,
  VARIABLES,
} from '../../asterisk-conf/names.ts'
import { voicemailRemove } from '../ami/actions.ts'
import { originate } from '../ami/call-actions.ts'
import { databaseRows } from '../ami/database-actions.ts'
import { leadsSomewhere, tellPersonChanged, voicemailForward, voicemailMove } from '../ami/portal-actions.ts'
import { type Issue, ok, type Result, refused } from '../model/issue.ts'
import { numbersDesk } from '../numbers/desk.ts'
import { followMeWrites, readFollowMe } from './follow-me.ts'
import { type GreetingParts, greetingDesk } from './greetings.ts'
import { messagesOf, soundOf } from './message-files.ts'
import { FORWARD_KINDS, readPersonalState, writesOf } from './personal-state.ts'
import type { PortalDesk, VoiceMessage } from './portal-desk.ts'
import { LONGEST_PRESENCE, presenceKey, presenceOf, presenceText } from './presence.ts'
import { type SettingsDeskParts, settingsDesk } from './settings-desk.ts'
import { greetingKeyWrites, readGreetingKeys } from './vmx.ts'
import { writeKeys } from './write-keys.ts'

export type PortalParts = SettingsDeskParts & GreetingParts

const RING_SECONDS = 30
/** As with *72: a number, `*`, or `*` and a number. */
const TARGET = /^(?:[0-9]{1,30}|\*[0-9]{0,8})$/

const issue = (code: string, params: Issue['params'] = {}): Issue[] => [
  { code, severity: 'error', subject: null, params },
]
/** Where only one thing can be typed, whatever is wrong with it is that. */
const asTyped = (result: Result<null>): Result<null> =>
  result.ok || result.error.some(({ code }) => !code.startsWith('numbers-'))
    ? result
    : refused(issue('not-a-number'))
const notAsked = () => refused(issue('asterisk-not-asked'))

export function portalDesk(parts: PortalParts): PortalDesk {
  const { ami, model } = parts
  const { spoolDir } = parts.layout
  const { now } = parts.clock
  const numbers = numbersDesk(ami)
  const personOf = (extension: string) =>
    model()?.extensions.find(({ number }) => number === extension) ?? null

  /** Lamps and the dial tone: a call into the dialplan that answers nobody. */
  const showSigns = (extension: string) =>
    originate(ami, {
      channel: `Local/${extension}@${SHOW_PERSON_SIGNS}/n`,
      target: { application: 'NoOp', data: '' },
      ringSeconds: 5,
    })

  /**
   * Where a message is now: the page may be older. One that is gone or refused does not keep the others from being done; then
   * it is said how many were.
   */
  async function eachOf(
    extension: string,
    ids: readonly string[],
    act: (
      message: VoiceMessage,
    ) => Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>,
  ): Promise<Result<null>> {
    const messages = new Map((await messagesOf(spoolDir, extension)).map(one => [one.id, one]))
    const wanted = [...new Set(ids)]
    const failed: Issue[] = []
    for (const id of wanted) {
      const message = messages.get(id)
      const done = message === undefined ? null : await act(message)
      if (done?.ok === true) continue
      if (done !== null && done.error?.code !== 'refused') return notAsked()
      failed.push(...issue(done === null ? 'message-gone' : 'message-refused'))
    }
    const [first] = failed
    if (first === undefined) return ok(null)
    const done = wanted.length - failed.length
    return refused(done === 0 ? [first] : [first, ...issue('messages-partly', { done, of: wanted.length })])
  }

  /** The same questions as `forward-set` asks (asterisk-conf/contexts/person/set-forward.ts). */
  async function whyNot(extension: string, to: string): Promise<Issue[] | null> {
    const person = personOf(extension)
    const nowhere = issue('forward-nowhere', { number: to })
    if (person === null || !TARGET.test(to) || to === extension) return nowhere
    if (to.startsWith('*')) {
      const box = to === '*' ? person : personOf(to.slice(1))
      return box?.voicemail == null ? nowhere : null
    }
    const leads: Record<string, boolean> = {}
    for (const context of [EXTENSIONS, HOUSE_NUMBERS, EMERGENCY, CODES, FROM_HANDSET]) {
      const asked = await leadsSomewhere(ami, context, to)
      if (!asked.ok) return issue('asterisk-not-asked')
      leads[context] = asked.value
    }
    if (leads[EXTENSIONS] === true || leads[HOUSE_NUMBERS] === true) return null
    if (leads[EMERGENCY] === true || leads[CODES] === true) return nowhere
    const own = model()?.classesOfService.find(({ id }) => id === person.classOfService)
    if (own?.rights.includes('forward-outside') !== true) return issue('forward-not-outside', { number: to })
    return leads[FROM_HANDSET] === true ? null : nowhere
  }

  return {
    ...settingsDesk(parts),
    ...greetingDesk(parts),
    messages: extension => messagesOf(spoolDir, extension),
    sound: (extension, id) => soundOf(spoolDir, extension, id),
    move: (extension, ids, to) =>
      eachOf(extension, ids, async ({ id, folder }) => {
        if (folder === to) return { ok: true }
        return to === 'removed'
          ? voicemailRemove(ami, extension, folder, id)
          : voicemailMove(ami, extension, folder, id, to)
      }),
    async forward(extension, ids, mailboxes) {
      // Two messages of one id in one mailbox could not be told apart: a copy keeps the id.
      if (mailboxes.some(box => box === extension || personOf(box)?.voicemail == null))
        return refused(issue('no-such-mailbox'))
      const boxes = await Promise.all(
        [...new Set(mailboxes)].map(async to => ({
          to,
          // Pressed again after some were refused: nobody gets it twice.
          has: new Set((await messagesOf(spoolDir, to)).map(({ id }) => id)),
        })),
      )
      return eachOf(extension, ids, async ({ id, folder }) => {
        for (const { to, has } of boxes) {
          const done = has.has(id) ? null : await voicemailForward(ami, extension, folder, id, to)
          if (done?.ok === false) return done
        }
        return { ok: true }
      })
    },
    async call(extension, number) {
      const person = personOf(extension)
      const device = person?.devices[0]
      if (person === null || device === undefined) return refused(issue('no-telephone'))
      if (!/^\+?[0-9]{1,20}$/.test(number)) return refused(issue('not-a-number'))
      const asked = await originate(ami, {
        channel: deviceName(device),
        target: { context: CALL_BACK, exten: number },
        ringSeconds: RING_SECONDS,
        callerId: { number: extension, name: person.name },
        variables: [
          [`__${CLASS_OF_SERVICE}`, person.classOfService],
          [`__${VARIABLES.ownNumber}`, extension],
        ],
      })
      return asked.ok ? ok(null) : notAsked()
    },
    async state(extension) {
      const rows = await databaseRows(ami)
      return rows.ok ? readPersonalState(new Map(rows.value), extension, now()) : null
    },
    async change(extension, change) {
      if (personOf(extension) === null) return refused(issue('no-telephone'))
      for (const kind of FORWARD_KINDS) {
        const { on, to } = change.forwards[kind]
        const bad = on ? await whyNot(extension, to) : null
        if (bad !== null) return refused(bad)
      }
      const written = await writeKeys(ami, writesOf(change, extension))
      if (!written.ok) return notAsked()
      await showSigns(extension)
      return ok(null)
    },
    async presence(extension) {
      const rows = await databaseRows(ami)
      return rows.ok ? presenceOf(new Map(rows.value), extension) : null
    },
    async setPresence(extension, text) {
      const read = presenceText.safeParse(text)
      if (!read.success) return refused(issue('presence-too-long', { most: LONGEST_PRESENCE }))
      const { family, key } = presenceKey(extension)
      const written = await writeKeys(ami, [[`${family}/${key}`, read.data === '' ? null : read.data]])
      if (!written.ok) return notAsked()
      const told = await tellPersonChanged(ami, extension)
      return told.ok ? ok(null) : notAsked()
    },
    async followMe(extension) {
      const rows = await databaseRows(ami)
      return rows.ok ? readFollowMe(new Map(rows.value), extension) : null
    },
    async changeFollowMe(extension, change) {
      const person = personOf(extension)
      if (person === null) return refused(issue('no-telephone'))
      if (change.on && change.numbers.length === 0) return refused(issue('follow-me-empty'))
      const isInside = (number: string) => personOf(number) !== null
      for (const number of change.numbers) {
        const bad = number.startsWith('*')
          ? issue('forward-nowhere', { number })
          : await whyNot(extension, number)
        if (bad !== null) return refused(bad)
      }
      const written = await writeKeys(ami, followMeWrites(change, extension, isInside))
      if (!written.ok) return notAsked()
      await showSigns(extension)
      return ok(null)
    },
    async greetingKeys(extension) {
      const rows = await databaseRows(ami)
      return rows.ok ? readGreetingKeys(new Map(rows.value), extension) : null
    },
    async changeGreetingKeys(extension, keys) {
      if (personOf(extension)?.voicemail == null) return refused(issue('no-such-mailbox'))
      for (const to of Object.values(keys.leadsTo)) {
        const bad = to === '' ? null : await whyNot(extension, to)
        if (bad !== null) return refused(bad)
      }
      const written = await writeKeys(ami, greetingKeyWrites(keys, extension))
      return written.ok ? ok(null) : notAsked()
    },
    async speedDials(extension) {
      const house = await numbers.read()
      return house?.speedDials.filter(dial => dial.extension === extension) ?? null
    },
    async setSpeedDial(extension, place, number) {
      if (personOf(extension) === null) return refused(issue('no-telephone'))
      return asTyped(
        number === null
          ? await numbers.clearSpeedDial(extension, place)
          : await numbers.setSpeedDial({ extension, place, number }),
      )
    },
    async blacklist(extension, number) {
      const person = personOf(extension)
      const own = model()?.classesOfService.find(({ id }) => id === person?.classOfService)
      if (own?.rights.includes('blacklist') !== true) return refused(issue('blacklist-not-allowed'))
      // Nobody of the house is refused by a slip of the finger.
      if (!/^\+?[0-9]{3,20}$/.test(number) || personOf(number) !== null) return refused(issue('not-a-number'))
      const house = await numbers.read()
      if (house === null) return notAsked()
      // Somebody has given it a name.
      return house.blocked.some(one => one.number === number) ? ok(null) : numbers.block(number, '')
    },
  }
}
