/** Dialling from an analog handset: everything can be reached, nothing is taken by the driver, and nobody waits without need. */

import { describe, expect, it } from 'vitest'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import {
  americanT1,
  britain,
  britishAnalog,
  extensionOf,
  firstStart,
  france,
  modelOf,
  trunkOf,
  unitedStates,
} from './model-fixtures.ts'
import { dialFromHandset, type Outcome } from './sig-analog.ts'

const dial = (model: GatewayModel, digits: string): Outcome =>
  dialFromHandset(renderAsterisk(model).find(({ name }) => name === 'extensions.conf')?.text ?? '', digits)
const at = (context: string, exten: string, waitedSeconds: number): Outcome => ({
  reached: { context, exten },
  waitedSeconds,
})

describe('an office in Switzerland', () => {
  const model = firstStart()

  it.each(['101', '102', '103', '104'])('rings %s at once', number => {
    expect(dial(model, number)).toEqual(at('extensions', number, 0))
  })

  it.each(['112', '0112', '117', '0117', '118', '0118', '144', '0144'])('sends %s at once', number => {
    expect(dial(model, number)).toEqual(at('emergency', number, 0))
  })

  it.each(['*97', '*43', '*60', '*65', '*67', '*78', '*79'])('has %s, at once', number => {
    expect(dial(model, number)).toEqual(at('codes', number, 0))
  })

  it('has *98, at once with #, because a mailbox may follow', () => {
    expect(dial(model, '*98')).toEqual(at('codes', '*98', 3))
    expect(dial(model, '*98#')).toEqual(at('codes', '*98', 0))
    expect(dial(model, '*98101')).toEqual(at('codes', '*98101', 0))
  })

  it('leaves messages with *101, at once', () => {
    expect(dial(model, '*101')).toEqual(at('codes', '*101', 0))
  })

  it('calls out three seconds after the last digit, or at once after #', () => {
    expect(dial(model, '00227001122')).toEqual(at('outside-codes-0', '00227001122', 3))
    expect(dial(model, '00227001122#')).toEqual(at('outside-codes-0', '00227001122', 0))
    expect(dial(model, '0111')).toEqual(at('outside-codes-0', '0111', 3))
    expect(dial(model, '00041227001122')).toEqual(at('outside-codes-0', '00041227001122', 3))
  })

  it('says no at once to what cannot be', () => {
    expect(dial(model, '2')).toEqual({ reached: { congestion: '2' }, waitedSeconds: 0 })
    expect(dial(model, '199')).toEqual({ reached: { congestion: '19' }, waitedSeconds: 0 })
    expect(dial(model, '*66')).toEqual({ reached: { congestion: '*66' }, waitedSeconds: 0 })
  })
})

describe('an office in North America', () => {
  const model = americanT1()

  it.each(['911', '9911', '9988'])('sends %s at once', number => {
    expect(dial(model, number)).toEqual(at('emergency', number, 0))
  })

  it('waits after 988, which could be the beginning of 9 and a toll-free number', () => {
    expect(dial(model, '988')).toEqual(at('emergency', '988', 3))
    expect(dial(model, '98885550100')).toEqual(at('outside-codes-9', '98885550100', 3))
    expect(dial(model, '912125550100')).toEqual(at('outside-codes-9', '912125550100', 3))
  })
})

describe('an office in Britain with 9 for a line', () => {
  it('keeps 999, and numbers that are no emergency', () => {
    const model = britishAnalog()
    expect(britain.emergencyNumbers).toContain('999')
    expect(dial(model, '9999')).toEqual(at('emergency', '9999', 0))
    expect(dial(model, '999')).toEqual(at('emergency', '999', 3))
    expect(dial(model, '902079460000')).toEqual(at('outside-codes-9', '902079460000', 3))
    expect(dial(model, '8102079460000')).toEqual(at('outside-codes-81', '8102079460000', 3))
    expect(dial(model, '81112')).toEqual(at('emergency', '81112', 0))
  })
})

describe('numbers that meet the codes of the driver', () => {
  it.each(['601', '671', '781', '791', '801', '811'])('leaves a message for %s', number => {
    const model = modelOf({ country: unitedStates, extensions: [extensionOf(number)] })
    expect(dial(model, `*${number}`)).toEqual(at('codes', `*${number}`, 0))
  })

  it('leaves one for 01 after a moment: a speed dial may follow', () => {
    const model = modelOf({ country: unitedStates, extensions: [extensionOf('01')] })
    expect(dial(model, '*01')).toEqual(at('codes', '*01', 3))
  })
})

describe('an extension that hides an emergency number', () => {
  it('does not, whatever the settings let through', () => {
    const model = modelOf({
      country: france,
      extensions: [extensionOf('112'), extensionOf('15')],
      trunks: [trunkOf('outside', 0, [])],
    })
    expect(dial(model, '112')).toEqual(at('emergency', '112', 0))
    expect(dial(model, '15')).toEqual(at('emergency', '15', 0))
  })
})
