/** A side that says nothing where others speak, or whose own account has not been seen. */
export interface Silence {
  /** Party id: `CN`. */
  readonly side: string
  /** The meeting: `fm-10`. */
  readonly meeting: string
  /** What its own account leaves out while another side's speaks of it; empty where the account was not seen. */
  readonly issues: readonly string[]
  /** One plain sentence. */
  readonly text: string
  /** False where the side's own account was not seen: then the silence means nothing yet. */
  readonly accountSeen: boolean
}
