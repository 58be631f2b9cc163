export default function ItemsView() {
  return null
}
