export default function PapersView() {
  return null
}
