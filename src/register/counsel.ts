/** Legal counsel: engagements, questions, opinions. */
import { recordCounselOpinion, recordCounselRefusal, withdrawCounselRequest } from '../counsel/answer-counsel.ts'
import { askCounsel } from '../counsel/ask-counsel.ts'
import { counselRequest } from '../counsel/index.ts'
import type { Part } from './part.ts'

export const counselPart: Part = {
  procedures: [counselRequest],
  acts: [
    ['/api/counsel-requests', askCounsel],
    ['/api/counsel-requests/:counselRequestId/opinion', recordCounselOpinion],
    ['/api/counsel-requests/:counselRequestId/refusal', recordCounselRefusal],
    ['/api/counsel-requests/:counselRequestId/withdrawal', withdrawCounselRequest],
  ],
  starts: [askCounsel],
}
