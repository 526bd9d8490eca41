/** An action to be sent, checked so that no value can ever become a header or an action of its own. */

export interface ActionRequest {
  readonly action: string
  readonly headers?: Readonly<Record<string, string>>
  /** Channel variables, in order. */
  readonly variables?: readonly (readonly [name: string, value: string])[]
}

export type CheckedRequest =
  | { readonly ok: true; readonly headers: Record<string, string> }
  | { readonly ok: false; readonly message: string }

/** Asterisk reads lines into a buffer of 1025 bytes and discards longer ones (main/manager.c, get_input). */
const LONGEST_LINE_BYTES = 1000
/** AST_MAX_MANHEADERS is 128; two are ours. */
const MOST_HEADERS = 100
/** man_do_variable_value splits one header into at most 64 variables. */
const MOST_VARIABLES = 64

const NAME = /^[A-Za-z][A-Za-z0-9-]{0,60}$/
const VARIABLE_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,78}$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: CR and LF end a header, NUL ends the text in Asterisk
const UNSAFE = /[\r\n\u0000]/

/**
 * The headers to write for a request, or why it is refused. Variables travel in one header: asterisk-manager sorts
 * headers, which would lose the order of several, while Asterisk reads `a=1,b=2` in its order.
 */
export function checkRequest(request: ActionRequest): CheckedRequest {
  const headers: Record<string, string> = { Action: request.action, ...request.headers }
  const variables = request.variables ?? []
  if (variables.length > MOST_VARIABLES) return { ok: false, message: 'too many variables' }
  for (const [name] of variables)
    if (!VARIABLE_NAME.test(name)) return { ok: false, message: `variable name ${JSON.stringify(name)}` }
  if (variables.length > 0)
    headers.Variable = variables.map(([name, value]) => `${name}=${escapeArgument(value)}`).join(',')

  const entries = Object.entries(headers)
  if (entries.length > MOST_HEADERS) return { ok: false, message: 'too many headers' }
  for (const [name, value] of entries) {
    if (!NAME.test(name) || name.toLowerCase() === 'actionid')
      return { ok: false, message: `header name ${JSON.stringify(name)}` }
    if (UNSAFE.test(value)) return { ok: false, message: `line break in ${name}` }
    if (Buffer.byteLength(`${name}: ${value}`) > LONGEST_LINE_BYTES)
      return { ok: false, message: `${name} is too long` }
  }
  return { ok: true, headers }
}

/** Undone by AST_STANDARD_APP_ARGS (main/app.c, __ast_app_separate_args): a backslash takes any character as it is. */
function escapeArgument(value: string): string {
  return value.replace(/[\\",()[\]]/g, '\\$&')
}
