/** What a person's own pages ask of Asterisk: messages, keys of AstDB, and whether a number leads anywhere. */

import { type Asker, type Asking, askDone, askOne } from './ask.ts'
import { field } from './frame.ts'

/** Folders by their names, messages by `msg_id`: lamps follow (app_voicemail.c, manager_voicemail_move). */
export const voicemailMove = (
  asker: Asker,
  mailbox: string,
  folder: string,
  id: string,
  to: string,
): Asking<true> =>
  askDone(asker, {
    action: 'VoicemailMove',
    headers: { Mailbox: mailbox, Context: 'default', Folder: folder, ID: id, ToFolder: to },
  })

/** Copies: the message stays where it is. */
export const voicemailForward = (
  asker: Asker,
  mailbox: string,
  folder: string,
  id: string,
  to: string,
): Asking<true> =>
  askDone(asker, {
    action: 'VoicemailForward',
    headers: {
      Mailbox: mailbox,
      Context: 'default',
      Folder: folder,
      ID: id,
      ToMailbox: to,
      ToContext: 'default',
      ToFolder: 'INBOX',
    },
  })

export const databasePut = (asker: Asker, family: string, key: string, value: string): Asking<true> =>
  askDone(asker, { action: 'DBPut', headers: { Family: family, Key: key, Val: value } })

/** A key that is not there is as good as deleted (main/db.c, manager_dbdel). */
export async function databaseDelete(asker: Asker, family: string, key: string): Asking<true> {
  const done = await askDone(asker, { action: 'DBDel', headers: { Family: family, Key: key } })
  return !done.ok && done.error.code === 'refused' ? { ok: true, value: true } : done
}

/** Asks the dialplan itself, as the codes do. `exten`: digits, * and # only. */
export const leadsSomewhere = (asker: Asker, context: string, exten: string): Asking<boolean> =>
  askOne(
    asker,
    { action: 'Getvar', headers: { Variable: `DIALPLAN_EXISTS(${context},${exten},1)` } },
    frame => field(frame, 'value') === '1',
  )

/** As the dialplan tells it when somebody changes his state by code (asterisk-conf/contexts/person/state.ts). */
export const tellPersonChanged = (asker: Asker, extension: string): Asking<true> =>
  askDone(asker, { action: 'UserEvent', headers: { UserEvent: 'PersonChanged', Person: extension } })
