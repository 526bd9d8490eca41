/** Numbers told apart and rewritten by the dialplan, as the model does it: random ones of several countries. */

import { afterAll, beforeAll, expect, it } from 'vitest'
import { asE164, asLineDials } from '../../daemon/model/caller-number.ts'
import { classOf } from '../../daemon/model/numbering.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { modelOf } from '../asterisk-conf/model-fixtures.ts'
import { seeded } from '../fake-ami/seeded.ts'
import { unexpected } from './allowed-messages.ts'
import { type RenderedAsterisk, startRendered } from './rendered-asterisk.ts'

let asterisk: RenderedAsterisk

beforeAll(async () => {
  asterisk = await startRendered(modelOf(), {
    alter: (name, text) => (name === 'extensions.conf' ? text + probes : text),
  })
})
afterAll(async () => {
  // Many steps in little time, on a machine that has other things to do.
  const log = unexpected(await asterisk.log()).filter(entry => !entry.includes('high water mark'))
  expect(log).toEqual([])
  await asterisk.stop()
})

/** Asks a subroutine about many numbers on one channel. */
const probes = `
[probe]
exten => s,1,Set(ONE=\${SHIFT(NUMBERS,:)})
  same => n,GotoIf($[\${LEN(\${ONE})} = 0]?end)
  same => n,Gosub(\${ASKED},\${ONE},1)
  same => n,UserEvent(Probe,Number: \${ONE},Answer: \${GOSUB_RETVAL})
  same => n,Goto(s,1)
  same => n(end),Hangup()
`

const answers = async (asked: string, numbers: readonly string[]): Promise<string[]> => {
  const { ami } = asterisk
  const found: string[] = []
  for (let begin = 0; begin < numbers.length; begin += 40) {
    const part = numbers.slice(begin, begin + 40)
    const since = ami.events.length
    await ami.action({
      Action: 'Originate',
      Channel: 'Local/s@probe/n',
      Application: 'Wait',
      Data: '1',
      Variable: [`ASKED=${asked}`, `NUMBERS=${part.join(':')}`],
      Async: 'true',
    })
    for (const number of part) {
      const event = await ami.event(
        ({ UserEvent, Number: of }) => UserEvent === 'Probe' && of === number,
        since,
      )
      found.push(event.Answer ?? '')
    }
  }
  return found
}

it.each(['CH', 'US', 'DE', 'IT', 'FR'])('in %s the dialplan says as the model does', async code => {
  const pack = countryPack(code)
  await asterisk.write(model => ({ ...model, country: pack }))
  await asterisk.ami.action({ Action: 'Reload', Module: 'pbx_config.so' })
  const random = seeded(code.charCodeAt(0))
  const abroad = pack.internationalPrefix
  const begins = ['', pack.nationalPrefix, abroad, abroad + pack.numbering.countryCode]
  const numbers = Array.from({ length: 96 }, (_, index) => {
    const digits = Array.from({ length: 1 + (index % 12) }, () => random.below(10)).join('')
    return `${begins[index % begins.length]}${digits}`
  })
  expect(await answers('class-of-number', numbers)).toEqual(numbers.map(number => classOf(number, pack)))
  expect(await answers('e164', numbers)).toEqual(numbers.map(number => asE164(number, pack)))
  const received = numbers.map((number, index) => (index % 3 === 0 ? `+${number}` : number))
  expect(await answers('number-on-line', received)).toEqual(received.map(number => asLineDials(number, pack)))
})
