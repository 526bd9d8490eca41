/** Begins an export of what the list shows. */

import type { ExportFormat } from '../../../../daemon/calls/exports/desk.ts'

export const ExportButton = ({
  format,
  address,
  label,
}: {
  format: ExportFormat
  /** Of the list, with its question. */
  address: string
  label: string
}) => (
  <form method="post" action="/calls/exports" class="inline">
    <input type="hidden" name="address" value={address} />
    <button type="submit" class="quiet" name="format" value={format}>
      {label}
    </button>
  </form>
)
