/** English: moving in from another telephone system. */

export const migrationEn = {
  'migration.title': 'Move in from another system',
  'migration.lead':
    'Takes over what another telephone system had: extensions with their passwords and mailboxes, lines, routes, groups, menus, messages and call records. You see first what comes over and what does not.',
  'migration.see': 'Move in',
  'migration.kinds':
    'Backups of FreePBX (2.x to 17), Elastix and Issabel, Askozia (config.xml) and MikoPBX; SQL dumps; a tar of /etc/asterisk; call records as a dump of the table cdr, as CSV, or as Master.csv.',
  'migration.file': 'File of the backup',
  'migration.look': 'Look into it',
  'migration.nothing-yet': 'Nothing changes yet.',
  'migration.found': 'Found: {system}',
  'migration.kind-freepbx': 'FreePBX {version}',
  'migration.kind-issabel': 'Elastix or Issabel {version}',
  'migration.kind-askozia': 'AskoziaPBX {version}',
  'migration.kind-mikopbx': 'MikoPBX {version}',
  'migration.kind-asterisk': 'Asterisk {version}',
  'migration.kind-calls': 'Call records and messages {version}',
  'migration.as-it-was': 'Come over as they were',
  'migration.with-a-change': 'Come over with a change',
  'migration.stays-behind': 'Stay behind',
  'migration.messages': 'Messages',
  'migration.calls': 'Call records',
  'migration.calls-between': 'Call records from {from} to {to}.',
  'migration.places': 'Sockets',
  'migration.places-hint':
    'Which socket of this machine takes the place of which channel of the old one. The order is proposed; look at the wires.',
  'migration.show-with-these': 'Show with these sockets',
  'migration.report': 'What comes over',
  'migration.area-count': '{done} of {all}',
  'migration.old': 'There',
  'migration.here': 'Here',
  'migration.why': 'What is different',
  'migration.unchanged': {
    one: '{count} comes over as it was',
    other: '{count} come over as they were',
  },
  'migration.accept-title': 'First: the settings',
  'migration.accept-text':
    'They become changes that are not in force yet. What is here and does not collide stays; the same number is replaced.',
  'migration.accept': 'Accept the settings',
  'migration.accepted': 'The settings are accepted.',
  'migration.see-changes': 'See what will happen',
  'migration.bring-title': 'Then: messages, forwards and call records',
  'migration.bring-text':
    'Once the settings are in force: what people had set by telephone, their messages, and the call records. Doing it again adds nothing twice.',
  'migration.bring': 'Bring them over',
  'migration.bring-later': 'Put the settings in force first.',
  'migration.brought':
    'Brought over: {choices} settings made by telephone, {files} sounds, {records} call records; {refused} records could not be read.',
  'migration.close': 'Done with this backup',
  'notice.import-accepted': 'The settings of the other system are accepted.',
  'notice.import-brought': 'Messages, forwards and call records are here.',
} as const
