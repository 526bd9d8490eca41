/** What an apply needs from the running machine: putting files in force, and seeing whether everything came back. */

import type { GatewayModel } from '../model/gateway-model.ts'
import type { Activation } from '../model/generated-file.ts'
import { type Issue, ok, type Result } from '../model/issue.ts'

/** Each resolves when the work is done and Asterisk answers again, or is refused with the reason. Never throws. */
export interface Activator {
  /** AMI `ModuleReload` of a module as Asterisk names it. */
  reload(module: string): Promise<Result<null>>
  /** AMI `DAHDIRestart`. */
  restartDahdiChannels(): Promise<Result<null>>
  /** Starts Asterisk where it is not running. */
  restartAsterisk(): Promise<Result<null>>
  /** Stop Asterisk, dahdi_cfg, start Asterisk. */
  configureDahdi(): Promise<Result<null>>
  /** Stop Asterisk, unload and load the drivers, dahdi_cfg, start Asterisk. */
  reloadDrivers(): Promise<Result<null>>
  setHostName(): Promise<Result<null>>
  /** Time zone and time servers. */
  setClock(): Promise<Result<null>>
  setNetwork(): Promise<Result<null>>
}

/** What must be there once a configuration is in force. Plain data, kept with each generation. */
export interface Expectations {
  /** DAHDI channels Asterisk must have open: handsets, lines and bearers. */
  readonly channels: readonly number[]
  /** DAHDI spans with a D-channel of ours. */
  readonly spans: readonly number[]
  /** PJSIP endpoints by name. */
  readonly endpoints: readonly string[]
}

export interface Verifier {
  /** Issues for what is missing (an error each), after waiting as long as Asterisk may need. Never throws. */
  verify(expected: Expectations): Promise<readonly Issue[]>
}

export function expectationsOf(model: GatewayModel): Expectations {
  const devices = model.extensions.flatMap(extension => extension.devices)
  const lines = model.trunks.flatMap(trunk => trunk.lines)
  const channels = [
    ...devices.flatMap(device => (device.kind === 'analog' ? [device.channel] : [])),
    ...lines.flatMap(line => (line.kind === 'analog' ? [line.channel] : line.bearerChannels)),
  ]
  return {
    channels: channels.sort((a, b) => a - b),
    spans: lines
      .flatMap(line => (line.kind === 'bri' || line.kind === 'pri' ? [line.span] : []))
      .sort((a, b) => a - b),
    endpoints: devices.flatMap(device => (device.kind === 'sip' ? [device.username] : [])),
  }
}

export function activate(activation: Activation, activator: Activator): Promise<Result<null>> {
  switch (activation.do) {
    case 'nothing':
      return Promise.resolve(ok(null))
    case 'reload':
      return activator.reload(activation.module)
    case 'restart-dahdi-channels':
      return activator.restartDahdiChannels()
    case 'restart-asterisk':
      return activator.restartAsterisk()
    case 'configure-dahdi':
      return activator.configureDahdi()
    case 'reload-drivers':
      return activator.reloadDrivers()
    case 'set-host-name':
      return activator.setHostName()
    case 'set-clock':
      return activator.setClock()
    case 'set-network':
      return activator.setNetwork()
  }
}
