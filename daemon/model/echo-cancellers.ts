/** Which echo canceller a port gets: a person's choice, else the module on the board, else software. */

import type { EchoSettings } from '../settings/schema.ts'
import type { PortUse } from './gateway-model.ts'
import type { LayoutSpan, Socket } from './span-layout.ts'

/** DAHDI's own name for whatever hardware the driver offers (dahdi-base.c, hwec_factory). */
const HARDWARE = 'hwec'

/**
 * Dynamic spans have no line and so no echo of their own. Boards whose driver keeps quiet about its echo canceller (B410P,
 * Astribank) get the software's name too: DAHDI puts the hardware in its place by itself (hwec_overrides_swec).
 */
export function echoCancellerOf(
  socket: Pick<Socket, 'key'>,
  use: PortUse,
  span: Pick<LayoutSpan, 'key' | 'dynamic' | 'hardwareEchoCanceller'>,
  echo: EchoSettings,
): string | null {
  const isVoice = use.is === 'handset' || use.is === 'line' || use.is === 'bearer'
  if (!isVoice || span.dynamic !== null) return null
  const chosen = choice(socket.key, echo) ?? choice(span.key, echo) ?? 'hardware'
  if (chosen === 'none') return null
  if (chosen !== 'hardware') return chosen
  return span.hardwareEchoCanceller === null ? echo.software : HARDWARE
}

const choice = (key: string, { places }: EchoSettings) =>
  places.findLast(({ place }) => place === key)?.canceller
