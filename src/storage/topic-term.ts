/** The index term that every relevant article of a topic carries, so that a search within a topic needs the index alone. */
export function topicTerm(topic: string): string {
  return `in-topic:${topic}`
}
