/** What a decision of enforcement is found to be and to involve: the words that items of the review catalogue are made of. */

/** The kinds of enforcement act, in the order of the list. */
export const decisionCategories = {
  licence: '行政许可',
  penalty: '行政处罚',
  coercion: '行政强制',
  inspection: '行政检查',
  recordal: '行政备案',
  payment: '行政给付',
} as const
export type DecisionCategory = keyof typeof decisionCategories

/** What a decision is found to involve. An item names facts that must be there, never one that must be missing. */
export const decisionFacts = {
  'public-interest': '涉及重大公共利益',
  'hearing-held': '经过听证程序',
  complex: '案情疑难复杂、涉及多个法律关系',
  'required-by-law': '法律、法规规定应当进行法制审核的其他情形',
  'social-impact': '可能造成重大社会影响或者引发社会风险',
  media: '被媒体曝光或者社会关注度高',
  'major-interest': '直接关系当事人或者第三人重大权益',
  'third-party': '直接涉及申请人与他人之间重大利益关系',
  shutdown: '责令停产停业、责令关闭、限制从业',
  'licence-revocation': '降低资质等级、吊销许可证件',
  'licence-suspension': '暂扣许可证件',
  'licence-withdrawal': '撤销行政许可',
  'crime-transfer': '涉嫌犯罪，拟移送司法机关',
  reduction: '减轻处罚，或者对较重的违法行为不予处罚',
  'daily-penalty': '按日连续处罚',
  'decision-changed': '撤销、变更已经作出的处罚决定',
} as const
export type DecisionFact = keyof typeof decisionFacts
