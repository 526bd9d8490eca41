/** One recording of the house: listen to it, and the ways to a new one. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import type { SoundFile } from '../../../daemon/sounds/sound-desk.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { FormProblems } from '../../parts/form-frame.tsx'
import { Referrers } from '../../parts/referrers.tsx'
import { lengthOf, Player, soundHref } from './overview-page.tsx'
import { FileForm, MicrophoneForm, TelephoneForm } from './send-forms.tsx'

export interface RecordingView {
  readonly speech: Speech
  readonly recording: Settings['recordings'][number]
  readonly file: SoundFile | null
  readonly tried: FormState
  readonly settings: Settings
  /** Extension of the person who looks. */
  readonly own: string | null
}

export const RecordingPage = ({
  speech,
  recording: { id, name },
  file,
  tried,
  settings,
  own,
}: RecordingView) => {
  const { t, format } = speech
  const at = `/sounds/recordings/${id}`
  return (
    <>
      <p class="crumb">
        <a href="/sounds">{t('sounds.title')}</a>
      </p>
      <div class="heading">
        <h1>{name}</h1>
        <a class="button quiet" href={`/services/recordings/${id}`}>
          {t('sounds.edit')}
        </a>
      </div>
      <FormProblems form={tried} speech={speech} />
      <section class="panel" aria-labelledby="now">
        <div class="panel-head">
          <h2 id="now">{t('sounds.now')}</h2>
          {file === null ? null : (
            <span class="hint">
              {`${lengthOf(file)} · ${format.moment(file.changedAt)} · ${format.bytes(file.bytes)}`}
            </span>
          )}
        </div>
        {file === null ? (
          <p class="empty">{t('sounds.empty')}</p>
        ) : (
          <>
            <Player src={soundHref(id, file)} label={t('sounds.listen', { name })} />
            <div class="buttons">
              <a class="button quiet" href={`${at}/sound.wav?download=1`} download={`${id}.wav`}>
                {t('sounds.download')}
              </a>
              <a class="button danger" href={`${at}/delete`}>
                {t('sounds.delete')}
              </a>
            </div>
          </>
        )}
        <Referrers of={`recording:${id}`} settings={settings} speech={speech} quiet />
      </section>
      <FileForm action={`${at}/upload`} speech={speech} />
      <MicrophoneForm action={`${at}/upload`} speech={speech} />
      <TelephoneForm action={`${at}/ring`} extensions={settings.extensions} own={own} speech={speech} />
    </>
  )
}
