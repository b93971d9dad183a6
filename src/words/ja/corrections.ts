import type { CorrectionsWords } from '../en/corrections.ts'

export const corrections: CorrectionsWords = {
  heading: '訂正',
  part: (n) => `訂正 ${n}件`,
  changed: ({ outlet, after, day, before }) =>
    `${outlet}の記事は現在「${after}」としている。${day}のダイジェストでは「${before}」と伝えた。`,
  gone: ({ outlet, day, before }) =>
    `${outlet}の記事から、${day}のダイジェストで伝えた「${before}」の記述がなくなった。`,
}
