/** MFC/R2 from settings to all files: bits and no D-channel where Asterisk can do it, nothing at all where it cannot. */

import { describe, expect, it } from 'vitest'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import { buildModel } from '../../daemon/model/build-model.ts'
import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { complaints } from '../../daemon/root-helper/guards.ts'
import { countryCodes, countryPack } from '../../dahdi/countries/index.ts'
import { parseSystemConf } from '../../dahdi/parsers/system-conf.ts'
import { renderDahdi } from '../../dahdi/render.ts'
import { surroundings } from '../model/support.ts'
import { E1_PORTS, officeOf, officeSettings } from './offices.ts'

const place = '@PCI Bus 02 Slot 01'
const twoE1s = officeOf([
  {
    driver: 'wct4xxp',
    kind: 'pri',
    ids: 'd161:0205',
    place,
    spans: [1, 2].map(number => ({ name: `TE2/0/${number}`, kind: 'e1', ports: E1_PORTS })),
  },
])
const office = (country: string, r2: boolean, line: Record<string, unknown> = {}) =>
  buildModel(
    officeSettings({
      site: { country },
      trunks: [
        {
          id: 'outside',
          name: 'Outside',
          lines: [
            { kind: 'pri', id: 'bits', name: 'Bits', span: `${place}/1`, protocol: 'r2', ...line },
            { kind: 'pri', id: 'isdn', name: 'ISDN', span: `${place}/2` },
          ],
        },
      ],
    }),
    twoE1s,
    { ...surroundings, countries: countryPack, r2 },
  )

const textOf = (model: GatewayModel, name: string) =>
  [...renderDahdi(model), ...renderAsterisk(model)].find(file => file.name === name)?.text ?? ''

describe('an R2 line', () => {
  it.each(countryCodes())(
    'in %s has files that are accepted, and no CRC-4 whatever the country has',
    country => {
      const { model } = office(country, true, { standard: 'e1', crc4: true })
      for (const { room, name, text } of renderDahdi(model)) expect(complaints(room, name, text)).toEqual([])
      const { spans, channels } = parseSystemConf(textOf(model, 'system.conf'))
      expect(spans[0]).toMatchObject({ framing: 'cas', coding: 'hdb3', options: [] })
      expect(channels.get(1)).toMatchObject({ signalling: 'cas', extra: '1101' })
      expect(channels.has(16)).toBe(false)
      expect([...channels.values()].filter(({ signalling }) => signalling === 'cas')).toHaveLength(30)
      expect(textOf(model, 'chan_dahdi.conf')).toMatch(/signalling = mfcr2[\s\S]*dahdichan = 1-15,17-31/)
    },
  )

  it('is not there at all where Asterisk lacks libopenr2: the span stays quiet, its neighbour works', () => {
    const { model, issues } = office('BR', false)
    expect(issues.map(({ code, subject }) => `${code} ${subject}`)).toContain('r2-not-built line:bits')
    const conf = textOf(model, 'system.conf')
    expect(conf).not.toMatch(/^cas=/m)
    expect(parseSystemConf(conf).spans.map(({ framing }) => framing)).toEqual(['ccs', 'ccs'])
    expect(textOf(model, 'chan_dahdi.conf')).not.toMatch(/mfcr2|line-bits/)
    expect(textOf(model, 'chan_dahdi.conf')).toMatch(/signalling = pri_cpe/)
    expect(textOf(model, 'extensions.conf')).not.toContain('DAHDI/(')
  })

  it('is spared for an emergency by the names of its channels, since it has no span in them', () => {
    const { model } = office('BR', true)
    const names = /CHANNELS\(\^\((.*)\)\[-\/\]\)/.exec(textOf(model, 'extensions.conf'))?.[1] ?? ''
    const ours = new RegExp(`^(${names})[-/]`)
    expect(['DAHDI/1-1', 'DAHDI/31-1', 'DAHDI/i2/5550100-3'].filter(name => !ours.test(name))).toEqual([])
    expect(['DAHDI/16-1', 'DAHDI/i1/5550100-3', 'DAHDI/311-1'].filter(name => ours.test(name))).toEqual([])
  })

  it('ends a call at its limit like any other line', () => {
    const { model } = office('BR', true, { details: { callLimitMinutes: 90 } })
    expect(textOf(model, 'chan_dahdi.conf')).toMatch(
      /\[line-bits\][\s\S]*?LINE_LIMIT=5400[\s\S]*?\[line-isdn\]/,
    )
  })
})
