/** Countries and regions that no process need name: one a line, its words in English, Japanese, Korean and Chinese. */
export const PLACES = `
united states, US, U.S., america, american | 米国, アメリカ | 미국 | 美国, 美方
canada, canadian | カナダ | 캐나다 | 加拿大
mexico, mexican | メキシコ | 멕시코 | 墨西哥
brazil, brazilian | ブラジル | 브라질 | 巴西
argentina | アルゼンチン | 아르헨티나 | 阿根廷
peru | ペルー | 페루 | 秘鲁
chile | チリ | 칠레 | 智利
britain, british, united kingdom, UK | 英国, イギリス | 영국 | 英国
france, french | フランス, 仏 | 프랑스 | 法国
germany, german | ドイツ, 独 | 독일 | 德国
italy, italian | イタリア | 이탈리아 | 意大利
spain, spanish | スペイン | 스페인 | 西班牙
portugal, portuguese | ポルトガル | 포르투갈 | 葡萄牙
netherlands, dutch | オランダ | 네덜란드 | 荷兰
belgium, belgian | ベルギー | 벨기에 | 比利时
switzerland, swiss | スイス | 스위스 | 瑞士
austria | オーストリア | 오스트리아 | 奥地利
hungary, hungarian | ハンガリー | 헝가리 | 匈牙利
serbia, serbian | セルビア | 세르비아 | 塞尔维亚
poland, polish | ポーランド | 폴란드 | 波兰
czech | チェコ | 체코 | 捷克
slovakia | スロバキア | 슬로바키아 | 斯洛伐克
romania | ルーマニア | 루마니아 | 罗马尼亚
bulgaria | ブルガリア | 불가리아 | 保加利亚
greece | ギリシャ | 그리스 | 希腊
sweden | スウェーデン | 스웨덴 | 瑞典
norway | ノルウェー | 노르웨이 | 挪威
finland | フィンランド | 핀란드 | 芬兰
denmark | デンマーク | 덴마크 | 丹麦
ireland, irish | アイルランド | 아일랜드 | 爱尔兰
lithuania | リトアニア | 리투아니아 | 立陶宛
latvia | ラトビア | 라트비아 | 拉脱维亚
estonia | エストニア | 에스토니아 | 爱沙尼亚
europe, european | 欧州, ヨーロッパ | 유럽 | 欧洲, 欧
european union, EU | 欧州連合, EU | 유럽연합, EU | 欧盟
russia, russian | ロシア | 러시아 | 俄罗斯, 俄方
ukraine | ウクライナ | 우크라이나 | 乌克兰
belarus | ベラルーシ | 벨라루스 | 白俄罗斯
turkey, türkiye | トルコ | 튀르키예, 터키 | 土耳其
israel | イスラエル | 이스라엘 | 以色列
iran | イラン | 이란 | 伊朗
iraq, baghdad | イラク, バグダッド | 이라크 | 伊拉克
syria | シリア | 시리아 | 叙利亚
saudi arabia, saudi | サウジアラビア, サウジ | 사우디아라비아, 사우디 | 沙特, 沙特阿拉伯
united arab emirates, UAE | アラブ首長国連邦 | 아랍에미리트 | 阿联酋
qatar | カタール | 카타르 | 卡塔尔
egypt | エジプト | 이집트 | 埃及
south africa | 南アフリカ | 남아프리카, 남아공 | 南非
africa, african | アフリカ | 아프리카 | 非洲
india, indian | インド | 인도 | 印度
pakistan, islamabad | パキスタン | 파키스탄 | 巴基斯坦
bangladesh | バングラデシュ | 방글라데시 | 孟加拉国
afghanistan, kabul | アフガニスタン | 아프가니스탄 | 阿富汗
kazakhstan | カザフスタン | 카자흐스탄 | 哈萨克斯坦
uzbekistan | ウズベキスタン | 우즈베키스탄 | 乌兹别克斯坦
kyrgyzstan | キルギス | 키르기스스탄 | 吉尔吉斯斯坦
tajikistan | タジキスタン | 타지키스탄 | 塔吉克斯坦
turkmenistan | トルクメニスタン | 투르크메니스탄 | 土库曼斯坦
central asia | 中央アジア | 중앙아시아 | 中亚
mongolia | モンゴル | 몽골 | 蒙古
southeast asia, south-east asia | 東南アジア | 동남아, 동남아시아 | 东南亚
ASEAN | ASEAN, 東南アジア諸国連合 | 아세안, ASEAN | 东盟
indonesia | インドネシア, バリ | 인도네시아 | 印度尼西亚, 印尼
malaysia | マレーシア | 말레이시아 | 马来西亚
singapore | シンガポール | 싱가포르 | 新加坡
thailand, thai | タイ | 태국 | 泰国
vietnam | ベトナム | 베트남 | 越南
laos | ラオス | 라오스 | 老挝
cambodia | カンボジア | 캄보디아 | 柬埔寨
myanmar, burma | ミャンマー | 미얀마 | 缅甸
philippines, philippine | フィリピン | 필리핀 | 菲律宾
brunei | ブルネイ | 브루나이 | 文莱
timor-leste, east timor | 東ティモール | 동티모르 | 东帝汶
australia, australian | オーストラリア, 豪州 | 호주 | 澳大利亚
new zealand | ニュージーランド | 뉴질랜드 | 新西兰
pacific islands, island states | 太平洋島しょ国, 島嶼国 | 태평양 도서국 | 太平洋岛国
japan, japanese | 日本 | 일본 | 日本
china, chinese | 中国 | 중국 | 中国
south korea, korea, korean | 韓国 | 한국 | 韩国
anhui | 安徽 | 안후이 | 安徽
sendai | 仙台 | 센다이 | 仙台
great wall, forbidden city | 万里の長城, 故宮 | 만리장성, 자금성 | 长城, 故宫
georgia, georgian | ジョージア | 조지아 | 格鲁吉亚
armenia | アルメニア | 아르메니아 | 亚美尼亚
azerbaijan | アゼルバイジャン | 아제르바이잔 | 阿塞拜疆
croatia | クロアチア | 크로아티아 | 克罗地亚
slovenia | スロベニア | 슬로베니아 | 斯洛文尼亚
bosnia | ボスニア | 보스니아 | 波黑
kosovo | コソボ | 코소보 | 科索沃
albania | アルバニア | 알바니아 | 阿尔巴尼亚
moldova | モルドバ | 몰도바 | 摩尔多瓦
iceland | アイスランド | 아이슬란드 | 冰岛
luxembourg | ルクセンブルク | 룩셈부르크 | 卢森堡
malta | マルタ | 몰타 | 马耳他
cyprus | キプロス | 키프로스 | 塞浦路斯
vatican, holy see | バチカン | 바티칸, 교황청 | 梵蒂冈
lebanon | レバノン | 레바논 | 黎巴嫩
jordan | ヨルダン | 요르단 | 约旦
kuwait | クウェート | 쿠웨이트 | 科威特
bahrain | バーレーン | 바레인 | 巴林
oman | オマーン | 오만 | 阿曼
yemen | イエメン | 예멘 | 也门
libya | リビア | 리비아 | 利比亚
tunisia | チュニジア | 튀니지 | 突尼斯
algeria | アルジェリア | 알제리 | 阿尔及利亚
morocco | モロッコ | 모로코 | 摩洛哥
sudan | スーダン | 수단 | 苏丹
ethiopia | エチオピア | 에티오피아 | 埃塞俄比亚
kenya | ケニア | 케냐 | 肯尼亚
nigeria | ナイジェリア | 나이지리아 | 尼日利亚
ghana | ガーナ | 가나 | 加纳
angola | アンゴラ | 앙골라 | 安哥拉
congo | コンゴ | 콩고 | 刚果
rwanda | ルワンダ | 르완다 | 卢旺达
somalia | ソマリア | 소말리아 | 索马里
tanzania | タンザニア | 탄자니아 | 坦桑尼亚
zambia | ザンビア | 잠비아 | 赞比亚
zimbabwe | ジンバブエ | 짐바브웨 | 津巴布韦
senegal | セネガル | 세네갈 | 塞内加尔
cuba, havana | キューバ, ハバナ | 쿠바, 아바나 | 古巴, 哈瓦那
venezuela | ベネズエラ | 베네수엘라 | 委内瑞拉
colombia | コロンビア | 콜롬비아 | 哥伦比亚
ecuador | エクアドル | 에콰도르 | 厄瓜多尔
bolivia | ボリビア | 볼리비아 | 玻利维亚
paraguay | パラグアイ | 파라과이 | 巴拉圭
uruguay | ウルグアイ | 우루과이 | 乌拉圭
panama | パナマ | 파나마 | 巴拿马
guatemala | グアテマラ | 과테말라 | 危地马拉
honduras | ホンジュラス | 온두라스 | 洪都拉斯
nicaragua | ニカラグア | 니카라과 | 尼加拉瓜
haiti | ハイチ | 아이티 | 海地
sri lanka | スリランカ | 스리랑카 | 斯里兰卡
nepal | ネパール | 네팔 | 尼泊尔
bhutan | ブータン | 부탄 | 不丹
maldives | モルディブ | 몰디브 | 马尔代夫
fiji | フィジー | 피지 | 斐济
papua new guinea | パプアニューギニア | 파푸아뉴기니 | 巴布亚新几内亚
solomon islands | ソロモン諸島 | 솔로몬제도 | 所罗门群岛
vanuatu | バヌアツ | 바누아투 | 瓦努阿图
palau | パラオ | 팔라우 | 帕劳
latin america | 中南米, 南米 | 중남미, 남미 | 拉美, 拉丁美洲
gulf states, gulf cooperation council, GCC | 湾岸 | 걸프 | 海湾国家, 海合会
balkans | バルカン | 발칸 | 巴尔干
paracel islands, paracels | 西沙諸島, パラセル | 파라셀, 시사군도 | 西沙
spratly islands, spratlys | 南沙諸島, スプラトリー | 스프래틀리, 난사군도 | 南沙
scarborough shoal | スカボロー礁, 黄岩島 | 스카버러, 황옌다오 | 黄岩岛
senkaku, diaoyu | 尖閣 | 센카쿠, 댜오위다오 | 钓鱼岛
dokdo, takeshima | 竹島, 独島 | 독도, 다케시마 | 独岛, 竹岛
kuril islands, northern territories | 北方領土, 千島 | 북방영토, 쿠릴 | 北方四岛, 千岛群岛
red sea | 紅海 | 홍해 | 红海
black sea | 黒海 | 흑해 | 黑海
yellow sea | 黄海 | 서해, 황해 | 黄海
hormuz | ホルムズ | 호르무즈 | 霍尔木兹
malacca | マラッカ | 말라카, 믈라카 | 马六甲
mekong | メコン | 메콩 | 湄公河
arctic | 北極 | 북극 | 北极
kashmir | カシミール | 카슈미르 | 克什米尔
crimea | クリミア | 크림반도, 크름반도 | 克里米亚
donbas, donetsk, luhansk | ドンバス, ドネツク, ルハンスク | 돈바스, 도네츠크, 루한스크 | 顿巴斯, 顿涅茨克, 卢甘斯克
kursk | クルスク | 쿠르스크 | 库尔斯克
`
