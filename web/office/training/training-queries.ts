/** What the pages of training ask the server. */
import type { AvailableAct } from '../../../src/acts/index.ts'
import { question } from '../queries.ts'
import type * as contract from './training-contract.ts'

export const trainingQuery = question<contract.TrainingPage>(['training'], '/api/training')
export const examsQuery = question<contract.ExamList>(['exams'], '/api/exams')
export const examQuery = (id: string) => ({
  ...question<contract.ExamPage>(['exams', id], `/api/exams/${id}`),
  refetchInterval: 15_000,
})
/** Asked once: what is then typed is newer than what the server has. */
export const paperQuery = (id: string) => ({
  ...question<contract.Paper>(['attempts', id, 'paper'], `/api/attempts/${id}/paper`),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
})
export const reviewQuery = (id: string) =>
  question<contract.ReviewPage>(['attempts', id, 'review'], `/api/attempts/${id}/review`)
export const markingQuery = (id: string) =>
  question<contract.MarkingPage>(['attempts', id, 'marking'], `/api/attempts/${id}/marking`)
export const bankQuery = question<contract.Bank>(['questions'], '/api/questions')

export const trainingPlaces = ['exams', 'attempts', 'resits'] as const
export type TrainingPlace = (typeof trainingPlaces)[number]
export const placeActsQuery = (place: TrainingPlace, id: string) =>
  question<{ acts: AvailableAct[] }>([place, id, 'acts'], `/api/${place}/${id}/acts`)
