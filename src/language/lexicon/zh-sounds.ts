/** The characters with which Chinese writes foreign names by their sound, by how they are read (pinyin without tones). */
export const CHINESE_SOUNDS = `
a 阿 | ai 艾埃 | an 安 | en 恩 | ao 奥 | ou 欧 | e 厄 | er 尔 | ba 巴芭 | bai 拜 | ban 班 | bang 邦 | bao 鲍 | bei 贝 | ben 本
bi 比彼毕 | bin 宾 | bo 博伯波勃 | bu 布 | pa 帕 | pan 潘 | pang 庞 | pei 佩 | peng 彭 | pi 皮匹 | po 珀坡 | pu 普蒲 | ma 马玛
mai 迈麦 | man 曼 | mang 芒 | mao 毛茂 | mei 梅美 | men 门 | meng 蒙 | mi 米密 | ming 明 | mo 莫墨默摩 | mu 穆姆 | fa 法
fan 范凡 | fei 费菲 | fen 芬 | feng 冯 | fo 佛 | fu 夫弗福富 | da 达 | dai 戴 | dan 丹 | dang 当 | de 德 | deng 邓 | di 迪蒂
ding 丁 | dong 东 | du 杜 | dun 顿 | duo 多 | ta 塔 | tai 泰 | tan 坦 | tang 汤 | te 特 | teng 滕 | ti 提 | tu 图 | tuo 托
na 纳娜 | nai 奈 | nan 南 | nei 内 | neng 能 | ni 尼妮 | ning 宁 | nu 努 | nuo 诺 | la 拉 | lai 莱 | lan 兰 | lang 朗 | lao 劳 | lian 连
le 勒 | lei 雷蕾 | li 利里莉丽 | lin 林琳 | lun 伦 | long 龙隆 | lu 卢鲁 | luo 罗洛 | lü 吕 | ga 加 | gai 盖 | gan 甘 | gang 冈
gao 高 | ge 格戈 | gen 根 | gong 贡 | gu 古 | gua 瓜 | ka 卡 | kai 凯 | kan 坎 | kang 康 | kao 考 | ke 克科柯 | ken 肯 | ku 库
kun 昆 | ha 哈 | han 汉 | hao 豪 | he 赫 | heng 亨 | hong 洪 | hou 侯 | hu 胡 | hua 华 | huo 霍 | ki 基吉 | jia 贾 | jie 杰
jin 金 | qi 奇齐 | qia 恰 | qiao 乔 | xi 西希 | xia 夏 | xiao 肖 | xin 辛信 | xu 许 | za 扎 | ze 泽 | zi 兹 | zuo 佐 | ce 策
ci 茨 | cha 查 | che 切 | chu 楚 | sha 沙莎 | shan 山 | she 舍 | shi 什施 | shu 舒 | sa 萨 | sai 塞赛 | san 桑 | sen 森
si 斯丝 | song 松 | su 苏 | suo 索 | ya 亚雅 | yan 扬 | yang 杨 | ye 耶叶 | yi 伊 | yin 因 | ying 英 | yue 约 | you 尤
va 瓦 | wan 万 | wang 旺 | vei 维韦 | wei 威 | ven 文 | wen 温 | wo 沃 | wu 乌武 | re 热 | rui 瑞 | ri 日 | ru 茹
`
