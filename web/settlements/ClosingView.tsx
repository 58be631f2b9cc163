export default function ClosingView() {
  return null
}
