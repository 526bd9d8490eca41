/** What operators have written of callers: all of it, to be read, changed and thrown away. */

import { type CallerNote, LONGEST_NOTE } from '../../../daemon/panel/memory.ts'
import type { Speech } from '../../i18n/translate.ts'

export const NotesPage = ({ speech, notes }: { speech: Speech; notes: readonly CallerNote[] }) => {
  const { t, format } = speech
  const Form = ({ note, at }: { note: CallerNote | null; at: number }) => (
    <form method="post" action="/panel/notes" class="note-form">
      {note === null ? (
        <>
          <label for="n-number">{t('panel.notes.number')}</label>
          <input id="n-number" name="number" inputmode="tel" maxlength={40} autocomplete="off" required />
        </>
      ) : (
        <input type="hidden" name="number" value={note.number} />
      )}
      <label for={`n-${at}`}>{note === null ? t('panel.note') : `${t('panel.note')}: ${note.number}`}</label>
      <textarea id={`n-${at}`} name="text" rows={2} maxlength={LONGEST_NOTE} required={note === null}>
        {note?.text ?? ''}
      </textarea>
      {note === null ? null : (
        <p class="hint">{t('panel.notes.by', { name: note.login, when: format.moment(note.at) })}</p>
      )}
      <button class="small quiet" type="submit">
        {t('panel.note.save')}
      </button>
    </form>
  )
  return (
    <>
      <p>
        <a href="/panel">{t('panel.back')}</a>
      </p>
      <div class="heading">
        <h1>{t('panel.notes')}</h1>
      </div>
      <p class="lead">{t('panel.note.lead')}</p>
      <section class="panel">
        <Form note={null} at={0} />
      </section>
      {notes.length === 0 ? (
        <p class="empty">{t('panel.notes.none')}</p>
      ) : (
        <ul class="notes">
          {notes.map((note, index) => (
            <li class="panel">
              <Form note={note} at={index + 1} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
