/** Figures in Prometheus' text format, version 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats). Pure. */

export interface Metric {
  /** `offhook_calls_active` */
  readonly name: string
  readonly type: 'gauge' | 'counter'
  readonly help: string
  readonly samples: readonly Sample[]
}

export interface Sample {
  readonly labels?: Readonly<Record<string, string>>
  /** null: not known now; the sample is left out. */
  readonly value: number | null
}

export const metricsText = (metrics: readonly Metric[]): string =>
  metrics
    .map(({ name, type, help, samples }) => {
      const lines = samples.flatMap(({ labels = {}, value }) =>
        value === null ? [] : [`${name}${labelText(labels)} ${value}\n`],
      )
      return `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}\n# TYPE ${name} ${type}\n${lines.join('')}`
    })
    .join('')

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`
}

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
