/** What the appliance is made of and under which licences, for whoever wants to know. */

export interface ListedPart {
  readonly name: string
  readonly version: string
  /** An SPDX expression; null where only the text tells. */
  readonly licence: string | null
  /** Its text can be read. */
  readonly hasText: boolean
}

export interface LicenceList {
  /** npm packages inside our programs. */
  readonly libraries: readonly ListedPart[]
  /** Packages of Debian; none outside of the image. */
  readonly system: readonly ListedPart[]
  readonly kernel: string | null
  readonly drivers: string | null
}

export interface LicenceDesk {
  list(): Promise<LicenceList>
  /** null: no such part, or it brings no text. */
  textOfLibrary(name: string): Promise<string | null>
  textOfPackage(name: string): Promise<string | null>
}
