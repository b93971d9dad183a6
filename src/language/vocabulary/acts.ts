/** What governments and people do: one notion a line, its words in English, Japanese, Korean and Chinese. */
export const ACTS = `
meet, met, talk, talks | 会談, 会った, 会う, 会合 | 만나, 만났, 만난, 회담, 회동 | 会见, 会晤, 会谈, 见了, 见面
visit, trip, travel, tour | 訪問, 訪れ, 訪中, 訪日, 訪韓, 訪米, 訪欧, 外遊 | 방문, 방중, 방일, 방한, 방미, 찾는다, 찾았 | 访问, 访华, 访日, 访韩, 访美, 访法, 出访, 前往
invite, invitation | 招待, 招く, 招い, 招請 | 초청, 초대 | 邀请
attend, attendance, take part, participate | 出席, 参加 | 참석, 참가, 참여 | 出席, 参加, 与会
absent, absence, skip, miss, no-show | 欠席, 不参加 | 불참, 결석 | 缺席, 未出席
host | 主催, 開催国, 議長国, ホスト | 개최국, 의장국, 주최 | 主办, 东道, 轮值主席
chair, preside, co-chair | 議長, 司会, 主宰 | 의장, 주재, 사회를 | 主持, 主席
postpone, put off, delay, defer, push back | 延期, 先送り, 遅れ, 見送 | 연기, 미뤄, 미루, 늦춰 | 推迟, 延期, 延后
cancel, call off, scrap | 中止, 取りやめ, 取り消し | 취소, 무산, 중지 | 取消, 作罢
shorten, cut short, curtail | 短縮, 縮め, 切り上げ | 단축, 줄었, 줄여, 축소 | 缩短, 缩减
hold, held, convene, take place, took place | 開催, 開かれ, 開く, 開い | 개최, 열렸, 열린, 열리, 열었 | 举行, 召开, 举办
agree, agreement, accord, consensus | 合意, 一致, 同意 | 합의, 동의, 의견을 같이 | 同意, 达成, 共识, 一致
disagree, differ, dispute, split | 対立, 相違, 隔たり, 食い違 | 이견, 대립, 갈등, 엇갈 | 分歧, 争端, 对立
propose, proposal, suggest, put forward | 提案, 提唱, 提起 | 제안, 제의, 제시 | 提议, 提出, 建议, 主张
demand, insist | 要求, 求め | 요구, 요청 | 要求, 敦促
urge, call on, call for, press, appeal | 促し, 促す, 求め, 呼びかけ, 呼び掛け | 촉구, 호소, 당부 | 敦促, 呼吁, 促请, 要求
request, ask, asked | 要請, 依頼, 求め | 요청, 부탁 | 请求, 申请, 要求
criticise, criticize, criticism, condemn, denounce, attack, slam | 批判, 非難, 糾弾 | 비판, 비난, 규탄 | 批评, 谴责, 抨击, 指责
protest, complaint, representations | 抗議, 申し入れ | 항의 | 抗议, 交涉
welcome, hail, praise | 歓迎, 称賛, 評価 | 환영, 칭찬, 평가 | 欢迎, 赞扬, 赞赏
support, back, endorse, in favour, favour, favor | 支持, 賛成, 賛同, 支援 | 지지, 찬성, 지원 | 支持, 赞成, 赞同
oppose, against, object, objection, opposed | 反対, 反発, 異議 | 반대, 반발, 이의 | 反对, 异议
promise, pledge, vow, commit, commitment | 約束, 公約, 誓約, 表明 | 약속, 공약, 다짐 | 承诺, 保证, 许诺
sign, signature, signing, initial | 署名, 調印, 締結 | 서명, 조인, 체결 | 签署, 签订, 签字, 签了
adopt, adoption, pass, passed | 採択, 可決 | 채택, 가결, 통과 | 通过, 采纳
issue, release, publish, put out | 発表, 発出, 公表 | 발표, 공표, 내놓, 나왔 | 发表, 发布, 公布
announce, announcement, unveil, disclose, reveal | 発表, 公表, 明らかに | 발표, 공개, 밝혔 | 宣布, 公布, 发布, 披露
confirm, confirmation, verify | 確認, 認め | 확인 | 确认, 证实
decide, decision | 決定, 決め, 決断 | 결정, 정했, 정하 | 决定, 裁决
discuss, discussion, debate, deliberate | 議論, 協議, 話し合 | 논의, 협의, 의논 | 讨论, 商讨, 磋商, 谈到, 谈了
negotiate, negotiation, bargaining | 交渉 | 협상, 교섭 | 谈判, 磋商
mention, refer, raise, bring up, brought up, touch on, address | 言及, 触れ, 取り上げ, 提起 | 언급, 거론, 제기 | 提到, 提及, 谈及, 提出
deny, denial, refute, dispute | 否定, 否認 | 부인, 부정 | 否认, 否定
warn, warning, caution | 警告, 警戒, 注意 | 경고, 주의 | 警告, 告诫
explain, explanation, brief, briefing | 説明 | 설명 | 解释, 说明, 介绍
stress, emphasise, emphasize, underline, highlight | 強調, 力説 | 강조 | 强调
express, voice | 表明, 示し, 述べ | 표명, 나타냈, 밝혔 | 表示, 表达
concern, worry, anxiety, fear | 懸念, 憂慮, 心配, 不安 | 우려, 걱정, 불안 | 关切, 担忧, 忧虑, 担心
hope, expect, expectation | 期待, 希望, 望む, 望み | 기대, 희망, 바란다, 바라 | 希望, 期待, 期望, 预计
describe, call, called, liken, dub, put it | 評し, 呼び, 呼ん, 例え, たとえ, 表現 | 불렀, 부르, 비유, 표현, 묘사 | 称为, 比喻, 形容, 称
respond, response, react, reaction, reply, answer | 反応, 対応, 応じ, 回答, 返答, 表明 | 반응, 대응, 답변, 응답, 회답 | 回应, 反应, 答复, 回答, 表示
accuse, blame, fault, attribute | 非難, 責め, 原因 | 비난, 탓, 책임 | 指责, 归咎, 归因
apologise, apologize, apology, regret | 謝罪, おわび, 遺憾 | 사과, 사죄, 유감 | 道歉, 遗憾
start, begin, began, begun, open, launch, kick off | 開始, 始ま, 始め, 着手, 立ち上げ, 発足 | 시작, 개시, 착수, 출범 | 开始, 启动, 发起, 展开
end, finish, conclude, close, terminate | 終了, 終わ, 終結, 閉幕 | 종료, 끝나, 끝났, 마쳤, 폐막 | 结束, 终止, 闭幕
continue, keep, go on, last, lasted, stay, remain, maintain | 継続, 続く, 続い, 続け, 続き, 維持 | 계속, 지속, 이어졌, 이어진, 유지 | 继续, 持续, 维持, 为期
resume, restart, revive, reopen | 再開, 復活 | 재개, 부활 | 恢复, 重启
suspend, halt, stop, freeze, pause | 停止, 中断, 凍結, 止め | 중단, 정지, 동결, 멈췄 | 中止, 暂停, 冻结, 停止, 中断
expand, expansion, widen, extend, increase, enlarge, grow, grew | 拡大, 拡充, 増加, 増え, 延長 | 확대, 늘렸, 늘리, 늘어, 증가, 연장 | 扩大, 增加, 延长, 扩展
reduce, reduction, cut, lower, decrease, fall, fell, shrink | 削減, 減少, 減ら, 引き下げ, 低減 | 감축, 감소, 줄이, 줄어, 낮추 | 减少, 削减, 降低, 下降
double, doubled, twofold | 倍増, 2倍, 倍に | 두 배, 2배, 배로 | 翻番, 翻了一番, 两倍
strengthen, reinforce, enhance, deepen, boost | 強化, 深め, 高め | 강화, 심화, 높이 | 加强, 强化, 深化, 提升
improve, improvement, better | 改善, 向上 | 개선, 향상 | 改善, 改进
worsen, deteriorate, worst, strained | 悪化, 冷え込 | 악화, 나빠 | 恶化, 紧张
speed up, accelerate, hasten, faster, expedite | 加速, 早め, 迅速 | 가속, 앞당기, 빠르게, 신속 | 加快, 加速
promote, push, advance | 推進, 促進, 進め | 추진, 촉진 | 推进, 推动, 促进
cooperate, cooperation, collaborate, work together, joint work | 協力, 連携, 提携 | 협력, 연대, 제휴 | 合作, 协作, 协调
coordinate, coordination, arrange | 調整 | 조율, 조정 | 协调
establish, set up, create, found, creation | 設立, 創設, 設置, 新設, 樹立 | 설립, 창설, 설치, 신설, 수립 | 设立, 成立, 建立, 创建
build, construct, construction | 建設, 建て | 건설, 지었, 짓는 | 建设, 修建, 建造
abolish, scrap, remove, delete, drop, lift | 廃止, 撤廃, 削除, 解除, 消え | 폐지, 철폐, 삭제, 해제, 빠졌, 사라 | 废除, 取消, 删除, 解除
lift, remove, end, ease | 解除, 撤廃, 緩和 | 해제, 철폐, 풀기로, 풀었, 완화 | 解除, 取消, 放宽
join, accede, membership | 加盟, 加入, 参加, 加わ | 가입, 가담, 합류 | 加入, 入盟
withdraw, pull out, quit, leave, retract | 撤退, 脱退, 離脱, 撤回 | 철수, 탈퇴, 철회 | 撤出, 退出, 撤回, 收回
leave, depart, departure, go home, left early | 帰国, 出発, 離れ, 去っ | 떠나, 떠났, 귀국, 출국, 출발 | 离开, 回国, 启程, 出发
arrive, arrival, land | 到着, 着い | 도착 | 抵达, 到达
appoint, name, nominate, appointment | 任命, 指名, 起用, 就任 | 임명, 지명, 취임 | 任命, 提名, 就任
take office, took office, sworn in, inaugurate, inauguration | 就任, 就い | 취임 | 就职, 上任, 就任
resign, step down, quit, resignation | 辞任, 辞職, 退任 | 사임, 사퇴, 퇴임 | 辞职, 下台, 卸任
dismiss, sack, fire, remove | 解任, 更迭, 罷免 | 해임, 경질, 파면 | 免职, 罢免, 解职
replace, succeed, successor, take over, took over | 後任, 交代, 引き継 | 후임, 교체, 뒤를 이 | 接任, 取代, 继任, 接替
elect, election, vote, ballot | 選挙, 選出, 投票, 採決 | 선거, 선출, 투표, 표결 | 选举, 当选, 投票, 表决
abstain, abstention | 棄権 | 기권 | 弃权
approve, approval, ratify, ratification, endorse, clear, cleared | 承認, 批准, 可決 | 승인, 비준, 가결 | 批准, 核准, 通过
reject, refuse, turn down, decline, rebuff, refusal | 拒否, 拒絶, 断っ, 断る, 拒ん | 거부, 거절, 사양 | 拒绝, 回绝, 谢绝
accept, acceptance | 受け入れ, 受諾 | 수용, 수락, 받아들 | 接受, 不接受
implement, implementation, carry out, enforce | 実施, 履行, 実行 | 이행, 실시, 시행 | 执行, 实施, 落实
take effect, enter into force, come into force, kick in, apply | 発効, 施行, 適用 | 발효, 시행, 적용 | 生效, 施行, 适用, 执行
violate, breach, violation | 違反, 侵犯, 侵害 | 위반, 침해, 침범 | 违反, 侵犯
comply, abide, observe | 遵守, 順守 | 준수 | 遵守
retaliate, retaliation, countermeasure, hit back, tit-for-tat, in return | 報復, 対抗 | 보복, 맞대응, 대응 조치 | 报复, 反制
ban, bar, prohibit, prohibition, shut out, exclude | 禁止, 禁輸, 排除, 締め出 | 금지, 배제, 차단 | 禁止, 禁令, 排除, 不让
restrict, restriction, limit, curb | 制限, 規制 | 제한, 규제 | 限制, 管制
allow, permit, let, grant | 許可, 認め, 容認 | 허용, 허가, 인정 | 允许, 准许, 许可
impose, levy, charge, collect | 課す, 課し, 課税, 科す, 徴収 | 부과, 물리, 물렸, 징수, 매겼, 매긴, 매기 | 征收, 加征, 施加, 实施
pay, payment | 支払, 払う, 払い, 納め | 지불, 지급, 납부, 내야 | 支付, 缴纳, 付款
spend, spending, expenditure | 支出, 費や | 지출, 쓰였 | 支出, 花费
investigate, investigation, probe, inquiry, inquiries | 調査, 捜査 | 조사, 수사 | 调查, 立案
arrest, detain, detention | 逮捕, 拘束, 拘留 | 체포, 구금, 억류 | 逮捕, 拘留, 扣押
release, free, freed | 釈放, 解放 | 석방, 풀려 | 释放, 获释
return, repatriate, send back | 返還, 帰還, 送還 | 반환, 송환, 귀환 | 归还, 遣返, 返还
kill, die, dead, death, casualty | 死亡, 死者, 殺害 | 사망, 숨졌, 살해 | 死亡, 遇难, 丧生
injure, wound, hurt | 負傷, けが | 부상, 다쳤 | 受伤
attack, assault, strike, invade, invasion | 攻撃, 侵攻, 侵略 | 공격, 침공, 침략 | 攻击, 袭击, 入侵
defend, defence, defense | 防衛, 守る, 守り | 방위, 방어 | 防卫, 防务, 保卫
deter, deterrence | 抑止 | 억제, 억지 | 威慑, 遏制
monitor, monitoring, watch, surveillance | 監視 | 감시, 모니터링 | 监督, 监视, 监测
share, sharing | 共有 | 공유 | 共享
exchange, swap | 交換, 交流 | 교환, 교류 | 交换, 交流
train, training | 訓練, 研修 | 훈련, 연수 | 训练, 培训
deploy, deployment, station | 配備, 展開 | 배치, 전개 | 部署
fire, launch, fired, shoot | 発射, 打ち上げ | 발사, 쏘아 | 发射, 射击
test, trial | 実験, 試験 | 실험, 시험 | 试验, 试射
sell, sale, sold | 販売, 売却, 売る | 판매, 매각, 팔았 | 出售, 销售
buy, purchase, bought | 購入, 買う, 買い, 調達 | 구매, 구입, 샀 | 购买, 采购
invest, investment | 投資 | 투자 | 投资
fund, finance, funding, financing | 資金, 拠出, 融資 | 자금, 출연, 재원 | 资金, 出资, 融资
lend, loan, borrow | 融資, 借款, 貸し | 대출, 차관, 융자 | 贷款, 借款
aid, help, assist, assistance | 支援, 援助, 手助け | 지원, 원조, 도움 | 援助, 帮助, 协助
contribute, contribution, donate, donation | 貢献, 寄付, 拠出 | 기여, 기부, 공헌 | 贡献, 捐赠, 捐助
protect, protection | 保護, 守る | 보호 | 保护
discriminate, discrimination, unfair treatment, favour | 差別, 不公平 | 차별, 불공정 | 歧视, 不公平
influence, leverage, pressure | 影響力, 圧力 | 영향력, 압력, 압박 | 影响力, 压力, 施压
affect, hit, blow, damage, harm, hurt | 影響, 打撃, 被害, 損害 | 타격, 피해, 영향, 손해 | 打击, 影响, 损害, 冲击
dodge, evade, circumvent, get round, evasion | 逃れ, 回避, 抜け道 | 회피, 우회 | 规避, 逃避, 绕过
afford, tolerate, put up with, endure | 容認, 我慢, 耐え | 용인, 참을, 감당, 견디 | 容忍, 忍受, 承受
target, aim, goal, objective | 目標, 目的, 狙い | 목표, 목적 | 目标, 目的
plan, intend, intention | 計画, 予定, 方針, 意向 | 계획, 예정, 방침, 의향 | 计划, 打算, 原定, 本来
speak, spoke, speech, address, remark, statement, say, said, tell, told | 発言, 演説, 述べ, 語っ, 話し, 言っ | 발언, 연설, 말했, 밝혔, 전했 | 发言, 讲话, 表示, 演讲, 指出, 说
write, letter, wrote | 書簡, 手紙, 書い | 서한, 편지, 썼 | 信件, 书信, 致函, 写
phone, telephone, call, by phone | 電話 | 전화, 통화 | 电话, 通话
greet, shake hands, handshake, receive, received | 握手, 出迎え, 迎え | 악수, 영접, 맞았 | 握手, 迎接, 会见
celebrate, mark, anniversary, commemorate | 記念, 祝う, 祝い, 周年 | 기념, 축하, 주년 | 纪念, 庆祝, 周年
mourn, condolence, tribute | 追悼, 哀悼, 弔意 | 추모, 애도, 조의 | 悼念, 哀悼
congratulate, congratulations | 祝意, 祝辞 | 축하 | 祝贺
survey, poll | 世論調査, アンケート | 여론조사, 설문 | 民调, 问卷
report, reported, news report | 報道, 報じ | 보도 | 报道
leak, secret, confidential | 極秘, 漏え, 秘密 | 비밀, 유출, 기밀 | 秘密, 泄露, 机密
recognise, recognize, recognition, acknowledge | 承認, 認定, 認め | 인정, 승인 | 承认, 认可
rename, dub, known as, nickname | 別名, 名付け, 通称 | 별명, 이름 붙 | 命名, 绰号
translate, interpreter, interpreting, language | 通訳, 翻訳, 言語 | 통역, 번역, 언어 | 翻译, 口译, 语言
represent, representative, delegate, on behalf | 代表, 代理 | 대표, 대리 | 代表, 代理
lead, led, head, headed | 率い, 団長 | 이끌, 이끈, 단장 | 率领, 带领, 团长
handle, deal with, tackle, settle, resolve, solve | 対処, 解決, 取り組 | 해결, 대처, 다루 | 解决, 处理, 应对
understand, understanding | 理解 | 이해 | 理解, 谅解
trust, confidence | 信頼 | 신뢰 | 信任, 互信
compete, competition, rival, competitor, rivalry | 競争, ライバル, 対抗 | 경쟁, 라이벌 | 竞争, 对手
reach, achieve, attain, realise, realize | 達成, 実現, 到達 | 달성, 실현, 도달 | 实现, 达到, 达成
review, reviewed, examine, evaluate, assess | 検討, 点検, 見直, 審査 | 검토, 점검, 심사 | 审议, 评估, 审查
complete, completion, finalise, finalize | 完了, 完成, 完結 | 완료, 완성, 마무리 | 完成, 敲定
operate, operation, run, in operation | 運用, 稼働, 運営 | 운용, 가동, 운영 | 运行, 运作, 运营
sink, sank, sinking | 沈没, 撃沈 | 침몰, 격침 | 沉没, 击沉
cross, enter, entry, intrude, intrusion | 侵入, 入国, 越え, 進入 | 침입, 입국, 진입 | 进入, 入境, 闯入
fly, flew, overfly | 飛行, 飛び | 비행, 날아 | 飞行, 飞往, 飞越
sail, sailed, call at port | 航行, 寄港, 入港 | 항행, 기항, 입항 | 航行, 停靠, 入港
board, go aboard, boarded | 乗船, 乗艦, 搭乗 | 승선, 탑승 | 登上, 登舰, 登机
collide, collision | 衝突 | 충돌 | 相撞, 碰撞
detect, spot, track | 探知, 検知, 追跡 | 탐지, 포착, 추적 | 探测, 发现, 追踪
intercept, shoot down, shot down | 迎撃, 撃墜 | 요격, 격추 | 拦截, 击落
block, obstruct, hinder, prevent | 妨げ, 阻止, 妨害 | 막아, 저지, 방해 | 阻止, 阻碍, 妨碍
contain, counter, containment | 封じ込め, けん制, 牽制 | 견제, 봉쇄 | 遏制, 牵制, 围堵
undermine, weaken, erode | 損な, 弱め, 揺るが | 훼손, 약화, 흔들 | 破坏, 削弱, 损害
isolate, isolation | 孤立 | 고립 | 孤立
reassure, calm, soothe | 安心, なだめ | 안심, 달래 | 安抚, 安心
compare, comparison | 比較, 比べ | 비교, 비해 | 比较, 相比
expel, deport, expulsion | 追放, 国外退去 | 추방 | 驱逐
recall, summon, call in | 召還, 呼び出し, 呼び出 | 소환, 초치 | 召回, 召见
compensate, make up for | 補償, 賠償, 償い | 보상, 배상 | 补偿, 赔偿
inspect, inspection, sampling, sample | 査察, 視察, 検査, 試料採取 | 사찰, 시찰, 검사, 시료 | 视察, 检查, 核查, 取样
consult, consultation, sound out | 協議, 打診, 相談 | 협의, 타진, 상의 | 磋商, 咨询, 征求
mediate, mediation, broker | 仲介, 調停, 橋渡し | 중재, 중개 | 斡旋, 调解, 调停
accompany, escort, travel with | 同行, 随行 | 동행, 수행 | 陪同, 随行, 随团
stay at, stay overnight, lodge | 宿泊, 泊まっ, 泊まり | 숙박, 묵었, 머물 | 下榻, 住宿, 入住
wait, await | 待っ, 待ち, 待つ | 기다리, 대기 | 等待, 等候
interrupt, walk out, storm out | 退席, 途中退席 | 퇴장, 자리를 떠 | 离席, 退场
fail, collapse, break down | 決裂, 失敗, 物別れ | 결렬, 실패 | 破裂, 失败, 未能
restore ties, normalise, normalize, mend ties | 正常化, 関係改善, 修復 | 정상화, 관계 개선, 복원 | 正常化, 修复, 改善关系
downgrade, upgrade | 格上げ, 格下げ, 引き上げ | 격상, 격하 | 升级, 降级, 提升
send, dispatch, sent | 派遣, 送っ, 送る | 파견, 보냈, 보내 | 派遣, 派出, 发送
go, went, head for, bound for | 向か, 行っ, 行く, 赴 | 갔다, 갔나, 향했, 떠났 | 前往, 去了, 赴
come, came, come to | 来た, 来る, 来日, 来訪 | 왔다, 왔나, 찾아온, 찾아왔 | 来到, 来访, 来华
walk, walked, stroll | 歩い, 歩き, 散策, 散歩 | 걸었, 걸어, 산책 | 步行, 散步, 漫步
blow up, blew up, explode, explosion, demolish, destroy, blast, detonate | 爆破, 爆発, 破壊 | 폭파, 폭발, 파괴 | 炸毁, 爆破, 爆炸, 摧毁
dismantle, take down, tear down, removal | 撤去, 解体, 取り外 | 철거, 해체 | 拆除, 撤除, 拆掉
leave office, leave the post, ousted, forced out, step down, resign | 退任, 失脚, 退陣, 辞任, 辞め | 물러났, 물러나, 퇴진, 사퇴, 사임 | 下台, 离任, 卸任, 辞去, 辞职
offer, offered | 申し出, 提供 | 제공, 제시, 뜻을 밝 | 提供, 提出
dissolve, dissolution | 解散 | 해산 | 解散
chase, chased, pursue, pursuit | 追跡, 追い, 追っ | 추격, 쫓, 추적 | 追赶, 追逐, 追击
harass, harassment, intimidate, intimidation, bully | 嫌がらせ, 威嚇, いじめ | 괴롭힘, 괴롭히, 협박, 위협 | 骚扰, 恐吓, 欺凌, 威胁
seize, seized, capture, confiscate | 拿捕, 差し押さえ, 押収, 占拠 | 나포, 압수, 점거, 압류 | 扣押, 查扣, 没收, 占领
steal, stole, stolen, theft | 盗ん, 盗難, 窃取 | 훔쳤, 훔친, 절도, 탈취 | 盗窃, 窃取, 偷走
escape, flee, fled | 逃れ, 逃げ, 脱出, 亡命 | 탈출, 도망, 도피, 망명 | 逃离, 逃跑, 逃脱, 流亡
hide, conceal, hidden, cover up | 隠し, 隠す, 隠蔽 | 숨겼, 숨기, 은폐 | 隐瞒, 掩盖, 隐藏
find, found, discover, discovery | 発見, 見つか, 見つけ | 발견, 찾아냈 | 发现, 找到
search, look for, hunt | 捜索, 探し | 수색, 찾고 | 搜索, 搜寻, 寻找
choose, chose, chosen, pick, select, selection | 選ん, 選ば, 選定 | 선정, 골랐, 선택, 뽑았, 뽑혔 | 选择, 选定, 挑选
change, alter, amend, revise, amendment, revision | 変更, 改正, 改定, 修正, 変え | 변경, 개정, 수정, 바꿨, 바뀌 | 修改, 修订, 变更, 改变
add, added, additional, further | 追加, 加え, 加わ, 新たに | 추가, 더했, 새로 | 增加, 新增, 追加, 加入
open, opened, opening, inaugurate | 開設, 開所, 開館, 開業, 開通, 開放, 幕を開け | 개소, 개설, 문을 열, 문 열, 개관, 개통, 개방 | 开设, 揭幕, 开放, 开幕, 开通, 挂牌, 设立
close, closed, shut, shut down, closure | 閉鎖, 閉め, 閉館, 廃棄 | 폐쇄, 닫았, 닫혔, 문을 닫, 폐기 | 关闭, 关停, 封闭, 废弃
broadcast, broadcasts, televised, on air | 放送, 中継 | 방송, 중계 | 广播, 播放, 停播, 转播, 直播
declare, declared, proclaim | 宣言, 宣告, 明言 | 선언, 선포 | 宣布, 宣告, 宣称
reunite, reunited, reunion, reunions, see each other again | 再会, 面会 | 상봉, 재회, 만났 | 团聚, 重逢, 见面
marry, married, wedding | 結婚, 婚礼 | 결혼 | 结婚, 婚礼
pass away, death, died, die | 死去, 亡くな, 逝去, 死亡 | 별세, 타계, 서거, 사망, 숨졌 | 去世, 逝世, 病逝, 死亡
thank, thanks, gratitude, grateful | 感謝, 謝意 | 감사 | 感谢, 致谢
ride, drive, drove | 乗っ, 運転 | 탔다, 타고, 운전 | 乘坐, 驾驶
carry, carried, transport, deliver, delivery | 運ん, 輸送, 搬送, 届け | 운반, 수송, 배달, 전달 | 运送, 运输, 交付
supply, supplies, resupply, provide, provision | 供給, 補給, 提供 | 공급, 보급, 제공 | 供应, 补给, 提供
store, stockpile, reserve, reserves | 備蓄, 貯蔵 | 비축, 저장 | 储备, 储存
use, using, employ, usage | 使用, 利用, 使っ, 使い | 사용, 이용, 활용 | 使用, 利用
gather, assemble, gathered | 集ま, 集結 | 모였, 모인, 집결 | 聚集, 集合, 齐聚
collect, collected | 集め, 収集, 回収 | 모았, 수집, 회수 | 收集, 回收
play, played, perform, performance | 演奏, 出場, 公演 | 연주, 출전, 공연 | 演奏, 参赛, 演出
march, marched, parade | 行進, パレード | 행진, 퍼레이드, 열병식 | 游行, 阅兵, 入场
read out, read aloud | 読み上げ, 朗読 | 낭독, 읽었 | 宣读, 朗读
teach, taught, learn | 教え, 学び, 学ん | 가르치, 배우, 배웠 | 教授, 学习
take questions, answer questions, answered questions | 質疑, 質問に答え, 質問に応じ | 질의응답, 질문에 답, 질문을 받 | 答问, 回答提问, 接受提问
question, questions, query | 質問 | 질문 | 提问
insult, mock, ridicule | 侮辱, 嘲笑 | 모욕, 조롱 | 侮辱, 嘲笑
anger, angry, angered, furious, outrage, outraged, fury | 怒り, 怒っ, 憤慨, 激怒, 反発 | 화가, 화났, 분노, 격분, 반발 | 愤怒, 生气, 恼火, 激怒, 不满
surprise, surprised, shock, shocked | 驚き, 驚い, 衝撃 | 놀랐, 놀라, 충격 | 惊讶, 吃惊, 震惊
disappoint, disappointed, disappointment | 失望, 残念 | 실망, 유감 | 失望, 遗憾
joke, joked, laugh | 冗談, 笑っ | 농담, 웃었 | 玩笑, 大笑
cry, tears, weep, wept | 泣い, 涙を | 눈물, 울었 | 流泪, 哭泣
conclude, concluded, wrap up, clinch, seal | 妥結, 締結, 決着 | 타결, 체결, 끝났 | 谈成, 谈妥, 谈完, 缔结, 达成, 结束谈判
abandon, give up, gave up, forgo, drop | 断念, 放棄, あきらめ | 포기, 단념, 접었 | 放弃, 作罢, 搁置
avoid, avert, prevent | 回避, 避け, 防ぐ, 防止 | 피하, 피했, 회피, 방지 | 避免, 回避, 防止
prepare, preparation, preparations | 準備, 用意 | 준비 | 准备, 筹备
try, tried, attempt, effort, efforts, seek, sought | 試み, 努力, 目指 | 시도, 노력, 추진 | 试图, 努力, 争取
need, require, needed | 必要 | 필요 | 需要
own, possess, belong | 所有, 保有 | 보유, 소유 | 拥有, 持有
control, manage, management, govern | 管理, 統制, 支配 | 관리, 통제, 지배 | 管理, 控制, 统治
supervise, oversee, oversight | 監督, 監査 | 감독, 감사 | 监督, 监管
guard, patrol, patrols | 警備, 巡視, パトロール, 哨戒 | 경비, 순찰, 초계 | 警卫, 巡逻, 护卫
treat, treatment, cure | 治療, 扱い | 치료, 대우 | 治疗, 对待
evacuate, evacuation, shelter | 避難, 退避 | 대피, 피난 | 疏散, 撤离
burn, blaze, on fire, burnt | 火災, 燃え, 放火 | 화재, 불탔, 방화 | 火灾, 着火, 烧毁
capsize, drown, overturn | 転覆, 溺れ | 전복, 익사 | 翻船, 倾覆, 溺水
surround, encircle, blockade | 包囲, 封鎖 | 포위, 봉쇄 | 包围, 封锁
ram, rammed, water cannon | 体当たり, 放水 | 들이받, 물대포 | 冲撞, 水炮
hand over, handed over, transfer, handover | 引き渡, 譲渡, 移転, 引き継 | 인도, 넘겨, 이전, 양도 | 移交, 转让, 交给
receive, received, get, got | 受け取, 受領, 受賞, 受け | 받았, 받은, 수령, 수상 | 收到, 接收, 获得, 接受
suffer, suffered, undergo | 被っ, 苦しん, 見舞われ | 겪었, 입었, 시달 | 遭受, 承受
campaign, run for, candidacy, stand for | 立候補, 出馬, 選挙戦 | 출마, 입후보, 유세 | 竞选, 参选
impeach, impeachment | 弾劾 | 탄핵 | 弹劾
convict, sentenced, guilty, jail, jailed, prison, imprison | 有罪, 判決, 実刑, 収監, 刑務所 | 유죄, 선고, 수감, 교도소, 징역 | 有罪, 判决, 判刑, 监狱, 入狱
indict, indicted, prosecute, prosecutor, prosecutors | 起訴, 検察 | 기소, 검찰 | 起诉, 检察
sue, sued, lawsuit, litigation | 提訴, 訴訟 | 제소, 소송 | 起诉, 诉讼, 告上
go on strike, walkout, strikers | ストライキ, スト入り | 파업 | 罢工
hire, recruit, hired | 採用, 雇用 | 채용, 고용 | 雇用, 招聘, 录用
lay off, layoffs, laid off | 解雇, 人員削減 | 해고, 감원 | 解雇, 裁员
merge, merger, acquire, acquisition, takeover | 合併, 買収 | 합병, 인수 | 合并, 收购
rise, rose, climb, jump, surge, soar, increase | 上昇, 増加, 伸び, 急増, 上がっ, 増え | 상승, 증가, 급증, 올랐, 늘었 | 上升, 增长, 上涨, 激增, 增加
drop, plunge, slump, fall, fell, decline | 下落, 減少, 急落, 下がっ, 減っ | 하락, 감소, 급락, 떨어졌, 줄었 | 下降, 下跌, 减少, 暴跌
account for, accounts for, make up | 占め, 占める | 차지 | 占比, 占到, 占双
exceed, surpass, top, more than | 超え, 上回 | 넘었, 넘어, 초과, 웃돌 | 超过, 突破, 逾
reconcile, reconciliation | 和解 | 화해 | 和解
swear, oath | 宣誓 | 선서 | 宣誓
worship, pray, prayer | 参拝, 祈り, 祈っ | 참배, 기도 | 参拜, 祈祷
lay a wreath, laid flowers, wreath | 献花, 花輪 | 헌화, 화환 | 献花, 花圈
embrace, hug, hugged | 抱擁, 抱き合 | 포옹, 껴안 | 拥抱
sit, sat, seated | 座っ, 着席 | 앉았, 앉은, 착석 | 就座, 坐在
bring, brought, take along, took along | 連れ, 持参, 持ち込 | 데려, 데리고, 가져 | 带来, 携带, 带去
introduce, introduction, bring in | 導入, 紹介 | 도입, 소개 | 引进, 引入, 推出
show, display, showed | 展示, 見せ, 示し | 전시, 보여, 선보 | 展示, 展出, 显示
look on, watched, witness, witnessed, present at, on hand | 立ち会, 見守, 観覧, その場 | 지켜봤, 관람, 참관, 현장 | 见证, 在场, 观看, 现场
cook, cooked, chef | 料理, シェフ | 요리, 요리사 | 厨师, 烹饪
renew, renewal, extend, prolong | 更新, 延長 | 갱신, 연장 | 续签, 延长, 更新
expire, expiry, run out | 失効, 期限切れ, 満了 | 만료, 실효 | 到期, 失效
register, registration | 登録 | 등록 | 登记, 注册
apply for, applied for, application | 申請, 応募 | 신청, 응모 | 申请
set foot, step onto, stepped onto, stand on | 足を踏み入れ, 地を踏 | 땅을 밟 | 踏上, 踏足
admit, admitted, take in, took in | 加盟を認め, 受け入れ, 迎え入れ | 받아들, 가입 승인 | 接纳, 吸收, 加入
enlarge, enlargement, expansion | 拡大, 加盟 | 확대, 가입 | 扩大, 扩员
interfere, interference, meddle, intervene, intervention | 介入, 干渉, 口出し | 개입, 간섭, 끼어들 | 干涉, 介入, 插手, 干预
confront, confrontation, clash, clashed, stand off, standoff | 対立, 衝突, 対峙, 対決 | 대결, 대치, 충돌, 대립 | 对抗, 对峙, 冲突, 对立
invite, invited, ask to come | 招か, 招く, 招待 | 초청, 초대, 불렀 | 邀请, 获邀, 受邀
exclude, shut out, leave out, left out | 除外, 排除, 締め出, 招かれ | 제외, 배제, 못 | 排除, 未获, 除外
link, connect, connection | 連結, 接続, つなが, つなぐ | 연결, 이어 | 连接, 联通, 衔接
divide, split, division | 分断, 分裂 | 분단, 분열, 갈라 | 分裂, 分割, 分断
unify, unification, reunification | 統一 | 통일 | 统一
rebuild, reconstruct, reconstruction | 復興, 再建 | 재건, 복구 | 重建, 复建
invent, develop, development | 開発, 発展 | 개발, 발전 | 开发, 研发, 发展
certify, authorise, authorize, licence | 認証, 認可 | 인증, 인가 | 认证, 授权
mislead, lie, lied, false | 虚偽, うそ, 偽 | 거짓, 허위 | 虚假, 谎言, 撒谎
ignore, overlook, neglect | 無視, 黙殺 | 무시, 외면 | 无视, 忽视
threaten, threatened | 脅し, 脅迫, 威嚇 | 위협, 협박 | 威胁, 恐吓
negotiate, talks began, negotiations began | 交渉入り, 交渉開始, 交渉 | 협상, 교섭 | 谈判, 磋商
`
