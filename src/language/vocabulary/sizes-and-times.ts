/** How many, how big, when and how: one notion a line, its words in English, Japanese, Korean and Chinese. */
export const SIZES_AND_TIMES = `
first, first time, first-ever, never before | 初めて, 初の, 最初, 初 | 처음, 첫, 최초 | 首次, 第一次, 首个, 首届
last, final, definitive | 最後, 最終 | 최종, 마지막 | 最后, 最终
provisional, temporary, interim, tentative | 暫定, 仮, 臨時 | 잠정, 임시 | 临时, 暂定, 临时性
permanent, standing | 恒久, 常設 | 영구, 상설 | 永久, 常设
highest, maximum, up to, top, most, largest, biggest | 最高, 最大, 最も, 一番, 最多 | 최고, 최대, 가장, 제일, 최다 | 最高, 最大, 最多, 高达
lowest, minimum, least, smallest | 最低, 最小, 最も少な | 최저, 최소, 가장 적 | 最低, 最小, 最少
large, major, big | 大規模, 大型, 大きな | 대규모, 대형, 큰 | 大规模, 大型
small | 小規模, 小さ | 소규모, 작은 | 小型, 小规模
only, sole | 唯一, だけ | 유일, 오직 | 唯一, 仅
new | 新しい, 新たな, 新 | 새로운, 새, 신규 | 新, 新的
all, total, whole | すべて, 全て, 全 | 모두, 전체, 전부 | 全部, 所有, 全体
half | 半分, 半数, 半 | 절반, 반 | 一半, 半
several, some, various | 複数, いくつか | 여러, 일부 | 多个, 一些
times, occasions | 回, 度 | 차례, 번, 회 | 次
point, points | 点, 項目 | 가지, 항목, 점 | 点, 项
first day, day one, opening day | 初日 | 첫날 | 首日, 第一天
second day, next day, following day | 翌日, 2日目 | 이튿날, 다음 날, 둘째 날 | 第二天, 次日, 翌日
one day, single day, day-long | 1日, 一日 | 하루 | 一天
annual, every year, yearly, per year, a year | 毎年, 年間, 年1回, 年次 | 매년, 연간, 해마다, 연례 | 每年, 年度, 一年
regular, regularly | 定期, 定例 | 정기, 정례 | 定期, 机制化
in person, face to face, face-to-face, in the flesh | 対面 | 대면 | 面对面, 线下
online, virtual, video, by video link, videoconference | オンライン, ビデオ, テレビ会議 | 화상, 온라인, 비대면 | 线上, 视频, 网上
anniversary, anniversaries | 周年 | 주년 | 周年
since, first since, for the first time in | 以来, ぶり | 이후, 만에 | 以来, 时隔
early, soon, soonest, early date | 早期, 早い時期 | 조기, 조속, 이른 시일 | 早日, 尽早, 尽快
late, end of the year | 年末, 年内, 末 | 연말, 연내 | 年底, 年内
future, next | 将来, 今後, 次の | 향후, 앞으로, 미래 | 未来, 今后, 下一个
past, previous, earlier, before | 過去, 以前, 前回, 先に | 과거, 이전, 앞서 | 过去, 以前, 此前
reason, cause, because, root cause | 理由, 原因, 背景 | 이유, 원인, 배경, 때문 | 原因, 理由, 因为
result, outcome | 結果, 成果 | 결과, 성과 | 结果, 成果
position, stance | 立場, 姿勢 | 입장, 자세 | 立场, 态度
problem, issue, question | 問題, 課題 | 문제, 과제 | 问题, 课题
role | 役割 | 역할 | 作用, 角色
progress, breakthrough | 進展, 前進 | 진전, 성과 | 进展, 突破
turning point, inflection point, watershed | 転換点, 岐路 | 전환점, 변곡점, 기로 | 转折点, 拐点
chance, opportunity | 機会 | 기회 | 机会, 契机
bilateral | 二国間, 2国間 | 양자, 양국 | 双边
trilateral, three-way, tripartite | 三カ国, 3カ国, 三国, 三者 | 3국, 삼국, 3자 | 三方, 三边, 三国
multilateral | 多国間 | 다자 | 多边
international, global, world | 国際, 世界 | 국제, 세계 | 国际, 世界, 全球
regional, region | 地域 | 지역 | 地区, 区域
country, countries, nation, state | 国, カ国, 諸国 | 나라, 국가, 개국 | 国家, 国
city, cities | 都市, 市 | 도시, 시 | 城市, 市
capital | 首都 | 수도 | 首都
reform | 改革 | 개혁 | 改革
freedom, free, democracy | 自由, 民主 | 자유, 민주 | 自由, 民主
system, systems | 体制, 制度, システム | 체제, 제도, 시스템 | 制度, 体制, 系统
respect | 尊重, 敬意 | 존중, 존경 | 尊重
equal, fair, fairness | 公平, 公正, 平等 | 공정, 평등 | 公平, 公正, 平等
mutual | 相互 | 상호 | 相互, 互
successful, success | 成功 | 성공 | 成功
fail, failure | 失敗 | 실패 | 失败
win, victory | 勝利, 勝つ | 승리, 이기 | 胜利, 获胜
lose, defeat | 敗北, 負け | 패배, 지는 | 失败, 输
difficult, hard | 困難, 難しい | 어려움, 어렵 | 困难, 难
important, key | 重要 | 중요 | 重要
exist, existence | 存在 | 존재 | 存在
include, including, contain, cover, add, added | 含ま, 盛り込, 追加, 対象, 加わ | 포함, 담겼, 담긴, 추가, 대상, 들어갔 | 包括, 包含, 写入, 加入, 列入, 增加
exempt, exempted, except | 対象外, 除外, 免除 | 제외, 면제 | 豁免, 除外, 免除
unchanged, same, no change | 変わら, 変化なし, 不変 | 변함없, 그대로 | 未变, 没有变化, 不变
together, jointly, side by side | 一緒, 共同, 共に, ともに | 함께, 같이, 공동 | 一起, 共同, 一同
separate, separately, individual, individually, one-on-one | 個別, 別々, 単独, 別に | 개별, 따로, 별도 | 单独, 分别, 另行
old, older, oldest, aged, elder | 最高齢, 高齢, 年上, 古い | 최고령, 고령, 오래된 | 年长, 最年长, 高龄, 古老
young, youngest | 若い, 最年少 | 젊은, 최연소 | 年轻, 最年轻
outside, external, outsider, outsiders, extra-regional | 域外, 外部, 第三国 | 역외, 외부, 제3국 | 域外, 外部, 区域外, 第三国
inside, internal, domestic, at home | 国内, 内部, 域内 | 국내, 내부, 역내 | 国内, 内部, 区域内
foreign, overseas, abroad | 外国, 海外, 国外 | 외국, 해외, 외신 | 外国, 海外, 国外
local, locals | 地元, 現地, 地方 | 현지, 지방 | 当地, 地方
public, publicly, in public | 公開, 公の, 公に | 공개, 공식 | 公开
private, closed-door, behind closed doors | 非公開, 民間, 私的 | 비공개, 민간, 사적 | 闭门, 私下, 民间, 非公开
formally, officially | 公式, 正式 | 공식, 정식 | 官方, 正式
informal, unofficial | 非公式 | 비공식 | 非正式
full, fully, complete, completely | 完全, 全面 | 완전, 전면 | 完全, 全面, 彻底
partly, partial, substantial, substantially, in principle | 一部, 実質, 大筋 | 일부, 실질, 사실상 | 部分, 实质, 原则上
near, nearby, close to | 付近, 近く, 周辺, 沖 | 부근, 근처, 인근, 주변, 앞바다 | 附近, 周边, 周围
north, northern | 北部, 北側, 北方 | 북부, 북쪽 | 北部, 北侧
south, southern | 南部, 南側, 南方 | 남부, 남쪽 | 南部, 南侧
strong, strongly, tough | 強い, 強く, 強硬 | 강한, 강력, 강경 | 强烈, 强硬, 坚决
clear, clearly, explicit, explicitly | 明確, はっきり, 明言 | 명확, 분명 | 明确, 清楚
serious, grave, severe | 深刻, 重大 | 심각, 중대 | 严重, 严峻
dangerous, danger | 危険 | 위험 | 危险
illegal, unlawful | 違法, 不法 | 불법 | 非法, 违法
legal, lawful, legally | 合法, 法的 | 합법, 법적 | 合法, 法律
possible, possibility, likely | 可能性, 可能 | 가능성, 가능 | 可能
sudden, suddenly, abrupt, unannounced | 突然, 急きょ, 予告なし, 電撃 | 갑자기, 깜짝, 전격, 예고 없이 | 突然, 临时, 未事先
immediate, immediately, at once, urgent | 直ちに, 即時, 緊急 | 즉시, 즉각, 긴급 | 立即, 马上, 紧急
again, once more, repeated, repeatedly | 再び, 改めて, 再度, 繰り返 | 다시, 거듭, 재차 | 再次, 再度, 反复, 又
high, higher | 高い, 高く, 高まっ | 높은, 높아 | 较高, 升高
long, longest | 長い, 長期, 最長 | 장기, 최장 | 长期, 漫长, 最长
short, brief | 短い, 短期, 短時間 | 짧은, 단기 | 短期, 短暂
busy | 多忙, 忙し | 바쁜, 바쁘 | 繁忙, 太忙
rare, unusual | 珍し, 異例 | 이례, 드문 | 罕见, 少见
special | 特別 | 특별 | 特别, 特殊
different | 異な, 違う | 다른, 다르 | 不同
same day | 同日, その日 | 같은 날, 당일 | 同日, 当天
morning | 午前, 早朝 | 오전, 아침 | 上午, 早上, 清晨
afternoon | 午後 | 오후 | 下午
evening, night | 夕方, 夜に, 深夜 | 저녁, 심야 | 晚上, 夜间, 晚间
weekend | 週末 | 주말 | 周末
spring | 春に, 今春, 来春 | 봄에, 올봄 | 春天, 春季, 今春
summer | 夏に, 今夏, 来夏 | 여름에, 올여름 | 夏天, 夏季, 今夏
autumn, fall | 秋に, 今秋, 来秋 | 가을, 올가을 | 秋天, 秋季, 今秋
winter | 冬に, 冬季 | 겨울, 동계 | 冬天, 冬季
twice | 2度, 二度, 2回 | 두 번, 두 차례 | 两次, 二次
record high, record, all-time high | 過去最高, 最高を更新, 過去最多 | 사상 최대, 역대 최고, 최고치 | 新高, 历史最高, 创纪录
daily, every day | 毎日, 連日 | 매일, 연일 | 每天, 每日, 连日
`
