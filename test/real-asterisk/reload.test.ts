/** A changed model, written and reloaded as the activations say, is in force: nothing else has to be done. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { extensionOf, modelOf, sipDevice } from '../asterisk-conf/model-fixtures.ts'
import { mailbox } from '../model-parts.ts'
import { unexpected } from './allowed-messages.ts'
import { startRendered } from './rendered-asterisk.ts'
import { sipPhone } from './sip-phone.ts'

const one = extensionOf('101', { devices: [sipDevice('101')] })
const two = extensionOf('102', {
  name: 'Workshop',
  devices: [sipDevice('102', 'AnotherSecret42')],
  voicemail: null,
})

it('takes a new extension into service and another out of it', async () => {
  const asterisk = await startRendered(modelOf({ extensions: [one] }))
  onTestFinished(() => asterisk.stop())
  const secret = { username: '102', secret: 'AnotherSecret42' }
  await expect(sipPhone(secret, asterisk.sipPort)).rejects.toThrow('401')

  const change = async (edit: (model: GatewayModel) => GatewayModel): Promise<string[]> => {
    const files = renderAsterisk(edit(asterisk.model))
    const before = new Map<string, string>()
    for (const { name } of files)
      before.set(name, await readFile(join(asterisk.layout.configDir, name), 'utf8'))
    await asterisk.write(edit)
    const modules = files.flatMap(file => {
      const activation = file.activation(before.get(file.name) ?? null, file.text)
      if (activation.do === 'nothing') return []
      if (activation.do !== 'reload') throw new Error(`${file.name}: ${activation.do}`)
      return [activation.module]
    })
    for (const module of modules) await asterisk.ami.action({ Action: 'Reload', Module: module })
    return modules
  }

  expect(await change(model => ({ ...model, extensions: [one, two] }))).toEqual([
    'pbx_config.so',
    'res_pjsip.so',
  ])
  const phone = await sipPhone(secret, asterisk.sipPort)
  const caller = await sipPhone({ username: '101', secret: sipSecret('101') }, asterisk.sipPort, 'answers')
  expect(await phone.call('101')).toBe(200)
  expect(caller.callers).toEqual([{ name: 'Workshop', number: '102' }])

  expect(await change(model => ({ ...model, extensions: [{ ...two, voicemail: mailbox('4711') }] }))).toEqual(
    ['pbx_config.so', 'res_pjsip.so', 'app_voicemail.so'],
  )
  expect(await phone.call('101')).toBe(404)
  const { Output } = await asterisk.ami.action({ Action: 'Command', Command: 'voicemail show users' })
  expect(Output).toMatch(/^default +102 +Workshop/m)
  expect(Output).not.toMatch(/^default +101/m)
  expect(unexpected(await asterisk.log())).toEqual([])
  await phone.close()
})

const sipSecret = (username: string): string => {
  const device = sipDevice(username)
  return device.kind === 'sip' ? device.secret : ''
}
