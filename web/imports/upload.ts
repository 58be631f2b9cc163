import { Refused, Unreachable } from '../api.ts'
import { languageTag } from '../i18n/locale.ts'
import type { Import } from './import.ts'

export type Progress = { sentBytes: number; byteCount: number; isReading: boolean }

export type Sending<T> = { done: Promise<T>; cancel: () => void }

/** Sends a file as it is. XMLHttpRequest, because `fetch` can't say how far an upload has come. */
export const sendFile = <T>(
  address: string,
  file: File,
  onProgress: (progress: Progress) => void,
): Sending<T> => {
  const request = new XMLHttpRequest()
  const done = new Promise<T>((resolve, reject) => {
    request.open('POST', address)
    request.setRequestHeader('accept-language', languageTag())
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = (event) =>
      onProgress({ sentBytes: event.loaded, byteCount: file.size, isReading: false })
    request.upload.onload = () =>
      onProgress({ sentBytes: file.size, byteCount: file.size, isReading: true })
    request.onerror = () => reject(new Unreachable('unreachable'))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    request.onload = () => {
      let body: unknown = null
      try {
        body = JSON.parse(request.responseText)
      } catch {
        // Not JSON: a proxy answered. The status says enough.
      }
      if (request.status >= 200 && request.status < 300) resolve(body as T)
      else reject(new Refused(request.status, body))
    }
    request.send(file)
  })
  return { done, cancel: () => request.abort() }
}

/** Sends a file to be read: the preview comes back. */
export const upload = (
  meetingId: number,
  kind: string,
  file: File,
  onProgress: (progress: Progress) => void,
): Sending<Import> =>
  sendFile(
    `/api/meetings/${meetingId}/imports?${new URLSearchParams({ kind, filename: file.name })}`,
    file,
    onProgress,
  )
