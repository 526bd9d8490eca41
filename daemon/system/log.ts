/** Structured log lines on standard output, secrets struck out: the only door to pino. */

import { pino } from 'pino'

export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void
  warn(fields: Readonly<Record<string, unknown>>, message: string): void
  error(fields: Readonly<Record<string, unknown>>, message: string): void
}

const SECRETS = ['secret', 'password', 'pin', 'token', 'cookie']

export const standardLog = (): Log =>
  pino({
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS.flatMap(name => [name, `*.${name}`, `*.*.${name}`]), censor: '***' },
  })

export const silentLog: Log = { info() {}, warn() {}, error() {} }
