/** asterisk.conf: where everything is, and what the process may do. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { always, asteriskFile, restartAsterisk } from '../generated.ts'
import { voiceOf } from '../voices.ts'
import { sectionsText } from '../writer.ts'

/**
 * A locally administered address, the same everywhere: Asterisk only tells clustered servers apart by it, and
 * without one it warns on a machine with no network (main/utils.c, ast_set_default_eid).
 */
const ENTITY_ID = '02:00:00:00:00:01'

export function asteriskConfFile({ layout, language }: GatewayModel) {
  const sections = [
    {
      name: 'directories',
      entries: [
        ['astetcdir', layout.configDir],
        ['astmoddir', layout.modulesDir],
        ['astdatadir', layout.dataDir],
        ['astagidir', layout.dataDir],
        ['astvarlibdir', layout.stateDir],
        ['astdbdir', layout.stateDir],
        ['astkeydir', layout.stateDir],
        ['astcachedir', layout.stateDir],
        ['astspooldir', layout.spoolDir],
        ['astrundir', layout.runDir],
        ['astlogdir', layout.logDir],
      ],
    },
    {
      name: 'options',
      entries: [
        ['defaultlanguage', voiceOf(language)],
        ['entityid', ENTITY_ID],
        ['nocolor', true],
        ['hideconnect', true],
        // Comfort for SIP telephones: silence is sent while a message is recorded.
        ['transmit_silence', true],
        ['live_dangerously', false],
        ['execincludes', false],
        ['documentation_language', 'en_US'],
      ],
    },
  ] as const
  return asteriskFile(
    'asterisk.conf',
    sectionsText('asterisk.conf', sections, { custom: false }),
    always(restartAsterisk),
  )
}
