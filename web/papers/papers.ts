import type { PaperKind } from '../../api/domain/settlement.ts'
import { answer, api } from '../api.ts'
import { type Progress, type Sending, sendFile } from '../imports/upload.ts'
import { meetingParam } from '../meetings/meeting.ts'
import type { Figures } from '../settlements/settlement.ts'

const { papers } = api.meetings[':meetingId']

export type Paper = Figures['papers'][number]
export type PaperCheck = Figures['paperChecks'][number]

/** What the server takes of one paper. */
export const maxPaperBytes = 20 * 1024 * 1024

export const sendPaper = (
  meetingId: number,
  paper: PaperKind,
  file: File,
  onProgress: (progress: Progress) => void,
): Sending<unknown> =>
  sendFile(
    `/api/meetings/${meetingId}/papers?${new URLSearchParams({ paper, filename: file.name })}`,
    file,
    onProgress,
  )

const paperParam = (meetingId: number, paperId: number) => ({
  ...meetingParam(meetingId),
  paperId: String(paperId),
})

export const removePaper = (meetingId: number, paperId: number) =>
  answer(papers[':paperId'].$delete({ param: paperParam(meetingId, paperId) }))

export const sayHowMany = (meetingId: number, paperId: number, signedInCount: number | null) =>
  answer(
    papers[':paperId'].$patch({ param: paperParam(meetingId, paperId), json: { signedInCount } }),
  )

export const paperAddress = (meetingId: number, paperId: number): string =>
  `/api/meetings/${meetingId}/papers/${paperId}`
