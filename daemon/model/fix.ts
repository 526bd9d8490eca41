/** What the box can do about an issue by itself, once somebody presses the button. */

export type Fix =
  /** Takes a card from another kernel driver, keeps that one away from now on, and gives the card to DAHDI. */
  | {
      readonly do: 'rebind-card'
      /** PCI address. */
      readonly address: string
      readonly from: string
      readonly driver: string
    }
  | { readonly do: 'load-drivers'; readonly drivers: readonly string[] }
  /** Of an E1 line. */
  | { readonly do: 'toggle-crc4'; readonly line: string }
  /** Of an ISDN line: the network's end becomes the subscriber's, or the other way round. */
  | { readonly do: 'swap-side'; readonly line: string }

/** The same trouble in the same place, whatever its numbers are by now: how a page asks for one to be mended. */
export const sameIssue = (
  a: { readonly code: string; readonly subject: string | null },
  b: { readonly code: string; readonly subject: string | null },
): boolean => a.code === b.code && a.subject === b.subject
