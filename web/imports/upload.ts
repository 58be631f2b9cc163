import { Refused, Unreachable } from '../api.ts'
import { languageTag } from '../i18n/locale.ts'
import type { Import } from './import.ts'
import type { AnyKind } from './import-words.ts'

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

/** To whom files of these kinds are given, and where the page goes then. */
export type UploadTarget = {
  kinds: readonly AnyKind[]
  send: (kind: AnyKind, file: File, onProgress: (progress: Progress) => void) => Sending<Import>
  /** Rows read so far of a file that is being read. */
  rowsRead: (filename: string) => Promise<number>
  /** What is stale once a file was given. */
  keys: string[]
  addressOf: (importId: number) => string
}

/** Sends a file to be read: the preview comes back. */
export const upload =
  (address: string): UploadTarget['send'] =>
  (kind, file, onProgress) =>
    sendFile(`${address}?${new URLSearchParams({ kind, filename: file.name })}`, file, onProgress)
