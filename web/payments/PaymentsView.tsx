export default function PaymentsView() {
  return null
}
