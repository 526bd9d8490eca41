/** Where a D-channel is on its span. */

/** Where chan_dahdi looks for the D-channel (chan_dahdi.c `prepare_pri`: 3 channels 3rd, 24 channels 24th, 31 channels 16th). */
export const dataPosition = (channelCount: number): number | null =>
  ({ 3: 3, 24: 24, 31: 16 })[channelCount] ?? null
