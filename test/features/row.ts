/** A promise, and the test that keeps it: `file › name of a describe › name of a test`; a file alone is all of it. */

export interface FeatureRow {
  readonly feature: string
  readonly where: string
}
