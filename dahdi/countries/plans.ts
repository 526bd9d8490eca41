/**
 * Numbering plans: which numbers of a country are free, mobile or dear, for the class of service of outgoing calls.
 * From the plans countries notify to the ITU (E.164 and E.129 communications), as commonly known; none was checked against
 * an operator's price list. What no pattern matches is national; premium comes first where a range is shared.
 */

import type { NumberingPlan, Patterns } from '../../daemon/model/numbering.ts'

const plan = (
  countryCode: string,
  national: Patterns,
  dialled: Patterns = {},
  localDigits = 5,
): NumberingPlan => ({ countryCode, national, dialled, localDigits })

/** Of the European Union, by decision 2007/116/EC. */
const social = '116XXX'

/** Area codes behind +1 that are other countries, most of them dear (NANPA). */
// biome-ignore format: one list
const caribbean = [
  '242', '246', '264', '268', '284', '345', '441', '473', '649', '658', '664', '721', '758', '767', '784', '809', '829',
  '849', '868', '869', '876',
]

const northAmerican: Patterns = {
  free: ['800', '833', '844', '855', '866', '877', '888'].map(area => `${area}XXXXXXX`),
  premium: ['900XXXXXXX', 'NXX976XXXX'],
  international: caribbean.map(area => `${area}XXXXXXX`),
}

const northAmerica = plan(
  '1',
  northAmerican,
  {
    ...northAmerican,
    free: [...(northAmerican.free ?? []), '[2358]11'],
    premium: ['900XXXXXXX', 'NXX976XXXX', '976XXXX', '0', '0N.', '411'],
  },
  7,
)

// biome-ignore format: a table
export const PLANS: Readonly<Record<string, NumberingPlan>> = {
  AR: plan('54', { free: ['800.'], premium: ['60[059].'], mobile: ['9.', 'XX15XXXXXXXX', 'XXX15XXXXXXX', 'XXXX15XXXXXX'] }, { mobile: ['15XXXXXX', '15XXXXXXX', '15XXXXXXXX'] }, 6),
  AT: plan('43', { free: ['800.'], premium: ['9[03][0-9].', '118.'], mobile: ['65[0-35-79].', '66[013-9].', '67.', '68.', '69.'] }, { free: [social], premium: ['118XXX'] }, 3),
  AU: plan('61', { premium: ['190.'], mobile: ['4XXXXXXXX', '5XXXXXXXX'] }, { free: ['1800XXXXXX', '180XXXX', '106'], premium: ['190.', '12.'], national: ['13XXXX', '1300XXXXXX', '1345XXXX'], international: ['001[1-9].'] }, 8),
  BE: plan('32', { free: ['800.'], premium: ['9[0-9].', '70.'], mobile: ['4[5-9]XXXXXXX'] }, { free: [social], premium: ['1[2-4]XX'] }, 7),
  BG: plan('359', { free: ['800.'], premium: ['90.'], mobile: ['8[789]XXXXXXX', '98XXXXXXX', '99XXXXXXX'] }, { free: [social] }),
  BR: plan('55', { free: ['800XXXXXXX'], premium: ['[359]00.'], mobile: ['ZZ9XXXXXXXX', 'XXZZ9XXXXXXXX'] }, { free: ['1[0-9]X', '103XX'], mobile: ['9XXXXXXXX'] }, 8),
  CA: northAmerica,
  CH: plan('41', { free: ['800XXXXXX'], premium: ['90[016]XXXXXX'], mobile: ['7[4-9]XXXXXXX'] }, { free: ['14[037]', '145', '1414', '1415', social], premium: ['18XX', '16XX', '187'] }, 9),
  CL: plan('56', { free: ['800XXXXXX'], premium: ['700XXXXXX', '600.'], mobile: ['9XXXXXXXX'] }, { international: ['1XX0.'] }),
  CN: plan('86', { premium: ['16[08].', '9[56]XXX.'] }, { free: ['800XXXXXXX'], mobile: ['1[3-9]XXXXXXXXX', '01[3-9]XXXXXXXXX'], premium: ['9[56]XXX', '16[08].'], national: ['400XXXXXXX'] }, 7),
  CZ: plan('420', { free: ['800XXXXXX'], premium: ['90[0-9]XXXXXX', '9[78]XXXXXXX'], mobile: ['60[1-8]XXXXXX', '7[02379]XXXXXXX'] }, { free: [social], premium: ['118X.'] }),
  DE: plan('49', { free: ['800.'], premium: ['900.', '137.', '138.', '12.'], mobile: ['15.', '16[0-3].', '17.'] }, { free: [social], premium: ['118.'] }, 3),
  DK: plan('45', { free: ['80XXXXXX'], premium: ['90XXXXXX'], mobile: ['2XXXXXXX', '3[01]XXXXXX', '4[0-2]XXXXXX', '5[0-3]XXXXXX', '6[01]XXXXXX', '71XXXXXX', '81XXXXXX', '9[1-3]XXXXXX'] }, { free: [social], premium: ['118', '18XX'] }),
  EE: plan('372', { free: ['800.'], premium: ['90[0-9].'], mobile: ['5XXXXXX', '5XXXXXXX', '8[1-4]XXXXXX'] }, { free: [social] }),
  ES: plan('34', { free: ['[89]00XXXXXX'], premium: ['80[367]XXXXXX', '90[57]XXXXXX'], mobile: ['6XXXXXXXX', '7[1-4]XXXXXXX'] }, { free: [social, '016', '0[26]1'], premium: ['118XX'] }),
  FI: plan('358', { free: ['800.'], premium: ['[67]00.'], mobile: ['4X.', '50.'] }, { free: [social], premium: ['118.'] }),
  FR: plan('33', { free: ['80[0-5]XXXXXX'], premium: ['8[129]XXXXXXX'], mobile: ['[67]XXXXXXXX'] }, { free: [social, '30XX', '31XX', '10XX', '11[59]', '196', '197'], premium: ['3[2-9]XX', '118XXX'] }, 9),
  GB: plan('44', { free: ['80[08].', '500XXXXXX'], premium: ['9X.', '87.', '84.', '70.', '76[0-35-9].'], mobile: ['7[1-57-9]XXXXXXXX', '7624XXXXXX'] }, { free: [social, '1[01]1', '105', '119'], premium: ['118XXX', '1[259]X'] }),
  GR: plan('30', { free: ['800XXXXXXX'], premium: ['90[19]XXXXXXX'], mobile: ['69XXXXXXXX'] }, { free: [social], premium: ['118XX'] }),
  HU: plan('36', { free: ['80.'], premium: ['9[01].'], mobile: ['[2357]0XXXXXXX', '31XXXXXXX'] }, { free: [social] }, 6),
  IE: plan('353', { mobile: ['8[35-9]XXXXXXX'] }, { free: ['1800XXXXXX', social], premium: ['15[1-9]X.', '118XX'], national: ['18[159]0.', '0818.'] }),
  IL: plan('972', { mobile: ['5XXXXXXXX'] }, { free: ['180X.', '1[0-9]X'], premium: ['19[0-9]X.'], national: ['170[0-9].'], international: ['01[2-9]X.'] }, 7),
  IN: plan('91', { mobile: ['[6-9]XXXXXXXXX'] }, { free: ['1800.', '1[0-9]9[0-9]'], premium: ['1900.', '186[0-9].'], mobile: ['[6-9]XXXXXXXXX'] }, 6),
  IT: plan('39', { free: ['80[03].'], premium: ['89X.', '1[46]X.', '178.', '199.'], mobile: ['3XXXXXXXX', '3XXXXXXXXX'] }, { free: [social, '15XX'], premium: ['12XX', '4X.'] }),
  JP: plan('81', { free: ['120XXXXXX', '800XXXXXXX'], premium: ['990XXXXXX', '180.'], mobile: ['[6-9]0XXXXXXXX'] }, { free: ['11[0-9]'], premium: ['104'], international: ['00[1-9]X.'] }, 6),
  LT: plan('370', { free: ['80[0-9].'], premium: ['90[0-9].'], mobile: ['6XXXXXXX'] }, { free: [social], premium: ['118XX', '18XX', '16XX'] }),
  MX: plan('52', { free: ['800XXXXXXX'], premium: ['900XXXXXXX'] }, { free: ['0[78]X'], premium: ['0[2-6]0'] }),
  MY: plan('60', { mobile: ['1X.'] }, { free: ['1800XXXXXX'], premium: ['1600.', '1[39]00XXXXXX', '60[01]X.'] }, 6),
  NL: plan('31', { free: ['800.'], premium: ['90[069].', '8[45678]X.'], mobile: ['6[1-58]XXXXXXX'] }, { free: [social, '14[0-9].'], premium: ['18XX'] }),
  NO: plan('47', { free: ['80[0-9]XXXXX'], premium: ['82[0-9]XXXXX'], mobile: ['4XXXXXXX', '9XXXXXXX', '59XXXXXX'] }, { free: [social, '0[2-9]XXX'], premium: ['18XX'], national: ['1[56]XXX'] }),
  NZ: plan('64', { free: ['800.', '508.'], premium: ['900.'], mobile: ['2X.'] }, { premium: ['01[0-8]'] }, 7),
  PL: plan('48', { free: ['800XXXXXX'], premium: ['70[0-9]XXXXXX', '30[0-9]XXXXXX', '40[0-9]XXXXXX'], mobile: ['45XXXXXXX', '5[0137]XXXXXXX', '6[069]XXXXXXX', '7[2389]XXXXXXX', '88XXXXXXX'] }, { free: [social], premium: ['118XXX'] }),
  PT: plan('351', { free: ['800XXXXXX'], premium: ['6XXXXXXXX', '70[78]XXXXXX', '76[0-2]XXXXXX'], mobile: ['9[1236]XXXXXXX'] }, { free: [social], premium: ['118X', '18XX', '16XX'] }),
  RU: plan('7', { free: ['80[04]XXXXXXX'], premium: ['80[39]XXXXXXX'], mobile: ['9XXXXXXXXX'], international: ['[67]XXXXXXXXX'] }, { international: ['8[2689]X810.'] }),
  SE: plan('46', { free: ['20.'], premium: ['9[04]0.', '939.', '944.', '99.'], mobile: ['7[02369]XXXXXXX'] }, { free: [social], premium: ['118XXX', '11[89]XX'] }),
  SG: plan('65', { mobile: ['[89]XXXXXXX'] }, { free: ['1800XXXXXXX', '800XXXXXXX'], premium: ['1900XXXXXXX', '1[0-9]0[0-9]'], international: ['00[128].', '01[2-9].', '02[0-9].'] }),
  TH: plan('66', { mobile: ['[689]XXXXXXXX'] }, { free: ['1800XXXXXX'], premium: ['190[0-9].', '1[1-9]XX'], international: ['00[1-9]X.'] }, 9),
  TW: plan('886', { free: ['80[0-9].'], premium: ['20[34].'], mobile: ['9XXXXXXXX'] }, { international: ['00[25679]X.', '01[2-9]X.'] }, 6),
  US: northAmerica,
  ZA: plan('27', { free: ['80[0-9].'], premium: ['86[2-9].', '90.'], mobile: ['6XXXXXXXX', '7XXXXXXXX', '8[1-4]XXXXXXX'] }, {}, 9),
}

/** A country nobody has described: mobile and dear numbers cannot be told from others. */
export const UNKNOWN_PLAN = plan('', {}, { free: [social] })
