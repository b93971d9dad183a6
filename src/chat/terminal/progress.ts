/** Writes how far something is into one line that is written over, where a person looks on; nothing into a file or pipe. */
export function progressTo(stream: {
  readonly isTTY?: boolean
  write(text: string): unknown
}): (what: string, done: number, of: number) => void {
  return (what, done, of) => {
    if (stream.isTTY) stream.write(`\r\u001b[K${what}: ${done} of ${of}${done === of ? '\n' : ''}`)
  }
}
