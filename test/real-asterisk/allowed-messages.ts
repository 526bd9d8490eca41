/** What Asterisk may complain about here though nothing is wrong with our files: each with its reason. Everything else fails a test. */

interface AllowedMessage {
  readonly pattern: RegExp
  readonly because: string
}

const NO_CARDS = 'the machine of the tests has no /dev/dahdi; every port of chan_dahdi.conf is missed once'

const allowed: readonly AllowedMessage[] = [
  {
    pattern: /chan_dahdi\.c: Unable to open '\/dev\/dahdi\/channel': No such file or directory$/,
    because: NO_CARDS,
  },
  {
    pattern: /chan_dahdi\.c: Unable to open channel \d+: No such file or directory\nhere = 0, .*$/,
    because: NO_CARDS,
  },
  { pattern: /chan_dahdi\.c: Unable to (?:register|reconfigure) channel '[\d,-]+'$/, because: NO_CARDS },
  {
    pattern: /chan_dahdi\.c: Dahdichan '[\d,-]+' failure ignored: ignore_failed_channels\.$/,
    because: NO_CARDS,
  },
  {
    pattern: /(?:file\.c: (?:File|Unable to open) offhook\/routes-|Playback failed on .*offhook\/routes-)/,
    because: 'sentences of our own are made with the image; the root of the tests may lack them',
  },
  {
    pattern: /chan_dahdi\.c: Only FXO signalled channels may belong to a named (?:call|pickup) group$/,
    because:
      'a reload passes over the signalling of a port that is there, yet asks for it (process_dahdi); the groups are kept',
  },
  {
    pattern: /taskprocessor\.c: Taskprocessor '[^']*' queue reached \d+ scheduled tasks/,
    because: 'the machine of the tests may be paused for longer than a queue is long',
  },
  {
    pattern: /channel\.c: Exceptionally long voice queue length/,
    because: 'the machine of the tests may be paused for longer than a queue is long',
  },
  {
    pattern: /app_voicemail\.c: Couldn't (?:stream login file|read username)$/,
    because: 'a caller of the tests hangs up as soon as the mailbox answers',
  },
  {
    pattern: /file\.c: File \S*\/dictation\/\S* detected to have zero size\.$/,
    because: 'app_dictate.c begins a dictation with an empty file',
  },
  {
    pattern: /app_playback\.c: Playback failed on \S+ for \S*\/recordings\/welcome$/,
    because: 'a caller of the tests hangs up while he hears a recording',
  },
  {
    pattern:
      /app_stack\.c: \S+ Abnormal 'Gosub\([a-z-]+,s,1\)' exit\. {2}Popping routine return locations\.$/,
    because: 'a caller of the tests hangs up while a subroutine of a key or of an answer still runs',
  },
  {
    pattern: /app_voicemail\.c: No more messages possible$/,
    because: 'a caller of the tests meets a full mailbox',
  },
  {
    pattern: /app_voicemail\.c: Mailbox '999@default' doesn't exist$/,
    because: 'a caller of the tests asks for a mailbox that is not there',
  },
  {
    pattern: /app_queue\.c: Unable to join queue 'nobody'$/,
    because:
      'a caller of the tests is sent to a queue without agents, which takes nobody (app_queue, joinempty)',
  },
  {
    pattern: /chan_pjsip\.c: Session already DISCONNECTED \[reason=\d+ \([^)]*\)\]$/,
    because: 'both ends hang up at once, and the second finds nothing left to end (chan_pjsip_hangup)',
  },
  {
    pattern: /pjproject:\s+sip_endpoint\.c Warning: Module "[^"]+" registered during operation\./,
    because: 'Asterisk registers its own modules in whatever order they load, and pjproject remarks on it',
  },
  {
    pattern: /channel\.c: Prodding channel '[^']*' failed$/,
    because: 'the caller of the tests hangs up while a tone begins for him (ast_prod)',
  },
  {
    pattern: /res_fax_spandsp\.c: WARNING T\.30 ECM carrier not found$/,
    because: 'both fax machines of the tests are here, and one listens before the other speaks',
  },
]

/** The entries of a log that are our fault. */
export const unexpected = (log: readonly string[]): string[] =>
  log.filter(entry => !allowed.some(({ pattern }) => pattern.test(entry)))
