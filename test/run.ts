/** `npm test`, `npm run test:quick`, `npm run test:computer` and `npm run test:lab`: the stages in order, and one closing line that counts everything. */

import { run } from '../daemon/system/run.ts'
import { runtimeRoot } from '../image/layers/system.ts'
import {
  besideAsterisk,
  browserPrerequisites,
  diskPrerequisites,
  ensurePrerequisites,
  imagePrerequisites,
  serverPrerequisites,
} from '../image/prerequisites.ts'
import { type Counts, nothing, programStage, sum, vitestStage } from './stages.ts'

const asked = process.argv[2] ?? 'all'
const title = (text: string) => console.log(`\n=== ${text}`)
let counts: Counts = nothing
const add = (more: Counts) => {
  counts = sum(counts, more)
}

async function quick(): Promise<void> {
  title('types, lint, format, import rules')
  add(await programStage('node', ['test/check.ts']))
  title('units and golden files')
  // One process more than vitest's own choice, which leaves one to whoever edits meanwhile.
  add(await vitestStage('quick', {}, ['--maxWorkers=100%']))
}

/** Said, and not counted: a weakness that became known today is no fault of the change under test. */
async function weaknesses(): Promise<void> {
  title('known weaknesses of the packages inside')
  const { stdout, stderr } = await run('npm', ['audit', '--omit=dev'], { timeoutMs: 60_000 })
  const said = stdout.trim().split('\n').slice(-12).join('\n')
  console.log(said === '' ? `not known: ${stderr.trim().split('\n')[0] ?? 'no answer'}` : said)
}

async function built(): Promise<void> {
  title('what the rest needs')
  await ensurePrerequisites([
    ...imagePrerequisites,
    ...browserPrerequisites,
    ...besideAsterisk,
    ...serverPrerequisites,
  ])
  const root = await runtimeRoot()
  title('the real Asterisk')
  // They wait for calls more than they work.
  add(await vitestStage('real-asterisk', { OFFHOOK_RUNTIME_ROOT: root }, ['--maxWorkers=4']))
  title('the pages in a browser')
  add(await vitestStage('browser', { OFFHOOK_RUNTIME_ROOT: root }))
}

async function computer(): Promise<void> {
  title('a computer that starts from a stick')
  await ensurePrerequisites([...imagePrerequisites, ...diskPrerequisites])
  add(await vitestStage('computer'))
}

async function lab(): Promise<void> {
  title('calls in the lab')
  await ensurePrerequisites([...imagePrerequisites, ...browserPrerequisites])
  add(await vitestStage('lab'))
}

/** Every area's calls as well: three quarters of an hour more. */
async function areas(): Promise<void> {
  title('calls of every area in the lab')
  add(await vitestStage('lab-areas'))
}

const stages: Readonly<Record<string, readonly (() => Promise<void>)[]>> = {
  all: [quick, weaknesses, built, computer, lab],
  quick: [quick],
  computer: [computer],
  lab: [lab, areas],
}
for (const stage of stages[asked] ?? []) await stage()
if (counts.failures.length > 0) title('failed')
for (const failure of counts.failures) console.log(`- ${failure}`)
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1)
