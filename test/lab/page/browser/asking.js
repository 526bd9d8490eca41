/** Asks the lab to do something; what went wrong is shown where it was asked for. */

/** Everything asked of one person goes in the order it was asked: keys must not overtake each other. */
export function asker(path, place) {
  const error = place.querySelector('.error')
  let keys = Promise.resolve()

  const send = async order => {
    try {
      const answer = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(order),
      })
      const body = await answer.json()
      return typeof body.error === 'string' ? body.error : null
    } catch {
      return 'The lab did not answer.'
    }
  }
  const show = text => {
    error.hidden = text === null
    error.textContent = text ?? ''
    return text === null
  }
  return {
    /** True when it was done. */
    ask: async order => {
      show(null)
      return show(await send(order))
    },
    dial: pressed => {
      keys = keys.then(async () => show(await send({ do: 'dial', keys: pressed })))
      return keys
    },
  }
}
