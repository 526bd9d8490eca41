/** http.conf, and what else telephones in browsers need of Asterisk: a WebSocket (RFC 7118) on the loopback, behind our own pages. */

import type { GatewayModel } from '../../daemon/model/gateway-model.ts'
import { always, asteriskFile, reload } from '../generated.ts'
import { type Entry, type Section, sectionsText } from '../writer.ts'

export const BROWSER_MODULES = ['res_http_websocket.so', 'res_pjsip_transport_websocket.so'] as const

export const usesBrowserPhones = ({ network }: GatewayModel): boolean => network.webSocket !== undefined

/** Nothing but the WebSocket is answered: no files, no status page. */
export function httpFile({ network }: GatewayModel) {
  const entries: Entry[] = [
    ['enabled', true],
    ['bindaddr', '127.0.0.1'],
    ['bindport', network.webSocket?.port ?? 0],
    ['enable_static', false],
    ['enable_status', false],
    ['servername', ''],
  ]
  return asteriskFile(
    'http.conf',
    sectionsText('http.conf', [{ name: 'general', entries }]),
    always(reload('http')),
  )
}

/** Asterisk binds it nowhere: the WebSocket comes in through its HTTP server. */
export const browserTransport: Section = {
  name: 'ws',
  entries: [
    ['type', 'transport'],
    ['protocol', 'ws'],
    ['bind', '127.0.0.1'],
  ],
}

/** Keys over DTLS (RFC 8827), sound and control on one port, addresses by ICE: `webrtc` sets them all. */
export const browserEntries: readonly Entry[] = [
  ['transport', 'ws'],
  ['max_video_streams', 0],
  ['webrtc', true],
]
