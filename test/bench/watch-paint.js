// In the page: when a tile's new state was painted. A message posted from a frame's callback comes once that frame is painted.
;(() => {
  window.painted = []
  new MutationObserver(records => {
    const seen = records
      .map(({ target }) => ({ number: target.dataset.number, state: target.dataset.state }))
      .filter(({ number }) => number !== undefined)
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const at = performance.timeOrigin + performance.now()
        window.painted.push(...seen.map(one => ({ ...one, at })))
        port1.close()
      }
      port2.postMessage(null)
    })
  }).observe(document, { subtree: true, attributeFilter: ['data-state'] })
})()
