/** Sends a signature once, and goes back to the document that was signed. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Done } from '../../../src/acts/index.ts'
import type { Stroke } from '../../ui/strokes.ts'
import type { Uploaded } from '../../ui/upload.ts'
import { randomUuid } from '../../ui/uuid.ts'
import { ask } from '../server.ts'
import type { SignerKind } from './document-queries.ts'

export type Given = {
  signer: SignerKind
  name: string
  manner: 'screen' | 'scan' | 'refused'
  strokes: Stroke[]
  scan: Uploaded | undefined
  reason: string
  witness: string
  officers: string[]
}
export type SetGiven = (change: Partial<Given>) => void

export function useSigning(id: string, href: string, name: string) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const underWay = useRef(false)
  // one key for each form that was opened: a second tap and a retry sign once
  const [key] = useState(randomUuid)
  const { mutate, error, isPending } = useMutation({
    mutationFn: (given: Given) => ask<Done>(href, { method: 'POST', body: bodyOf(given), key }),
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
      await navigate({ to: '/documents/$id', params: { id }, search: { signed: name }, replace: true })
    },
    onSettled: () => {
      underWay.current = false
    },
  })
  const send = (given: Given) => {
    if (underWay.current) return
    underWay.current = true
    mutate(given)
  }
  return { send, error, isSending: isPending }
}

/** Only what belongs to the manner that was chosen. */
function bodyOf({ signer, name, manner, strokes, scan, reason, witness, officers }: Given) {
  const who = { signer, name: name.trim(), manner }
  if (manner === 'screen') return { ...who, strokes }
  if (manner === 'scan')
    return { ...who, scanSha256: scan?.sha256, sizeBytes: scan?.sizeBytes, mediaType: scan?.mediaType }
  return { ...who, reason, officers, ...(witness.trim() === '' ? {} : { witness: witness.trim() }) }
}
