import { z } from 'zod'
import type { Asker, Command } from '../../commands/command.ts'
import type { Desk } from '../../commands/desk.ts'
import { UserError } from '../../errors.ts'

const row = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().optional(),
  question: z.string().optional(),
  lang: z.string().optional(),
  article: z
    .object({
      title: z.string(),
      text: z.string(),
      published: z.string().nullable(),
      outlet: z.string(),
      url: z.string(),
    })
    .optional(),
})

/**
 * `check --json` and `ask --json` without an argument: a line of JSON in, an answer out, in the same order. Throws a
 * UserError that names the line where one is not understood.
 */
export async function* answerLines(
  input: AsyncIterable<string>,
  { command, topic, desk, asker }: { command: Command; topic: string; desk: Desk; asker: Asker },
): AsyncGenerator<object, void> {
  let at = 0
  for await (const line of input) {
    at++
    if (line.trim() === '') continue
    const { id, text, question, lang, article } = readRow(line, at)
    if (command.name === 'check') {
      if (text === undefined) throw broken(at, 'a text')
      const claim = { text, ...(lang && { lang }), ...(article && { article }) }
      const { kind, fact, confidence, why } = desk.judge(topic, claim)
      yield { id, kind, fact, confidence, why }
    } else {
      if (question === undefined) throw broken(at, 'a question')
      yield { id, ...Object(await command.json?.({ topic, question }, desk, asker)) }
    }
  }
}

function readRow(line: string, at: number): z.output<typeof row> {
  try {
    return row.parse(JSON.parse(line))
  } catch (cause) {
    throw broken(at, 'an id', cause)
  }
}

function broken(at: number, missing: string, cause?: unknown): UserError {
  return new UserError(`Line ${at} of the input is not understood: one JSON object a line, with ${missing}.`, { cause })
}
