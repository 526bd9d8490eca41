/** The appliance's pages as somebody at a desk uses them, without script: forms posted, pages read. */

/** The one that the first visit sets (calls/first-visit.ts); set here when nobody has been there yet. */
export const officePassword = 'a long password'

export interface OfficePages {
  /** Throws when the page does not answer as a page. */
  read(path: string): Promise<string>
  /** Throws unless it was accepted: answered with the way to the next page. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<void>
  /** The same for a form with a file. */
  upload(path: string, field: string, file: Blob): Promise<void>
}

/** Logs in at the first request; the machine may start later than this is made. */
export function officePages(url: () => string): OfficePages {
  let cookie: string | null = null
  const send = (path: string, fields: Readonly<Record<string, string>> | null) =>
    fetch(new URL(path, url()), {
      redirect: 'manual',
      headers: {
        'accept-language': 'en',
        ...(cookie !== null && { cookie }),
        ...(fields !== null && { origin: new URL(url()).origin }),
      },
      ...(fields !== null && { method: 'POST', body: new URLSearchParams(fields) }),
    })
  const enter = async () => {
    const isFirst = (await send('/', null)).headers.get('location')?.startsWith('/welcome') ?? false
    const answer = await (isFirst
      ? send('/welcome', {
          password: officePassword,
          confirm: officePassword,
          country: 'CH',
          language: 'en',
        })
      : send('/login', { password: officePassword }))
    const session = answer.headers.getSetCookie().find(each => each.startsWith('offhook_session='))
    if (session === undefined) throw new Error(`no way in: ${answer.status} ${await answer.text()}`)
    cookie = session.split(';', 1)[0] ?? null
  }
  return {
    async read(path) {
      if (cookie === null) await enter()
      const answer = await send(path, null)
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${text.slice(-2000)}`)
      return text
    },
    async post(path, fields) {
      if (cookie === null) await enter()
      const answer = await send(path, fields)
      if (answer.status !== 303)
        throw new Error(`POST ${path}: ${answer.status} ${problemsOf(await answer.text())}`)
    },
    async upload(path, field, file) {
      if (cookie === null) await enter()
      const body = new FormData()
      body.append(field, file, 'a-file')
      const answer = await fetch(new URL(path, url()), {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: new URL(url()).origin, ...(cookie !== null && { cookie }) },
        body,
      })
      if (answer.status !== 303)
        throw new Error(`POST ${path}: ${answer.status} ${problemsOf(await answer.text())}`)
    },
  }
}

/** What the page says is wrong, as far as it says so. */
const problemsOf = (html: string): string => {
  const [box = html.slice(-2000)] = /role="alert".*?<\/div><\/div>/s.exec(html) ?? []
  return box.replace(/<[^>]*>/g, ' ')
}
