/** What is promised about calls to and from the outside, and the test that keeps it. */

const real = (name: string) => `test/real-asterisk/routes.test.ts › ${name}`

export const routesFeatures: readonly { readonly feature: string; readonly where: string }[] = [
  {
    feature: 'class of service: internal, national, mobile, international, premium, own patterns, night lock',
    where: real('class of service › 101 calls 0445550000: true (national)'),
  },
  {
    feature: 'what a number is: the dialplan says as the model does',
    where: 'test/real-asterisk/numbers.test.ts › in CH the dialplan says as the model does',
  },
  {
    feature: 'outgoing routes by pattern, person and time, the first that fits',
    where: real('routes behind one access code › the first that takes number, person and time is used'),
  },
  {
    feature: 'least-used selection of trunks',
    where: real('routes behind one access code › the least used trunk is taken'),
  },
  {
    feature: 'a PIN for a route; digits taken away and put in front; the number shown',
    where: real(
      'routes behind one access code › a PIN opens a route; its number is changed and shown as it says',
    ),
  },
  {
    feature: 'wrong PIN three times',
    where: real('routes behind one access code › three wrong PINs end the call'),
  },
  {
    feature: 'fail-over when a trunk is full',
    where:
      'test/real-asterisk/dialplan.test.ts › an office › goes to the next trunk when the first is full, with its number',
  },
  {
    feature: 'SIP trunk: number format, number shown, most calls, known by its address',
    where: real(
      'a SIP provider › gets the number as it wants it, with the number of the person; full, the next trunk is taken',
    ),
  },
  {
    feature: 'SIP trunk with registration; TLS and SRTP; IAX2; video off',
    where: 'test/real-asterisk/network-lines.test.ts › registers at the provider',
  },
  {
    feature:
      'incoming routes by caller, withheld number and line; prefix of the name; one form of callers’ numbers',
    where: real(
      'calls that come in › are told apart by caller, withheld number and line; a prefix stands before the name',
    ),
  },
  {
    feature: 'the blacklist refuses a caller, in whatever form the number is there',
    where: real(
      'calls that come in › are refused when their number is on the list, in whatever form it is there',
    ),
  },
  {
    feature: 'the right follows the person through transfers',
    where: real('the right follows the person › who has not does not'),
  },
  {
    feature: 'dialling in (DISA) with PIN, class of service and caller ID',
    where: real(
      'dialling in › gives a dial tone to who knows the PIN, with the rights and the number of its class',
    ),
  },
  {
    feature: 'emergency numbers are never shadowed, wherever somebody can dial',
    where:
      'test/asterisk-conf/emergency-reach.test.ts › in CH every place where somebody dials leads to help',
  },
  {
    feature: 'emergency from a locked telephone; staff rung and mailed',
    where: real('an emergency › goes out from a locked telephone, and the staff are rung and mailed'),
  },
  {
    feature: 'emergency with all lines busy: another call is ended, never another emergency',
    where:
      'test/real-asterisk/dialplan.test.ts › an office › hangs up another call for an emergency when every line is taken, but not another emergency',
  },
  {
    feature: 'the right follows the person into a conference',
    where: real(
      'in a conference the right follows the person › who may not puts them there for as long as somebody of the house is there',
    ),
  },
  {
    feature: 'H.323 trunks, where their driver is installed',
    where:
      'test/asterisk-conf/optional-lines.test.ts › H.323 › is dialled while it has room, and its calls say whose they are',
  },
  {
    feature: 'mobile phones over Bluetooth, where their driver is installed',
    where:
      'test/asterisk-conf/optional-lines.test.ts › a mobile phone › is dialled, and its calls come to the routes of its trunk',
  },
  {
    feature: 'callers’ names and numbers reach no shell',
    where:
      'test/real-asterisk/hostile-calls.test.ts › a caller › with the name %s reaches no shell by fax, mailbox or screening',
  },
  {
    feature: 'a dialled number is what its digits say; nothing else is dialled',
    where: 'test/real-asterisk/hostile-calls.test.ts › a telephone › gets nowhere with dashes: %s',
  },
  {
    feature: 'no telephone sends a call on past the rights',
    where: 'test/real-asterisk/hostile-calls.test.ts › a telephone › sends no call on by itself: %s',
  },
  {
    feature: 'account codes of departments in the call records',
    where: real('call records › name the department of who called'),
  },
  {
    feature: 'offhook trace: night lock, choice of the route by class, person and time, PIN, number shown',
    where:
      'test/trace/trace.test.ts › the way out › asks for a PIN, changes the number, shows another, or is closed',
  },
  {
    feature: 'offhook trace tells what Asterisk does, to the end of the call',
    where: 'test/real-asterisk/trace.test.ts › a call as it is told and as it is',
  },
  {
    feature: 'offhook trace: telephones somebody has logged on at',
    where: 'test/trace/trace.test.ts › telephones of who has logged on elsewhere',
  },
]
