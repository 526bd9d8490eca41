/** Asterisk as a systemd unit: systemd starts it at boot and again after a crash, with or without the daemon. */

import { ok, type Result } from '../model/issue.ts'
import type { RootHelper } from '../root-helper/client.ts'
import type { AsteriskRunner } from './runner.ts'

export function unitRunner(helper: Pick<RootHelper, 'asteriskUnit'>): AsteriskRunner {
  const act = async (action: 'start' | 'stop' | 'restart' | 'reload'): Promise<Result<null>> => {
    const done = await helper.asteriskUnit(action)
    return done.ok ? ok(null) : done
  }
  return {
    async state() {
      const seen = await helper.asteriskUnit('state')
      return seen.ok ? seen.value : { is: 'unknown', restarts: 0 }
    },
    start: () => act('start'),
    stop: () => act('stop'),
    restart: () => act('restart'),
    reload: () => act('reload'),
    release() {},
  }
}
