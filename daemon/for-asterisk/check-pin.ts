/** What a PIN must be when it is changed by telephone: app_voicemail.c takes VALID, and refuses everything else. */

/** Mailbox, context, the PIN so far, the new one. */
export function checkPin([mailbox = '', , , wanted = '']: readonly string[]): 'VALID' | 'INVALID' {
  return isGoodPin(wanted, mailbox) ? 'VALID' : 'INVALID'
}

const isGoodPin = (pin: string, number: string): boolean => /^[0-9]{3,10}$/.test(pin) && pin !== number
