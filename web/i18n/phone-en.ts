/** English: the telephone in the browser. */

export const phoneEn = {
  'me.phone': 'Browser phone',
  'extension.browser-phone': 'Telephone in the browser',
  'extension.browser-phone-hint':
    'Beside the others, on the own pages of this person over HTTPS. It rings while that page is open.',
  'phone.not-yours':
    'There is no telephone in the browser for your extension. The administrator can switch it on.',
  'phone.needs-https': 'Browsers give the microphone only to pages over HTTPS. Open this one there:',
  'phone.needs-script': 'The telephone in the browser needs JavaScript.',
  'phone.number': 'Number',
  'phone.keys': 'Keys',
  'phone.call': 'Call',
  'phone.answer': 'Answer',
  'phone.hold': 'Hold',
  'phone.mute': 'Mute',
  'phone.transfer': 'Transfer',
  'phone.hang-up': 'Hang up',
  'phone.transfer-hint': 'To transfer a call, type the number first, then press “Transfer”.',
  'phone.microphone':
    'The browser asks for the microphone with the first call: allow it, and a headset makes it better for both sides. It listens only during calls.',
  'phone.window': 'Keep this page open in a window of its own: calls end when it is closed.',
  'phone.say.connecting': 'Connecting…',
  'phone.say.ready': 'Ready: calls to your extension ring here as well.',
  'phone.say.lost': 'No connection to the telephone system; trying again…',
  'phone.say.refused': 'The telephone system does not let this page in. Load it again.',
  'phone.say.calling': 'Calling…',
  'phone.say.ringing': 'It rings there.',
  'phone.say.incoming': 'A call is coming in.',
  'phone.say.talking': 'You are talking.',
  'phone.say.held': 'On hold.',
  'phone.say.ended': 'The call has ended.',
  'phone.say.busy': 'Busy.',
  'phone.say.no-answer': 'Nobody answers.',
  'phone.say.rejected': 'The call was refused.',
  'phone.say.failed': 'The call did not come about.',
  'phone.say.no-microphone': 'The browser gives no microphone. Allow it in the address bar, then try again.',
} as const
