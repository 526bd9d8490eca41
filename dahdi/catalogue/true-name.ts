/** Cards that share one id and are told apart only when their driver runs: by serial number, by the sockets they show. */

/** What a running driver says about its card. */
export interface RunningCard {
  readonly driver: string | null
  /** Serial number where the driver reads one; empty elsewhere. */
  readonly hardwareId: string
  readonly spans: number
  readonly ports: number
}

/** null where the catalogue's name is all there is to say. */
export function trueName(card: RunningCard): string | null {
  if (card.driver === 'wcte43x') return te43x(card)
  if (card.driver === 'opvxa1200') return opvxa1200(card)
  return null
}

/** wcte43x-base.c te43xp_init_one: boards are known by the beginning of their serial numbers. */
function te43x({ hardwareId }: RunningCard): string | null {
  const model = /^1(TE[24]3[56])F/.exec(hardwareId)?.[1]
  return model === undefined ? null : `Wildcard ${model}`
}

/** opvxa1200/base.c wctdm_initialize: the firmware's version has a flag for A800P, which gets 8 channels instead of 12. */
function opvxa1200({ spans, ports }: RunningCard): string | null {
  if (spans !== 1) return null
  if (ports === 8) return 'OpenVox A800P'
  return ports === 12 ? 'OpenVox A1200P' : null
}
