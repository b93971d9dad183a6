/** How one language says who it has something from. Regular expression sources, flags `giu`. */
export interface AttributionTable {
  /** Somebody without a name: "a government source", 関係者, 소식통, 消息人士. */
  readonly unnamed: string
  /** Somebody who answers for it by name or post: "Foreign Minister Park Jin", 報道官, 대변인, 发言人. */
  readonly official: string
  /** Words that hand on what somebody said. */
  readonly saying: string
  /** What stands right after the speaker where the language marks him: は, 은, 에 따르면; null where nearness tells. */
  readonly marks: { readonly according: string; readonly topic: string; readonly subject: string } | null
  /** Titles of opinion pieces. */
  readonly opinionTitle: string
  /** Opening or closing words of opinion pieces. */
  readonly opinionText: string
}
