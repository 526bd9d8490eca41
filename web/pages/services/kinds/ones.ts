/** Services of which the house has one: parking, blacklist, fax, wake-up, podcast, emergency notice, mail, prompts' language. */

import { issueMailSchema } from '../../../../daemon/settings/areas/issue-mail.ts'
import {
  blacklistSchema,
  emergencyNoticeSchema,
  faxSchema,
  mailSchema,
  parkingSchema,
  podcastSchema,
  wakeUpSchema,
} from '../../../../daemon/settings/areas/services.ts'
import { type Settings, settingsSchema } from '../../../../daemon/settings/schema.ts'
import type { Thing } from '../../../form/described.ts'
import * as f from '../fields.ts'
import type { OneService } from '../service.ts'

const always = (at: 'blacklist' | 'fax' | 'wakeUp' | 'podcast' | 'emergencyNotice' | 'issueMail') => ({
  read: (settings: Settings): Thing => settings[at],
  write: (settings: Settings, thing: Thing | null): Settings => ({ ...settings, [at]: thing }),
  whenOff: null,
})
const switched = (at: 'parking' | 'mail', whenOff: Thing) => ({
  read: (settings: Settings): Thing | null => settings[at],
  write: (settings: Settings, thing: Thing | null): Settings => ({ ...settings, [at]: thing }),
  whenOff,
})

export const parking: OneService = {
  path: 'parking',
  schema: parkingSchema,
  ...switched('parking', parkingSchema.parse({})),
  sections: [
    {
      title: 'svs.parking',
      fields: [
        f.number,
        { ...f.number, name: 'firstSlot', label: 'svf.first-slot' },
        { ...f.number, name: 'lastSlot', label: 'svf.last-slot' },
        f.seconds('seconds', 'svf.park-seconds', 10, 3600),
        f.destination('otherwise', 'svf.otherwise-parked', 'svf.back-to-parker'),
        f.music,
      ],
    },
  ],
  summary: ({ parking: lot }) => lot?.number ?? null,
}

export const blacklist: OneService = {
  path: 'blacklist',
  schema: blacklistSchema,
  ...always('blacklist'),
  sections: [
    {
      title: 'svs.blacklist',
      fields: [f.tick('anonymous', 'svf.anonymous'), f.destination('destination', 'svf.refused-hear')],
    },
  ],
  summary: () => null,
}

export const fax: OneService = {
  path: 'fax',
  schema: faxSchema,
  ...always('fax'),
  sections: [
    {
      title: 'svs.fax',
      fields: [
        f.maybe('email', 'svf.fax-email', 'error.email', 120),
        f.maybe('header', 'svf.fax-header', 'svf.header-error', 40),
      ],
    },
  ],
  summary: ({ fax: { email } }) => email,
}

export const wakeUp: OneService = {
  path: 'wake-up',
  schema: wakeUpSchema,
  ...always('wakeUp'),
  sections: [
    {
      title: 'svs.wake-up',
      fields: [
        f.seconds('ringSeconds', 'svf.ring-seconds', 10, 120),
        f.whole('attempts', 'svf.attempts', 1, 10),
        f.whole('retryMinutes', 'svf.retry-minutes', 1, 30, 'unit.minutes'),
      ],
    },
  ],
  summary: () => null,
}

export const podcast: OneService = {
  path: 'podcast',
  schema: podcastSchema,
  ...always('podcast'),
  sections: [
    {
      title: 'svs.podcast',
      fields: [
        f.text('title', 'svf.title', 'svf.title-error', 80),
        f.tick('isPublic', 'svf.is-public', 'svf.is-public-hint'),
      ],
    },
  ],
  summary: ({ podcast: { title } }) => title,
}

export const emergency: OneService = {
  path: 'emergency',
  schema: emergencyNoticeSchema,
  ...always('emergencyNotice'),
  sections: [
    {
      title: 'svs.emergency',
      fields: [
        f.words('extensions', 'svf.told-extensions', 'svf.numbers-error', 'svf.told-extensions-hint'),
        f.words('emails', 'svf.told-emails', 'svf.emails-error', 'svf.told-emails-hint'),
      ],
    },
  ],
  summary: () => null,
}

export const mail: OneService = {
  path: 'mail',
  schema: mailSchema.unwrap().unwrap(),
  ...switched('mail', { port: 587, security: 'starttls', user: '', password: '' }),
  sections: [
    {
      title: 'svs.mail',
      fields: [
        f.text('host', 'svf.host', 'svf.host-error', 120),
        f.whole('port', 'svf.port', 1, 65535),
        f.choice('security', 'svf.security', [
          ['starttls', 'svf.starttls'],
          ['tls', 'svf.tls'],
          ['none', 'svf.unencrypted'],
        ]),
        {
          ...f.text('user', 'svf.user', 'error.choice', 120),
          kind: { is: 'text', longest: 120, blank: true },
        },
        f.secret('password', 'svf.password', 'svf.password-hint'),
        f.text('from', 'svf.mail-from', 'error.email', 120),
      ],
    },
  ],
  summary: ({ mail: server }) => server?.host ?? null,
}

export const issueMail: OneService = {
  path: 'issue-mail',
  schema: issueMailSchema,
  ...always('issueMail'),
  sections: [
    {
      title: 'svs.issue-mail',
      fields: [
        f.words('emails', 'svf.told-emails', 'svf.emails-error', 'svf.told-emails-hint'),
        f.choice('least', 'svf.least', [
          ['error', 'svf.least-error'],
          ['warning', 'svf.least-warning'],
        ]),
      ],
    },
  ],
  summary: ({ issueMail: { emails } }) => emails[0] ?? null,
}

const voiceSchema = settingsSchema.shape.site.unwrap().pick({ voice: true, callerNumbers: true })

export const voice: OneService = {
  path: 'voice',
  schema: voiceSchema,
  read: ({ site: { voice: spoken, callerNumbers } }) => ({ voice: spoken, callerNumbers }),
  write: (settings, thing) => ({ ...settings, site: { ...settings.site, ...voiceSchema.parse(thing) } }),
  whenOff: null,
  sections: [
    {
      title: 'svs.voice',
      fields: [
        f.choice(
          'voice',
          'svf.voice',
          [
            ['en', 'language.en'],
            ['fr', 'language.fr'],
            ['de', 'language.de'],
            ['es', 'language.es'],
            ['it', 'language.it'],
          ],
          'svf.as-pages',
        ),
        f.choice('callerNumbers', 'svf.caller-numbers', [
          ['dialable', 'svf.dialable'],
          ['e164', 'svf.e164'],
          ['as-received', 'svf.as-received'],
        ]),
      ],
    },
  ],
  summary: () => null,
}
