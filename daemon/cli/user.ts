/** `offhook user`: who may log in to the pages, and with what. */

import type { ListedPerson } from '../control/people.ts'
import type { ControlRequest } from '../control/protocol.ts'
import { newStaffSchema, STAFF_ROLES, type StaffRole } from '../settings/areas/people.ts'
import { type Command, type OptionValues, placementHelp, text } from './command.ts'
import { reach } from './reach.ts'
import { table } from './table.ts'
import type { ExitStatus, Terminal } from './terminal.ts'

/** How many words come behind each. */
const ACTIONS: Readonly<Record<string, number>> = {
  list: 0,
  add: 1,
  password: 1,
  'reset-factor': 1,
  role: 2,
  remove: 1,
}

export const user: Command = {
  name: 'user',
  summary: 'Lists, adds and removes the people of the pages, and gives them passwords and roles.',
  usage: 'list | add NAME | password NAME | reset-factor NAME | role NAME ROLE | remove NAME  [OPTIONS]',
  help: [
    '  list               everybody: the administrator of the first visit, and the staff',
    '  add NAME           somebody new, who logs in as NAME; prints the start password',
    '  password NAME      prints a new start password, and ends the sessions; also for `administrator`',
    '  reset-factor NAME  forgets second factor and passkeys of a name or extension; also for `administrator`',
    '  role NAME ROLE     another role',
    '  remove NAME        logs out at once, and cannot log in any more',
    '',
    `  --role ROLE        for add: ${STAFF_ROLES.join(', ')} (default: operator)`,
    '  --name TEXT        for add: the name that others read (default: NAME)',
    '  --extension NUMBER for add: the telephone in front of this person',
    '  --json             for list: as JSON',
    placementHelp,
    '',
    'Everybody with an extension has a portal without being listed: its number and the PIN of the mailbox.',
  ],
  options: {
    role: { type: 'string' },
    name: { type: 'string' },
    extension: { type: 'string' },
    json: { type: 'boolean' },
    placement: { type: 'string' },
  },
  positionals: ['an action'],
  morePositionals: 2,
  async run(values, terminal, [action = '', id = '', role = '', ...rest]): Promise<ExitStatus> {
    const wanted = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined
    const given = [id, role].filter(word => word !== '').length + rest.length
    if (wanted === undefined)
      return wrong(terminal, `'${action}' is none of ${Object.keys(ACTIONS).join(', ')}`)
    if (given !== wanted)
      return wrong(
        terminal,
        `${action} takes ${wanted === 1 ? 'a name' : wanted === 0 ? 'nothing more' : 'a name and a role'}`,
      )
    switch (action) {
      case 'list':
        return list(values, terminal)
      case 'add':
        return add(id, values, terminal)
      case 'password': {
        const made = await reach<string>('user', { ask: 'give-password', id }, values, terminal)
        if (made === null) return 1
        terminal.out(made)
        return 0
      }
      case 'reset-factor':
        return say(
          { ask: 'reset-factor', login: id },
          `${id} logs in with the password alone again.`,
          values,
          terminal,
        )
      case 'role':
        return isRole(role)
          ? say({ ask: 'change-role', id, role }, `${id} is ${role} now.`, values, terminal)
          : wrong(terminal, `'${role}' is none of ${STAFF_ROLES.join(', ')}`)
      default:
        return say({ ask: 'remove-person', id }, `${id} is removed.`, values, terminal)
    }
  },
}

const isRole = (word: string): word is StaffRole => STAFF_ROLES.some(role => role === word)

function wrong(terminal: Terminal, reason: string): ExitStatus {
  terminal.error(`offhook user: ${reason}. See 'offhook user --help'.`)
  return 2
}

async function say(
  request: ControlRequest,
  words: string,
  values: OptionValues,
  terminal: Terminal,
): Promise<ExitStatus> {
  if ((await reach<true>('user', request, values, terminal)) === null) return 1
  terminal.out(words)
  return 0
}

async function list(values: OptionValues, terminal: Terminal): Promise<ExitStatus> {
  const people = await reach<readonly ListedPerson[]>('user', { ask: 'people' }, values, terminal)
  if (people === null) return 1
  if (values.json === true) terminal.out(JSON.stringify(people, null, 2))
  else
    terminal.out(
      table(
        people.map(({ id, name, role, extension, hasPassword }) => [
          id,
          role,
          extension ?? '-',
          hasPassword ? 'has a password' : 'no password yet',
          name,
        ]),
      ).join('\n'),
    )
  return 0
}

async function add(id: string, values: OptionValues, terminal: Terminal): Promise<ExitStatus> {
  const person = newStaffSchema.safeParse({
    id,
    name: text(values, 'name') ?? id,
    role: text(values, 'role') ?? 'operator',
    extension: text(values, 'extension') ?? null,
  })
  if (!person.success) {
    const [fault] = person.error.issues
    const field = String(fault?.path[0] ?? '')
    return wrong(
      terminal,
      field === 'id'
        ? `'${id}' cannot be a login: small letters, digits and hyphens, and no number alone`
        : `--${field} is not accepted`,
    )
  }
  const made = await reach<string>('user', { ask: 'add-person', person: person.data }, values, terminal)
  if (made === null) return 1
  terminal.out(`${id} logs in with this start password, and chooses another: ${made}`)
  return 0
}
