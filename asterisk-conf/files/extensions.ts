/** extensions.conf: the dialplan. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { callAsContexts } from '../contexts/call-as.ts'
import { callerContexts } from '../contexts/caller-number.ts'
import { classOfNumberContexts } from '../contexts/class-of-number.ts'
import { codeContexts } from '../contexts/codes/index.ts'
import { voicemailContexts } from '../contexts/codes/voicemail.ts'
import { disaContexts } from '../contexts/disa.ts'
import { emergencyContexts } from '../contexts/emergency.ts'
import { extensionContexts } from '../contexts/extensions.ts'
import { flowContexts } from '../contexts/flow/index.ts'
import { fromHandset } from '../contexts/from-handset.ts'
import { inCallContexts } from '../contexts/incall/index.ts'
import { incomingContexts } from '../contexts/incoming.ts'
import { lineTestContexts } from '../contexts/line-test.ts'
import { mailboxContexts } from '../contexts/mailboxes.ts'
import { mayCall } from '../contexts/may-call.ts'
import { outsideContexts } from '../contexts/outside.ts'
import { panelContexts } from '../contexts/panel.ts'
import { knowingTheCaller } from '../contexts/person/caller.ts'
import { rightsContexts } from '../contexts/rights.ts'
import { serviceContexts } from '../contexts/services/index.ts'
import { trunkContexts } from '../contexts/trunks.ts'
import { dialplanText } from '../dialplan.ts'
import { always, asteriskFile, reload } from '../generated.ts'
import { EMERGENCY } from '../names.ts'
import { fileText, sectionText } from '../writer.ts'

export function extensionsFile(model: GatewayModel) {
  const general = sectionText({
    name: 'general',
    entries: [
      ['static', true],
      ['writeprotect', true],
      ['clearglobalvars', true],
    ],
  })
  const contexts = [
    ...fromHandset(model),
    ...emergencyContexts(model),
    ...codeContexts(model),
    ...extensionContexts(model),
    ...outsideContexts(model),
    ...trunkContexts(model),
    ...incomingContexts(model),
    ...inCallContexts(model),
    ...flowContexts(model),
    ...callAsContexts(model),
    ...disaContexts(model),
    mayCall,
    ...rightsContexts(model),
    ...classOfNumberContexts(model.country),
    ...callerContexts(model),
    ...lineTestContexts(),
    ...mailboxContexts(model),
    ...voicemailContexts(model),
    ...serviceContexts(model),
    ...panelContexts(model),
  ]
  return asteriskFile(
    'extensions.conf',
    fileText('extensions.conf', [general, ...dialplanText(knowingTheCaller(contexts, model, EMERGENCY))], {
      custom: true,
    }),
    always(reload('pbx_config.so')),
  )
}
