/** Asterisk and the machine it runs on, as cells. */

import type { HostHealth } from '../../daemon/appliance.ts'
import type { AsteriskHealth } from '../../daemon/live/live-state.ts'
import type { Speech } from '../i18n/translate.ts'
import { cell } from './activity-cell.ts'
import type { Cell } from './wire.ts'

/** Above these a person should look. */
const TOO_FULL = 0.9
const TOO_HOT_CELSIUS = 80

export function asteriskCell(health: AsteriskHealth, { t, format }: Speech): Cell {
  switch (health.is) {
    case 'up': {
      // Distributions append their own numbers: `22.10.1+dfsg-1`.
      const version = /^[\d.]+/.exec(health.version)?.[0] ?? health.version
      const detail = t('asterisk.up-detail', { version, since: format.moment(health.since) })
      return { ...cell('up', t('asterisk.up')), detail }
    }
    case 'connecting':
      return { ...cell('connecting', t('asterisk.connecting')), detail: '' }
    case 'down': {
      const { reason } = health
      const detail = t('asterisk.down-detail', { since: format.moment(health.since), reason })
      return { ...cell('down', t('asterisk.down')), detail }
    }
  }
}

const level = (share: number, text: string): Cell => ({
  ...cell(share > TOO_FULL ? 'high' : 'ok', text),
  level: Math.min(1, Math.max(0, share)),
})

export function hostCells(host: HostHealth | null, { t, format }: Speech): Record<string, Cell> {
  const unknown = cell('unknown', t('host.unknown'))
  if (host === null)
    return {
      'host:load': unknown,
      'host:memory': unknown,
      'host:disk': unknown,
      'host:temperature': unknown,
      'host:uptime': unknown,
    }
  const usedOf = (used: number, total: number) =>
    level(
      total > 0 ? used / total : 0,
      t('host.used-of', { used: format.bytes(used), total: format.bytes(total) }),
    )
  const { loadPercent, diskUsedBytes, diskTotalBytes, temperatureCelsius } = host
  return {
    'host:load': loadPercent === null ? unknown : level(loadPercent / 100, format.percent(loadPercent / 100)),
    'host:memory': usedOf(host.memoryUsedBytes, host.memoryTotalBytes),
    'host:disk':
      diskUsedBytes === null || diskTotalBytes === null ? unknown : usedOf(diskUsedBytes, diskTotalBytes),
    'host:temperature':
      temperatureCelsius === null
        ? unknown
        : cell(temperatureCelsius > TOO_HOT_CELSIUS ? 'high' : 'ok', format.celsius(temperatureCelsius)),
    'host:uptime': cell('ok', format.duration(host.uptimeSeconds)),
  }
}
