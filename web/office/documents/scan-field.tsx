/** Printed, signed on paper, and brought back as a scan or a photograph. */
import { useState } from 'react'
import type { Field } from '../../../src/acts/index.ts'
import { type Uploaded, type UploadStep, uploadFile } from '../../ui/upload.ts'
import type { SetGiven } from './signing.ts'

type Props = { pdf: string; form: Field; scan: Uploaded | undefined; set: SetGiven }

export function ScanField({ pdf, form, scan, set }: Props) {
  const limits = limitsIn(form)
  const [step, setStep] = useState<UploadStep>()
  const [failure, setFailure] = useState<string>()
  const take = async (file: File) => {
    const unfit = unfitness(file, limits)
    setFailure(unfit)
    if (unfit !== undefined) return
    setStep({ label: '正在读取文件', percent: 0 })
    try {
      set({ scan: await uploadFile('/api/files', file, setStep) })
    } catch (error) {
      setFailure(error instanceof Error ? error.message : '上传失败，请重试。')
    } finally {
      setStep(undefined)
    }
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor="scan-file">
        签名扫描件
      </label>
      <ol className="steps">
        <li>
          <a href={pdf} target="_blank" rel="noreferrer">
            打印文书
          </a>
          ，由签名人在纸上签名、注明日期；
        </li>
        <li>扫描或者拍照，上传有签名的一页（{limits.help}）；纸质原件归卷。</li>
      </ol>
      <div className="file-input">
        <input
          id="scan-file"
          type="file"
          accept={limits.types.join()}
          aria-describedby="scan-state"
          disabled={step !== undefined}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) void take(file)
          }}
        />
        <span aria-hidden="true" className="button">
          {scan ? '换一个文件' : '拍照或者选择文件'}
        </span>
      </div>
      <div id="scan-state" role="status">
        {step && `${step.label} ${step.percent}%`}
        {scan && !step && <p className="file-done">✔ {scan.name} 已上传，与本机计算的校验值一致</p>}
      </div>
      {failure && (
        <p className="field-error" role="alert">
          ⚠ {failure}
        </p>
      )}
    </div>
  )
}

type Limits = { help: string; types: string[]; sizeBytes: number }

/** What the act takes stands in its own schema. */
function limitsIn({ properties = {} }: Field): Limits {
  const { scanSha256, mediaType, sizeBytes } = properties
  return {
    help: scanSha256?.description ?? '',
    types: (mediaType?.enum ?? []).map(String),
    sizeBytes: sizeBytes?.maximum ?? Number.POSITIVE_INFINITY,
  }
}

/** Said at once, before a large file is sent over a slow line. */
function unfitness(file: File, { help, types, sizeBytes }: Limits): string | undefined {
  if (!types.includes(file.type)) return `只收 ${help}，所选的不是。`
  return file.size > sizeBytes ? `文件过大：只收 ${help}。请降低清晰度后重新上传。` : undefined
}
