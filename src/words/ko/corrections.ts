import type { CorrectionsWords } from '../en/corrections.ts'

export const corrections: CorrectionsWords = {
  heading: '정정',
  part: (n) => `정정 ${n}건`,
  changed: ({ outlet, after, day, before }) =>
    `${outlet} 기사는 현재 “${after}”라고 되어 있습니다. ${day} 다이제스트에서는 “${before}”라고 전했습니다.`,
  gone: ({ outlet, day, before }) =>
    `${day} 다이제스트에서 전한 “${before}”라는 내용이 ${outlet} 기사에서 삭제되었습니다.`,
}
