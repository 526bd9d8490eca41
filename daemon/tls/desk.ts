/** Certificates as the pages see them. */

import type { Result } from '../model/issue.ts'

export interface CertificateDesk {
  /** What people let their browsers trust; null: it could not be made yet. */
  authority(): { readonly pem: string; readonly fingerprint: string } | null
  /** What browsers are shown now; null: there is no HTTPS yet. */
  shown(): ShownCertificate | null
  /** Takes one's own; refused as `ownChain` does, or with `certificates-not-saved`. */
  useOwn(certificate: string, key: string): Promise<Result<null>>
  /** Back to one of the box's own authority. */
  forgetOwn(): Promise<Result<null>>
}

export interface ShownCertificate {
  readonly isOwn: boolean
  /** Host names and addresses. */
  readonly names: readonly string[]
  readonly issuer: string
  /** ms since the epoch. */
  readonly from: number
  readonly until: number
}
