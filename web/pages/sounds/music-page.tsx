/** A class of music on hold: what it plays, and more of it. */

import type { Settings } from '../../../daemon/settings/schema.ts'
import type { SoundFile } from '../../../daemon/sounds/sound-desk.ts'
import type { FormState } from '../../form/form-state.ts'
import type { Speech } from '../../i18n/translate.ts'
import { FormProblems, PostButton } from '../../parts/form-frame.tsx'
import { Referrers } from '../../parts/referrers.tsx'
import { lengthOf, Player } from './overview-page.tsx'
import { FileForm } from './send-forms.tsx'

export interface MusicView {
  readonly speech: Speech
  readonly id: string
  readonly name: string
  readonly tracks: readonly SoundFile[]
  readonly tried: FormState
  readonly settings: Settings
}

export const MusicPage = ({ speech, id, name, tracks, tried, settings }: MusicView) => {
  const { t, format } = speech
  const at = `/sounds/music/${id}`
  return (
    <>
      <p class="crumb">
        <a href="/sounds">{t('sounds.title')}</a>
      </p>
      <div class="heading">
        <h1>{name}</h1>
        <a class="button quiet" href={`/services/music/${id}`}>
          {t('sounds.edit')}
        </a>
      </div>
      <FormProblems form={tried} speech={speech} />
      <section class="panel" aria-labelledby="tracks">
        <div class="panel-head">
          <h2 id="tracks">{t('sounds.tracks-title')}</h2>
          <span class="hint">{t('sounds.tracks', { count: tracks.length })}</span>
        </div>
        {tracks.length === 0 ? (
          <p class="empty">{t('sounds.no-tracks')}</p>
        ) : (
          <ul class="sounds">
            {tracks.map(track => (
              <li>
                <span>{track.name.replace(/\.[a-z0-9]+$/, '')}</span>{' '}
                <span class="hint">{`${lengthOf(track)} · ${format.bytes(track.bytes)}`}</span>
                {track.seconds === null ? null : (
                  <Player
                    src={`${at}/tracks/${encodeURIComponent(track.name)}?v=${Math.floor(track.changedAt)}`}
                    label={t('sounds.listen', { name: track.name })}
                  />
                )}
                <PostButton
                  action={`${at}/remove`}
                  label={
                    <>
                      {t('sounds.delete-track')} <span class="visually-hidden">{track.name}</span>
                    </>
                  }
                  tone="danger"
                  name="name"
                  value={track.name}
                />
              </li>
            ))}
          </ul>
        )}
        <Referrers of={`music:${id}`} settings={settings} speech={speech} quiet />
      </section>
      <FileForm action={`${at}/upload`} speech={speech} />
    </>
  )
}
