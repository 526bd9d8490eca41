/** The settings of the lines as a form, and back. */

import type { z } from 'zod'
import { type Settings, settingsSchema } from '../../../daemon/settings/schema.ts'
import { number, optional, text } from '../../form/read-form.ts'
import type { Translate } from '../../i18n/translate.ts'

export const smdrSchema = settingsSchema.shape.smdr.unwrap()
export type SmdrSettings = z.infer<typeof smdrSchema>

/** What a form shows of a receiver that is not there. */
const usual = smdrSchema.parse({
  serial: { path: '/dev/ttyS0' },
  server: {},
  client: { host: 'x', port: 2300 },
})

export function smdrValues({ smdr }: Pick<Settings, 'smdr'>): URLSearchParams {
  const serial = smdr.serial ?? usual.serial
  const server = smdr.server ?? usual.server
  const client = smdr.client ?? { ...usual.client, host: '' }
  const on = (name: string, isOn: boolean): [string, string][] => (isOn ? [[name, 'on']] : [])
  const fields = (prefix: string, from: object | null): [string, string][] =>
    Object.entries(from ?? {}).map(([name, value]) => [`${prefix}.${name}`, String(value ?? '')])
  return new URLSearchParams([
    ['format', smdr.format],
    ...on('monthFirst', smdr.monthFirst),
    ['template', smdr.template],
    ['lineEnd', smdr.lineEnd],
    ...smdr.directions.map((one): [string, string] => ['directions', one]),
    ...on('unanswered', smdr.unanswered),
    ...on('serial', smdr.serial !== null),
    ...on('server', smdr.server !== null),
    ...on('client', smdr.client !== null),
    ...fields('serial', serial),
    ...fields('server', server),
    ...fields('client', client),
  ])
}

/** Only what is switched on is read. */
export const readSmdr = (values: URLSearchParams) =>
  smdrSchema.safeParse({
    format: text(values, 'format'),
    monthFirst: values.get('monthFirst') === 'on',
    template: values.get('template') ?? '',
    lineEnd: text(values, 'lineEnd'),
    directions: values.getAll('directions'),
    unanswered: values.get('unanswered') === 'on',
    serial:
      values.get('serial') === 'on'
        ? {
            path: text(values, 'serial.path'),
            baud: number(values, 'serial.baud'),
            dataBits: number(values, 'serial.dataBits'),
            parity: text(values, 'serial.parity'),
            stopBits: number(values, 'serial.stopBits'),
            flow: text(values, 'serial.flow'),
          }
        : null,
    server:
      values.get('server') === 'on'
        ? {
            port: number(values, 'server.port'),
            only: optional(values, 'server.only'),
            confirmation: text(values, 'server.confirmation'),
          }
        : null,
    client:
      values.get('client') === 'on'
        ? {
            host: text(values, 'client.host'),
            port: number(values, 'client.port'),
            confirmation: text(values, 'client.confirmation'),
          }
        : null,
  })

/** `serial.path` is the field of that name; what is wrong with it, by its last part. */
export function smdrFault(path: readonly PropertyKey[], t: Translate): { field: string; sentence: string } {
  const field = path.filter(part => typeof part === 'string').join('.')
  switch (field) {
    case 'serial.path':
      return { field, sentence: t('error.smdr-path') }
    case 'template':
      return { field, sentence: t('error.smdr-template') }
    case 'server.only':
      return { field, sentence: t('error.smdr-address') }
    case 'client.host':
      return { field, sentence: t('error.smdr-host') }
    case 'server.port':
    case 'client.port':
      return { field, sentence: t('error.range', { min: 1, max: 65535 }) }
    default:
      return { field, sentence: t('error.choice') }
  }
}
