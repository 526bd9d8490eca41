/** A country to build on in tests. */

import type { CountryPack } from '../daemon/model/gateway-model.ts'

export const switzerland: CountryPack = {
  code: 'CH',
  listed: true,
  toneZone: 'ch',
  opermode: 'SWITZERLAND',
  companding: 'alaw',
  digitalLine: 'e1',
  crc4: true,
  switchType: 'euroisdn',
  callerId: { signalling: 'v23', start: 'ring' },
  sendCallerIdAfterRings: 1,
  busyPattern: [500, 500],
  internationalPrefix: '00',
  nationalPrefix: '0',
  emergencyNumbers: ['112', '117', '118', '144'],
  accessDigit: '0',
  analogDriverOptions: [],
  congestionPattern: [200, 200],
  ringCadence: [1000, 4000],
  handsetCallerId: 'v23',
  progressZone: 'us',
  numbering: { countryCode: '41', national: {}, dialled: {}, localDigits: 9 },
  uncertain: {},
}
