/** The mailbox and the services of the house, from analog handsets. */

import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { pause } from '../deadline.ts'
import type { Handset } from '../handset.ts'
import type { Lab } from '../lab.ts'
import type { Scenario } from './scenario.ts'

/** 101 speaks French and asks for a PIN, 102 does not ask; 103 is the operator of 101's mailbox; 104 may do nothing. */
export const mailboxSettings = (settings: Settings): Settings =>
  settingsSchema.parse({
    ...settings,
    codes: { profile: 'offhook' },
    classesOfService: settings.classesOfService.map(one =>
      one.id === 'standard' ? { ...one, rights: [...new Set([...one.rights, 'edit-prompts'])] } : one,
    ),
    recordings: [{ id: 'welcome', name: 'Welcome', index: 1 }],
    speedDials: [{ index: 5, name: 'Operator', number: '103' }],
    extensions: settings.extensions.map(one => {
      const boxes = {
        '101': { pin: '4711', operator: { kind: 'extension', number: '103' } },
        '102': { pin: '4712', pinFromOwnPhone: false },
      } as const
      return {
        ...one,
        name: { '101': 'Anna Blanc', '102': 'Bruno Weiss', '103': 'Carla Rossi' }[one.number] ?? one.name,
        language: one.number === '101' ? 'fr' : 'en',
        classOfService: one.number === '104' ? 'internal' : 'standard',
        voicemail: boxes[one.number as keyof typeof boxes] ?? null,
      }
    }),
  })

const SOUNDS = '/var/log/asterisk/lab-sounds.log'
const PATIENCE_MS = 90_000

/** From now on Asterisk writes down which prompt it plays, and in which language. */
export async function listenToPrompts(lab: Lab): Promise<void> {
  await lab.guest.ask('asterisk', ['-rx', 'core set verbose 3'])
  await lab.guest.ask('asterisk', ['-rx', 'logger add channel lab-sounds.log verbose(3)'])
}

const played = async (lab: Lab): Promise<string> =>
  (await lab.guest.run('cat', [SOUNDS])).stdout.replace(/\.(?:wav|gsm|slin|alaw|ulaw)' \(/g, "' (")

/** Where in the list we are. */
const place = async (lab: Lab): Promise<number> => (await played(lab)).length

/** Until a prompt is played; the language it is played in. */
async function says(lab: Lab, prompt: string, since: number): Promise<string> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await pause(700)) {
    const text = (await played(lab)).slice(since)
    const found = [...text.matchAll(/Playing '([^']*)' \(language '([^']*)'\)/g)].find(
      ([, name]) => name === prompt,
    )
    if (found !== undefined) return found[2] ?? ''
  }
  const heard = [...(await played(lab)).slice(since).matchAll(/Playing '([^']*)'/g)].map(([, name]) => name)
  throw new Error(`${prompt} was not played, but ${heard.join(', ') || 'nothing'}`)
}

async function dials(handset: Handset, keys: string, tone: 'dial tone' | 'stutter dial tone' = 'dial tone') {
  await handset.lift()
  await handset.hears(tone)
  await handset.dial(keys)
}

const stored = async (lab: Lab, key: string): Promise<string> => {
  const { stdout } = await lab.guest.run('asterisk', ['-rx', `database get ${key.replace('/', ' ')}`])
  return /Value: (.*)/.exec(stdout)?.[1]?.trim() ?? ''
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await pause(700))
    if (await holds()) return
  throw new Error(`${what}: not within ${PATIENCE_MS / 1000} s`)
}

export const mailbox: readonly Scenario[] = [
  {
    name: '*97: three wrong PINs end the call, and 101 hears French',
    async run(lab) {
      const handset = lab.handset(1)
      const since = await place(lab)
      await dials(handset, '*97')
      const language = await says(lab, 'vm-password', since)
      if (language !== 'fr_CA_f_June') throw new Error(`the PIN is asked in ${language}`)
      for (let time = 1; time <= 3; time += 1) {
        await until(
          'the PIN is asked',
          async () => (await played(lab)).slice(since).split("'vm-password'").length > time,
        )
        await handset.dial('1111#')
      }
      await says(lab, 'vm-goodbye', since)
    },
  },
  {
    name: '*97 without a PIN from the own telephone, with one by *98 from another',
    async run(lab) {
      const since = await place(lab)
      await dials(lab.handset(2), '*97')
      await says(lab, 'vm-youhave', since)
      await lab.handset(2).hangUp()
      const later = await place(lab)
      await dials(lab.handset(3), '*98102')
      await says(lab, 'vm-password', later)
      await lab.handset(3).dial('4712#')
      await says(lab, 'vm-youhave', later)
    },
  },
  {
    name: '*101 speaks into the mailbox: the dial tone stutters, and no more when the message is deleted',
    async run(lab) {
      const [owner, caller] = [lab.handset(1), lab.handset(3)]
      await dials(caller, '*101')
      const since = await place(lab)
      await says(lab, 'beep', since)
      const speech = caller.speaks()
      await pause(6000)
      speech.stop()
      await caller.hangUp()
      await lab.quiet()
      await dials(owner, '*97', 'stutter dial tone')
      const later = await place(lab)
      await says(lab, 'vm-password', later)
      await owner.dial('4711#')
      await says(lab, 'vm-youhave', later)
      await owner.dial('1')
      await owner.hears(`marker ${caller.marker}`, { withinMs: PATIENCE_MS })
      await owner.dial('7')
      await says(lab, 'vm-deleted', later)
      await owner.hangUp()
      await lab.quiet()
      await owner.lift()
      await owner.hears('dial tone')
    },
  },
  {
    name: '0 during the greeting of 101 rings the operator',
    async run(lab) {
      const since = await place(lab)
      await dials(lab.handset(2), '*101')
      await says(lab, 'vm-isunavail', since)
      await lab.handset(2).dial('0')
      await lab.handset(3).rings()
    },
  },
  {
    name: '*30, *31 and *32: a number is blacklisted and taken off again, the last caller is blacklisted; 104 may not',
    async run(lab) {
      const handset = lab.handset(2)
      for (const [code, asked, done, kept] of [
        ['*30', 'enter-num-blacklist', 'added', '1'],
        ['*31', 'entr-num-rmv-blklist', 'removed', ''],
      ] as const) {
        const since = await place(lab)
        await dials(handset, code)
        await says(lab, asked, since)
        await handset.dial('0791112233#')
        await says(lab, 'if-correct-press', since)
        await handset.dial('1')
        await says(lab, done, since)
        await handset.hangUp()
        await lab.quiet()
        if ((await stored(lab, 'blacklist/0791112233')) !== kept) throw new Error(`${code}: not so in AstDB`)
      }
      await dials(lab.handset(3), '102')
      await handset.rings()
      await lab.handset(3).hangUp()
      await lab.quiet()
      const since = await place(lab)
      await dials(handset, '*32')
      await says(lab, 'if-correct-press', since)
      await handset.dial('1')
      await says(lab, 'added', since)
      await handset.hangUp()
      await lab.quiet()
      if ((await stored(lab, 'blacklist/103')) !== '1')
        throw new Error('*32: the last caller is not on the blacklist')
      await dials(lab.handset(4), '*30')
      await lab.handset(4).hears('congestion', { withinMs: PATIENCE_MS })
    },
  },
  {
    name: '*69 says who called and calls him back with 1',
    async run(lab) {
      await dials(lab.handset(3), '102')
      await lab.handset(2).rings()
      await lab.handset(3).hangUp()
      await lab.quiet()
      const since = await place(lab)
      await dials(lab.handset(2), '*69')
      await says(lab, 'to-call-this-number', since)
      await lab.handset(2).dial('1')
      await lab.handset(3).rings({ from: '102' })
    },
  },
  {
    name: '*05 calls the speed dial of the house; *75 sets an own one',
    async run(lab) {
      await dials(lab.handset(2), '*05')
      await lab.handset(3).rings({ from: '102' })
      await lab.handset(2).hangUp()
      await lab.quiet()
      const since = await place(lab)
      await dials(lab.handset(2), '*75')
      await says(lab, 'offhook/mailbox-speed-dial-enter', since)
      await lab.handset(2).dial('7#')
      await says(lab, 'offhook/mailbox-speed-dial-number', since)
      await lab.handset(2).dial('104#')
      await says(lab, 'if-correct-press', since)
      await lab.handset(2).dial('1')
      await says(lab, 'offhook/mailbox-recording-saved', since)
      await lab.handset(2).hangUp()
      await lab.quiet()
      await dials(lab.handset(2), '*07')
      await lab.handset(4).rings({ from: '102' })
    },
  },
  {
    name: '411 finds a person by name and calls him',
    async run(lab) {
      const since = await place(lab)
      await dials(lab.handset(2), '411')
      await says(lab, 'offhook/mailbox-directory-enter', since)
      // ros(si).
      await lab.handset(2).dial('767')
      await says(lab, 'dir-instr', since)
      await lab.handset(2).dial('1')
      await lab.handset(3).rings({ from: '102' })
    },
  },
  {
    name: '*68 keeps a wake-up call, which rings when its time has come',
    async run(lab) {
      const file = '/var/spool/asterisk/outgoing/wake-up-102.call'
      const aside = '/var/spool/asterisk/tmp/wake-up-102.call'
      const since = await place(lab)
      await dials(lab.handset(2), '*68')
      await says(lab, 'offhook/mailbox-wake-up-enter', since)
      await lab.handset(2).dial('0615')
      await says(lab, 'if-correct-press', since)
      await lab.handset(2).dial('1')
      await says(lab, 'offhook/mailbox-recording-saved', since)
      await lab.handset(2).hangUp()
      await lab.quiet()
      const at = await stored(lab, 'WAKEUP/102')
      const modified = (await lab.guest.ask('stat', ['-c', '%Y', file])).trim()
      if (at !== modified) throw new Error(`the call is kept for ${modified}, not for ${at}`)
      // The night passes: Asterisk sees the same file, with a time that has come.
      await lab.guest.ask('mv', [file, aside])
      await lab.guest.ask('touch', [aside])
      await lab.guest.ask('mv', [aside, file])
      const later = await place(lab)
      await lab.handset(2).answer({ withinMs: PATIENCE_MS })
      await says(lab, 'offhook/mailbox-wake-up-hello', later)
    },
  },
  {
    name: '*291 makes a recording and plays it, *422 publishes one',
    async run(lab) {
      const handset = lab.handset(2)
      for (const [code, asked, done] of [
        ['*291', 'offhook/mailbox-recording-speak', 'offhook/mailbox-recording-saved'],
        ['*422', 'offhook/mailbox-recording-speak', 'offhook/mailbox-podcast-published'],
      ] as const) {
        const since = await place(lab)
        await dials(handset, code)
        await says(lab, asked, since)
        await says(lab, 'beep', since)
        await pause(1500)
        const speech = handset.speaks()
        await pause(3000)
        speech.stop()
        await handset.dial('#')
        await says(lab, 'vm-review', since)
        await handset.dial('1')
        await says(lab, done, since)
        await handset.hangUp()
        await lab.quiet()
      }
      const since = await place(lab)
      await dials(handset, '*291')
      await says(lab, 'offhook/mailbox-recording-menu', since)
      await handset.dial('1')
      await handset.hears(`marker ${handset.marker}`, { withinMs: PATIENCE_MS })
    },
  },
  {
    name: '*34 takes a dictation',
    async run(lab) {
      const since = await place(lab)
      await dials(lab.handset(2), '*34')
      await says(lab, 'dictate/enter_filename', since)
      await lab.handset(2).dial('12#')
      await says(lab, 'dictate/paused', since)
      await lab.handset(2).dial('1')
      await says(lab, 'dictate/record_mode', since)
      await lab.handset(2).dial('*')
      await until('something is recorded', async () => {
        const { stdout } = await lab.guest.run('find', [
          '/var/spool/asterisk/dictation/102',
          '-name',
          '12.raw',
          '-size',
          '+4k',
        ])
        return stdout.trim() !== ''
      })
    },
  },
  {
    name: 'hanging up at every prompt leaves no channel',
    async run(lab) {
      for (const code of [
        '*97',
        '*98',
        '*101',
        '*30',
        '*31',
        '*68',
        '*69',
        '*75',
        '*291',
        '*422',
        '*34',
        '411',
      ]) {
        await dials(lab.handset(2), code)
        await lab.handset(2).hears('voice', { withinMs: PATIENCE_MS })
        await lab.handset(2).hangUp()
        await lab.quiet()
      }
    },
  },
]
