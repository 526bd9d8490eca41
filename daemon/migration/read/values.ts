/** Values as old systems write them: yes and no in every spelling, numbers, lists. */

/** null for what is no number. */
export const whole = (value: string): number | null =>
  /^\s*-?[0-9]{1,9}\s*(?:\.[0-9]*)?$/.test(value) ? Math.trunc(Number(value)) : null

export const isYes = (value: string): boolean =>
  /^(?:1|yes|true|on|checked|enabled|always)$/i.test(value.trim())

/** null where nothing was decided. */
export const yesOrNo = (value: string): boolean | null =>
  isYes(value) ? true : /^(?:0|no|false|off|disabled|never)$/i.test(value.trim()) ? false : null

/** Parts between any of the signs, trimmed, without empty ones. */
export const parts = (text: string, between: RegExp = /[,&]/): string[] =>
  text
    .split(between)
    .map(one => one.trim())
    .filter(one => one !== '')
