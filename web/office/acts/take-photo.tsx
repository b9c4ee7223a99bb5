/** One tap to a photograph: it is hashed and sent while the officer looks on, and the form opens with it. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ChangeEvent, useState } from 'react'
import type { AvailableAct } from '../../../src/acts/index.ts'
import { instantInChinese } from '../../../src/kernel/day.ts'
import { now } from '../../ui/clock.ts'
import { initialValue } from '../../ui/form/initial-values.ts'
import { Icon } from '../../ui/icon.tsx'
import { type Uploaded, type UploadStep, uploadFile } from '../../ui/upload.ts'
import { meQuery, type Place } from '../queries.ts'
import { beginDraft, draftPlaceOf } from './draft.ts'

type Props = { acts: AvailableAct[]; place: Place; id: string }

/** Nothing where no photograph can be taken in now. */
export function TakePhoto({ acts, place, id }: Props) {
  const act = acts.find(({ name, mine, allowed }) => name === 'evidence.add' && mine && allowed)
  return act ? <Shutter act={act} place={place} id={id} /> : null
}

function Shutter({ act, place, id }: { act: AvailableAct; place: Place; id: string }) {
  const { step, failure, take } = useShot(act, () => ({
    to: `/${place}/$id/acts/$name` as const,
    params: { id, name: act.name },
  }))
  return (
    <div className="take-photo">
      <label className="button button-main">
        <Icon name="camera" size={18} />
        {step ? `${step.label} ${step.percent}%` : '拍照取证'}
        <input
          className="for-readers"
          type="file"
          accept="image/*"
          capture="environment"
          disabled={step !== undefined}
          onChange={take}
        />
      </label>
      {failure && (
        <p className="field-error" role="alert">
          ⚠ {failure}
        </p>
      )}
    </div>
  )
}

type Target = { to: `/${Place}/$id/acts/$name`; params: { id: string; name: string } }

function useShot(act: AvailableAct, target: () => Target) {
  const { data: me } = useSuspenseQuery(meQuery)
  const navigate = useNavigate()
  const [step, setStep] = useState<UploadStep>()
  const [failure, setFailure] = useState<string>()
  const take = async ({ target: input }: ChangeEvent<HTMLInputElement>) => {
    const [photo] = input.files ?? []
    if (!photo) return
    setFailure(undefined)
    try {
      const uploaded = await uploadFile('/api/files', photo, setStep)
      beginDraft(draftPlaceOf(me, act.href), valuesWith(act, uploaded), { [uploaded.sha256]: uploaded.name })
      await navigate({ ...target(), search: {} })
    } catch (error) {
      setFailure(error instanceof Error ? error.message : '照片没有上传，请再拍一次。')
    } finally {
      setStep(undefined)
      input.value = ''
    }
  }
  return { step, failure, take: (event: ChangeEvent<HTMLInputElement>) => void take(event) }
}

function valuesWith(act: AvailableAct, { sha256, sizeBytes, mediaType }: Uploaded): object {
  const photo = { sha256, sizeBytes, mediaType, kind: 'audio-visual', name: `现场照片（${instantInChinese(now())}）` }
  return { ...(initialValue(act.form, act.defaults) as object), ...photo }
}
