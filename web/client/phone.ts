/** The telephone in the browser: SIP over a WebSocket to our own pages, sound over WebRTC. */

import { UA, WebSocketInterface } from 'jssip'

type RTCSession = ReturnType<UA['call']>

import { startRinging } from './ring-sound.ts'

type Saying =
  | 'connecting'
  | 'ready'
  | 'lost'
  | 'refused'
  | 'calling'
  | 'ringing'
  | 'incoming'
  | 'talking'
  | 'held'
  | 'ended'
  | 'busy'
  | 'no-answer'
  | 'rejected'
  | 'failed'
  | 'no-microphone'
type Act = 'call' | 'answer' | 'hold' | 'mute' | 'transfer' | 'hang-up'

/** What of them can be pressed while this is so. */
const ACTS: Readonly<Record<'idle' | 'out' | 'in' | 'talk', readonly Act[]>> = {
  idle: ['call'],
  out: ['hang-up'],
  in: ['answer', 'hang-up'],
  talk: ['hold', 'mute', 'transfer', 'hang-up'],
}

/** JsSIP's words for how a call failed (JsSIP.C.causes). */
const FAILURES: Readonly<Record<string, Saying>> = {
  Busy: 'busy',
  Rejected: 'rejected',
  Canceled: 'ended',
  'No Answer': 'no-answer',
  Unavailable: 'no-answer',
  'User Denied Media Access': 'no-microphone',
}

/** What is dialled: digits, and what telephones have beside them. */
const dialled = (typed: string): string => typed.replace(/[^0-9*#+]/g, '')

function startPhone(phone: HTMLElement): void {
  const find = <T extends HTMLElement>(name: string) => phone.querySelector<T>(`[data-phone-${name}]`)
  const state = find('state')
  const party = find('party')
  const time = find('time')
  const sound = new Audio()
  sound.autoplay = true
  const form = find<HTMLFormElement>('dial')
  const field = form?.elements.namedItem('number')
  const { username = '', secret = '' } = phone.dataset
  if (state === null || party === null || time === null || form === null) return
  if (!(field instanceof HTMLInputElement)) return
  phone.hidden = false

  let call: RTCSession | null = null
  let stopRinging = () => {}
  let since = 0

  const say = (saying: Saying) => {
    state.textContent = phone.getAttribute(`data-say-${saying}`)
    state.dataset.is = saying
  }
  const button = (act: Act) => phone.querySelector<HTMLButtonElement>(`[data-phone-act="${act}"]`)
  const show = (which: keyof typeof ACTS) => {
    for (const act of ['call', 'answer', 'hold', 'mute', 'transfer', 'hang-up'] as const) {
      const one = button(act)
      if (one !== null) one.hidden = !ACTS[which].includes(act)
    }
  }
  const press = (act: Act, isPressed: boolean) => button(act)?.setAttribute('aria-pressed', String(isPressed))

  // Only a name: whom it reaches the telephone system knows by the number alone.
  const host = 'offhook.invalid'
  const ua = new UA({
    sockets: [
      new WebSocketInterface(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/phone/ws`),
    ],
    uri: `sip:${username}@${host}`,
    password: secret,
    // Calls that come in are answered under the own name: the way in lets no other through (web/phone/sip-sender.ts).
    contact_uri: `sip:${username}@browser.invalid;transport=ws`,
    register_expires: 120,
    session_timers: false,
    user_agent: 'Offhook',
    connection_recovery_min_interval: 1,
    connection_recovery_max_interval: 15,
  })
  ua.on('registered', () => {
    if (call === null) say('ready')
  })
  ua.on('registrationFailed', () => say('refused'))
  ua.on('disconnected', () => say('lost'))

  /** The browser asks the person by itself; with a call waiting nobody should wait for that. */
  const audioOnly = { mediaConstraints: { audio: true, video: false }, pcConfig: { iceServers: [] } }

  const over = (saying: Saying) => {
    stopRinging()
    stopRinging = () => {}
    call = null
    since = 0
    time.textContent = ''
    sound.srcObject = null
    press('hold', false)
    press('mute', false)
    show('idle')
    say(saying)
  }

  const hear = (connection: RTCPeerConnection) =>
    connection.addEventListener('track', ({ streams, track }) => {
      sound.srcObject = streams[0] ?? new MediaStream([track])
    })

  const take = (session: RTCSession) => {
    call = session
    const { remote_identity: other } = session
    party.textContent = [other.display_name, other.uri.user].filter(Boolean).join(' ')
    if (session.connection) hear(session.connection)
    session.on('peerconnection', ({ peerconnection }: { peerconnection: RTCPeerConnection }) =>
      hear(peerconnection),
    )
    // Where the browser finds no more addresses it says so late: those of the office are there at once.
    session.on('icecandidate', ({ candidate, ready }: { candidate: RTCIceCandidate; ready: () => void }) => {
      if (candidate.type === 'host') ready()
    })
    session.on('progress', () => {
      if (session.direction === 'outgoing') say('ringing')
    })
    session.on('confirmed', () => {
      stopRinging()
      since = Date.now()
      show('talk')
      say('talking')
    })
    session.on('hold', ({ originator }: { originator: string }) => {
      if (originator !== 'local') return
      press('hold', true)
      say('held')
    })
    session.on('unhold', ({ originator }: { originator: string }) => {
      if (originator !== 'local') return
      press('hold', false)
      say('talking')
    })
    session.on('muted', () => press('mute', true))
    session.on('unmuted', () => press('mute', false))
    session.on('ended', () => over('ended'))
    session.on('failed', ({ cause }: { cause: string }) => over(FAILURES[cause] ?? 'failed'))
  }

  ua.on('newRTCSession', ({ session, originator }: { session: RTCSession; originator: string }) => {
    if (originator === 'local') return
    // One call at a time; the caller hears the rest of the extension, or busy.
    if (call !== null) return session.terminate({ status_code: 486 })
    take(session)
    show('in')
    say('incoming')
    stopRinging = startRinging()
    button('answer')?.focus()
  })

  const acts: Readonly<Record<Exclude<Act, 'call'>, () => void>> = {
    answer: () => call?.answer(audioOnly),
    hold: () => (call?.isOnHold().local === true ? call.unhold() : call?.hold()),
    mute: () => (call?.isMuted().audio === true ? call.unmute() : call?.mute()),
    transfer() {
      const number = dialled(field.value)
      if (number === '') return field.focus()
      call?.refer(`sip:${number}@${host}`, {
        eventHandlers: { accepted: () => call?.terminate() },
      })
      field.value = ''
    },
    'hang-up': () => call?.terminate(),
  }
  for (const [act, run] of Object.entries(acts)) button(act as Act)?.addEventListener('click', run)

  form.addEventListener('submit', event => {
    event.preventDefault()
    const number = dialled(field.value)
    if (call !== null || number === '') return field.focus()
    show('out')
    say('calling')
    take(ua.call(`sip:${number}@${host}`, audioOnly))
    party.textContent = number
    field.value = ''
  })
  phone.addEventListener('click', event => {
    const key = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-phone-key]') : null
    const digit = key?.dataset.phoneKey
    if (digit === undefined) return
    if (call?.isEstablished()) call.sendDTMF(digit, { transportType: 'RFC2833' as never })
    else field.value += digit
  })
  setInterval(() => {
    if (since === 0) return
    const seconds = Math.floor((Date.now() - since) / 1000)
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  }, 1000)
  // Gone at once for those who call, instead of when the registration ends.
  addEventListener('pagehide', () => ua.stop())
  show('idle')
  ua.start()
}

for (const phone of document.querySelectorAll<HTMLElement>('[data-phone]')) startPhone(phone)
