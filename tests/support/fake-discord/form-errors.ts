/** Discord's "Invalid Form Body": every fault under the path of the field it is in (reference, "Error Messages"). */
export class FormErrors {
  readonly found: { readonly path: string; readonly code: string; readonly message: string }[] = []

  add(path: string, code: string, message: string): void {
    this.found.push({ path, code, message })
  }

  /** The body of the 400 answer. */
  body(): object {
    const errors: Record<string, unknown> = {}
    for (const { path, code, message } of this.found) {
      let at = errors
      for (const key of path.split('.')) at = childOf(at, key)
      const list = at._errors
      if (Array.isArray(list)) list.push({ code, message })
      else at._errors = [{ code, message }]
    }
    return { code: 50035, message: 'Invalid Form Body', errors }
  }
}

function childOf(parent: Record<string, unknown>, key: string): Record<string, unknown> {
  const held = parent[key]
  if (isObject(held)) return held
  const made: Record<string, unknown> = {}
  parent[key] = made
  return made
}

/** A JSON object, neither list nor null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The list, or an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Characters as Discord counts them: code points. */
export function characters(text: string): number {
  return [...text].length
}
