/** Sends sounds: a file of any kind the browser plays, or what is spoken into its microphone, as WAV. */

import { decodeForTelephone, wavOf } from './wav.ts'

export function startSounds(document: Document): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-sound-file]')) startFile(form)
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-sound-microphone]'))
    startMicrophone(form)
}

/** As the form would have been posted; what the page that answers says takes the place of what this one says. */
async function send(form: HTMLFormElement, file: Blob, name: string): Promise<void> {
  const body = new FormData()
  body.append('file', file, name)
  const answer = await fetch(form.action, { method: 'POST', body })
  const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const [main, now] = [parsed.querySelector('main'), document.querySelector('main')]
  if (main === null || now === null) {
    window.location.reload()
    return
  }
  now.replaceWith(document.adoptNode(main))
  startSounds(document)
  document.querySelector<HTMLElement>('[role="alert"], [role="status"]')?.focus()
}

function startFile(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]')
  const hint = form.querySelector<HTMLElement>('[data-script-text]')
  const status = form.querySelector<HTMLElement>('[data-busy-text]')
  if (input === null) return
  input.accept = input.dataset.accept ?? input.accept
  if (hint !== null) hint.textContent = hint.dataset.scriptText ?? ''
  form.addEventListener('submit', event => {
    const file = input.files?.[0]
    if (file === undefined) return
    event.preventDefault()
    const button = form.querySelector('button')
    if (button !== null) button.disabled = true
    if (status !== null) status.textContent = status.dataset.busyText ?? ''
    void (async () => {
      // What the browser cannot read goes as it is: the appliance says what is wrong with it.
      const sound = await decodeForTelephone(await file.arrayBuffer()).then(wavOf, () => file)
      await send(form, sound, file.name)
    })().finally(() => {
      if (button !== null) button.disabled = false
      if (status !== null) status.textContent = ''
    })
  })
}

function startMicrophone(form: HTMLFormElement): void {
  // Browsers lend the microphone to pages over TLS alone, and to the machine's own.
  if (!('mediaDevices' in navigator) || !('MediaRecorder' in window)) return
  const status = form.querySelector<HTMLElement>('[role=status]')
  const button = (name: string) => form.querySelector<HTMLButtonElement>(`[data-${name}]`)
  const show = (...names: readonly string[]) => {
    for (const name of ['record', 'stop', 'play', 'send']) {
      const one = button(name)
      if (one !== null) one.hidden = !names.includes(name)
    }
  }
  const say = (which: 'readyText' | 'runningText' | 'refusedText') => {
    if (status !== null) status.textContent = status.dataset[which] ?? ''
  }
  let recorder: MediaRecorder | null = null
  let sound: AudioBuffer | null = null
  form.hidden = false

  button('record')?.addEventListener('click', () => {
    void navigator.mediaDevices.getUserMedia({ audio: true }).then(
      stream => {
        const pieces: Blob[] = []
        recorder = new MediaRecorder(stream)
        recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
        recorder.addEventListener('stop', () => {
          for (const track of stream.getTracks()) track.stop()
          void new Blob(pieces)
            .arrayBuffer()
            .then(decodeForTelephone)
            .then(
              heard => {
                sound = heard
                say('readyText')
                show('record', 'play', 'send')
                button('play')?.focus()
              },
              () => say('refusedText'),
            )
        })
        recorder.start()
        say('runningText')
        show('stop')
        button('stop')?.focus()
      },
      () => say('refusedText'),
    )
  })
  button('stop')?.addEventListener('click', () => recorder?.stop())
  button('play')?.addEventListener('click', () => {
    if (sound === null) return
    const player = new AudioContext()
    const source = player.createBufferSource()
    source.buffer = sound
    source.connect(player.destination)
    source.addEventListener('ended', () => void player.close())
    source.start()
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    if (sound !== null) void send(form, wavOf(sound), 'recording.wav')
  })
}
