/** Asks the appliance's root helper from inside the machine, on the socket the daemon asks on. */

import type { HelperAnswer, HelperRequest } from '../../daemon/root-helper/verbs.ts'
import type { Guest } from './guest-client.ts'

const SOCKET = '/run/offhook/root.sock'

/** Runs in the machine's Node: one line of JSON there, one back. */
const ASK = `
const socket = require('node:net').createConnection(process.argv[1])
let said = ''
socket.setEncoding('utf8').on('data', text => {
  said += text
  if (said.includes('\\n')) socket.end(() => process.stdout.write(said))
})
socket.write(process.argv[2] + '\\n')
`

export async function askRootHelper(guest: Guest, request: HelperRequest): Promise<HelperAnswer> {
  const said = await guest.ask('node', ['-e', ASK, SOCKET, JSON.stringify(request)], { timeoutMs: 300_000 })
  const { value, error } = JSON.parse(said) as { value?: HelperAnswer; error?: string }
  if (value === undefined) throw new Error(`the root helper says: ${error}`)
  return value
}
