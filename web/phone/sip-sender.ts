/** Whose SIP message it is (RFC 3261): a browser's telephone speaks for its own person and for nobody else. Pure. */

const RESPONSE = /^SIP\/2\.0 /
const REQUEST = /^[A-Z]{1,20} \S+ SIP\/2\.0\r?\n/
/** Long or compact form (RFC 3261, 7.3.3); what is in quotes is a name, and may say anything. */
const FROM = /^(?:from|f)[ \t]*:[ \t]*(.*)$/gim

/** Whether a browser that is `username` may send this. */
export function mayBeSentBy(username: string, text: string): boolean {
  // Keeps the connection open (RFC 5626, 4.4.1).
  if (text.trim() === '') return true
  if (RESPONSE.test(text)) return true
  if (!REQUEST.test(text)) return false
  const [head = ''] = text.split(/\r?\n\r?\n/, 1)
  // A folded line could hide the header that counts.
  if (/\n[ \t]/.test(head)) return false
  const senders = [...head.matchAll(FROM)].map(([, value = '']) => userOf(value))
  return senders.length === 1 && senders[0] === username
}

function userOf(header: string): string | null {
  const bare = header.replace(/"(?:[^"\\]|\\.)*"/g, '')
  return /^[^<]*<?sips?:([^@;>\s]+)@/i.exec(bare)?.[1] ?? null
}
