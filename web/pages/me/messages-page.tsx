/** The own mailbox: folders, messages to hear, and what can be done with those that are ticked. */

import { clockDuration } from '../../i18n/duration.ts'
import type { Speech } from '../../i18n/translate.ts'
import {
  addressOf,
  asked,
  FOLDERS,
  type MessageQuestion,
  PAGE_SIZE,
  SORTS,
  TRASH,
  type VoiceMessage,
} from './message-question.ts'
import { PlayerBar } from './player-bar.tsx'

export interface MessagesView {
  readonly speech: Speech
  readonly question: MessageQuestion
  /** Whose mailbox it is. */
  readonly extension: string
  readonly messages: readonly VoiceMessage[]
  /** Other mailboxes of the house. */
  readonly mailboxes: readonly { readonly number: string; readonly name: string }[]
}

export const MessagesPage = (view: MessagesView) => {
  const { speech, question, messages, mailboxes } = view
  const { t } = speech
  const found = asked(messages, question)
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE))
  const page = Math.min(question.page, pages)
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return (
    <>
      <div data-own="folders">
        <Folders {...view} />
      </div>
      <search>
        <form method="get" action="/me" class="filters">
          <input type="hidden" name="folder" value={question.folder} />
          <div class="field short">
            <label for="m-q">{t('me.search')}</label>
            <input id="m-q" name="q" type="search" value={question.search} maxlength={60} />
          </div>
          <div class="field short">
            <label for="m-sort">{t('me.sort')}</label>
            <select id="m-sort" name="sort">
              {SORTS.map(sort => (
                <option value={sort} selected={sort === question.sort}>
                  {t(`me.sort.${sort}`)}
                </option>
              ))}
            </select>
          </div>
          <div class="field short">
            <label for="m-way">{t('me.way')}</label>
            <select id="m-way" name="way">
              <option value="">{t('me.way.usual')}</option>
              <option value="back" selected={question.isReversed}>
                {t('me.way.back')}
              </option>
            </select>
          </div>
          <button type="submit">{t('search')}</button>
        </form>
      </search>
      <PutBack question={question} messages={messages} speech={speech} />
      {shown.length === 0 ? null : <PlayerBar speech={speech} />}
      <div data-own="messages">
        {shown.length === 0 ? (
          <p class="empty">{t('me.no-messages')}</p>
        ) : (
          <>
            <form id="own-call" method="post" action="/me/call">
              <input type="hidden" name="back" value={addressOf(question)} />
            </form>
            <form method="post" action="/me/messages">
              <input type="hidden" name="back" value={addressOf(question)} />
              <p class="own-select">
                {t('me.select')} <a href={addressOf(question, { all: true })}>{t('me.select-all')}</a>{' '}
                <a href={addressOf(question, { all: false })}>{t('me.select-none')}</a>
              </p>
              <ul class="own-messages">
                {shown.map(message => (
                  <Message message={message} speech={speech} ticked={question.all} ownBox={view.extension} />
                ))}
              </ul>
              <Deeds speech={speech} question={question} mailboxes={mailboxes} />
            </form>
          </>
        )}
      </div>
      {pages < 2 ? null : (
        <nav class="own-pages" aria-label={t('me.page', { page, pages })}>
          <ul>
            {Array.from({ length: pages }, (_, index) => index + 1).map(one => (
              <li>
                <a
                  href={addressOf(question, { page: one, all: false })}
                  aria-current={one === page ? 'page' : undefined}
                >
                  {String(one)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

/** Only what is in the folder of the deleted ones now: the address may be an old one. */
const PutBack = ({ question, messages, speech }: Pick<MessagesView, 'question' | 'messages' | 'speech'>) => {
  const there = messages.filter(({ id, folder }) => folder === TRASH && question.deleted.includes(id))
  return there.length === 0 ? null : (
    <form method="post" action="/me/messages" class="notice own-undo" data-tone="done">
      <input type="hidden" name="back" value={addressOf(question)} />
      <input type="hidden" name="to" value={question.folder} />
      {there.map(({ id }) => (
        <input type="hidden" name="message" value={id} />
      ))}
      <span>{speech.t('me.deleted', { count: there.length })}</span>{' '}
      <button type="submit" name="do" value="move" class="quiet">
        {speech.t('me.put-back')}
      </button>
    </form>
  )
}

const Folders = ({ speech, question, messages }: MessagesView) => (
  <nav class="own-folders" aria-label={speech.t('me.folders')}>
    <ul>
      {FOLDERS.map(folder => (
        <li>
          <a
            href={addressOf({ ...question, folder, page: 1, all: false })}
            aria-current={folder === question.folder ? 'page' : undefined}
          >
            {speech.t(`me.folder.${folder}`)} (
            {String(messages.filter(message => message.folder === folder).length)})
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Message = ({
  message,
  speech,
  ticked,
  ownBox,
}: {
  message: VoiceMessage
  speech: Speech
  ticked: boolean
  ownBox: string
}) => {
  const { t, format } = speech
  const { id, callerName, callerNumber, receivedMs, seconds, mailbox, isUrgent } = message
  const who = [callerName, callerNumber].filter(part => part !== '').join(' ') || t('me.no-number')
  const sound = `/me/messages/${encodeURIComponent(id)}/sound.wav`
  const box = `m-${id}`
  return (
    <li>
      <input id={box} type="checkbox" name="message" value={id} checked={ticked} />
      <label for={box}>
        <strong>{who}</strong> <span>{format.moment(receivedMs)}</span>{' '}
        <span>{clockDuration(seconds * 1000)}</span>{' '}
        {isUrgent ? <span class="own-urgent">{t('me.folder.Urgent')}</span> : null}
        {mailbox === '' || mailbox === ownBox ? null : <span>{t('me.was-for', { number: mailbox })}</span>}
      </label>
      {/* biome-ignore lint/a11y/useMediaCaption: what somebody said after the tone has no captions */}
      <audio controls preload="none" src={sound} aria-label={t('me.play', { who })} />
      <span class="own-message-deeds">
        <a href={`${sound}?download=1`} download>
          {t('me.download')}
        </a>
        {callerNumber === '' ? null : (
          <button class="quiet" type="submit" form="own-call" name="number" value={callerNumber}>
            {t('me.call-back')}
          </button>
        )}
      </span>
    </li>
  )
}

const Deeds = ({ speech, question, mailboxes }: Pick<MessagesView, 'speech' | 'question' | 'mailboxes'>) => {
  const { t } = speech
  const isTrash = question.folder === TRASH
  return (
    <fieldset class="own-deeds">
      <legend>{t('me.with-ticked')}</legend>
      <div class="field short">
        <label for="m-to">{t('me.move-to')}</label>
        <select id="m-to" name="to">
          {FOLDERS.filter(folder => folder !== TRASH && folder !== question.folder).map(folder => (
            <option value={folder}>{t(`me.folder.${folder}`)}</option>
          ))}
        </select>
      </div>
      <button type="submit" name="do" value="move" class="quiet">
        {t('me.move')}
      </button>
      {mailboxes.length === 0 ? null : (
        <>
          <div class="field short">
            <label for="m-boxes">{t('me.forward-to')}</label>
            <select id="m-boxes" name="mailbox" multiple size={Math.min(4, mailboxes.length)}>
              {mailboxes.map(({ number, name }) => (
                <option value={number}>{`${number} ${name}`}</option>
              ))}
            </select>
          </div>
          <button type="submit" name="do" value="forward" class="quiet">
            {t('me.forward')}
          </button>
        </>
      )}
      <button type="submit" name="do" value={isTrash ? 'remove' : 'delete'} class="danger">
        {isTrash ? t('me.remove') : t('me.delete')}
      </button>
    </fieldset>
  )
}
