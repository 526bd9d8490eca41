/** `npm run bench`: figures, as ratios measured within one run; they are for reading, nothing fails because of them. */

import { runtimeRoot } from '../../image/layers/system.ts'
import { benchPrerequisites, ensurePrerequisites, imagePrerequisites } from '../../image/prerequisites.ts'
import { loadTsx } from '../web/tsx-loader.ts'
import { benchApply } from './apply.ts'
import { benchBoot } from './boot.ts'
import { benchCalls } from './calls/calls.ts'
import { benchIngest } from './calls/ingest.ts'
import { benchPanel } from './panel.ts'

const [only, ...sizes] = process.argv.slice(2)
if (only === undefined || only === 'pages') {
  console.log('\nThe pages:')
  loadTsx()
  const { benchPages } = await import('./pages.ts')
  await benchPages()
}
if (only === undefined || only === 'calls') {
  await ensurePrerequisites(benchPrerequisites)
  console.log('\nThe history of calls:')
  await benchIngest(5000)
  for (const size of sizes.length === 0 ? [1_000_000] : sizes) await benchCalls(Number(size))
}
if (only === undefined || only === 'panel') {
  console.log('\nThe operator panel, 500 telephones, 100 events of calls a second:')
  await benchPanel(Number((only === 'panel' ? sizes[0] : undefined) ?? 5))
}
if (only === undefined) {
  await ensurePrerequisites(imagePrerequisites)
  process.env.OFFHOOK_RUNTIME_ROOT = await runtimeRoot()
  console.log('\nFrom saving one extension to Asterisk having it:')
  await benchApply()
  console.log('\nFrom switching on to a dial tone:')
  await benchBoot()
}
