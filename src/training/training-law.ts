/** What training and its exams rest on: only who is qualified may enforce; what the numbers are stands in the register of law. */
import { penaltyLaw } from '../law/citation.ts'

export const trainingLaw = [penaltyLaw(42, 1)]
