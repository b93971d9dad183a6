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
`
