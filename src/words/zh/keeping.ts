import type { KeepingWords } from '../en/keeping.ts'

export const keeping: KeepingWords = {
  forOperators: '只有管理员可以查看、添加或移除订阅源。',
  oneAtATime: '每次只能查看、添加或移除一个订阅源。',
  checked: '将会读取的内容',
  added: '已添加订阅源',
  removed: '已移除订阅源',
  addedAs: ({ outlet, id }) => `今后将以 ${id} 读取${outlet}。已列出的文章也会收录，但只有今天的才算新闻。`,
  removedLine: ({ outlet, id }) => `不再读取${outlet}（${id}）。已收录的文章仍会保留。`,
  untitled: '无标题',
  entries: (n) => `${n}篇文章`,
  language: (language) => `语言：${language}`,
  relevant: ({ topic, n }) => `与${topic}有关的${n}篇`,
  noDate: '无日期',
  repaired: (notes) => `修正后读取：${notes}`,
  alsoNamed: (url) => `该页面还提供：${url}`,
}
