const rules = new Intl.PluralRules('en')

/** `1 story`, `2 stories`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${choose(n, one, many)}`
}

/** The word alone that goes with a number: `is`, `are`. */
export function choose(n: number, one: string, many: string): string {
  return rules.select(n) === 'one' ? one : many
}
