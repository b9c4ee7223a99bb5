/** A file: hashed here, sent, compared, and only then an answer. */
import { Progress } from 'antd'
import { useState } from 'react'
import type { Uploaded, UploadStep } from '../upload.ts'
import { FieldFrame, usePlainControl } from './field-frame.tsx'
import { beside } from './field-path.ts'
import { type FieldProps, useForm } from './form-context.ts'

export function FileField(props: FieldProps) {
  const { fileNames } = useForm()
  const { step, failure, take, put } = useUpload(props.path)
  const sha256 = typeof props.value === 'string' && props.value !== '' ? props.value : undefined
  return (
    <FieldFrame {...props}>
      <div className="file-input">
        <input
          {...usePlainControl(props)}
          type="file"
          disabled={step !== undefined}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) void take(file)
          }}
        />
        <span aria-hidden="true" className="button">
          选择文件
        </span>
        <span aria-hidden="true" className="soft">
          或者把文件拖到这里
        </span>
      </div>
      {step && (
        <div role="status">
          {step.label} {step.percent}%
          <Progress percent={step.percent} showInfo={false} aria-label={step.label} />
        </div>
      )}
      {failure && (
        <p className="field-error" role="alert">
          ⚠ {failure}
        </p>
      )}
      {sha256 && !step && (
        <p className="file-done">
          <span>✔ {fileNames[sha256] ?? '已上传的文件'} 已上传，与本机计算的校验值一致</span>
          <code>SHA-256 {sha256.slice(0, 16)}…</code>
          <button className="text-button" type="button" onClick={() => put(undefined)}>
            移除
          </button>
        </p>
      )}
    </FieldFrame>
  )
}

function useUpload(path: string) {
  const { set, upload, nameFile } = useForm()
  const [step, setStep] = useState<UploadStep>()
  const [failure, setFailure] = useState<string>()
  /** Fields beside it that ask what only the file knows are answered with it; those not asked are not sent. */
  const put = (uploaded: Uploaded | undefined) => {
    set(path, uploaded?.sha256)
    set(beside(path, 'sizeBytes'), uploaded?.sizeBytes)
    set(beside(path, 'mediaType'), uploaded?.mediaType)
    set(beside(path, 'fileName'), uploaded?.name)
  }
  const take = async (file: File) => {
    setFailure(undefined)
    setStep({ label: '正在读取文件', percent: 0 })
    try {
      const uploaded = await upload(file, setStep)
      nameFile(uploaded.sha256, uploaded.name)
      put(uploaded)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : '上传失败，请重试。')
    } finally {
      setStep(undefined)
    }
  }
  return { step, failure, take, put }
}
