/** Every prompt the dialplan or Asterisk itself asks for is there in every language: nobody hears silence. */

import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { OWN_PROMPTS, sentencesIn } from '../../asterisk-conf/prompts/index.ts'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import { voiceOf } from '../../asterisk-conf/voices.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { LANGUAGES } from '../../daemon/settings/atoms.ts'
import { goldenModels } from '../asterisk-conf/model-fixtures.ts'
import { office } from './office.ts'
import { runtimeRoot } from './runtime-root.ts'
import { servicesModel } from './services-house.ts'

/** Applications that play, and which of their arguments says what (`a&b`). */
const PLAYERS: Readonly<Record<string, number>> = { Playback: 0, Background: 0, Read: 1, ControlPlayback: 0 }

function promptsIn(model: GatewayModel): string[] {
  const text = renderAsterisk(model).find(({ name }) => name === 'extensions.conf')?.text ?? ''
  return [...text.matchAll(/(?:=> n|,1)(?:\([^)]*\))?,([A-Za-z]+)\((.*)\)$/gm)].flatMap(
    ([, application = '', args = '']) => {
      const place = PLAYERS[application]
      const named = place === undefined ? '' : (args.split(',')[place] ?? '')
      return named.split('&').filter(name => name !== '' && !name.includes('${') && !name.startsWith('/'))
    },
  )
}

/** What Asterisk 22's applications play of their own: voicemail, numbers and dates (main/say.c), recording, spelling. */
const ASTERISK_ITSELF = [
  // app_queue, app_confbridge, res_parking, app_authenticate.
  ...[
    'queue-youarenext',
    'queue-thereare',
    'queue-callswaiting',
    'queue-holdtime',
    'queue-minute',
    'queue-minutes',
  ],
  ...[
    'queue-seconds',
    'queue-thankyou',
    'queue-reporthold',
    'queue-periodic-announce',
    'queue-quantity1',
    'queue-quantity2',
  ],
  ...[
    'conf-onlyperson',
    'conf-getpin',
    'conf-invalidpin',
    'conf-full',
    'conf-locked',
    'conf-kicked',
    'conf-hasjoin',
  ],
  ...[
    'conf-hasleft',
    'conf-placeintoconf',
    'conf-waitforleader',
    'conf-leaderhasleft',
    'conf-thereare',
    'conf-otherinparty',
  ],
  ...[
    'conf-muted',
    'conf-unmuted',
    'confbridge-join',
    'confbridge-leave',
    'confbridge-pin',
    'confbridge-pin-bad',
  ],
  ...['confbridge-only-participant', 'confbridge-there-are', 'confbridge-participants', 'confbridge-locked'],
  ...[
    'confbridge-unlocked',
    'confbridge-muted',
    'confbridge-unmuted',
    'confbridge-removed',
    'pbx-transfer',
    'pbx-invalid',
  ],
  ...['pbx-invalidpark', 'pbx-parkingfailed', 'agent-pass', 'auth-incorrect', 'beeperr'],
  ...[
    'beep',
    'auth-thankyou',
    'vm-intro',
    'vm-password',
    'vm-incorrect',
    'vm-incorrect-mailbox',
    'vm-goodbye',
    'vm-youhave',
  ],
  ...[
    'vm-INBOX',
    'vm-Old',
    'vm-Work',
    'vm-Family',
    'vm-Friends',
    'vm-Urgent',
    'vm-messages',
    'vm-message',
    'vm-no',
    'vm-and',
  ],
  ...[
    'vm-onefor',
    'vm-onefor-full',
    'vm-opts',
    'vm-opts-full',
    'vm-helpexit',
    'vm-advopts',
    'vm-repeat',
    'vm-next',
    'vm-prev',
  ],
  ...[
    'vm-delete',
    'vm-deleted',
    'vm-undelete',
    'vm-undeleted',
    'vm-toforward',
    'vm-savemessage',
    'vm-savefolder',
    'vm-savedto',
  ],
  ...[
    'vm-press',
    'vm-for',
    'vm-changeto',
    'vm-nomore',
    'vm-first',
    'vm-last',
    'vm-from',
    'vm-from-phonenumber',
    'vm-saved',
  ],
  ...[
    'vm-from-extension',
    'vm-unknown-caller',
    'vm-received',
    'vm-duration',
    'vm-minutes',
    'vm-extension',
    'vm-mailboxfull',
  ],
  ...[
    'vm-theperson',
    'vm-isonphone',
    'vm-isunavail',
    'vm-newpassword',
    'vm-reenterpassword',
    'vm-passchanged',
    'vm-mismatch',
  ],
  ...[
    'vm-invalid-password',
    'vm-pls-try-again',
    'vm-options',
    'vm-rec-unv',
    'vm-rec-busy',
    'vm-rec-name',
    'vm-rec-temp',
  ],
  ...[
    'vm-tempgreeting',
    'vm-tempgreeting2',
    'vm-tempremoved',
    'vm-tempgreetactive',
    'vm-tmpexists',
    'vm-review',
    'vm-msgsaved',
  ],
  ...[
    'vm-reachoper',
    'vm-saveoper',
    'vm-tooshort',
    'vm-forward',
    'vm-forwardoptions',
    'vm-forward-multiple',
    'vm-msgforwarded',
  ],
  ...[
    'vm-record-prepend',
    'vm-toreply',
    'vm-tocallback',
    'vm-tohearenv',
    'vm-tomakecall',
    'vm-leavemsg',
    'vm-starmain',
  ],
  ...[
    'vm-nobox',
    'vm-nonumber',
    'vm-num-i-have',
    'vm-tocallnum',
    'vm-calldiffnum',
    'vm-star-cancel',
    'vm-dialout',
  ],
  ...[
    'vm-enter-num-to-call',
    'vm-then-pound',
    'vm-tocancel',
    'vm-tocancelmsg',
    'vm-toenternumber',
    'vm-whichbox',
    'vm-sorry',
  ],
  ...[
    'digits/day-0',
    'digits/day-6',
    'digits/mon-0',
    'digits/mon-11',
    'digits/today',
    'digits/yesterday',
    'digits/at',
  ],
  ...[
    'digits/hundred',
    'digits/thousand',
    'digits/million',
    'digits/minus',
    'minutes',
    'seconds',
    'minute',
    'second',
  ],
  ...['digits/star', 'digits/pound', 'digits/a-m', 'digits/p-m', 'digits/oclock', 'digits/oh'],
  ...Array.from({ length: 21 }, (_, digit) => `digits/${digit}`),
  ...[30, 40, 50, 60, 70, 80, 90].map(tens => `digits/${tens}`),
  ...'abcdefghijklmnopqrstuvwxyz'.split('').map(letter => `letters/${letter}`),
  ...[
    'dictate/enter_filename',
    'dictate/forhelp',
    'dictate/record_mode',
    'dictate/playback_mode',
    'dictate/paused',
  ],
  ...[
    'dictate/play_help',
    'dictate/record_help',
    'dictate/both_help',
    'dictate/truncating_audio',
    'dictate/pause',
  ],
]

/** Words the grammar of one language needs (say.c; app_voicemail.c, vm_intro_…). */
const GRAMMAR = {
  en: [],
  fr: ['digits/1F', 'digits/et'],
  de: [
    'digits/1F',
    'digits/1N',
    'digits/1-and',
    'digits/9-and',
    'digits/millions',
    'digits/and',
    'digits/h-1',
    'digits/h-20',
  ],
  es: [
    'digits/1F',
    'digits/1M',
    'digits/100',
    'digits/100-and',
    'digits/21',
    'digits/29',
    'digits/200',
    'digits/900',
    'digits/and',
    'digits/millions',
    'vm-INBOXs',
    'vm-Olds',
    'vm-youhaveno',
  ],
  it: [
    'digits/un',
    'digits/e',
    'digits/hours',
    'digits/minutes',
    'digits/millions',
    'digits/thousands',
    'digits/21',
    'digits/28',
    'digits/ore-una',
    'digits/ore-mezzanotte',
    'vm-nuovo',
    'vm-nuovi',
    'vm-vecchio',
    'vm-vecchi',
  ],
} as const

const isThere = (voice: string, prompt: string): Promise<boolean> =>
  Promise.any(
    ['wav', 'gsm'].map(ending =>
      access(join(runtimeRoot(), 'usr/share/asterisk/sounds', voice, `${prompt}.${ending}`)),
    ),
  ).then(
    () => true,
    () => false,
  )

const missing = async (voice: string, prompts: Iterable<string>): Promise<string[]> => {
  const found = await Promise.all(
    [...new Set(prompts)].map(async one => ((await isThere(voice, one)) ? [] : [one])),
  )
  return found.flat().sort()
}

describe.each(LANGUAGES)('in %s', language => {
  const voice = voiceOf(language)

  it('the dialplan asks for nothing that is not there', async () => {
    const models = [...Object.values(goldenModels).map(make => make()), office(), servicesModel()]
    const asked = new Set(models.flatMap(promptsIn))
    expect(asked.size).toBeGreaterThan(20)
    expect(await missing(voice, asked)).toEqual([])
  })

  it('Asterisk itself asks for nothing that is not there', async () => {
    expect(await missing(voice, [...ASTERISK_ITSELF, ...GRAMMAR[language]])).toEqual([])
  })

  it('every sentence of ours is spoken', async () => {
    expect(
      await missing(
        voice,
        sentencesIn(language).map(({ id }) => id),
      ),
    ).toEqual([])
    expect(OWN_PROMPTS.filter(prompt => prompt[language].trim() === '')).toEqual([])
  })
})
