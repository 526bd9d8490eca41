/** Recordings of the house and music on hold: everything that can be heard, with its player. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import type { SoundFile } from '../../../daemon/sounds/sound-desk.ts'
import { clockDuration } from '../../i18n/duration.ts'
import type { Speech } from '../../i18n/translate.ts'

export interface OverviewView {
  readonly speech: Speech
  readonly settings: Settings
  readonly recordings: ReadonlyMap<string, SoundFile>
  /** By the id of the class. */
  readonly music: ReadonlyMap<string, readonly SoundFile[]>
}

export const OverviewPage = ({ speech, settings, recordings, music }: OverviewView) => {
  const { t } = speech
  return (
    <>
      <p class="crumb">
        <a href="/services">{t('services.title')}</a>
      </p>
      <div class="heading">
        <h1>{t('sounds.title')}</h1>
      </div>
      <p class="lead">{t('sounds.lead')}</p>
      <section class="panel" aria-labelledby="recordings">
        <div class="panel-head">
          <h2 id="recordings">{t('svc.recordings')}</h2>
          <a class="button quiet" href="/services/recordings/new">
            {t('services.add')}
          </a>
        </div>
        {settings.recordings.length === 0 ? (
          <p class="empty">{t('services.none')}</p>
        ) : (
          <ul class="sounds">
            {settings.recordings.map(({ id, name }) => (
              <Recording id={id} name={name} file={recordings.get(id)} speech={speech} />
            ))}
          </ul>
        )}
      </section>
      <section class="panel" aria-labelledby="music">
        <div class="panel-head">
          <h2 id="music">{t('svc.music')}</h2>
          <a class="button quiet" href="/services/music/new">
            {t('services.add')}
          </a>
        </div>
        {settings.musicClasses.length === 0 ? (
          <p class="empty">{t('services.none')}</p>
        ) : (
          <ul class="sounds">
            {settings.musicClasses.map(({ id, name }) => (
              <li>
                <a href={`/sounds/music/${id}`}>{name}</a>{' '}
                <span class="hint">{t('sounds.tracks', { count: music.get(id)?.length ?? 0 })}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

const Recording = ({
  id,
  name,
  file,
  speech,
}: {
  id: string
  name: string
  file: SoundFile | undefined
  speech: Speech
}) => (
  <li>
    <a href={`/sounds/recordings/${id}`}>{name}</a>{' '}
    <span class="hint">{file === undefined ? speech.t('sounds.empty') : lengthOf(file)}</span>
    {file === undefined ? null : (
      <Player src={soundHref(id, file)} label={speech.t('sounds.listen', { name })} />
    )}
  </li>
)

export const lengthOf = ({ seconds }: SoundFile): string =>
  seconds === null ? '' : clockDuration(seconds * 1000)

/** Another address for another sound: the browser keeps none of the former one. */
export const soundHref = (id: string, { changedAt }: SoundFile): string =>
  `/sounds/recordings/${id}/sound.wav?v=${Math.floor(changedAt)}`

export const Player = ({ src, label }: { src: string; label: string }) => (
  // biome-ignore lint/a11y/useMediaCaption: nobody has written down what is said
  <audio controls preload="none" src={src} aria-label={label} />
)
