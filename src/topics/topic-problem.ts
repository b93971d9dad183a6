/** Something wrong in a topic file: where (keys and list positions from the top), and what to do about it. */
export interface TopicProblem {
  readonly path: readonly (string | number)[]
  readonly message: string
}
