/** Weapons, armed forces, conflicts and territory: one notion a line, its words in English, Japanese, Korean and Chinese. */
export const SECURITY = `
security, national security | 安全保障, 安保, 安全 | 안보, 안전보장 | 安全, 安保
peace | 平和, 和平 | 평화 | 和平
war, conflict, warfare | 戦争, 紛争, 戦闘 | 전쟁, 분쟁 | 战争, 冲突
ceasefire, truce, armistice | 停戦, 休戦 | 휴전, 정전 | 停火, 休战, 停战
military, armed forces, army, troops, forces | 軍, 軍事, 部隊, 軍隊 | 군사, 군대, 병력, 군이 | 军事, 军队, 部队, 军方
navy, naval | 海軍 | 해군 | 海军
air force | 空軍 | 공군 | 空军
soldier, soldiers | 兵士, 兵 | 병사, 군인 | 士兵
coast guard | 海上保安庁, 海警, 沿岸警備隊 | 해경, 해안경비대 | 海警, 海岸警卫队
exercise, exercises, drill, drills, manoeuvre, war games | 訓練, 演習 | 훈련, 연습 | 演习, 军演, 演练
missile, missiles | ミサイル | 미사일 | 导弹
ballistic missile, ballistic | 弾道ミサイル, 弾道 | 탄도미사일, 탄도 | 弹道导弹, 弹道
missile defence, missile defense | ミサイル防衛 | 미사일 방어 | 导弹防御, 反导
warning, early warning, warning data, alert | 警戒, 警報, 早期警戒 | 경보, 조기경보 | 预警, 警报
real-time, real time | リアルタイム, 即時 | 실시간 | 实时
nuclear, atomic | 核, 原子 | 핵 | 核
nuclear weapon, nuclear weapons, warhead | 核兵器, 核弾頭 | 핵무기, 핵탄두 | 核武器, 核弹头
nuclear test | 核実験 | 핵실험 | 核试验
denuclearisation, denuclearization, denuclearise | 非核化 | 비핵화 | 无核化, 去核化
satellite, spy satellite, reconnaissance satellite | 衛星, 偵察衛星 | 위성, 정찰위성 | 卫星, 侦察卫星
weapon, weapons, arms, arsenal | 武器, 兵器, 軍備 | 무기, 병기, 군비 | 武器, 军备
aircraft carrier, carrier | 空母, 航空母艦 | 항공모함, 항모 | 航空母舰, 航母
submarine | 潜水艦 | 잠수함 | 潜艇
destroyer, warship, frigate | 駆逐艦, 護衛艦, 軍艦 | 구축함, 호위함, 군함 | 驱逐舰, 军舰, 护卫舰
fighter, fighter jet, jet | 戦闘機 | 전투기 | 战斗机, 战机
bomber | 爆撃機 | 폭격기 | 轰炸机
drone, drones, unmanned | 無人機, ドローン | 무인기, 드론 | 无人机
radar | レーダー | 레이더 | 雷达
artillery, shell, ammunition, munitions | 砲弾, 弾薬, 砲撃 | 포탄, 탄약, 포격 | 炮弹, 弹药
cyber, cyberattack, hacking, hacker | サイバー, ハッカー, ハッキング | 사이버, 해킹, 해커 | 网络攻击, 黑客, 网络
cryptocurrency, crypto | 暗号資産, 仮想通貨 | 가상자산, 암호화폐 | 加密货币, 虚拟货币
spy, espionage, intelligence | スパイ, 情報機関, 諜報 | 간첩, 첩보, 정보기관 | 间谍, 情报
information, intelligence | 情報 | 정보 | 信息, 情报
threat, threaten | 脅威, 脅し | 위협 | 威胁
provocation, provoke | 挑発 | 도발 | 挑衅
tension, tensions | 緊張 | 긴장 | 紧张
crisis | 危機 | 위기 | 危机
stability, stable | 安定 | 안정 | 稳定
island, islands, islet | 島, 諸島, 離島 | 섬, 도서 | 岛, 岛屿, 群岛
territory, territorial, sovereignty | 領土, 領有, 主権 | 영토, 영유권, 주권 | 领土, 主权
waters, territorial waters, sea, maritime | 海, 海域, 領海, 海洋 | 해역, 영해, 해양, 바다 | 海域, 领海, 海洋, 海上
south china sea | 南シナ海 | 남중국해 | 南海
east china sea | 東シナ海 | 동중국해 | 东海
taiwan strait, strait | 台湾海峡, 海峡 | 대만해협, 해협 | 台湾海峡, 台海, 海峡
airspace | 領空, 空域 | 영공, 공역 | 领空, 空域
air defence zone, air defense zone | 防空識別圏 | 방공식별구역 | 防空识别区
border, frontier | 国境 | 국경 | 边境, 边界
indo-pacific | インド太平洋 | 인도태평양, 인도·태평양 | 印太
pacific | 太平洋 | 태평양 | 太平洋
peninsula, korean peninsula | 半島, 朝鮮半島 | 한반도, 반도 | 半岛, 朝鲜半岛
status quo | 現状 | 현상 | 现状
by force, force, use of force | 武力, 力による | 무력, 힘에 의한 | 武力
freedom of navigation, navigation | 航行の自由, 航行 | 항행의 자유, 항행 | 航行自由, 航行
military base, base | 基地 | 기지 | 基地
extended deterrence, nuclear umbrella | 拡大抑止, 核の傘 | 확장억제, 핵우산 | 延伸威慑, 核保护伞
abduction, abductee, kidnap | 拉致 | 납치 | 绑架
hostage, prisoner, prisoner of war | 人質, 捕虜 | 인질, 포로 | 人质, 战俘
refugee, migrant, immigration | 難民, 移民 | 난민, 이민 | 难民, 移民
defector | 脱北 | 탈북 | 脱北
terror, terrorism, terrorist | テロ | 테러 | 恐怖
human rights, rights | 人権 | 인권 | 人权
minority, uyghur, xinjiang | 新疆, ウイグル, 少数民族 | 신장, 위구르, 소수민족 | 新疆, 维吾尔, 少数民族
tibet | チベット | 티베트 | 西藏
hong kong | 香港 | 홍콩 | 香港
taiwan | 台湾 | 대만, 타이완 | 台湾
gaza, palestinian, palestine | ガザ, パレスチナ | 가자지구, 가자, 팔레스타인 | 加沙, 巴勒斯坦
middle east | 中東 | 중동 | 中东
ukraine, ukrainian | ウクライナ | 우크라이나 | 乌克兰
north korea, pyongyang, DPRK | 北朝鮮, 平壌 | 북한, 평양 | 朝鲜, 平壤
crime, drugs, trafficking, fraud | 犯罪, 麻薬, 詐欺 | 범죄, 마약, 사기 | 犯罪, 毒品, 诈骗
piracy, smuggling | 密輸, 海賊 | 밀수, 해적 | 走私, 海盗
reef, shoal, atoll | 岩礁, 浅瀬, 環礁, 礁の, 礁へ | 암초, 환초 | 岛礁, 浅滩, 暗礁, 礁
archipelago, islands | 諸島, 群島 | 제도, 군도 | 群岛
buoy, maritime structure | ブイ, 構造物 | 부표, 구조물 | 浮标, 构筑物
patrol boat, patrol ship | 巡視船, 巡視艇 | 순찰선, 순시선, 경비정 | 巡逻船, 巡逻艇, 海警船
loudspeaker, loudspeakers | 拡声器 | 확성기 | 扩音器, 高音喇叭
outside forces, external forces | 域外勢力, 外部勢力 | 외부 세력, 역외 세력 | 外部势力, 域外势力
bloc confrontation, cold war | 陣営対立, 冷戦 | 진영 대결, 냉전 | 阵营对抗, 冷战
mine, landmine, mines | 地雷, 機雷 | 지뢰, 기뢰 | 地雷, 水雷
hypersonic | 極超音速 | 극초음속 | 高超音速
laser, lasers | レーザー | 레이저 | 激光
uranium, plutonium, enrichment, enriched | ウラン, プルトニウム, 濃縮 | 우라늄, 플루토늄, 농축 | 铀, 钚, 浓缩
inspection team, inspectors | 査察団, 査察官 | 사찰단, 사찰관 | 核查人员, 视察团
arms control, disarmament | 軍備管理, 軍縮 | 군비통제, 군축 | 军控, 裁军
arms sale, weapons sale | 武器売却, 武器輸出 | 무기 판매, 무기 수출 | 军售, 武器出口
mercenary, militia | 傭兵, 民兵 | 용병, 민병대 | 雇佣兵, 民兵
rebel, rebels, insurgent | 反政府, 武装勢力, 反乱 | 반군, 무장세력 | 叛军, 武装
separatist, separatism, independence | 独立派, 分離主義, 独立 | 분리주의, 독립 | 分裂, 独立, 台独
demilitarised zone, demilitarized zone, DMZ | 非武装地帯 | 비무장지대 | 非军事区
demarcation line | 軍事境界線, 境界線 | 군사분계선, 분계선 | 军事分界线, 分界线
`
