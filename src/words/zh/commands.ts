import type { CommandsWords } from '../en/commands.ts'

export const commands: CommandsWords = {
  topic: '所指主题（关注多个主题时）',
  help: { summary: '可用命令及示例' },
  latest: { summary: '最新话题与判断（由新到旧）', since: '回溯多久：24h、7d 或日期' },
  digest: {
    summary: '某一时段的简报（仅自己可见）',
    since: '起始：24h、7d 或日期',
    until: '截止：日期或时间',
  },
  ask: { summary: '附出处的回答；没有依据则如实说明', question: '关于该主题的问题' },
  check: {
    summary: '将一个说法与已知事实核对：判断、相关事实、双方依据',
    claim: '要核对的句子',
  },
  facts: {
    summary: '已知事实（当前，或某日的情况）',
    about: '关于什么的事实：名称、词语或事实编号',
    asof: '日期：显示当日的已知事实',
  },
  timeline: {
    summary: '有日期的事件：举行、宣布、推迟、取消',
    about: '会议类别、地点或名称',
    since: '起始日期',
    until: '截止日期',
  },
  compare: {
    summary: '并列各方关于一次会议的官方通报：谁说了什么，谁没有提及',
    meeting: '会议（如 fm-10）；不填则为最近一次有通报的会议',
    issue: '只看一个议题（如 nk-denuclearisation）',
  },
  story: { summary: '一个话题：报道、判断及发展过程', id: '话题编号（见 `latest`）' },
  why: { summary: '某篇报道为何列入或未列入简报', link: '报道网址' },
  sources: { summary: '各订阅源的状态及其对简报的影响' },
  subscribe: {
    summary: '向本频道发布简报',
    schedule: '时间：08:00、weekdays 08:00 或 cron 表达式',
    timezone: '该时间的时区（如 Asia/Shanghai）',
    only: '发布内容：changes、contradictions、issue:ID 或 all（可用逗号并列）',
    language: '简报语言：en、ja、ko 或 zh',
    quiet: '此时段内不发布（如 22:00-06:30）',
    nothing: '没有新情况时：post（发布）或 skip（跳过）',
    breaking: '定时之外的快讯：yes、no 或每日上限',
  },
  unsubscribe: { summary: '取消本频道的订阅', id: '要取消的订阅编号（有多个时）' },
  subscriptions: { summary: '本频道的订阅' },
}
