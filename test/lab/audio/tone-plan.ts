/** What the tones of a country mean (ITU-T E.180 Supplement 2, as dahdi-tools' zonedata.c has them). */

export const progressTones = [
  'dial tone',
  /** Messages are waiting. */
  'stutter dial tone',
  /** After a flash: the second call can be dialled. */
  'recall dial tone',
  'ringing',
  'busy',
  'congestion',
  'call waiting',
  'information tone',
] as const
export type ProgressTone = (typeof progressTones)[number]

/** A sound lasting so long; null: for ever. */
export interface ToneStep {
  /** `silence`, or frequencies in rising order: `340+425`. */
  readonly sound: string
  readonly ms: number | null
}

export interface Cadence {
  readonly tone: ProgressTone
  /** Played once, before the repeated part. */
  readonly lead: readonly ToneStep[]
  readonly cycle: readonly ToneStep[]
}

type PlanText = Partial<Record<ProgressTone, string>>

/** Written as in indications.conf: `frequency+frequency/ms,…`; `!` is played once; 0 is silence. */
const plans: Readonly<Record<string, PlanText>> = {
  ch: {
    'dial tone': '425',
    'stutter dial tone': '425+340/1100,0/1100',
    'recall dial tone': '!425/100,!0/100,!425/100,!0/100,!425/100,!0/100,425',
    ringing: '425/1000,0/4000',
    busy: '425/500,0/500',
    congestion: '425/200,0/200',
    'call waiting': '425/200,0/200,425/200,0/4000',
    'information tone': '950/330,1400/330,1800/330,0/1000',
  },
  fr: {
    'dial tone': '440',
    'stutter dial tone': '!440/100,!0/100,!440/100,!0/100,!440/100,!0/100,440',
    'recall dial tone': '!350+440/100,!0/100,!350+440/100,!0/100,!350+440/100,!0/100,350+440',
    ringing: '440/1500,0/3500',
    busy: '440/500,0/500',
    congestion: '440/250,0/250',
    'call waiting': '440/300,0/10000',
    'information tone': '!950/330,!1400/330,!1800/330,0',
  },
  de: {
    'dial tone': '425',
    'stutter dial tone': '400+425',
    'recall dial tone': '!425/100,!0/100,!425/100,!0/100,!425/100,!0/100,425',
    ringing: '425/1000,0/4000',
    busy: '425/480,0/480',
    congestion: '425/240,0/240',
    'call waiting': '425/200,0/200,425/200,0/5000',
    'information tone': '950/330,1400/330,1800/330,0/1000',
  },
  au: {
    'dial tone': '413+438',
    'stutter dial tone': '413+438/100,0/40',
    ringing: '413+438/400,0/200,413+438/400,0/2000',
    busy: '425/375,0/375',
    congestion: '425/375,0/375,420/375,0/375',
    'call waiting': '425/200,0/200,425/200,0/4400',
    'information tone': '425/2500,0/500',
  },
  uk: {
    'dial tone': '350+440',
    'stutter dial tone': '350+440/750,440/750',
    ringing: '400+450/400,0/200,400+450/400,0/2000',
    busy: '400/375,0/375',
    congestion: '400/400,0/350,400/225,0/525',
    'call waiting': '400/100,0/4000',
    'information tone': '950/330,0/15,1400/330,0/15,1800/330,0/1000',
  },
  us: {
    'dial tone': '350+440',
    'stutter dial tone': '!350+440/100,!0/100,!350+440/100,!0/100,!350+440/100,!0/100,350+440',
    ringing: '440+480/2000,0/4000',
    busy: '480+620/500,0/500',
    congestion: '480+620/250,0/250',
    'call waiting': '440/300,0/10000',
    'information tone': '!950/330,!1400/330,!1800/330,0',
  },
}

export function tonePlan(zone: string): readonly Cadence[] {
  const plan = plans[zone]
  if (plan === undefined) throw new Error(`The lab has no tone plan for "${zone}"`)
  return Object.entries(plan).map(([tone, text]) => cadence(tone as ProgressTone, text))
}

export function cadence(tone: ProgressTone, text: string): Cadence {
  const lead: ToneStep[] = []
  const cycle: ToneStep[] = []
  for (const part of text.split(',')) {
    const [frequencies = '', ms] = part.replace('!', '').split('/')
    const sound =
      frequencies === '0'
        ? 'silence'
        : frequencies
            .split('+')
            .sort((one, other) => Number(one) - Number(other))
            .join('+')
    const step = { sound, ms: ms === undefined ? null : Number(ms) }
    if (part.startsWith('!')) lead.push(step)
    else cycle.push(step)
  }
  return { tone, lead, cycle }
}

/** Every different sound of a plan, silence left out. */
export function soundsOf(plan: readonly Cadence[]): string[] {
  const all = plan.flatMap(({ lead, cycle }) => [...lead, ...cycle].map(step => step.sound))
  return [...new Set(all)].filter(sound => sound !== 'silence')
}
