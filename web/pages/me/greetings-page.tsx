/** The greetings of the own mailbox, and one of them with the ways to a new one. */

import { GREETINGS, type Greeting } from '../../../daemon/portal/portal-desk.ts'
import type { SoundFile } from '../../../daemon/sounds/sound-desk.ts'
import type { Speech } from '../../i18n/translate.ts'
import { lengthOf, Player } from '../sounds/overview-page.tsx'
import { FileForm, MicrophoneForm, TelephoneForm } from '../sounds/send-forms.tsx'

const hrefOf = (greeting: Greeting): string => `/me/greetings/${greeting}`
/** Another address for another sound: the browser keeps none of the former one. */
const soundHref = (greeting: Greeting, { changedAt }: SoundFile): string =>
  `${hrefOf(greeting)}/sound.wav?v=${Math.floor(changedAt)}`

export const GreetingsPage = ({
  speech,
  greetings,
}: {
  speech: Speech
  greetings: ReadonlyMap<Greeting, SoundFile>
}) => {
  const { t } = speech
  return (
    <>
      <p class="lead">{t('me.greetings-lead')}</p>
      <div data-own="greetings">
        {greetings.has('temp') ? (
          <p class="notice" data-tone="notice">
            {t('me.greeting-temp-on')}
          </p>
        ) : null}
        <section class="panel" aria-label={t('me.greetings')}>
          <ul class="sounds">
            {GREETINGS.map(greeting => {
              const file = greetings.get(greeting)
              const name = t(`me.greeting.${greeting}`)
              return (
                <li>
                  <a href={hrefOf(greeting)}>{name}</a>{' '}
                  <span class="hint">{file === undefined ? t('me.greeting-usual') : lengthOf(file)}</span>
                  {file === undefined ? null : (
                    <Player src={soundHref(greeting, file)} label={t('sounds.listen', { name })} />
                  )}
                  <span class="hint">{t(`me.greeting-hint.${greeting}`)}</span>
                </li>
              )
            })}
          </ul>
        </section>
      </div>
    </>
  )
}

export const GreetingPage = ({
  speech,
  greeting,
  file,
}: {
  speech: Speech
  greeting: Greeting
  file: SoundFile | null
}) => {
  const { t, format } = speech
  const at = hrefOf(greeting)
  const name = t(`me.greeting.${greeting}`)
  return (
    <>
      <p class="crumb">
        <a href="/me/greetings">{t('me.greetings')}</a>
      </p>
      <h2>{name}</h2>
      <p class="lead">{t(`me.greeting-hint.${greeting}`)}</p>
      <div data-own="greeting">
        <section class="panel" aria-labelledby="now">
          <div class="panel-head">
            <h3 id="now">{t('sounds.now')}</h3>
            {file === null ? null : (
              <span class="hint">{`${lengthOf(file)} · ${format.moment(file.changedAt)}`}</span>
            )}
          </div>
          {file === null ? (
            <p class="empty">{t('me.greeting-usual')}</p>
          ) : (
            <>
              <Player src={soundHref(greeting, file)} label={t('sounds.listen', { name })} />
              <div class="buttons">
                <a class="button quiet" href={`${at}/sound.wav?download=1`} download={`${greeting}.wav`}>
                  {t('sounds.download')}
                </a>
                <a class="button danger" href={`${at}/delete`}>
                  {t('sounds.delete')}
                </a>
              </div>
            </>
          )}
        </section>
      </div>
      <TelephoneForm action={`${at}/ring`} extensions={null} own={null} speech={speech} />
      <MicrophoneForm action={`${at}/upload`} speech={speech} />
      <FileForm action={`${at}/upload`} speech={speech} most="greeting" />
    </>
  )
}

/** Within the frame of the own pages, which has the heading. */
export const DeleteGreetingPage = ({ speech, greeting }: { speech: Speech; greeting: Greeting }) => {
  const { t } = speech
  return (
    <form method="post" action={`${hrefOf(greeting)}/delete`} class="sheet">
      <h2>{t('me.greeting-delete', { name: t(`me.greeting.${greeting}`) })}</h2>
      <p>{t('me.greeting-delete-text')}</p>
      <div class="buttons">
        <button type="submit" class="danger">
          {t('sounds.delete')}
        </button>
        <a class="button quiet" href={hrefOf(greeting)}>
          {t('cancel')}
        </a>
      </div>
    </form>
  )
}
