/** The sound of a call that comes in: two tones, made here, so that no file is needed. */

const ON_SECONDS = 1
const PERIOD_MS = 4000

/** Until what is returned is called. A browser that allows no sound before the first press stays silent. */
export function startRinging(): () => void {
  const audio = new AudioContext()
  const ring = () => {
    const gain = audio.createGain()
    gain.gain.value = 0.15
    gain.connect(audio.destination)
    for (const hertz of [440, 480]) {
      const tone = audio.createOscillator()
      tone.frequency.value = hertz
      tone.connect(gain)
      tone.start()
      tone.stop(audio.currentTime + ON_SECONDS)
    }
  }
  ring()
  const timer = setInterval(ring, PERIOD_MS)
  return () => {
    clearInterval(timer)
    void audio.close().catch(() => {})
  }
}
