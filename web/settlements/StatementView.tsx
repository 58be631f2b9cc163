export default function StatementView() {
  return null
}
