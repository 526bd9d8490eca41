/** `offhook-update write` and `offhook-update gate`: root's work on updates that takes its time, each a unit of its own. */

import { readFile, rm } from 'node:fs/promises'
import { systemClock } from '../system/clock.ts'
import { judge } from './gate.ts'
import { updatePlacesBelow } from './places.ts'
import { writeOrdered } from './write.ts'

/** Left by the boot script on a trial (image/layers/boot/init.sh): it restarts the machine unless it is stopped. */
const DEAD_MAN = '/run/offhook-deadman'

const places = updatePlacesBelow('/')
const say = (text: string) => console.log(`offhook-update: ${text}`)

switch (process.argv[2]) {
  case 'write':
    process.exit((await writeOrdered(places, systemClock.now)) ? 0 : 1)
    break
  case 'gate': {
    if (!(await judge(places, systemClock, say))) process.exit(1)
    const pid = Number(await readFile(DEAD_MAN, 'utf8').catch(() => ''))
    if (pid > 1) process.kill(pid, 'SIGKILL')
    await rm(DEAD_MAN, { force: true })
    process.exit(0)
    break
  }
  default:
    say('write or gate')
    process.exit(2)
}
