/** Budgets as the page sees them. */

export interface BudgetView {
  readonly extension: string
  /** Thousandths of the currency, as in the settings. */
  readonly perMonth: number
  /** In this month; null: Asterisk does not say now. */
  readonly spent: number | null
}

export interface BudgetDesk {
  /** In the order of the settings. */
  views(): Promise<readonly BudgetView[]>
  /** Begins again with nothing spent. false: Asterisk did not take it. */
  reset(extension: string): Promise<boolean>
}
