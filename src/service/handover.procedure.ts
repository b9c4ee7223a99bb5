/** Who serves a document: its handlers, or an officer who has taken it over and may hand it back. */
import { penaltyLaw } from '../law/citation.ts'
import { procedure } from '../procedures/procedure.ts'

type State = 'taken' | 'returned'

/** What is out of the house, or never left it, is not handed over. */
const needs = { document: ['awaiting-seal', 'issued', 'sealed'] }

export const serviceHandover = procedure<State>({
  name: 'service-handover',
  label: '送达交接',
  key: 'documentId',
  states: { taken: '已由他人接手', returned: '已交回承办人' },
  // both are rest: the service itself is a step of the matter that the document belongs to
  ends: ['taken', 'returned'],
  steps: [
    { from: null, act: 'service.take-over', to: 'taken', by: ['officer'], label: '接手送达', basis: [penaltyLaw(42, 1)], needs },
    { from: 'taken', act: 'service.take-over', to: 'taken', by: ['officer'], label: '改由另一人接手', basis: [penaltyLaw(42, 1)], needs },
    { from: 'taken', act: 'service.hand-back', to: 'returned', by: ['officer'], label: '交回送达', basis: [penaltyLaw(42, 1)], needs },
    { from: 'returned', act: 'service.take-over', to: 'taken', by: ['officer'], label: '再次接手送达', basis: [penaltyLaw(42, 1)], needs },
  ],
})
