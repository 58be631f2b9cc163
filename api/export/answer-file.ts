export const fileTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
}
export type FileFormat = keyof typeof fileTypes

/**
 * A file as an answer: a page opens, anything else is saved. The name is said twice, since headers are Latin-1 and
 * meetings are not.
 */
export function answerFile(
  body: string | Uint8Array,
  format: FileFormat,
  name: string,
  type: string = fileTypes[format],
): Response {
  const filename = `${name}.${format}`
  const disposition = format === 'html' ? 'inline' : 'attachment'
  return new Response(body as BodyInit, {
    headers: {
      'content-type': type,
      'content-disposition': `${disposition}; filename="${filename.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(filename)}`,
      'cache-control': 'no-store',
    },
  })
}
