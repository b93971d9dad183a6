/** A side that says nothing where others speak, or whose own account has not been seen. */
export interface Silence {
  /** Party id: `CN`. */
  readonly side: string
  /** The meeting (`fm-10`) and, where one issue is meant, the issue's id. */
  readonly meeting: string
  readonly issue: string | null
  /** One plain sentence. */
  readonly text: string
  /** False where the side's own account was not seen: then the silence means nothing yet. */
  readonly accountSeen: boolean
}
