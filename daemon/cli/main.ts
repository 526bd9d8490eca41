/** The `offhook` program. */

import { runCli } from './run-cli.ts'

// `offhook detect | head` ends the pipe early: no reason for a stack trace.
process.stdout.on('error', error => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await runCli(process.argv.slice(2), {
  out: text => process.stdout.write(`${text}\n`),
  error: text => process.stderr.write(`${text}\n`),
  env: process.env,
})
