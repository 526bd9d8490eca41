/** What the columns of a list of calls are called: by Asterisk, and by the reports that export them in several languages. Pure. */

/** Without accents, signs and spaces, in lower case. */
const bare = (heading: string): string =>
  heading
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** Asterisk's names (cdr.h) first; a file that has one of those is not read by another. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  calldate: ['start', 'date', 'datetime', 'calldatetime', 'starttime', 'timestamp', 'fecha', 'datum', 'data'],
  src: [
    'source',
    'from',
    'caller',
    'callernumber',
    'callingnumber',
    'fuente',
    'origen',
    'quelle',
    'appelant',
  ],
  dst: [
    'destination',
    'to',
    'called',
    'callednumber',
    'diallednumber',
    'dialednumber',
    'destino',
    'ziel',
    'appele',
  ],
  clid: ['callerid'],
  channel: ['srcchannel', 'sourcechannel', 'canalorigen', 'canalsource'],
  dstchannel: ['destinationchannel', 'destchannel', 'canaldestino', 'canaldestination'],
  disposition: ['status', 'callstatus', 'result', 'estado', 'statut', 'stato'],
  duration: ['durationseconds', 'durations', 'durationsec', 'duracion', 'duree', 'dauer', 'durata'],
  billsec: ['billseconds', 'billableseconds', 'talktime'],
  accountcode: ['account', 'codigodecuenta'],
  lastapp: ['application', 'app'],
  lastdata: [],
  dcontext: ['context', 'destinationcontext'],
  uniqueid: ['callid'],
  userfield: [],
  time: ['hora', 'heure', 'uhrzeit', 'ora', 'calltime'],
}

/** In Asterisk's names; a heading of no known meaning keeps its own. */
export function columnsOf(headings: readonly string[]): string[] {
  const own = headings.map(heading => heading.trim().toLowerCase())
  return headings.map((heading, at) => {
    const name = bare(heading)
    if (name in OTHERS) return name
    const meant = Object.entries(OTHERS).find(
      ([known, others]) =>
        others.includes(name) &&
        !own.includes(known) &&
        headings.findIndex(one => others.includes(bare(one))) === at,
    )
    return meant?.[0] ?? own[at] ?? ''
  })
}

/** A line of headings over calls: when, to whom, and one thing more that only a call has. */
export function isHeading(cells: readonly string[]): boolean {
  const columns = columnsOf(cells)
  const has = (...names: readonly string[]) => names.some(name => columns.includes(name))
  return has('calldate') && has('dst') && has('duration', 'billsec', 'disposition', 'channel')
}
