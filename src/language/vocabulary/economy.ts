/** Trade, money and goods: one notion a line, its words in English, Japanese, Korean and Chinese. */
export const ECONOMY = `
economy, economic | 経済 | 경제 | 经济
trade, commerce | 貿易, 通商, 交易 | 무역, 통상, 교역 | 贸易, 经贸, 通商
free trade, free trade agreement, FTA | 自由貿易, 自由貿易協定, FTA | 자유무역, 자유무역협정, FTA | 自由贸易, 自贸, 自贸协定, 自贸区
tariff, duty, duties, customs duty | 関税, 追加関税, 税率 | 관세 | 关税, 税率, 反补贴税, 反倾销税
tax, taxes, taxation | 税金, 課税, 税 | 세금, 과세 | 税, 税收
rate, percentage, share, proportion | 率, 割合, 比率 | 비율, 세율, 율 | 率, 比例, 占比
trade deficit, deficit, trade gap, shortfall | 赤字, 貿易赤字 | 적자, 무역적자 | 逆差, 赤字
surplus | 黒字 | 흑자 | 顺差, 盈余
imbalance, lopsided, unbalanced | 不均衡 | 불균형 | 失衡, 不平衡
subsidy, subsidies, subsidise, subsidize, anti-subsidy | 補助金 | 보조금 | 补贴, 补助金, 反补贴
dumping, anti-dumping | ダンピング, 不当廉売, 反ダンピング | 덤핑, 반덤핑 | 倾销, 反倾销
sanction, sanctions | 制裁 | 제재 | 制裁
embargo, export ban, import ban | 禁輸, 輸入停止, 輸出禁止 | 금수, 수입 금지, 수입금지 | 禁运, 禁止进口, 暂停进口
export, exports | 輸出 | 수출 | 出口
import, imports, importer | 輸入 | 수입 | 进口
export control, export controls | 輸出規制, 輸出管理 | 수출통제, 수출 통제, 수출규제 | 出口管制
market | 市場 | 시장 | 市场
market access | 市場アクセス, 市場参入 | 시장 접근, 시장접근 | 市场准入
overcapacity, excess capacity, overproduction | 過剰生産, 過剰能力 | 과잉생산, 공급과잉 | 产能过剩, 过剩
supply chain, supply chains | サプライチェーン, 供給網 | 공급망 | 供应链, 产业链
production, produce, manufacture, made in | 生産, 製造 | 생산, 제조, 산 | 生产, 制造
product, goods, commodity | 製品, 商品, 産品 | 제품, 상품 | 产品, 商品, 货物
price, minimum price | 価格, 値段 | 가격, 값 | 价格
cost, costs, expense, bill | 費用, 経費, コスト | 비용, 경비 | 费用, 成本, 花费
budget | 予算 | 예산 | 预算
fee, charge | 手数料, 料金 | 수수료, 요금 | 费, 收费
deposit, security, bond | 保証金, 担保 | 보증금, 예치금, 담보 | 保证金, 押金
fine, penalty | 罰金, 制裁金 | 벌금, 과징금 | 罚款
amount, sum, total, value, volume | 額, 総額, 金額, 規模 | 금액, 액수, 총액, 규모 | 金额, 总额, 规模, 额
growth | 成長 | 성장 | 增长
investment | 投資 | 투자 | 投资
currency, exchange rate | 通貨, 為替 | 통화, 환율 | 货币, 汇率
currency swap | 通貨スワップ, 通貨交換 | 통화스와프, 통화 스와프 | 货币互换
debt | 債務, 借金, 負債 | 부채, 채무, 빚 | 债务
procurement, tender, public contract, bid, contract | 調達, 入札, 契約 | 조달, 입찰, 계약 | 采购, 招标, 合同
decouple, decoupling | 切り離し, デカップリング | 탈동조화, 디커플링 | 脱钩
de-risk, de-risking, reduce risk | リスク低減, デリスキング | 디리스킹, 위험 축소 | 去风险, 降低风险
risk | リスク, 危険 | 위험, 리스크 | 风险
economic coercion, coercion | 威圧, 経済的威圧 | 강압, 경제적 강압 | 胁迫, 经济胁迫
rare earth, rare earths | レアアース, 希土類 | 희토류 | 稀土
mineral, minerals, critical mineral | 鉱物, 重要鉱物 | 광물, 핵심 광물 | 矿产, 关键矿产
semiconductor, chip, chips | 半導体 | 반도체 | 半导体, 芯片
battery, batteries | 電池, バッテリー | 배터리, 전지 | 电池
car, cars, vehicle, automobile, auto, carmaker | 自動車, 車 | 자동차, 차량 | 汽车, 车, 车企
electric car, electric vehicle, EV, EVs | 電気自動車, EV | 전기차 | 电动汽车, 电动车
steel | 鉄鋼 | 철강 | 钢铁
aluminium, aluminum | アルミ | 알루미늄 | 铝
ship, shipbuilding, vessel, boat | 船, 造船, 船舶 | 선박, 조선, 배 | 船, 造船, 船只
aircraft, airliner, airplane, a plane, the plane, by plane, own plane | 航空機, 飛行機 | 항공기, 비행기 | 飞机
airline, flight, flights | 航空, 便, 航空便 | 항공, 항공편 | 航空, 航班
oil, petroleum | 石油, 原油 | 석유, 원유 | 石油, 原油
gas, natural gas, LNG | ガス, 天然ガス | 가스, 천연가스 | 天然气
coal | 石炭 | 석탄 | 煤炭
energy | エネルギー | 에너지 | 能源
solar, solar panel | 太陽光 | 태양광 | 光伏, 太阳能
wind power | 風力 | 풍력 | 风电, 风力
nuclear power, nuclear plant, reactor | 原発, 原子力 | 원전, 원자력 | 核电
hydrogen | 水素 | 수소 | 氢
electricity, power grid | 電力 | 전력, 전기 | 电力
food, foodstuffs | 食品, 食料 | 식품, 식량 | 食品, 粮食
seafood, fishery, fish, fisheries, fishing | 水産物, 漁業, 水産, 魚 | 수산물, 어업, 수산, 생선 | 水产品, 海产品, 渔业
scallop, scallops | ホタテ | 가리비 | 扇贝
rice | 米, コメ | 쌀 | 大米
beef, cattle | 牛肉 | 소고기, 쇠고기 | 牛肉
pork, pig, pigs | 豚肉 | 돼지고기 | 猪肉
chicken, poultry | 鶏肉 | 닭고기 | 鸡肉
dairy, milk, cheese, cream | 乳製品, 牛乳, チーズ | 유제품, 우유, 치즈 | 乳制品, 奶酪, 牛奶
cheese | チーズ | 치즈 | 奶酪
wine | ワイン | 와인, 포도주 | 葡萄酒
brandy, cognac | ブランデー, コニャック | 브랜디, 코냑 | 白兰地, 干邑
alcohol, spirits, sake, liquor | 酒, 日本酒 | 술, 주류 | 酒, 酒类
soybean, soybeans | 大豆 | 대두, 콩 | 大豆
fruit, fruits | 果物, 果実 | 과일 | 水果
agriculture, farm, farmer, agricultural | 農業, 農産物, 農家 | 농업, 농산물, 농가 | 农业, 农产品, 农民
medicine, drug, drugs, pharmaceutical | 医薬品, 薬 | 의약품, 약 | 药品, 医药
medical device, medical devices, medical equipment, medical tender | 医療機器 | 의료기기 | 医疗器械, 医疗设备
medical, medical care | 医療 | 의료 | 医疗
vaccine, vaccines | ワクチン | 백신 | 疫苗
mask, masks | マスク | 마스크 | 口罩
cosmetics | 化粧品 | 화장품 | 化妆品
technology, tech | 技術, ハイテク | 기술 | 技术, 科技
innovation | 革新, イノベーション | 혁신 | 创新
artificial intelligence, AI | 人工知能, AI | 인공지능, AI | 人工智能
digital, internet, online | デジタル, インターネット, オンライン | 디지털, 인터넷, 온라인 | 数字, 互联网, 在线
data | データ | 데이터 | 数据
telecom, telecommunications, 5G | 通信 | 통신 | 通信, 电信
space, satellite, rocket | 宇宙, 衛星, ロケット | 우주, 위성, 로켓 | 航天, 太空, 卫星, 火箭
quantum | 量子 | 양자컴퓨팅, 양자기술 | 量子
infrastructure | インフラ | 인프라, 기반시설 | 基础设施
belt and road | 一帯一路 | 일대일로 | 一带一路
logistics, shipping, transport | 物流, 輸送, 海運 | 물류, 수송, 해운 | 物流, 运输, 航运
tourism, tourist, tourists, travel, traveller, traveler, visitor, visitors | 観光, 旅行, 訪問者, 観光客, 旅行者 | 관광, 여행, 관광객, 방문객, 여행객 | 旅游, 旅行, 观光, 游客, 旅客, 访客
visa, visas, visa-free, visa waiver, without a visa | ビザ, 査証, ビザなし | 비자, 무비자, 사증 | 签证, 免签
ticket | 切符, チケット, 航空券 | 표, 티켓 | 票, 机票
stay, length of stay | 滞在 | 체류 | 停留, 逗留
intellectual property, patent | 知的財産, 特許 | 지식재산, 특허 | 知识产权, 专利
e-commerce | 電子商取引 | 전자상거래 | 电子商务, 电商
job, jobs, employment | 雇用, 仕事 | 고용, 일자리 | 就业, 岗位
wage, wages, salary | 賃金, 給与 | 임금, 급여 | 工资, 薪水
inflation | インフレ, 物価 | 물가, 인플레이션 | 通胀, 物价
stock, shares, stock market | 株価, 株式 | 주가, 주식 | 股市, 股票
small business, SME | 中小企業 | 중소기업 | 中小企业
consumer | 消費者, 消費 | 소비자, 소비 | 消费者, 消费
profit, revenue | 利益, 収益 | 이익, 수익 | 利润, 收益
compensation, reparations, damages | 賠償, 補償 | 배상, 보상 | 赔偿, 补偿
machinery, electronics, mechanical, electrical | 機械, 電子機器, 電機 | 기계, 전자, 전기 | 机电, 机械, 电子
textile, textiles, clothing, garment | 繊維, 衣料, 衣類 | 섬유, 의류 | 纺织, 服装
luxury goods, luxury | ぜいたく品, 高級品 | 사치품, 명품 | 奢侈品
grain, wheat, corn, maize | 穀物, 小麦, トウモロコシ | 곡물, 소맥, 옥수수 | 粮食, 小麦, 玉米
sugar | 砂糖 | 설탕 | 食糖, 白糖
gold | 金塊, 金価格 | 금괴, 금값 | 黄金
money, cash | 資金, 金銭, 現金 | 자금, 현금 | 资金, 现金
bond, bonds, treasury bond | 国債, 債券, 社債 | 국채, 채권 | 国债, 债券
interest rate, interest rates | 金利, 利率 | 금리, 이자율 | 利率
recession, downturn, slowdown | 景気後退, 不況, 減速 | 침체, 불황, 둔화 | 衰退, 放缓
bankruptcy, bankrupt | 破綻, 倒産 | 파산, 부도 | 破产
retail, retailer | 小売 | 소매, 유통 | 零售
real estate, property | 不動産 | 부동산 | 房地产, 地产
pipeline | パイプライン | 송유관, 가스관, 파이프라인 | 管道
undersea cable, cable | 海底ケーブル, ケーブル | 해저케이블, 케이블 | 海底电缆, 电缆
robot, robots, robotics | ロボット | 로봇 | 机器人
software, app, platform | ソフト, アプリ, プラットフォーム | 소프트웨어, 플랫폼 | 软件, 应用, 平台
supply shortage, shortage, shortages | 不足, 品薄 | 부족, 품귀 | 短缺, 不足
orders, order book, purchase order | 受注, 発注, 注文 | 수주, 발주, 주문 | 订单, 订购
green economy, green, renewable, renewables | 再生可能, グリーン, 環境 | 재생에너지, 녹색, 친환경 | 绿色, 可再生
high-speed rail, high-speed train, bullet train | 高速鉄道, 新幹線 | 고속철, 고속철도 | 高铁, 高速铁路
container, containers, freight, cargo | コンテナ, 貨物 | 컨테이너, 화물 | 集装箱, 货物, 货运
`
