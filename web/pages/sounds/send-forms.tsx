/** The ways in which a sound comes to us: a file, the microphone of this device, a telephone. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import type { Speech } from '../../i18n/translate.ts'

/** With a script the browser reads any kind of file it can play, and sends it as WAV; without, WAV alone is taken. */
export const FileForm = ({
  action,
  speech,
  most = 'recording',
}: {
  action: string
  speech: Speech
  /** Says how long it may be. */
  most?: 'recording' | 'greeting'
}) => {
  const { t } = speech
  const isGreeting = most === 'greeting'
  return (
    <form method="post" action={action} enctype="multipart/form-data" class="sheet aside" data-sound-file>
      <h2>{t('sounds.file-title')}</h2>
      <div class="field">
        <label for="f-file">{t('sounds.file')}</label>
        <input
          id="f-file"
          type="file"
          name="file"
          accept="audio/wav,.wav"
          data-accept="audio/*"
          required
          aria-describedby="f-file-hint"
        />
        <p
          class="hint"
          id="f-file-hint"
          data-script-text={t(isGreeting ? 'me.greeting-file-script' : 'sounds.file-hint-script')}
        >
          {t(isGreeting ? 'me.greeting-file' : 'sounds.file-hint')}
        </p>
      </div>
      <p class="hint" role="status" data-busy-text={t('sounds.converting')} />
      <div class="buttons">
        <button type="submit">{t('sounds.send')}</button>
      </div>
    </form>
  )
}

/** Shown by the script alone, and only where the browser lets pages use the microphone. */
export const MicrophoneForm = ({ action, speech }: { action: string; speech: Speech }) => {
  const { t } = speech
  return (
    <form method="post" action={action} class="sheet aside" data-sound-microphone hidden>
      <h2>{t('sounds.microphone-title')}</h2>
      <p
        class="hint"
        role="status"
        data-ready-text={t('sounds.microphone-ready')}
        data-running-text={t('sounds.microphone-running')}
        data-refused-text={t('sounds.microphone-refused')}
      >
        {t('sounds.microphone-hint')}
      </p>
      <div class="buttons">
        <button type="button" data-record>
          {t('sounds.record')}
        </button>
        <button type="button" data-stop hidden>
          {t('sounds.stop')}
        </button>
        <button type="button" class="quiet" data-play hidden>
          {t('sounds.play')}
        </button>
        <button type="submit" data-send hidden>
          {t('sounds.keep')}
        </button>
      </div>
    </form>
  )
}

export const TelephoneForm = ({
  action,
  extensions,
  own,
  speech,
}: {
  action: string
  /** null: there is nothing to choose. */
  extensions: Settings['extensions'] | null
  own: string | null
  speech: Speech
}) => {
  const { t } = speech
  return (
    <form method="post" action={action} class="sheet aside">
      <h2>{t('sounds.telephone-title')}</h2>
      <p class="hint">{t('sounds.telephone-hint')}</p>
      {extensions === null ? null : (
        <div class="field">
          <label for="f-extension">{t('sounds.telephone')}</label>
          <select id="f-extension" name="extension">
            {extensions.map(({ number, name }) => (
              <option value={number} selected={number === own}>
                {`${number} ${name}`}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="buttons">
        <button type="submit">{t('sounds.ring')}</button>
      </div>
    </form>
  )
}
