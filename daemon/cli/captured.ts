/** What a captured tree, or a machine that lets nobody read /dev/kmsg, tells beside /sys and /proc/dahdi. Nothing here throws. */

import { join } from 'node:path'
import { openTree } from '../../dahdi/detect/tree.ts'
import { endOf } from '../system/file-end.ts'
import { readKernelLog } from '../system/kernel-log.ts'

export interface Told {
  readonly kernelLog: string
  /** The end of Asterisk's log. */
  readonly exchangeLog: string
  /** ms since the machine was started; null where nothing tells. */
  readonly uptimeMs: number | null
}

/** dmesg's own copy is of the last start alone; a syslog goes on over days. */
const KERNEL_LOGS = ['var/log/dmesg', 'var/log/kern.log', 'var/log/messages', 'var/log/syslog']
/** Asterisk's names for it through the years (logger.conf.sample). */
const EXCHANGE_LOGS = ['messages.log', 'messages', 'full', 'full.log'].map(name => `var/log/asterisk/${name}`)
const KERNEL_BYTES = 4 * 1024 * 1024
const EXCHANGE_BYTES = 128 * 1024

export async function toldBelow(root: string): Promise<Told> {
  const records = await readKernelLog(join(root, 'dev/kmsg'))
  return {
    kernelLog: records || (await firstOf(root, KERNEL_LOGS, KERNEL_BYTES)),
    exchangeLog: await firstOf(root, EXCHANGE_LOGS, EXCHANGE_BYTES),
    uptimeMs: await uptimeMs(root),
  }
}

async function firstOf(root: string, paths: readonly string[], bytes: number): Promise<string> {
  for (const path of paths) {
    const text = await endOf(join(root, path), bytes)
    if (text !== '') return text
  }
  return ''
}

/** proc(5): seconds since the start, then those that all processors were idle together. */
async function uptimeMs(root: string): Promise<number | null> {
  const text = (await openTree(root).attribute('proc/uptime')) ?? ''
  const seconds = /^(\d{1,12}(?:\.\d{1,6})?)(?:\s|$)/.exec(text)?.[1]
  return seconds === undefined ? null : Math.round(Number(seconds) * 1000)
}
