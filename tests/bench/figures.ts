/** One line of the table. */
export interface Figure {
  readonly what: string
  readonly value: string
  readonly how: string
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** How long `work` takes, ms, `times` times over. */
export async function timed(times: number, work: () => unknown): Promise<number[]> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const began = performance.now()
    await work()
    taken.push(performance.now() - began)
  }
  return taken
}

/** Three digits that mean something. */
export function short(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(value >= 1 ? 3 : 2)
}

/** The figures as a Markdown table. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ['what', 'figure', 'how'],
    ['---', '---', '---'],
    ...figures.map(({ what, value, how }) => [what, value, how]),
  ]
  return `${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}
