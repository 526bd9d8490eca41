/** `offhook-install`: the conversation on the screen of a computer that was started from a stick to be installed. */

import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { SECTOR } from '../disk/layout.ts'
import { diskOf, partitionNamed } from '../disk/partitions.ts'
import { PAGE_LANGUAGES, pageLanguages } from '../model/languages.ts'
import { run } from '../system/run.ts'
import { type FoundDisk, foundDisks } from './disks.ts'
import { install, type Source } from './install.ts'
import { type Words, words } from './words.ts'

const terminal = createInterface({ input: process.stdin, output: process.stdout })
const say = (text = ''): void => void process.stdout.write(`${text}\n`)

const source = await startedFrom()
say('\n\n  Offhook\n')
const choices = pageLanguages.map((one, index) => `${index + 1} ${PAGE_LANGUAGES[one].name}`).join('   ')
const language = pageLanguages[Number((await terminal.question(`  ${choices}   `)).trim()) - 1] ?? 'en'
while (!(await attempt(words[language]))) say()
await run('systemctl', ['reboot'], { timeoutMs: 60_000 })

/** True when a disk was written. */
async function attempt(its: Words): Promise<boolean> {
  say(`\n${its.title}\n`)
  const disks = await foundDisks('/', source.partition)
  const fit = disks.filter(disk => disk.unfit === null)
  say(its.disks)
  for (const disk of disks) say(`  ${disk.unfit === null ? fit.indexOf(disk) + 1 : ' '}  ${line(disk, its)}`)
  say()
  if (fit.length === 0) {
    await terminal.question(its.noDisk)
    return false
  }
  const chosen = fit[Number((await terminal.question(its.which(1, fit.length))).trim()) - 1]
  if (chosen === undefined) return false
  const sure = (await terminal.question(its.lost(`${chosen.model} (${chosen.name})`))).trim().toLowerCase()
  if (sure !== its.yes) {
    say(its.nothingDone)
    return false
  }
  try {
    let shown = -1
    await install(source, chosen, share => {
      const percent = Math.floor(share * 100)
      if (percent !== shown) process.stdout.write(`\r${its.copying} ${percent} %`)
      shown = percent
    })
    await terminal.question(`\n\n${its.done}`)
    return true
  } catch (error) {
    await terminal.question(`\n${its.failed(error instanceof Error ? error.message : String(error))}`)
    return false
  }
}

function line({ name, model, sectors, unfit }: FoundDisk, its: Words): string {
  const size = `${((sectors * SECTOR) / 1e9).toFixed(0)} GB`
  return `${name.padEnd(10)} ${size.padStart(8)}  ${model}${unfit === null ? '' : `  (${its.unfit[unfit]})`}`
}

/** The boot loader says by what it started us. */
async function startedFrom(): Promise<Source & { readonly partition: string }> {
  const line = await readFile('/proc/cmdline', 'utf8')
  const [, id = ''] = /\boffhook\.boot=PARTUUID=([0-9a-f-]{36})\b/i.exec(line) ?? []
  const [, slot = 'a'] = /\boffhook\.slot=([ab])\b/.exec(line) ?? []
  const partition = await partitionNamed('/', id)
  const disk = partition === null ? null : await diskOf('/', partition)
  if (partition === null || disk === null) throw new Error('This system was not started from a stick.')
  return { disk, partition, slot: slot === 'b' ? 'b' : 'a' }
}
