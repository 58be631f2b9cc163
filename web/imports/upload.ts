import { Refused, Unreachable } from '../api.ts'
import { languageTag } from '../i18n/locale.ts'
import type { Import } from './import.ts'

export type Progress = { sentBytes: number; byteCount: number; isReading: boolean }

/** Sends a file as it is. XMLHttpRequest, because `fetch` can't say how far an upload has come. */
export const upload = (
  meetingId: number,
  kind: string,
  file: File,
  onProgress: (progress: Progress) => void,
): { done: Promise<Import>; cancel: () => void } => {
  const request = new XMLHttpRequest()
  const query = new URLSearchParams({ kind, filename: file.name })
  const done = new Promise<Import>((resolve, reject) => {
    request.open('POST', `/api/meetings/${meetingId}/imports?${query}`)
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
      if (request.status >= 200 && request.status < 300) resolve(body as Import)
      else reject(new Refused(request.status, body))
    }
    request.send(file)
  })
  return { done, cancel: () => request.abort() }
}
