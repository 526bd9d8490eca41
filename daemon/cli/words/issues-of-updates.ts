/** Sentences for what goes wrong with updates. */

export const updateSentences: Readonly<Record<string, string>> = {
  'update-foreign': 'this is no update of Offhook',
  'update-forged': 'the signature of this update is not that of the maker of this system',
  'update-unknown': 'this update is made for another machine',
  'update-damaged': 'the file of the update is not whole',
  'update-settings-newer': 'that version is too old for the settings of today, which it could not read',
  'update-older':
    'that version ({version}) is older than the one that runs ({running}): give --older if you mean it',
  'update-running': 'an update is being written already',
  'update-on-trial': 'what runs is itself still on trial',
  'update-no-slots':
    'this machine does not run from a disk with two systems, so it cannot be updated this way',
  'update-nothing-written': 'there is nothing whole in the second slot',
  'update-nothing-received': 'there is no update here to be written',
  'update-not-written': 'the update could not be written ({error})',
  'update-disk-spoilt': 'the update was written, but the disk gives back something else',
  'update-not-done': 'the update could not go on ({error})',
  'update-not-fetched': 'the server of updates could not be asked ({reason})',
  'update-failed-not-started':
    'the update {version} did not pass: it did not start. The former version, {former}, runs',
  'update-failed-cut-short':
    'the update {version} did not pass: the machine stopped or lost power before it was confirmed. The former version, {former}, runs',
  'update-failed-daemon':
    'the update {version} did not pass: its program for the pages and the settings did not stay up. The former version, {former}, runs',
  'update-failed-web':
    'the update {version} did not pass: its pages did not answer. The former version, {former}, runs',
  'update-failed-asterisk':
    'the update {version} did not pass: Asterisk did not run. The former version, {former}, runs',
  'update-failed-spans':
    'the update {version} did not pass: cards or lines that had worked did not ({count}: {names}). The former version, {former}, runs',
  'update-failed-ports':
    'the update {version} did not pass: sockets of cards were missing ({count}: {names}). The former version, {former}, runs',
  'update-failed-phones':
    'the update {version} did not pass: telephones did not register ({count}: {names}). The former version, {former}, runs',
  'update-failed-call':
    'the update {version} did not pass: a test call did not go through. The former version, {former}, runs',
  'settings-of-before-update':
    'this version could not read the settings of the newer one, so those from before the update are back',
}
