/** Hashes a file where it is, sends it with progress, and compares what the server counted. */
import { Sha256 } from './sha256.ts'

export type Uploaded = { sha256: string; sizeBytes: number; name: string; mediaType: string }
export type UploadStep = { label: string; percent: number }

const sliceBytes = 2 * 1024 * 1024

async function hashFile(file: File, onStep: (step: UploadStep) => void): Promise<string> {
  const hash = new Sha256()
  for (let at = 0; at < file.size; at += sliceBytes) {
    hash.update(new Uint8Array(await file.slice(at, at + sliceBytes).arrayBuffer()))
    onStep({ label: '正在计算校验值', percent: Math.round((Math.min(at + sliceBytes, file.size) / file.size) * 100) })
  }
  return hash.hex()
}

/** @throws Error with a Chinese sentence for the person */
export async function uploadFile(url: string, file: File, onStep: (step: UploadStep) => void): Promise<Uploaded> {
  if (file.size === 0) throw new Error('文件是空的，请重新选择。')
  const sha256 = await hashFile(file, onStep)
  const uploaded = await post(url, file, onStep)
  if (uploaded.sha256 !== sha256) throw new Error('上传后的文件与本机文件不一致，可能在传输中损坏，请重新上传。')
  return { ...uploaded, name: file.name, mediaType: mediaTypeOf(file) }
}

function mediaTypeOf(file: File): string {
  return file.type || 'application/octet-stream'
}

/** XMLHttpRequest because fetch still tells nothing of how far an upload has come. */
function post(url: string, file: File, onStep: (step: UploadStep) => void): Promise<Omit<Uploaded, 'mediaType'>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.responseType = 'json'
    request.setRequestHeader('content-type', mediaTypeOf(file))
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.upload.onprogress = ({ loaded, total }) =>
      onStep({ label: '正在上传', percent: total === 0 ? 0 : Math.round((loaded / total) * 100) })
    request.onload = () =>
      request.status < 300
        ? resolve(request.response)
        : reject(new Error(request.response?.detail ?? '上传失败，请重试。'))
    request.onerror = () => reject(new Error('网络中断，文件没有传完，请重试。'))
    request.send(file)
  })
}
