import { readEnvironment } from '../../src/config/environment.ts'

/** The variables that the program looks at, seen by letting it look. Of a secret, `NAME_FILE` is one as well. */
export function variablesKnown(): ReadonlySet<string> {
  const asked = new Set<string>()
  const watched = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_, name) => {
        asked.add(String(name))
        return undefined
      },
    },
  )
  readEnvironment(watched, [])
  return asked
}

/** Those that hold a secret. */
export function secretsKnown(): string[] {
  const known = variablesKnown()
  return [...known].filter((name) => known.has(`${name}_FILE`))
}
