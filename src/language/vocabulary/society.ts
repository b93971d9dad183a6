/** Climate, health, history, culture and everyday life: one notion a line, its words in English, Japanese, Korean and Chinese. */
export const SOCIETY = `
climate, climate change, global warming | 気候, 気候変動, 温暖化 | 기후, 기후변화, 온난화 | 气候, 气候变化
emission, emissions, carbon, greenhouse | 排出, 炭素, 温室効果 | 배출, 탄소, 온실가스 | 排放, 碳, 温室气体
environment, environmental | 環境 | 환경 | 环境, 环保
pollution, smog, fine dust | 汚染, 大気汚染 | 오염, 미세먼지 | 污染, 雾霾
sandstorm, yellow dust, desertification | 黄砂, 砂漠化 | 황사, 사막화 | 沙尘, 沙尘暴, 荒漠化
plastic, waste | プラスチック, ごみ, 廃棄物 | 플라스틱, 쓰레기, 폐기물 | 塑料, 垃圾, 废物
treated water, wastewater, contaminated water, discharge | 処理水, 汚染水, 放出 | 오염수, 처리수, 방류 | 处理水, 核污染水, 污染水, 排放
radioactive, radiation | 放射性, 放射能 | 방사능, 방사성 | 放射性, 辐射
ocean | 海洋 | 해양 | 海洋
forest, tree, plant a tree | 森林, 植樹, 木 | 산림, 나무, 식수 | 森林, 植树, 树
biodiversity, wildlife, animal | 生物多様性, 動物 | 생물다양성, 동물 | 生物多样性, 动物
panda, pandas | パンダ | 판다 | 熊猫
crested ibis, ibis | トキ, 朱鷺 | 따오기 | 朱鹮
health, public health | 保健, 健康, 衛生 | 보건, 건강 | 卫生, 健康
disease, infection, infectious disease, virus | 感染症, 感染, ウイルス, 病気 | 감염병, 감염, 전염병, 바이러스, 질병 | 传染病, 感染, 病毒, 疾病
pandemic, coronavirus, covid, covid-19 | コロナ, パンデミック, 新型コロナ | 코로나, 팬데믹 | 新冠, 疫情, 大流行
ageing, aging, elderly, old age | 高齢化, 高齢 | 고령화, 고령, 노인 | 老龄化, 老年, 老龄
birth rate, birthrate, low birth | 少子化, 出生率 | 저출산, 출생률, 출산율 | 少子化, 出生率
population | 人口 | 인구 | 人口
disaster, natural disaster | 災害, 防災 | 재난, 재해 | 灾害, 防灾
earthquake, quake | 地震, 震災 | 지진 | 地震
flood, typhoon, storm | 洪水, 台風 | 홍수, 태풍 | 洪水, 台风
relief, rescue | 救援, 救助 | 구호, 구조 | 救援, 救助
education, school education | 教育 | 교육 | 教育
exchange programme, student exchange, youth, young people | 若者, 青少年, 青年 | 청년, 청소년, 젊은 | 青年, 青少年
people-to-people, people to people, exchange of people | 人的交流, 人の往来, 民間交流 | 인적 교류, 인적교류 | 人文交流, 民间交流, 人员往来
culture, cultural | 文化 | 문화 | 文化
city of culture, culture city | 文化都市 | 문화도시 | 文化之都, 文化城市
music, musician | 音楽 | 음악 | 音乐
film, movie, drama, entertainment | 映画, ドラマ, 芸能 | 영화, 드라마, 예능 | 电影, 电视剧, 娱乐
art, exhibition | 芸術, 展覧会, 展示 | 예술, 전시 | 艺术, 展览
dinner, lunch, banquet, meal, dine, breakfast | 夕食, 昼食, 晩さん, 晩餐, 食事, 朝食 | 만찬, 오찬, 식사, 조찬 | 晚宴, 午餐, 宴会, 用餐, 早餐
eat, ate, eaten, dish, menu, cuisine, served | 料理, 献立, 食べ, メニュー | 음식, 메뉴, 먹었, 요리 | 吃, 吃饭, 菜单, 菜肴
drink, drank, toast | 乾杯, 飲み, 飲ん | 건배, 마셨 | 干杯, 喝
gift, present, souvenir | 贈り物, 土産, プレゼント, 贈呈 | 선물, 증정 | 礼物, 赠送, 礼品
wear, wore, tie, suit, dress, clothes | 着て, 着用, ネクタイ, 服装 | 넥타이, 복장, 입었 | 穿, 领带, 服装
photo, photograph, pose | 写真, 撮影 | 사진, 촬영 | 照片, 合影, 拍照
sing, sang, song, concert | 歌, 演奏, コンサート | 노래, 연주, 공연 | 唱歌, 演奏, 音乐会
sport, sports, olympic, olympics, football, game | スポーツ, 五輪, オリンピック, サッカー | 스포츠, 올림픽, 축구 | 体育, 奥运, 足球
expo, exposition, fair | 万博, 博覧会 | 엑스포, 박람회 | 世博, 博览会
history, historical | 歴史, 史 | 역사 | 历史
textbook | 教科書 | 교과서 | 教科书
forced labour, forced labor, wartime labour, wartime labor | 徴用工, 強制労働, 強制徴用 | 강제징용, 강제동원, 징용 | 强征劳工, 强制劳动
comfort women | 慰安婦 | 위안부 | 慰安妇
war dead, yasukuni | 靖国, 戦没者 | 야스쿠니, 전몰자 | 靖国
colonial, colonial rule | 植民地 | 식민지 | 殖民
science, scientific, research, researcher | 科学, 研究 | 과학, 연구 | 科学, 科研, 研究
university exchange, CAMPUS Asia | キャンパス・アジア | 캠퍼스 아시아 | 亚洲校园
women, gender, female | 女性, 男女 | 여성, 성평등 | 女性, 妇女
child, children | 子ども, 子供, 児童 | 어린이, 아이, 아동 | 儿童, 孩子
religion, religious, buddhist | 宗教, 仏教 | 종교, 불교 | 宗教, 佛教
name, title, called | 名称, 名前, 呼称, 名 | 명칭, 이름 | 名称, 名字
colour, color | 色 | 색, 색깔 | 颜色
weather, rain, snow | 天気, 雨, 雪 | 날씨, 비, 눈 | 天气, 雨, 雪
age, years old | 歳, 年齢 | 나이, 살 | 岁, 年龄
language, english | 言語, 英語 | 언어, 영어 | 语言, 英语
religion, faith | 信仰 | 신앙 | 信仰
public opinion, opinion poll | 世論 | 여론 | 舆论, 民意
propaganda, disinformation | 偽情報, 宣伝 | 허위정보, 선전 | 虚假信息, 宣传
boycott | 不買, ボイコット | 불매, 보이콧 | 抵制
demonstration, rally, protesters | デモ, 集会 | 시위, 집회 | 示威, 集会
accident, crash | 事故, 墜落 | 사고, 추락 | 事故, 坠毁
priority, priorities | 優先, 重点 | 우선, 중점 | 优先, 重点
GDP, gross domestic product | 国内総生産, GDP | 국내총생산, GDP | 国内生产总值, GDP
sailor, sailors, crew | 乗組員, 水兵, 船員 | 승조원, 선원, 장병 | 船员, 水兵, 官兵
passenger, passengers | 乗客 | 승객 | 乘客
core interest, core interests, interest, interests | 利益, 核心的利益 | 이익, 핵심 이익 | 利益, 核心利益
responsibility | 責任 | 책임 | 责任
standard, standards | 基準, 標準 | 기준, 표준 | 标准
safety | 安全性, 安全 | 안전성, 안전 | 安全
ceremony, opening ceremony | 式典, 開幕式, 歓迎式 | 기념식, 개막식, 환영식, 행사 | 仪式, 开幕式, 欢迎仪式
flag, flags | 国旗, 旗 | 국기, 깃발 | 国旗, 旗帜
slogan, motto, theme | 標語, スローガン, テーマ | 구호, 슬로건, 주제 | 口号, 主题
logo, emblem, symbol, mascot | ロゴ, 象徴, マスコット | 로고, 상징, 마스코트 | 标志, 象征, 吉祥物
seat, seating, protocol | 席順, 席次, 儀典 | 좌석, 자리 배치, 의전 | 座位, 席位, 礼宾
birthday, born, birthplace, hometown | 誕生日, 出身, 生まれ, 故郷 | 생일, 출신, 태어난, 고향 | 生日, 出生, 家乡, 出身
illness, ill, surgery, hospitalised, hospitalized | 病気, 手術, 入院 | 질병, 수술, 입원 | 生病, 手术, 住院
film director, actor, singer, celebrity | 映画監督, 俳優, 歌手 | 영화감독, 배우, 가수 | 导演, 演员, 歌手
prize, award, medal | 賞, 勲章, 受賞 | 상을, 훈장, 수상 | 奖项, 勋章, 获奖
book, memoir, author | 著書, 回顧録, 本 | 저서, 회고록, 책 | 著作, 回忆录, 书
speech, keynote, address | 演説, 基調講演, スピーチ | 연설, 기조연설 | 演讲, 讲话, 主旨演讲
clause, article, provision, paragraph | 条項, 条文, 項目 | 조항, 항목 | 条款, 条文, 段落
goal, targets, target figure | 目標値, 目標 | 목표치, 목표 | 目标值, 目标
joint fund, joint project, joint research | 共同研究, 共同事業 | 공동연구, 공동사업 | 共同研究, 共同项目, 联合研究
chairmanship, presidency, rotating presidency | 議長国, 議長職 | 의장국, 의장직 | 主席国, 轮值主席国
observer, observers | オブザーバー | 옵서버, 참관국 | 观察员
founding, foundation, basis, cornerstone | 基盤, 基礎, 土台, 礎 | 기반, 토대, 초석 | 基础, 基石
consequence, consequences, price to pay | 結果, 代償, 報い | 대가, 결과 | 后果, 代价
misunderstanding, misinterpretation | 誤解 | 오해 | 误解, 误会
remark, remarks, comment, comments | 発言, 言動, コメント | 발언, 언급, 논평 | 言论, 发言, 评论
taiwan contingency, contingency, emergency | 有事, 台湾有事, 存立危機 | 유사시, 비상 | 有事, 紧急
flight test, nuclear submarine, hypersonic | 極超音速, 原子力潜水艦 | 극초음속, 핵잠수함 | 高超音速, 核潜艇
guest, guests, invitee | 招待客, 来賓, ゲスト | 손님, 내빈, 하객 | 来宾, 客人, 嘉宾
athlete, athletes, player, players, sportsmen | 選手 | 선수 | 运动员, 选手
team | チーム, 代表団 | 대표팀, 단일팀 | 球队, 代表队
leaflet, leaflets, pamphlet | ビラ, 印刷物 | 전단, 삐라 | 传单
balloon, balloons | 風船, 気球 | 풍선, 기구 | 气球
king, queen, emperor, royal family, royal, prince, princess | 国王, 女王, 天皇, 王室, 皇室, 王子, 皇太子 | 국왕, 여왕, 왕비, 일왕, 왕실, 왕자 | 国王, 女王, 天皇, 王室, 王后, 王太后, 王子
mother, father, parent, parents | 母親, 父親, 両親 | 어머니, 아버지, 부모, 모친, 부친 | 母亲, 父亲, 父母
son, daughter | 息子, 長男, 長女 | 아들, 장남, 장녀 | 儿子, 女儿
brother, sister | 兄弟, 姉妹, 実妹 | 형제, 남동생, 여동생, 누이 | 兄弟, 姐姐, 妹妹, 胞妹
family, families, relative, relatives | 家族, 遺族, 親族 | 가족, 유족, 친척 | 家属, 家人, 家庭, 亲属
friend, friends, friendship | 友人, 友好, 友情 | 친구, 우호, 우정 | 朋友, 友好, 友谊
resident, residents, inhabitants | 住民 | 주민 | 居民
lawyer, lawyers | 弁護士 | 변호사 | 律师
doctor, nurse | 医師, 医者, 看護師 | 의사, 간호사 | 医生, 护士
teacher, teachers | 教師, 教員 | 교사, 교원 | 教师, 老师
scientist, scientists | 科学者 | 과학자 | 科学家
engineer, engineers, technician | 技術者, エンジニア | 기술자, 엔지니어 | 工程师, 技术人员
pilot, pilots | 操縦士, パイロット | 조종사 | 飞行员
victim, victims | 被害者, 犠牲者 | 피해자, 희생자 | 受害者, 遇难者
suspect, suspects | 容疑者 | 용의자 | 嫌疑人
scam, scams, swindle | 詐欺 | 사기 | 诈骗, 电诈
gambling, casino | 賭博, カジノ | 도박, 카지노 | 赌博, 赌场
corruption, bribe, bribery | 汚職, 贈収賄, 腐敗 | 부패, 뇌물, 비리 | 腐败, 贿赂, 贪污
social media, tweet, online post | SNS, 投稿, ソーシャルメディア | 소셜미디어, 게시글, 트위터 | 社交媒体, 推特, 发帖
website, web page | ウェブサイト, ホームページ | 홈페이지, 웹사이트 | 网站
video, footage | 映像, 動画 | 영상, 동영상 | 视频, 录像
radio, television, TV | ラジオ, テレビ | 라디오, 텔레비전, TV | 电台, 电视
noodle, noodles | 冷麺, 麺料理 | 국수, 냉면 | 面条, 冷面
tea | お茶, 茶会 | 차담, 다과 | 茶叙, 品茶
coffee | コーヒー | 커피 | 咖啡
holiday, holidays, new year | 休日, 祝日, 正月, 春節 | 휴일, 명절, 설날, 춘절 | 假期, 节日, 春节
festival | 祭典, フェスティバル, お祭り | 축제 | 节庆, 庆典, 艺术节
world cup, asian games | ワールドカップ, アジア大会 | 월드컵, 아시안게임 | 世界杯, 亚运会
winter olympics, winter games | 冬季五輪, 冬季オリンピック | 동계올림픽 | 冬奥会, 冬奥
anthem, national anthem | 国歌 | 애국가 | 国歌
map, maps | 地図 | 지도 | 地图
standard time, time zone | 標準時, 時差 | 표준시, 시차 | 标准时间, 时区, 时差
dam, dams | ダム | 수력댐 | 大坝, 水坝
river, rivers | 河川, 川の | 하천, 강물 | 河流, 河水
mountain, mountains | 山脈, 山岳 | 산맥, 산악 | 山脉, 山区
tunnel, tunnels | トンネル, 坑道 | 터널, 갱도 | 隧道, 坑道
bridge, bridges | 大橋, 橋を, 橋の | 다리를, 대교, 교량 | 大桥, 桥梁
road, roads, highway | 道路, 高速道路 | 도로, 고속도로 | 公路, 道路, 高速公路
crew member, seafarer, fisherman, fishermen, fishing boat | 漁師, 漁民, 漁船, 船員 | 어민, 어부, 어선, 선원 | 渔民, 渔船, 船员
drought, heat wave | 干ばつ, 熱波 | 가뭄, 폭염 | 干旱, 热浪
wildfire, forest fire | 山火事 | 산불 | 山火, 森林火灾
hunger, famine, malnutrition | 飢餓, 飢饉 | 기아, 식량난 | 饥荒, 饥饿
poverty, poor | 貧困 | 빈곤, 가난 | 贫困, 贫穷
housing, house, home | 住宅 | 주택 | 住房, 住宅
tourist group, group tour, package tour | 団体旅行, 団体客 | 단체관광, 단체여행 | 团体游, 跟团游
language school, confucius institute | 孔子学院, 語学学校 | 공자학원, 어학당 | 孔子学院
volunteer, volunteers | ボランティア | 자원봉사 | 志愿者
pension, welfare, social security | 年金, 福祉, 社会保障 | 연금, 복지 | 养老金, 福利, 社保
`
