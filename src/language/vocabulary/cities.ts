/** Cities that no process need name: one a line, its names in English, Japanese, Korean and Chinese. */
export const CITIES = `
washington | ワシントン | 워싱턴 | 华盛顿
ottawa | オタワ | 오타와 | 渥太华
lima | リマ | 리마 | 利马
london | ロンドン | 런던 | 伦敦
paris | パリ | 파리 | 巴黎
berlin | ベルリン | 베를린 | 柏林
munich | ミュンヘン | 뮌헨 | 慕尼黑
rome | ローマ | 로마 | 罗马
madrid | マドリード | 마드리드 | 马德里
lisbon | リスボン | 리스본 | 里斯本
the hague, hague | ハーグ | 헤이그 | 海牙
brussels | ブリュッセル | 브뤼셀 | 布鲁塞尔
geneva | ジュネーブ | 제네바 | 日内瓦
davos | ダボス | 다보스 | 达沃斯
vienna | ウィーン | 빈 | 维也纳
budapest | ブダペスト | 부다페스트 | 布达佩斯
belgrade | ベオグラード | 베오그라드 | 贝尔格莱德
warsaw | ワルシャワ | 바르샤바 | 华沙
prague | プラハ | 프라하 | 布拉格
athens | アテネ | 아테네 | 雅典
stockholm | ストックホルム | 스톡홀름 | 斯德哥尔摩
oslo | オスロ | 오슬로 | 奥斯陆
helsinki | ヘルシンキ | 헬싱키 | 赫尔辛基
greenland | グリーンランド | 그린란드 | 格陵兰
dublin | ダブリン | 더블린 | 都柏林
moscow | モスクワ | 모스크바 | 莫斯科
kyiv, kiev | キーウ, キエフ | 키이우, 키예프 | 基辅
ankara | アンカラ | 앙카라 | 安卡拉
istanbul | イスタンブール | 이스탄불 | 伊斯坦布尔
jerusalem | エルサレム | 예루살렘 | 耶路撒冷
tehran | テヘラン | 테헤란 | 德黑兰
riyadh | リヤド | 리야드 | 利雅得
dubai | ドバイ | 두바이 | 迪拜
abu dhabi | アブダビ | 아부다비 | 阿布扎比
doha | ドーハ | 도하 | 多哈
cairo | カイロ | 카이로 | 开罗
johannesburg | ヨハネスブルク | 요하네스버그 | 约翰内斯堡
new delhi, delhi | ニューデリー | 뉴델리 | 新德里
astana | アスタナ | 아스타나 | 阿斯塔纳
samarkand | サマルカンド | 사마르칸트 | 撒马尔罕
tashkent | タシケント | 타슈켄트 | 塔什干
bishkek | ビシケク | 비슈케크 | 比什凯克
dushanbe | ドゥシャンベ | 두샨베 | 杜尚别
ashgabat | アシガバート | 아시가바트 | 阿什哈巴德
xi'an, xian | 西安 | 시안 | 西安
ulaanbaatar | ウランバートル | 울란바토르 | 乌兰巴托
jakarta | ジャカルタ | 자카르타 | 雅加达
bali | バリ島 | 발리 | 巴厘岛
kuala lumpur | クアラルンプール | 쿠알라룸푸르 | 吉隆坡
bangkok | バンコク | 방콕 | 曼谷
hanoi | ハノイ | 하노이 | 河内
vientiane | ビエンチャン | 비엔티안 | 万象
phnom penh | プノンペン | 프놈펜 | 金边
manila | マニラ | 마닐라 | 马尼拉
canberra | キャンベラ | 캔버라 | 堪培拉
sydney | シドニー | 시드니 | 悉尼
wellington | ウェリントン | 웰링턴 | 惠灵顿
tokyo | 東京 | 도쿄 | 东京
beijing | 北京 | 베이징 | 北京
seoul | ソウル | 서울 | 首尔
pyongyang | 平壌 | 평양 | 平壤
shanghai | 上海 | 상하이 | 上海
guangzhou | 広州 | 광저우 | 广州
shenzhen | 深セン | 선전시 | 深圳
hangzhou | 杭州 | 항저우 | 杭州
hefei | 合肥 | 허페이 | 合肥
chengdu | 成都 | 청두 | 成都
chongqing | 重慶 | 충칭 | 重庆
tianjin | 天津 | 톈진 | 天津
qingdao | 青島 | 칭다오 | 青岛
dalian | 大連 | 다롄 | 大连
hainan, boao | 海南, ボアオ | 하이난, 보아오 | 海南, 博鳌
osaka | 大阪 | 오사카 | 大阪
kobe | 神戸 | 고베 | 神户
kyoto | 京都 | 교토 | 京都
hiroshima | 広島 | 히로시마 | 广岛
nagasaki | 長崎 | 나가사키 | 长崎
fukuoka | 福岡 | 후쿠오카 | 福冈
fukushima | 福島 | 후쿠시마 | 福岛
nagoya | 名古屋 | 나고야 | 名古屋
sapporo | 札幌 | 삿포로 | 札幌
okinawa | 沖縄 | 오키나와 | 冲绳
busan | 釜山 | 부산 | 釜山
jeju | 済州 | 제주 | 济州
gyeongju | 慶州 | 경주 | 庆州
incheon | 仁川 | 인천 | 仁川
new york | ニューヨーク | 뉴욕 | 纽约
hawaii, honolulu | ハワイ, ホノルル | 하와이, 호놀룰루 | 夏威夷, 檀香山
san francisco | サンフランシスコ | 샌프란시스코 | 旧金山
los angeles | ロサンゼルス | 로스앤젤레스 | 洛杉矶
alaska, anchorage | アラスカ, アンカレジ | 알래스카, 앵커리지 | 阿拉斯加, 安克雷奇
pyeongchang | 平昌 | 평창 | 平昌
kaesong | 開城 | 개성 | 开城
panmunjom | 板門店 | 판문점 | 板门店
rason, rajin | 羅先, 羅津 | 나선, 라선, 나진 | 罗先, 罗津
wonsan | 元山 | 원산 | 元山
daegu | 大邱 | 대구 | 大邱
gwangju | 光州 | 광주 | 光州
daejeon | 大田 | 대전 | 大田
ulsan | 蔚山 | 울산 | 蔚山
sejong | 世宗市 | 세종시 | 世宗市
yokohama | 横浜 | 요코하마 | 横滨
niigata | 新潟 | 니가타 | 新潟
ise-shima | 伊勢志摩 | 이세시마 | 伊势志摩
karuizawa | 軽井沢 | 가루이자와 | 轻井泽
nara | 奈良 | 나라시, 나라현 | 奈良
taipei | 台北 | 타이베이 | 台北
macau, macao | マカオ, 澳門 | 마카오 | 澳门
wuhan | 武漢 | 우한 | 武汉
nanjing | 南京 | 난징 | 南京
xiamen | アモイ, 厦門 | 샤먼 | 厦门
kunming | 昆明 | 쿤밍 | 昆明
nanning | 南寧 | 난닝 | 南宁
harbin | ハルビン | 하얼빈 | 哈尔滨
shenyang | 瀋陽 | 선양 | 沈阳
dandong | 丹東 | 단둥 | 丹东
urumqi | ウルムチ | 우루무치 | 乌鲁木齐
lhasa | ラサ市, ラサの | 라싸 | 拉萨
chiang mai | チェンマイ | 치앙마이 | 清迈
phuket | プーケット | 푸껫, 푸켓 | 普吉
cebu | セブ島, セブの | 세부에서, 세부섬 | 宿务
ho chi minh city | ホーチミン | 호찌민 | 胡志明市
da nang | ダナン | 다낭 | 岘港
yangon | ヤンゴン | 양곤 | 仰光
naypyidaw | ネピドー | 네피도 | 内比都
bandar seri begawan | バンダルスリブガワン | 반다르스리브가완 | 斯里巴加湾
dili | ディリ | 딜리 | 帝力
colombo | コロンボ | 콜롬보 | 科伦坡
kathmandu | カトマンズ | 카트만두 | 加德满都
dhaka | ダッカ | 다카 | 达卡
mumbai | ムンバイ | 뭄바이 | 孟买
tbilisi | トビリシ | 트빌리시 | 第比利斯
yerevan | エレバン | 예레반 | 埃里温
baku | バクー | 바쿠 | 巴库
damascus | ダマスカス | 다마스쿠스 | 大马士革
beirut | ベイルート | 베이루트 | 贝鲁特
addis ababa | アディスアベバ | 아디스아바바 | 亚的斯亚贝巴
nairobi | ナイロビ | 나이로비 | 内罗毕
pretoria | プレトリア | 프리토리아 | 比勒陀利亚
cape town | ケープタウン | 케이프타운 | 开普敦
buenos aires | ブエノスアイレス | 부에노스아이레스 | 布宜诺斯艾利斯
santiago | サンティアゴ | 산티아고 | 圣地亚哥
brasilia | ブラジリア | 브라질리아 | 巴西利亚
rio de janeiro, rio | リオデジャネイロ, リオ | 리우데자네이루, 리우 | 里约热内卢, 里约
sao paulo | サンパウロ | 상파울루 | 圣保罗
mexico city | メキシコ市, メキシコシティ | 멕시코시티 | 墨西哥城
toronto | トロント | 토론토 | 多伦多
vancouver | バンクーバー | 밴쿠버 | 温哥华
chicago | シカゴ | 시카고 | 芝加哥
boston | ボストン | 보스턴 | 波士顿
kananaskis | カナナスキス | 캐내내스키스 | 卡纳纳斯基斯
reykjavik | レイキャビク | 레이캬비크 | 雷克雅未克
zagreb | ザグレブ | 자그레브 | 萨格勒布
bucharest | ブカレスト | 부쿠레슈티 | 布加勒斯特
sofia | ソフィア | 소피아 | 索非亚
vilnius | ビリニュス | 빌뉴스 | 维尔纽斯
riga | リガ | 리가 | 里加
tallinn | タリン | 탈린 | 塔林
minsk | ミンスク | 민스크 | 明斯克
milan | ミラノ | 밀라노 | 米兰
frankfurt | フランクフルト | 프랑크푸르트 | 法兰克福
hamburg | ハンブルク | 함부르크 | 汉堡
barcelona | バルセロナ | 바르셀로나 | 巴塞罗那
strasbourg | ストラスブール | 스트라스부르 | 斯特拉斯堡
vladivostok | ウラジオストク | 블라디보스토크 | 符拉迪沃斯托克, 海参崴
saint petersburg, st petersburg | サンクトペテルブルク | 상트페테르부르크 | 圣彼得堡
kazan | カザン | 카잔 | 喀山
sochi | ソチ | 소치 | 索契
auckland | オークランド | 오클랜드 | 奥克兰
`
