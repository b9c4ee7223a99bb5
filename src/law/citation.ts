/** A place in a statute: what every rule, refusal, deadline and document points to. */

export type Citation = {
  /** Short title without book marks, as in the statute library: 行政处罚法. */
  statute: string
  article: number
  paragraph?: number
  item?: number
}

/** Cites the statutes that the product itself obeys; `penaltyLaw(58)` reads as the law is spoken of. */
const citing =
  (statute: string) =>
  (article: number, paragraph?: number, item?: number): Citation => ({
    statute,
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  })

export const penaltyLaw = citing('行政处罚法')
/** 第六十四条 is one paragraph of eight items. */
export const hearingLaw = (item: number): Citation => penaltyLaw(64, undefined, item)
export const coercionLaw = citing('行政强制法')
export const licensingLaw = citing('行政许可法')
export const reconsiderationLaw = citing('行政复议法')
export const litigationLaw = citing('行政诉讼法')
export const workSafetyLaw = citing('安全生产法')
export const emergencyRegulation = citing('生产安全事故应急条例')
/** 应急管理部令第2号: how plans are recorded; text not read, cited as 待核实. */
export const emergencyPlanRules = citing('生产安全事故应急预案管理办法')
export const precursorRegulation = citing('易制毒化学品管理条例')
export const emergencyResponseLaw = citing('突发事件应对法')
export const disasterReliefRegulation = citing('自然灾害救助条例')
export const personalInformationLaw = citing('个人信息保护法')
export const crimeTransferRegulation = citing('行政执法机关移送涉嫌犯罪案件的规定')
export const collectionRegulation = citing('罚款决定与罚款收缴分离实施办法')
export const civilProcedureLaw = citing('民事诉讼法')
export const courtMailRule = citing('最高人民法院关于以法院专递方式邮寄送达民事诉讼文书的若干规定')
export const disclosureRegulation = citing('政府信息公开条例')
export const archiveRegulation = citing('档案法实施条例')
export const supervisionRegulation = citing('行政执法监督条例')

/** 《行政处罚法》第五十八条第一款第（二）项 */
export function citationInChinese({ statute, article, paragraph, item }: Citation): string {
  const paragraphText = paragraph === undefined ? '' : `第${numberInChinese(paragraph)}款`
  const itemText = item === undefined ? '' : `第（${numberInChinese(item)}）项`
  return `《${statute}》第${numberInChinese(article)}条${paragraphText}${itemText}`
}

/** Reads `安全生产法|97||7` (statute|article|paragraph|item). @throws RangeError naming the part that is wrong */
export function parseCitation(text: string): Citation {
  const [statute = '', article = '', paragraph = '', item = ''] = text.split('|').map((part) => part.trim())
  if (statute === '') throw new RangeError(`引用缺少法律名称：${text}`)
  const number = (part: string, label: string): number => {
    if (!/^[1-9]\d{0,3}$/.test(part)) throw new RangeError(`引用的${label}不是正整数：${text}`)
    return Number(part)
  }
  return {
    statute,
    article: number(article, '条'),
    ...(paragraph === '' ? {} : { paragraph: number(paragraph, '款') }),
    ...(item === '' ? {} : { item: number(item, '项') }),
  }
}

/** As `parseCitation` reads it: 安全生产法|97||7. */
export function citationAsText({ statute, article, paragraph, item }: Citation): string {
  return [statute, article, paragraph ?? '', item ?? ''].join('|').replace(/\|+$/, '')
}

/** 1 … 9999 in the figures that statutes use: 一百零七. */
export function numberInChinese(value: number): string {
  const figures = '零一二三四五六七八九'
  const text = String(value)
  const words = [...text]
    .map((digit, index) => {
      const unit = ['', '十', '百', '千'][text.length - 1 - index]
      return digit === '0' ? '零' : `${figures[Number(digit)]}${unit}`
    })
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
  return value < 20 ? words.replace(/^一十/, '十') : words
}
