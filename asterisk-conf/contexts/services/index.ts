/** The services of the house: their contexts and the codes that lead to them. */

import type { GatewayModel } from '../../../daemon/model/gateway-model.ts'
import type { Context } from '../../dialplan.ts'
import type { CodeBuilders } from '../codes/builder.ts'
import { blacklistCodes } from './blacklist.ts'
import { callTraceCodes, callTraceContexts } from './call-trace.ts'
import { dictationCodes, dictationContexts } from './dictation.ts'
import { directoryCodes, directoryContexts } from './directory.ts'
import { faxCodes, faxContexts } from './fax.ts'
import { forgetPinContext } from './forget-pin.ts'
import { greetingContexts } from './greetings.ts'
import { podcastCodes } from './podcast.ts'
import { recordingCodes, recordingContexts } from './recordings.ts'
import { speedDialCodes, speedDialContexts } from './speed-dials.ts'
import { takeBackContexts } from './take-back.ts'
import { testCallContext } from './test-call.ts'
import { tidyContexts } from './tidy.ts'
import { wakeUpCodes, wakeUpContexts } from './wake-up.ts'

export const serviceCodes: CodeBuilders = {
  ...blacklistCodes,
  ...callTraceCodes,
  ...dictationCodes,
  ...directoryCodes,
  ...faxCodes,
  ...podcastCodes,
  ...recordingCodes,
  ...speedDialCodes,
  ...wakeUpCodes,
}

export const serviceContexts = (model: GatewayModel): Context[] => [
  ...callTraceContexts(model),
  ...dictationContexts(model),
  ...directoryContexts(model),
  ...faxContexts(model),
  forgetPinContext,
  ...greetingContexts(model),
  ...recordingContexts(model),
  ...speedDialContexts(model),
  ...takeBackContexts(model),
  testCallContext,
  ...tidyContexts(model),
  ...wakeUpContexts(model),
]
