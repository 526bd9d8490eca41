// Runs in the page, so it is plain JavaScript: every text against the colours behind it (WCAG 2.2, 1.4.3).
;(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const rgba = colour => {
    if (canvas === null) return [0, 0, 0, 0]
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data]
  }
  const over = (top, below) => {
    const alpha = (top[3] ?? 0) / 255
    return [0, 1, 2].map(i => (top[i] ?? 0) * alpha + (below[i] ?? 0) * (1 - alpha)).concat(255)
  }
  const behind = element => {
    if (element === null) return [255, 255, 255, 255]
    const own = rgba(getComputedStyle(element).backgroundColor)
    return own[3] === 255 ? own : over(own, behind(element.parentElement))
  }
  const luminance = colour => {
    const [r = 0, g = 0, b = 0] = colour.map(part => {
      const share = part / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const faults = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (element === null || text === '' || !element.checkVisibility()) continue
    if (element.closest('.visually-hidden, :disabled, option, template') !== null) continue
    const style = getComputedStyle(element)
    const ground = behind(element)
    const ink = over(rgba(style.color), ground)
    const [light, dark] = [luminance(ink), luminance(ground)].sort((a, b) => b - a)
    const ratio = ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
    const size = Number.parseFloat(style.fontSize)
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    if (ratio < (large ? 3 : 4.5)) faults.push(`${text.slice(0, 30)}: ${ratio.toFixed(2)}`)
  }
  return faults
})()
