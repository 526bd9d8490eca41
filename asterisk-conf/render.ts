/** Everything below Asterisk's configuration directory, from the model. Same model, same bytes. */

import type { GatewayModel } from '../daemon/model/gateway-model.ts'
import type { GeneratedFile } from '../daemon/model/generated-file.ts'
import { asteriskConfFile } from './files/asterisk.ts'
import { httpFile, usesBrowserPhones } from './files/browser-phones.ts'
import { cdrFile, cdrSqliteFile, celFile, celSqliteFile } from './files/call-records.ts'
import { chanDahdiFile } from './files/chan-dahdi.ts'
import { confbridgeFile } from './files/confbridge.ts'
import { extensionsFile } from './files/extensions.ts'
import { featuresFile } from './files/features.ts'
import { iaxFile, usesIax } from './files/iax.ts'
import { managerFile } from './files/manager.ts'
import { modulesFile } from './files/modules.ts'
import { musicOnHoldFile } from './files/music.ts'
import { optionalLineFiles } from './files/optional-lines.ts'
import { parkingFile } from './files/parking.ts'
import { pjsipFile } from './files/pjsip.ts'
import { queuesFile } from './files/queues.ts'
import { emptyFiles, indicationsFile, loggerFile, rtpFile } from './files/simple.ts'
import { voicemailFile } from './files/voicemail.ts'

const generators: readonly ((model: GatewayModel) => GeneratedFile)[] = [
  asteriskConfFile,
  modulesFile,
  loggerFile,
  managerFile,
  cdrFile,
  cdrSqliteFile,
  celFile,
  celSqliteFile,
  chanDahdiFile,
  extensionsFile,
  featuresFile,
  indicationsFile,
  musicOnHoldFile,
  parkingFile,
  pjsipFile,
  confbridgeFile,
  queuesFile,
  rtpFile,
  voicemailFile,
]

export const renderAsterisk = (model: GatewayModel): GeneratedFile[] => [
  ...generators.map(generate => generate(model)),
  ...(usesIax(model) ? [iaxFile(model)] : []),
  ...(usesBrowserPhones(model) ? [httpFile(model)] : []),
  ...optionalLineFiles(model),
  ...emptyFiles(),
]
