/** What everything else stands on: the settings, a picture of the hardware, the way to root, and who may write where. */

import { join } from 'node:path'
import { sipCertificate } from '../../asterisk-conf/names.ts'
import { countryPack } from '../../dahdi/countries/index.ts'
import { detect } from '../../dahdi/detect.ts'
import type { ApplierParts } from '../apply/applier.ts'
import { directRoom, type RoomWriter } from '../apply/room-writer.ts'
import { builtWithR2, optionalChannels } from '../asterisk/chan-dahdi-features.ts'
import { browserPhonesOf } from '../browser-phone/phones.ts'
import type { Randomness, Surroundings } from '../model/surroundings.ts'
import type { Placement } from '../placement.ts'
import { type RootHelper, rootHelperClient } from '../root-helper/client.ts'
import { openSettings, type SettingsStore } from '../settings/store.ts'
import { durableFiles } from '../system/durable-files.ts'
import { ownCertificate } from '../system/own-certificate.ts'
import { ownSecret } from '../system/own-secret.ts'
import { type Picture, pictureOf } from './picture.ts'

export interface Ground {
  readonly ami: Surroundings['ami']
  /** null: nobody does for us what only root may. */
  readonly helper: RootHelper | null
  readonly picture: Picture
  readonly store: SettingsStore
  readonly writers: ApplierParts['writers']
}

/** Makes the secrets that are missing; throws the system's error when the state directory cannot be used. */
export async function groundOf(placement: Placement, random: Randomness): Promise<Ground> {
  const { stateDir, rooms } = placement
  const ami = {
    ...placement.ami,
    user: 'offhook',
    secret: await ownSecret(join(stateDir, 'ami-secret'), random),
  }
  await ownCertificate(sipCertificate({ configDir: rooms.asterisk }), 'offhook')
  const { modulesDir } = placement.asterisk
  const surroundings: Surroundings = {
    layout: placement.asterisk,
    ami,
    countries: countryPack,
    r2: (await builtWithR2(modulesDir)) ?? false,
    optionalChannels: await optionalChannels(modulesDir),
    browserPhones: browserPhonesOf(
      placement.ami.port + 1,
      await ownSecret(join(stateDir, 'browser-phone-secret'), random),
    ),
  }
  const picture = pictureOf(() => detect(placement.hardwareRoot), surroundings)
  const store = await openSettings({ stateDir, check: settings => picture.modelOf(settings).issues })
  const helper = placement.rootHelper === null ? null : rootHelperClient(placement.rootHelper)
  const rootRoom = (room: 'dahdi' | 'modprobe' | 'systemd'): RoomWriter =>
    helper === null
      ? directRoom(rooms[room], durableFiles)
      : { put: files => helper.installFiles(room, files) }
  return {
    ami,
    helper,
    picture,
    store,
    writers: {
      asterisk: directRoom(rooms.asterisk, durableFiles),
      dahdi: rootRoom('dahdi'),
      modprobe: rootRoom('modprobe'),
      systemd: rootRoom('systemd'),
    },
  }
}
