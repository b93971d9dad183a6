/**
 * Countries as one character or syllable, as headlines join them (米朝, 中菲, 북미): the English name that the tables of
 * places have, and what stands for it in Japanese, Korean and Chinese.
 */
export const SHORT_NAMES = `
united states | 米 | 미 | 美
china | 中 | 중 | 中
japan | 日 | 일 | 日
south korea | 韓 | 한 | 韩
north korea | 朝 | 북 | 朝
russia | 露ロ | 러 | 俄
britain | 英 | 영 | 英
france | 仏 | 불 | 法
germany | 独 | 독 | 德
italy | 伊 | 이 | 意
india | 印 | 인 | 印
australia | 豪 | 호 | 澳
canada | 加 | 캐 | 加
taiwan | 台 | 대 | 台
philippines | 比 | 필 | 菲
vietnam | 越 | 베 | 越
thailand | 泰 | 태 | 泰
ukraine | 宇 | 우 | 乌
iran | イ | 이 | 伊
european union | 欧 | 유 | 欧
`
