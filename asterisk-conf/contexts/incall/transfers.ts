/** Where a call goes on that somebody transfers with keys: whatever a handset can dial. */

import { type Context, include } from '../../dialplan.ts'
import { CONTEXTS, FROM_HANDSET } from '../../names.ts'

export const transfersContext: Context = { name: CONTEXTS.transfers, parts: [include(FROM_HANDSET)] }
