/** A display with keys at a serial port of the machine; null: none. */

import { z } from 'zod'
import { serialPath } from './smdr.ts'

export const FRONT_PANEL_MODELS = ['lk204-7t-1u', 'cfa631', 'cfa633', 'cfa635'] as const

export const frontPanelSchema = z
  .object({ model: z.enum(FRONT_PANEL_MODELS), path: serialPath })
  .nullable()
  .default(null)

export type FrontPanelSettings = NonNullable<z.infer<typeof frontPanelSchema>>
