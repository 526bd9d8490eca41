/** When the next night's backup is made. */

/** ms since the epoch of the next `hh:mm` of the site's clock; `timeZone` null: of the machine. */
export function nextNight(now: number, at: string, timeZone: string | null): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const wanted = hours * 60 + minutes
  const minuteOfDay = (moment: number): number => {
    const parts = new Intl.DateTimeFormat('en-GB', {
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
      ...(timeZone === null ? {} : { timeZone }),
    }).formatToParts(moment)
    const part = (type: string) => Number(parts.find(one => one.type === type)?.value ?? 0)
    return part('hour') * 60 + part('minute')
  }
  const nextMinute = (Math.floor(now / 60_000) + 1) * 60_000
  const first = nextMinute + ((wanted - minuteOfDay(nextMinute) + 1440) % 1440) * 60_000
  // The clock was changed in between: within an hour or two of it there is the minute that was meant, or there is none.
  for (let offset = 0; offset <= 180; offset++)
    for (const moment of [first + offset * 60_000, first - offset * 60_000])
      if (moment >= nextMinute && minuteOfDay(moment) === wanted) return moment
  return first
}
