/** Every term of art that the code uses, once. A name is looked up here first, and added here first. */
import { lawTerms, officeTerms, recordTerms } from './office-terms.ts'
import { executionTerms, inspectionTerms, penaltyTerms } from './procedure-terms.ts'
import type { TermGroup } from './term.ts'
import { trainingTerms } from './training-terms.ts'

export const terms: TermGroup[] = [
  { title: '检查', terms: inspectionTerms },
  { title: '处罚程序', terms: penaltyTerms },
  { title: '执行、强制与救济', terms: executionTerms },
  { title: '机关与人', terms: officeTerms },
  { title: '培训考试', terms: trainingTerms },
  { title: '法律数据', terms: lawTerms },
  { title: '行为、文书与记录', terms: recordTerms },
]
