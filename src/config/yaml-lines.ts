import { EVENT_ID, type Event, getScalarValue } from 'js-yaml'

/** Where the parts of a YAML document stand in its text. */
interface Part {
  /** UTF-16 code units from the beginning of the text. */
  readonly start: number
  /** By key, or by place in a list. */
  readonly parts: ReadonlyMap<string, Part>
}

/** Tells the line, from 1, of the value at a path (`['persons', 3, 'offices']`), or of the nearest part above it. */
export function linesOf(text: string, events: readonly Event[]): (path: readonly PropertyKey[]) => number | null {
  let top: Part | null | undefined
  return (path) => {
    // Only a file with a problem is ever asked for its lines.
    top ??= topOf(text, events)
    if (top === null) return null
    let at = top
    for (const key of path) {
      const part = at.parts.get(String(key))
      if (!part) break
      at = part
    }
    return text.slice(0, at.start).split('\n').length
  }
}

function topOf(text: string, events: readonly Event[]): Part | null {
  let next = 1 // Behind the event that opens the document.
  const take = (above: number): Part => {
    const event = events[next++]
    const parts = new Map<string, Part>()
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        // A key without a value has none.
        return { start: event.valueStart < 0 ? above : event.valueStart, parts }
      case EVENT_ID.SEQUENCE:
        for (let i = 0; !atEnd(); i++) parts.set(String(i), take(event.start))
        break
      case EVENT_ID.MAPPING:
        while (!atEnd()) {
          const key = events[next]
          const { start } = take(event.start)
          parts.set(key?.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : '', take(start))
        }
        break
      default:
        return { start: above, parts }
    }
    next++
    return { start: event.start, parts }
  }
  const atEnd = () => next >= events.length || events[next]?.type === EVENT_ID.POP
  return events.length > 2 ? take(0) : null
}
