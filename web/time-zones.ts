/** Time zones by their IANA names. */

export const timeZones = (): readonly string[] => Intl.supportedValuesOf('timeZone')

/** Of the machine. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** ECMA-402's Intl Locale Info, which TypeScript does not describe yet. */
type ZonedLocale = Intl.Locale & { readonly getTimeZones?: () => readonly string[] | undefined }

/** The zone of a country that has only one; null where a person must choose. */
export function onlyZoneOf(country: string): string | null {
  const locale = new Intl.Locale(`und-${country}`) as ZonedLocale
  const zones = locale.getTimeZones?.() ?? []
  return zones.length === 1 ? (zones[0] ?? null) : null
}
