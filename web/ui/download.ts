const give = (blob: Blob, filename: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = filename
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

const svgOf = (box: HTMLElement): string => {
  const svg = box.querySelector('svg')?.cloneNode(true) as SVGSVGElement
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return new XMLSerializer().serializeToString(svg)
}

export const downloadSvg = (box: HTMLElement, title: string): void =>
  give(new Blob([svgOf(box)], { type: 'image/svg+xml' }), `${title}.svg`)

/** Drawn at twice the size, on the page's own ground. */
export const downloadPng = async (box: HTMLElement, title: string): Promise<void> => {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(box))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = box.clientWidth * 2
  canvas.height = box.clientHeight * 2
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = getComputedStyle(box.closest('figure') ?? box).backgroundColor
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  canvas.toBlob((blob) => blob && give(blob, `${title}.png`))
}
