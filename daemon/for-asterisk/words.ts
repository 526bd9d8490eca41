/** Arguments as they may be; whatever else comes ends the program. They become parts of file names. */

const word =
  (pattern: RegExp, what: string) =>
  (text: string | undefined): string => {
    if (text === undefined || !pattern.test(text)) throw new Error(`not ${what}`)
    return text
  }

export const extensionNumber = word(/^[0-9]{2,8}$/, 'an extension')
export const id = word(/^[a-z0-9][a-z0-9-]{0,39}$/, 'an id')
export const digits = word(/^[0-9]{1,12}$/, 'a number')
export const faxName = word(/^[0-9]{1,20}(?:-[0-9]{1,12})?$/, 'a name of a fax')
