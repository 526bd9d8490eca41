/** What is usual in a country can be decided otherwise for a line, a handset, or, where a driver knows one value only, for all. */

import { describe, expect, it } from 'vitest'
import { renderAsterisk } from '../../asterisk-conf/render.ts'
import type { CountryValue } from '../../daemon/model/gateway-model.ts'
import { complaints } from '../../daemon/root-helper/guards.ts'
import { renderDahdi } from '../../dahdi/render.ts'
import { builtOffice, E1_PORTS, officeOf, officeSettings } from './offices.ts'

const analogPlace = '@PCI Bus 01 Slot 02'
const trunkPlace = '@PCI Bus 02 Slot 01'
const office = officeOf([
  {
    driver: 'wctdm',
    kind: 'analog-modular',
    ids: 'e159:0001',
    place: analogPlace,
    spans: [{ name: 'WCTDM/0', kind: 'analog', ports: ['fxs', 'fxo', 'fxo', 'empty'] }],
  },
  {
    driver: 'wct4xxp',
    kind: 'pri',
    ids: 'd161:0205',
    place: trunkPlace,
    spans: [1, 2].map(at => ({ name: `TE2/0/${at}`, kind: 'e1', ports: E1_PORTS })),
  },
])

interface Choice {
  readonly everyLine?: object
  readonly handset?: object
  readonly analog?: object
  readonly trunk?: object
  readonly site?: object
}

/** Two of everything: the first line has its own choice, the second is as usual in the country. */
function files(country: string, { everyLine = {}, handset, analog, trunk = {}, site = {} }: Choice = {}) {
  const { model } = builtOffice(
    officeSettings({
      site: { country },
      everyLine,
      ...site,
      extensions: [
        {
          number: '201',
          name: 'Desk',
          devices: [{ kind: 'analog', port: `${analogPlace}/1/1`, details: handset ?? {} }],
        },
      ],
      trunks: [
        {
          id: 'outside',
          name: 'Outside',
          lines: [
            { kind: 'analog', id: 'a', name: 'A', port: `${analogPlace}/1/2`, details: analog ?? {} },
            { kind: 'analog', id: 'b', name: 'B', port: `${analogPlace}/1/3` },
            { kind: 'pri', id: 'c', name: 'C', span: `${trunkPlace}/1`, ...trunk },
            { kind: 'pri', id: 'd', name: 'D', span: `${trunkPlace}/2` },
          ],
        },
      ],
    }),
    office,
  )
  const dahdi = renderDahdi(model)
  for (const { room, name, text } of dahdi) expect(complaints(room, name, text)).toEqual([])
  return new Map([...dahdi, ...renderAsterisk(model)].map(({ name, text }) => [name, text]))
}

type Sight = readonly [file: string, usual: RegExp, own: RegExp]

/** Where a value is seen in the files, as usual and as decided; null: nothing can be decided, with the reason. */
const CHOICES: Readonly<Record<CountryValue, readonly [country: string, Choice, ...Sight[]] | string>> = {
  opermode: [
    'CH',
    { everyLine: { opermode: 'TBR21' } },
    ['offhook.conf', /options wctdm opermode=SWITZERLAND /, /options wctdm opermode=TBR21 /],
  ],
  toneZone: [
    'CH',
    { everyLine: { toneZone: 'fr' } },
    ['system.conf', /^loadzone=ch$/m, /^loadzone=fr$/m],
    ['indications.conf', /^country = ch$/m, /^country = fr$/m],
  ],
  ringCadence: 'the ports ring as their tone zone does, which is decided above',
  analogDriverOptions: [
    'GB',
    { everyLine: { batteryThreshold: 2 } },
    ['offhook.conf', /options wctdm .*battthresh=4$/m, /options wctdm (?!.*battthresh=4).*battthresh=2$/m],
    ['offhook.conf', /options wctdm24xxp (?!.*battthresh)/, /options wctdm24xxp .*battthresh=2$/m],
    ['offhook.conf', /options wcfxo opermode=1$/m, /options wcfxo opermode=1$/m],
  ],
  callerId: [
    'CH',
    { analog: { callerIdSignalling: 'dtmf', callerIdStart: 'polarity' } },
    [
      'chan_dahdi.conf',
      /\[line-a\][^[]*cidsignalling = v23\ncidstart = ring/,
      /\[line-a\][^[]*cidsignalling = dtmf\ncidstart = polarity/,
    ],
    [
      'chan_dahdi.conf',
      /\[line-b\][^[]*cidsignalling = v23/,
      /\[line-b\][^[]*cidsignalling = v23\ncidstart = ring/,
    ],
  ],
  handsetCallerId: 'Asterisk sends handsets FSK alone (main/callerid.c): it can be switched off, not changed',
  sendCallerIdAfterRings: [
    'CH',
    { handset: { callerIdAfterRings: 3 } },
    ['chan_dahdi.conf', /sendcalleridafter = 1/, /sendcalleridafter = 3/],
  ],
  busyPattern: [
    'DE',
    { analog: { busyPattern: [240, 240] } },
    ['chan_dahdi.conf', /\[line-a\][^[]*busypattern = 480,480/, /\[line-a\][^[]*busypattern = 240,240/],
    ['chan_dahdi.conf', /\[line-b\][^[]*busypattern = 480,480/, /\[line-b\][^[]*busypattern = 480,480/],
  ],
  digitalLine: [
    'US',
    { trunk: { standard: 'e1' } },
    ['span-types.conf', /1:T1\n.* 2:T1/, /1:E1\n.* 2:T1/],
    ['system.conf', /^span=2,1,0,esf,b8zs/m, /^span=2,1,0,ccs,hdb3/m],
  ],
  crc4: [
    'FR',
    { trunk: { crc4: true } },
    ['system.conf', /^span=2,1,0,ccs,hdb3$/m, /^span=2,1,0,ccs,hdb3,crc4$/m],
    ['system.conf', /^span=3,2,0,ccs,hdb3$/m, /^span=3,2,0,ccs,hdb3$/m],
  ],
  switchType: [
    'DE',
    { trunk: { details: { switchType: 'qsig' } } },
    ['chan_dahdi.conf', /\[line-c\]\nswitchtype = euroisdn/, /\[line-c\]\nswitchtype = qsig/],
  ],
  prefixes: [
    'RU',
    { trunk: { details: { internationalPrefix: '00', nationalPrefix: '0' } } },
    [
      'chan_dahdi.conf',
      /\[line-c\][^[]*internationalprefix = 810\nnationalprefix = 8/,
      /\[line-c\][^[]*internationalprefix = 00\nnationalprefix = 0\n/,
    ],
    [
      'chan_dahdi.conf',
      /\[line-d\][^[]*internationalprefix = 810/,
      /\[line-d\][^[]*internationalprefix = 810/,
    ],
  ],
  emergencyNumbers: [
    'CH',
    { site: { emergencyNumbers: ['112', '999'] } },
    ['extensions.conf', /exten => 117,/, /exten => 999,/],
  ],
  numbering: 'a class of service allows and denies numbers of its own (test/model/numbering.test.ts)',
}

describe('of the country’s values', () => {
  const decided = Object.entries(CHOICES).flatMap(([value, given]) => {
    if (typeof given === 'string') return []
    const [country, choice, ...sights] = given
    return [{ value, country, choice, sights }]
  })

  it.each(decided)('$value can be decided otherwise', ({ country, choice, sights }) => {
    const [usual, own] = [files(country), files(country, choice)]
    for (const [file, asUsual, asDecided] of sights) {
      expect(usual.get(file)).toMatch(asUsual)
      expect(own.get(file)).toMatch(asDecided)
    }
  })
})

describe('tones', () => {
  it('of one telephone alone are those of its own country, loaded beside the house’s', () => {
    const own = files('CH', { handset: { toneZone: 'uk' } })
    expect(own.get('system.conf')).toMatch(/^loadzone=ch\nloadzone=uk\ndefaultzone=ch$/m)
    // The number of `uk` in zonedata.c.
    expect(own.get('chan_dahdi.conf')).toMatch(/^tonezone = 4$/m)
    expect(files('CH').get('chan_dahdi.conf')).not.toContain('tonezone')
  })
})
