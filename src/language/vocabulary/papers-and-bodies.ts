/** Documents, meetings' parts and institutions: one notion a line, its words in English, Japanese, Korean and Chinese. */
export const PAPERS_AND_BODIES = `
joint statement, joint declaration, common declaration, joint communique | 共同声明, 共同宣言, 共同文書 | 공동성명, 공동 성명, 공동선언, 공동 선언 | 联合声明, 共同声明, 联合宣言, 共同宣言
declaration, communique | 宣言, 声明 | 선언, 성명 | 宣言, 声明, 公报
statement | 声明, 談話 | 성명, 담화 | 声明, 谈话
document, paper, text | 文書, 書類, 文言 | 문서, 문건, 문구 | 文件, 文本, 文书
treaty, pact, convention | 条約, 協定 | 조약, 협정 | 条约, 公约, 协定
agreement, accord, deal | 協定, 合意, 取り決め | 협정, 합의, 약정 | 协议, 协定
memorandum, understanding | 覚書 | 양해각서, 각서 | 备忘录
resolution | 決議 | 결의 | 决议
draft | 草案, 原案, 素案 | 초안, 원안 | 草案
list | リスト, 名簿, 一覧 | 목록, 명단, 리스트 | 名单, 清单
agenda, topic, on the table | 議題, テーマ | 의제, 주제 | 议程, 议题
wording, phrase, expression, word, term | 文言, 表現, 言葉 | 문구, 표현, 단어 | 措辞, 表述, 用语
principle | 原則 | 원칙 | 原则
framework | 枠組み | 틀, 프레임워크, 체계 | 框架
mechanism, scheme, procedure, process | 仕組み, メカニズム, 手続き, 制度 | 메커니즘, 절차, 체제, 제도 | 机制, 程序, 制度
roadmap, action plan, blueprint, vision | 行動計画, ロードマップ, ビジョン | 행동계획, 로드맵, 비전 | 行动计划, 路线图, 愿景
project, programme, program, initiative | 事業, 計画, プログラム, 構想 | 사업, 프로젝트, 프로그램, 구상 | 项目, 计划, 倡议
package, round | 第弾, パッケージ, 弾 | 패키지, 차 | 一揽子, 轮
measure, step, action | 措置, 対策 | 조치, 대책 | 措施, 举措
rule, regulation, law, legislation | 規則, 法律, 法案, 規制 | 규칙, 법률, 법안, 규정 | 规则, 法律, 法规, 法案
licence, license, permit, licences | 許可, 免許, ライセンス | 허가, 면허, 라이선스 | 许可, 许可证, 执照
condition, requirement | 条件, 要件 | 조건, 요건 | 条件, 要求
deadline, due date | 期限, 締め切り | 기한, 시한, 마감 | 期限, 截止
schedule, timetable, date | 日程, 日取り, 期日 | 일정, 날짜 | 日程, 日期, 时间表
press conference, news conference, press briefing | 記者会見, 会見 | 기자회견, 회견 | 记者会, 新闻发布会, 发布会
interview | インタビュー | 인터뷰 | 采访, 专访
summit | 首脳会議, 首脳会談, サミット | 정상회의, 정상회담 | 峰会, 首脑会议, 领导人会议, 领导人会晤
foreign ministers meeting | 外相会議, 外相会談 | 외교장관회의, 외무장관 | 外长会议, 外长会
dialogue, talks | 対話 | 대화 | 对话
conference, forum, congress | 会議, フォーラム, 大会 | 회의, 포럼, 대회 | 会议, 论坛, 大会
working group, task force, panel, committee | 作業部会, 委員会, 部会 | 실무그룹, 실무단, 위원회 | 工作组, 委员会, 小组
secretariat | 事務局 | 사무국 | 秘书处
secretary-general, secretary general | 事務局長, 事務総長 | 사무총장 | 秘书长
headquarters, office, base | 本部, 事務所, 拠点 | 본부, 사무소, 거점 | 总部, 办事处
centre, center | センター, 中心 | 센터 | 中心
fund | 基金, ファンド | 기금, 펀드 | 基金
hotline | ホットライン | 핫라인, 직통 | 热线
alliance | 同盟 | 동맹 | 联盟, 同盟
grouping, bloc, union, club | 連合, 枠組み, 陣営 | 연합, 진영 | 联盟, 集团, 阵营
ties, relations, relationship, diplomatic relations | 関係, 国交 | 관계, 수교, 국교 | 关系, 建交, 邦交
diplomacy, diplomatic | 外交 | 외교 | 外交
embassy | 大使館 | 대사관 | 大使馆
consulate, consul | 領事館, 領事 | 영사관, 영사 | 领事馆, 领事
ambassador | 大使 | 대사 | 大使
envoy, special representative | 特使, 代表 | 특사, 특별대표 | 特使, 代表
spokesperson, spokesman, spokeswoman | 報道官, スポークスマン | 대변인 | 发言人
official, officials, senior official | 高官, 当局者, 当局, 局長 | 당국자, 고위 관계자, 관리, 관료 | 官员, 高官, 当局
minister | 閣僚, 大臣, 相が | 장관, 각료 | 部长, 大臣
deputy, vice, vice minister | 次官, 副 | 차관, 부 | 副, 次官, 副部长
parliament, assembly, congress, legislature, lawmaker, MP, MEP, senator | 議会, 国会, 議員 | 의회, 국회, 의원 | 议会, 国会, 议员
government, administration, authorities | 政府, 政権, 当局 | 정부, 정권, 당국 | 政府, 当局
cabinet | 内閣 | 내각 | 内阁
ministry | 省, 部 | 부처, 외무성, 외교부, 부는 | 部, 外交部
foreign ministry | 外務省, 外交部 | 외교부, 외무성 | 外交部, 外务省
commerce ministry, trade ministry, ministry of commerce | 商務省, 経済産業省, 通商 | 상무부, 산업부 | 商务部
finance ministry, treasury | 財務省, 財政省 | 재무부, 재정부, 기획재정부 | 财政部
defence ministry, defense ministry, pentagon | 国防省, 国防総省, 防衛省 | 국방부, 국방성 | 国防部
council | 理事会, 評議会 | 이사회, 평의회 | 理事会
security council | 安全保障理事会, 安保理 | 안보리, 안전보장이사회 | 安理会
united nations, UN | 国連 | 유엔 | 联合国
court, tribunal, judge, ruling, verdict | 裁判所, 判決, 法廷 | 법원, 판결, 재판 | 法院, 裁决, 判决
police | 警察 | 경찰 | 警察, 警方
ruling party | 与党 | 여당 | 执政党
opposition party, opposition | 野党 | 야당 | 在野党, 反对党
party congress, communist party | 共産党, 党大会 | 공산당, 당대회 | 共产党, 党代会
company, companies, firm, business, enterprise, corporation, maker, manufacturer | 企業, 会社, 社, メーカー, 業者 | 기업, 회사, 업체, 제조사 | 企业, 公司, 厂商, 家企业
bank, lender | 銀行 | 은행 | 银行
central bank | 中央銀行 | 중앙은행 | 央行, 中央银行
association, industry association, federation, chamber | 協会, 連盟, 団体 | 협회, 연맹, 단체 | 协会, 联合会, 商会
industry, sector | 業界, 産業, 部門 | 업계, 산업, 부문 | 行业, 产业, 业界, 领域
union, labour union | 組合, 労組 | 노조, 조합 | 工会
university, college, campus | 大学 | 대학 | 大学
school | 学校 | 학교 | 学校
student, students | 学生, 留学生 | 학생, 유학생 | 学生, 留学生
hospital | 病院 | 병원 | 医院
factory, plant | 工場 | 공장 | 工厂
airport | 空港 | 공항 | 机场
port, harbour, harbor | 港, 港湾 | 항구, 항만 | 港口, 港
station, railway, rail, train | 鉄道, 駅, 列車 | 철도, 역, 열차 | 铁路, 车站, 列车
hotel | ホテル | 호텔 | 酒店, 饭店, 宾馆
guesthouse, state guesthouse | 迎賓館, 国賓館 | 영빈관, 국빈관 | 国宾馆, 迎宾馆
great hall, great hall of the people | 人民大会堂 | 인민대회당 | 人民大会堂
hall, building, venue, palace | 会場, 会館, 建物, 宮殿, ビル | 회관, 건물, 회의장, 궁, 청사 | 大楼, 建筑, 会场, 大厅, 宫
room | 部屋, 会議室 | 방, 회의실 | 房间, 会议室
museum | 博物館, 美術館 | 박물관, 미술관 | 博物馆
temple, shrine, church | 神社, 寺, 教会 | 신사, 사찰, 교회 | 神社, 寺庙, 教堂
leader, leaders, head of state, head of government | 首脳, 指導者, 元首 | 정상, 지도자, 수반 | 领导人, 首脑, 元首, 领袖
prime minister, premier | 首相, 総理 | 총리, 수상 | 总理, 首相
president | 大統領, 国家主席, 議長, 総裁, 会長, 社長 | 대통령, 주석, 의장, 총재, 회장, 사장 | 总统, 主席, 总裁, 会长, 议长, 行长
foreign minister, secretary of state, top diplomat | 外相, 外務大臣, 国務長官 | 외교장관, 외무장관, 외상, 국무장관, 외교부장 | 外长, 外交部长, 外相, 国务卿
defence minister, defense minister, defence secretary, defense secretary | 防衛相, 国防相, 国防長官 | 국방장관, 방위상 | 防长, 国防部长, 防卫相
trade minister, commerce minister | 貿易相, 経産相, 通商相, 商務相 | 통상장관, 산업장관, 상무장관, 통상교섭본부장 | 商务部长, 贸易部长, 经贸部长
finance minister | 財務相, 蔵相 | 재무장관, 경제부총리 | 财长, 财政部长
tourism minister | 観光相 | 관광장관 | 旅游部长
environment minister | 環境相 | 환경장관 | 环境部长
health minister | 保健相, 厚労相 | 보건장관, 복지부 장관 | 卫生部长
culture minister | 文化相 | 문화장관 | 文化部长
adviser, advisor, aide | 補佐官, 顧問, 側近 | 보좌관, 고문, 측근 | 顾问, 助理
expert, analyst, scholar, professor | 専門家, 教授, 学者 | 전문가, 교수, 학자 | 专家, 教授, 学者
journalist, reporter, media, newspaper | 記者, メディア, 新聞 | 기자, 언론, 신문 | 记者, 媒体, 报纸
businessman, executive, business leader | 経済人, 経営者, 財界 | 기업인, 경제인, 재계 | 企业家, 商界, 工商界
citizen, national, people, public | 国民, 市民, 人々 | 국민, 시민 | 公民, 国民, 民众
worker, labourer, laborer, labour | 労働者, 労働, 徴用工 | 노동자, 근로자, 징용 | 工人, 劳工, 劳动
member, member state, member country | 加盟国, 会員, メンバー | 회원국, 회원 | 成员国, 会员, 成员
neighbour, neighbor | 隣国, 近隣 | 이웃, 인접 | 邻国, 邻居
ally, partner | 同盟国, パートナー | 동맹국, 파트너 | 盟友, 伙伴
wife, spouse, first lady, husband | 夫人, 妻 | 부인, 아내, 영부인, 남편 | 夫人, 妻子
governor, mayor | 知事, 市長 | 도지사, 주지사, 서울시장, 부산시장 | 省长, 市长, 州长
candidate, candidates, frontrunner | 候補者, 候補に | 후보 | 候选人
party leader | 党首, 党代表 | 당대표, 당수 | 党首, 党魁
general, generals, commander, junta, military leader, army chief | 司令官, 将軍, 国軍トップ, 軍政, 軍事政権 | 사령관, 장군, 군부, 군정 | 司令, 将军, 军政府, 军方领导人
tycoon, tycoons, chaebol, conglomerate | 財閥, 財界, 大企業 | 재벌, 총수, 재계, 대기업 | 财阀, 财团, 大企业
entrepreneur, entrepreneurs | 企業家, 起業家 | 기업가, 기업인 | 企业家
chairman, chairwoman, chairperson | 会長, 委員長 | 회장, 위원장 | 会长, 委员长
chief executive, CEO | 最高経営責任者, 社長 | 최고경영자, 사장 | 首席执行官, 总裁
delegation, mission | 代表団, 使節団 | 대표단, 사절단 | 代表团
chapter, chapters | 分野, 章を, 章が | 챕터, 분야 | 章节, 领域
field, fields, area, areas | 分野, 領域 | 분야, 영역 | 领域, 方面
protocol, protocols | 議定書 | 의정서 | 议定书
annex, appendix | 付属書 | 부속서 | 附件
code of conduct | 行動規範 | 행동준칙, 행동규범, 행동강령 | 行为准则
constitution, constitutional | 憲法 | 헌법 | 宪法
constitutional court | 憲法裁判所 | 헌법재판소, 헌재 | 宪法法院, 宪法裁判所
supreme court | 最高裁 | 대법원 | 最高法院
martial law | 戒厳 | 계엄 | 戒严
coup, putsch | クーデター | 쿠데타 | 政变
test site, proving ground | 実験場, 試験場 | 실험장, 시험장 | 试验场
laboratory, lab, institute | 研究所, 実験室 | 연구소, 실험실 | 实验室, 研究所
industrial park, industrial complex, industrial zone, special zone | 工業団地, 団地, 特区 | 공단, 공업지구, 산업단지, 특구 | 工业园, 园区, 特区, 工业区
liaison office | 連絡事務所 | 연락사무소 | 联络办公室, 联络事务所
trading partner, trade partner | 貿易相手 | 교역 상대, 교역국, 무역상대 | 贸易伙伴
military agreement, military pact | 軍事合意, 軍事協定 | 군사합의, 군사협정 | 军事协议
trade deal, trade pact, trade agreement | 貿易協定, 通商協定 | 무역협정, 통상협정 | 贸易协定, 经贸协定
royal palace, blue house, white house | 大統領府, 王宮, ホワイトハウス | 대통령실, 청와대, 백악관, 왕궁 | 总统府, 白宫, 青瓦台, 王宫
adviser group, advisory group, advisers, think tank | 顧問, 諮問, シンクタンク | 자문, 고문, 싱크탱크 | 顾问, 智库, 咨询
passport, passports | 旅券, パスポート | 여권 | 护照
signatory, signatories | 署名国, 締約国 | 서명국, 당사국 | 签署国, 缔约国
veto | 拒否権 | 거부권 | 否决权, 否决
quota, quotas | 割当, 割り当て | 할당, 쿼터 | 配额
referendum, plebiscite | 国民投票, 住民投票 | 국민투표, 주민투표 | 公投
coalition | 連立 | 연립, 연정 | 联合政府, 执政联盟
`
