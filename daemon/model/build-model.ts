/** Settings and inventory become one picture; what does not fit becomes an issue and is left out, the rest goes on. */

import { networkSchema } from '../settings/areas/network.ts'
import { DTMF_LEVEL, type EveryLineDetails } from '../settings/details/every-line.ts'
import type { Settings } from '../settings/schema.ts'
import { activeCodes } from './codes/active.ts'
import { buildExtensions, hasBrowserPhones, voiceLanguage } from './extensions.ts'
import type { CountryPack, GatewayModel } from './gateway-model.ts'
import { hardwareIssues, WANPIPE } from './hardware-issues.ts'
import type { Inventory } from './inventory.ts'
import type { Issue } from './issue.ts'
import { buildEmergency, buildIncoming, buildOutgoing } from './routes.ts'
import { handOutSockets } from './sockets.ts'
import { layoutSpans } from './span-layout.ts'
import { buildSpans } from './spans.ts'
import type { Surroundings } from './surroundings.ts'
import { buildSwitchboard } from './switchboard.ts'
import { buildTrunks } from './trunks.ts'
import { verify } from './verify.ts'

/** Two ports a call: 500 calls. Asterisk's usual beginning (rtp.conf.sample). */
export const RTP = { firstPort: 10000, lastPort: 10999 } as const

export interface BuiltModel {
  readonly model: GatewayModel
  /** Errors are contradictions of the settings: the model must not be applied. Missing hardware is a warning. */
  readonly issues: readonly Issue[]
}

export function buildModel(settings: Settings, inventory: Inventory, surroundings: Surroundings): BuiltModel {
  const country = ownCountry(surroundings.countries(settings.site.country), settings.everyLine)
  const layout = layoutSpans(settings, inventory, country)
  const sockets = handOutSockets(layout)
  const extensions = buildExtensions(settings, sockets, surroundings.browserPhones)
  const { trunks, isdn, issues: trunkIssues } = buildTrunks(settings.trunks, sockets, country, surroundings)
  const model: GatewayModel = {
    siteName: settings.site.name,
    country,
    language: voiceLanguage(settings),
    layout: surroundings.layout,
    network: {
      ami: surroundings.ami,
      sip: settings.sip,
      rtp: RTP,
      iax: settings.iax,
      ...(hasBrowserPhones(extensions) && surroundings.browserPhones !== undefined
        ? { webSocket: { port: surroundings.browserPhones.port } }
        : {}),
    },
    spans: buildSpans(layout, extensions, trunks, isdn, country, settings.echo),
    drivers: driversOf(inventory),
    extensions,
    trunks,
    incoming: buildIncoming(settings, trunks, extensions),
    outgoing: buildOutgoing(settings, trunks),
    emergency: buildEmergency(settings, country, trunks),
    ...buildSwitchboard(settings, activeCodes(settings)),
    everyLine: {
      dtmfLevel: settings.everyLine.dtmfLevel ?? DTMF_LEVEL,
      progressZone: settings.everyLine.progressZone ?? country.progressZone,
      ...threshold(settings.everyLine),
    },
    callLimits: settings.guard.limits,
    callerNumbers: settings.site.callerNumbers,
    ...budgetsOf(settings),
    ...hostOf(settings),
  }
  return {
    model,
    issues: [
      ...verify(settings, country),
      ...sockets.issues,
      ...trunkIssues,
      ...hardwareIssues(settings, inventory, model),
    ],
  }
}

/** Of those who are there. */
function budgetsOf({ costs, extensions }: Settings): Pick<GatewayModel, 'budgets'> {
  const of = costs.budgets.filter(({ extension }) => extensions.some(({ number }) => number === extension))
  return of.length === 0 ? {} : { budgets: { of, warnPercent: costs.warnPercent, tariffs: costs.tariffs } }
}

/** A network that is as it comes stays the image's own: one file less that could be wrong. */
function hostOf({ network, site }: Settings): Pick<GatewayModel, 'host'> {
  const { hostName, telephones, timeServers } = network
  const usual = networkSchema.parse({})
  const isUsual =
    JSON.stringify(network.office) === JSON.stringify(usual.office) &&
    telephones === null &&
    timeServers.length === 0
  if (isUsual && hostName === null && site.timeZone === null) return {}
  const office = isUsual ? null : network.office
  return { host: { office, telephones, timeServers, hostName, timeZone: site.timeZone } }
}

/** What somebody decided for all analog ports stands for what is usual in the country. */
const ownCountry = (country: CountryPack, { opermode, toneZone }: EveryLineDetails): CountryPack => ({
  ...country,
  opermode: opermode ?? country.opermode,
  toneZone: toneZone ?? country.toneZone,
})

const threshold = ({ batteryThreshold }: EveryLineDetails): { readonly batteryThreshold?: number } =>
  batteryThreshold === undefined ? {} : { batteryThreshold }

/** Modules that serve a card now, or will once it is given back or they are built for the running kernel. */
function driversOf(inventory: Inventory): string[] {
  const drivers = inventory.cards.flatMap(({ state }) =>
    state.is === 'unknown' || state.is === 'unsupported' ? [] : [state.driver],
  )
  return [...new Set(drivers)].filter(driver => driver !== WANPIPE).sort()
}
