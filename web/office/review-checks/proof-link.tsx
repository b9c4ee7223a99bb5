/** One proof, and where it opens: a paper, a piece of evidence, a deadline; an article opens by its own words. */
import { Link } from '@tanstack/react-router'
import { Cited } from '../law/cited.tsx'
import type { Place } from '../queries.ts'
import type { Proof } from './pre-answers.ts'

type Props = { place: Place; id: string; proof: Proof }

export function ProofLink({ place, id, proof: { text, ref } }: Props) {
  switch (ref.kind) {
    case 'document':
      return (
        <Link to="/documents/$id" params={{ id: ref.id }} search={{}}>
          {text}
        </Link>
      )
    case 'evidence':
    case 'deadline':
      return (
        <Link to={`/${place}/$id`} params={{ id }} search={{ tab: ref.kind === 'evidence' ? 'evidence' : 'deadlines' }}>
          {text}
        </Link>
      )
    default:
      return <Cited text={text} />
  }
}
