import type { CorrectionsWords } from '../en/corrections.ts'

export const corrections: CorrectionsWords = {
  heading: '更正',
  part: (n) => `更正${n}条`,
  changed: ({ outlet, after, day, before }) => `${outlet}的报道现为“${after}”；${day}的简报曾称“${before}”。`,
  gone: ({ outlet, day, before }) => `${outlet}的报道已删去${day}的简报引用的“${before}”。`,
}
